import gc
import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from redis import Redis

from config.answers import Answers, Application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application: Application = get_wsgi_application()
if settings.ANSWER_CACHE_MB:
    application = Answers(application, Redis.from_url(settings.REDIS_URL), settings.ANSWER_CACHE_MB * 1_000_000)

# What is loaded by now stays until the process ends: no collection need look at it again. A page makes some ten
# thousand objects, so that the default threshold of 700 collects many times within each.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
