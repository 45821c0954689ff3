"""The product's settings over the database that bench.grown makes."""

import os

from config.settings import *  # noqa: F403
from config.settings import DATABASES
from config.settings import REDIS_URL as _REDIS_URL

DATABASES["default"]["NAME"] = os.environ["BENCH_NAME"]
# A copy of a database is at the same version of the dataset: it would be answered what is kept of the other.
REDIS_URL = f"{_REDIS_URL.split('?')[0]}?db=1"
