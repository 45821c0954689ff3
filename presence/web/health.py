"""For a load balancer: do PostgreSQL and Redis answer?"""

from typing import Any

import psycopg
import redis
from django.conf import settings
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

SECONDS = 2


@require_safe
@never_cache
def health(_request: HttpRequest) -> JsonResponse:
    answers = {"postgresql": postgresql_answers(), "redis": redis_answers(settings.REDIS_URL)}
    return JsonResponse(answers, status=200 if all(answers.values()) else 503)


def postgresql_answers() -> bool:
    """Over a connection of its own: the worker's may be busy, or hang where a new one fails at once."""
    known = connection.settings_dict
    named = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    where: dict[str, Any] = {name: known[key] for name, key in named.items() if known[key]}
    limit = f"-c statement_timeout={SECONDS}s"
    try:
        with psycopg.connect(**where, connect_timeout=SECONDS, options=limit, autocommit=True) as fresh:
            fresh.execute("SELECT 1")
    except psycopg.Error:
        return False
    return True


def redis_answers(url: str) -> bool:
    client = redis.Redis.from_url(url, socket_connect_timeout=SECONDS, socket_timeout=SECONDS)
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False
    finally:
        client.close()
