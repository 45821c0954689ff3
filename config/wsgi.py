import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string
from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from config.answers import Answers, Application
from config.database import keep_connections
from config.garbage import settle
from config.limits import Limits

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application: Application = get_wsgi_application()
keep_connections()
if settings.ANSWER_CACHE_MB:
    application = Answers(application, Redis.from_url(settings.REDIS_URL), settings.ANSWER_CACHE_MB * 1_000_000)
if settings.RATE_LIMIT_ADDRESS or settings.RATE_LIMIT_KEY:
    # Outside of what is kept, so that kept answers count as well; slow to answer, Redis is taken to be away.
    counting = Redis.from_url(
        settings.REDIS_URL, socket_timeout=0.25, socket_connect_timeout=0.25, retry=Retry(NoBackoff(), 1)
    )
    application = Limits(application, counting, import_string("presence.review.keys.standing"))

settle()
