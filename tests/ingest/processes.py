"""Real processes of the product on the database of the running test (which must commit: `transaction=True`)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]


def database_url() -> str:
    at = connection.settings_dict
    login = quote(at["USER"]) + (f":{quote(at['PASSWORD'])}" if at["PASSWORD"] else "")
    port = f"&port={at['PORT']}" if at["PORT"] else ""
    return f"postgresql://{login}@/{at['NAME']}?host={quote(at['HOST'], safe='')}{port}"


def environment(**more: str) -> dict[str, str]:
    same = {"REDIS_URL": settings.REDIS_URL, "CELERY_BROKER_URL": settings.CELERY_BROKER_URL, "HTTPS": "0"}
    return {**os.environ, **same, "SECRET_KEY": settings.SECRET_KEY, "DATABASE_URL": database_url(), **more}


def manage(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(**more), capture_output=True, text=True, check=False)


@contextmanager
def worker(queue: str, **more: str) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "--pool=solo", "--queues", queue]
    quiet = ["--loglevel=ERROR", "--without-gossip", "--without-mingle", "--without-heartbeat"]
    started = subprocess.Popen([*command, *quiet], cwd=ROOT, env=environment(**more))
    try:
        yield started
    finally:
        started.kill()
        started.wait()
