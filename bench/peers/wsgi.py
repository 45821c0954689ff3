"""The peers that are Django's, as granian loads them; BENCH_URLS says which."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "bench.peers.settings"
application = get_wsgi_application()
