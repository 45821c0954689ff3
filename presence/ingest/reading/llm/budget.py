"""How many tokens were spent today, counted in the Redis that all workers share."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.cache import cache
from django.utils import timezone
from redis import RedisError

from presence.ingest.reading.llm.endpoint import ModelFailed

_TWO_DAYS = 172_800


@dataclass(slots=True)
class Spent:
    """What a request was thought to cost, and did when the endpoint told."""

    tokens: int


@contextmanager
def spending(expected: int, a_day: int) -> Iterator[Spent]:
    """Set the expected cost aside before the request, so that many workers at once do not overspend; then true it up.

    What was set aside stays spent when the request breaks off: the endpoint may have done the work.

    Raises:
        ModelFailed: today's budget does not reach, or nobody can say.
    """
    name = f"reader-llm-tokens:{timezone.now():%Y-%m-%d}"
    spent = Spent(expected)
    if _add(name, expected) > a_day:
        _add(name, -expected)
        raise ModelFailed("today’s budget of tokens is used up")
    yield spent
    if spent.tokens != expected:
        _add(name, spent.tokens - expected)


def _add(name: str, tokens: int) -> int:
    try:
        cache.add(name, 0, _TWO_DAYS)
        return int(cache.incr(name, tokens))
    except (RedisError, ValueError) as error:
        raise ModelFailed("the count of tokens cannot be reached") from error
