import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

# What is loaded by now stays until the process ends: no collection need look at it again. A page makes some ten
# thousand objects, so that the default threshold of 700 collects many times within each.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
