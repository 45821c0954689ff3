"""One settings file: everything that differs between machines comes from the environment (docs/running.md)."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pghistory
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from config import embedded, env, openapi
from config.database import settings_for

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.text("DATA_DIR", str(BASE_DIR / "var"))).resolve()

# Without DATABASE_URL this is a one-machine installation: `manage.py run` keeps PostgreSQL and Redis as its children.
EMBEDDED = not env.text("DATABASE_URL")
_ADDRESSES = embedded.addresses(DATA_DIR)
DATABASE_URL = env.text("DATABASE_URL", _ADDRESSES.database_url)
REDIS_URL = env.text("REDIS_URL", _ADDRESSES.redis_url if EMBEDDED else "redis://127.0.0.1:6379/0")

DEBUG = env.flag("DEBUG", False)
SECRET_KEY = env.text("SECRET_KEY") or (embedded.secret_key(DATA_DIR) if EMBEDDED else "")
if not SECRET_KEY:
    raise ImproperlyConfigured("Set SECRET_KEY to 50 or more random characters, the same for every process.")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]" if EMBEDDED else "")
SITE_NAME = "Syria Presence"

INSTALLED_APPS = [
    "config",
    "actors",
    "presence",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_filters",
    "django_htmx",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "pghistory",
    "pgtrigger",
    "rest_framework",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.content_policy.PolicyMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "presence.web.errors.ProblemMiddleware",
    "axes.middleware.AxesMiddleware",
    "config.knowledge_time.KnowledgeTimeMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
# Our own pages are Jinja's, which takes half the time; the admin and what other packages draw are Django's.
_CONTEXT_PROCESSORS = [
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "environment": "presence.web.templating.environment",
            "context_processors": [*_CONTEXT_PROCESSORS, "presence.web.context.site"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request", *_CONTEXT_PROCESSORS]},
    },
]

DATABASES = {"default": settings_for(DATABASE_URL, pooled=env.flag("DATABASE_POOL", False))}
# What is asked often is prepared once for each connection; a pooler between may not know of that.
DATABASE_PREPARE = env.flag("DATABASE_PREPARE", True)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

# Anonymous answers that each process of the web keeps by dataset version, in megabytes; 0 keeps none.
ANSWER_CACHE_MB = env.number("ANSWER_CACHE_MB", 0 if DEBUG else 64)

CELERY_BROKER_URL = env.text("CELERY_BROKER_URL", embedded.broker_url(REDIS_URL))
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_SOFT_TIME_LIMIT = 90
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
}
# An editor who submits an article while Redis is down is not kept waiting: beat finds the article in PostgreSQL.
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0.1}


def _every(seconds: int, task: str) -> dict[str, Any]:
    """A message not taken by the time of the next one is dropped: a stopped worker piles up nothing."""
    return {"task": task, "schedule": float(seconds), "options": {"expires": seconds}}


CELERY_BEAT_SCHEDULE = {
    "queue-due-articles": _every(15, "presence.ingest.tasks.queue_due"),
    "poll-due-feeds": _every(60, "presence.ingest.tasks.poll_due_feeds"),
    "refresh-kept": _every(20, "presence.tasks.refresh_kept"),
    "look-after-webhooks": _every(5, "presence.publish.webhooks.tasks.look"),
    "sweep-webhooks": _every(86_400, "presence.publish.webhooks.tasks.sweep"),
}

# Requests a minute to the API, by address and by key (config/limits.py); 0 is without a limit.
RATE_LIMIT_ADDRESS = env.number("RATE_LIMIT_ADDRESS", 3_000)
RATE_LIMIT_KEY = env.number("RATE_LIMIT_KEY", 12_000)

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "queue"
LOGOUT_REDIRECT_URL = "map"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "presence.web.account.locked_out"
AXES_RESET_ON_SUCCESS = True
# So many proxies of ours stand in front; only then is X-Forwarded-For believed, by the sign-in and by the limits.
PROXY_COUNT = env.number("PROXY_COUNT", 0)
AXES_CLIENT_IP_CALLABLE = "config.visitors.address_of"
AXES_VERBOSE = False

LANGUAGE_CODE = "en"
# The first has addresses without a prefix.
LANGUAGES = [("en", "English"), ("ar", "العربية"), ("tr", "Türkçe"), ("ru", "Русский")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "/static/"
# On one machine `manage.py run` collects into DATA_DIR and tells its web server where; tests and DEBUG collect nothing.
_STATIC_ROOT = env.text("STATIC_ROOT", "" if EMBEDDED else str(BASE_DIR / "static-collected"))
STATIC_ROOT = Path(_STATIC_ROOT) if _STATIC_ROOT else None
# Only Leaflet's own files are wanted of django-leaflet: as an app its admin widgets would demand GDAL.
_LEAFLET = find_spec("leaflet")
assert _LEAFLET is not None and _LEAFLET.origin is not None
STATICFILES_DIRS = [("leaflet", Path(_LEAFLET.origin).parent / "static" / "leaflet")]
WHITENOISE_USE_FINDERS = STATIC_ROOT is None
WHITENOISE_MAX_AGE = 0 if STATIC_ROOT is None else 86_400  # of what has no hashed name
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ROOT = BASE_DIR / "config" / "site-root"  # /favicon.ico
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if STATIC_ROOT is None
        else "config.static_files.CollectedFiles"
    },
}

# HTTPS=0 is for plain http on loopback or behind a terminator that does all of this itself.
HTTPS = env.flag("HTTPS", not EMBEDDED)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
if env.flag("TRUST_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
CSRF_FAILURE_VIEW = "presence.web.errors.csrf_failure"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

# The licence of what is published, by its SPDX name; “none” says nothing of it.
DATA_LICENCE = env.text("DATA_LICENCE", "MIT").removeprefix("none")

MAP_TILES_URL = env.text("MAP_TILES_URL")
MAP_TILES_ATTRIBUTION = env.text("MAP_TILES_ATTRIBUTION")
_TILE_HOSTS = ["/".join(MAP_TILES_URL.split("/")[:3]).replace("{s}", "*")] if MAP_TILES_URL else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *_TILE_HOSTS],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

FILTERS_EMPTY_CHOICE_LABEL = _("Any")
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_FILTER_BACKENDS": ["presence.api.filtering.StrictFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "presence.api.pagination.RecordCursorPagination",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "presence.api.errors.problem_response",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = openapi.SPECTACULAR_SETTINGS

# History rows are looked up by what was known when, never by what they point at.
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(db_index=True)

# Hosts that ingest may fetch from although their address is private; meant for tests and intranets.
INGEST_ALLOW_HOSTS = env.words("INGEST_ALLOW_HOSTS")
# A language model that reads articles in place of the rules: an OpenAI-compatible endpoint, up to and with /v1.
READER_LLM_URL = env.address("READER_LLM_URL")
READER_LLM_MODEL = env.text("READER_LLM_MODEL")
READER_LLM_KEY = env.text("READER_LLM_KEY")
# Well within the time that a worker has for one article (CELERY_TASK_SOFT_TIME_LIMIT).
READER_LLM_TIMEOUT = env.number("READER_LLM_TIMEOUT", 30, highest=60)
READER_LLM_BUDGET = env.number("READER_LLM_BUDGET", 1_000_000)
if READER_LLM_URL and not READER_LLM_MODEL:
    raise ImproperlyConfigured("READER_LLM_URL is set: set READER_LLM_MODEL to the name of the model to ask for.")
# Hosts (`name` or `name:port`) that webhooks may call although they are private or speak plain http; for the same.
WEBHOOK_ALLOW_HOSTS = env.words("WEBHOOK_ALLOW_HOSTS")
# A deployment nobody has confirmed for longer than this fades from present to possibly present.
FADE_MONTHS = env.number("FADE_MONTHS", 18)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
    "loggers": {"axes": {"level": "WARNING"}},
}
