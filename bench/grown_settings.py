"""The product's settings over the database that bench.grown makes."""

import os

from config.settings import *  # noqa: F403
from config.settings import DATABASES

DATABASES["default"]["NAME"] = os.environ["BENCH_NAME"]
