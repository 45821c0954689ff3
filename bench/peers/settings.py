"""The product's settings without the product: REST framework and its kin by themselves, over the same models."""

import os

from config.settings import *  # noqa: F403
from config.settings import DATABASES

ROOT_URLCONF = os.environ.get("BENCH_URLS", "bench.peers.plain_rest")
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]  # which tells the length
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "UNAUTHENTICATED_USER": None,
}
# As the product's server has them.
DATABASES["default"]["CONN_MAX_AGE"] = 60
