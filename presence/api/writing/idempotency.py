"""The same request twice makes its thing once: draft-ietf-httpapi-idempotency-key-header.

The answer is kept in the transaction of the effect: either both are there or neither is. What made nothing is not
kept, so that a request that was refused may be mended and sent with the same key.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from presence.api.writing.bodies import JSON
from presence.api.writing.problems import BadIdempotencyKey, IdempotencyKeyReused, StillRunning
from presence.models import ApiKey, IdempotentAnswer

HEADER = "Idempotency-Key"
KEPT = timedelta(hours=24)
REPLAYED = "Idempotency-Replayed"
# A string of RFC 9651; without its quotation marks, as most clients send it, it is taken too.
_NAME = re.compile(r'"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,255})')
_CLEARED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Made:
    """What an effect answers: `body` is JSON."""

    status: int
    body: str
    location: str = ""


def name_of(request: HttpRequest) -> str:
    """
    Raises:
        BadIdempotencyKey: there is none, or it is no such string.
    """
    told = _NAME.fullmatch(request.META.get("HTTP_IDEMPOTENCY_KEY", "").strip())
    if told is None:
        raise BadIdempotencyKey(
            f"Send {HEADER}: a new random string in quotation marks, such as a UUID, for each thing you want made; "
            "the same one when you try again."
        )
    return str(told[1] or told[2])


def once(key: ApiKey, request: HttpRequest, body: bytes, effect: Callable[[], Made]) -> HttpResponse:
    """Do it and keep the answer, or give the answer that was kept.

    Raises:
        BadIdempotencyKey, IdempotencyKeyReused, StillRunning; and what the effect raises.
    """
    name, fingerprint = name_of(request), _fingerprint(request, body)
    with transaction.atomic():
        _alone(key, name)
        since = timezone.now() - KEPT
        mine = IdempotentAnswer.objects.filter(key=key, name=name)
        first = mine.filter(created_at__gt=since).first()
        if first is not None:
            return _again(first, fingerprint)
        made = effect()
        mine.delete()
        IdempotentAnswer.objects.create(
            key=key,
            name=name,
            fingerprint=fingerprint,
            status=made.status,
            body=made.body,
            location=made.location,
            created_at=timezone.now(),
        )
        _clear(since)
    return _answer(made)


def _alone(key: ApiKey, name: str) -> None:
    """Until the transaction ends. Not by waiting: who asks again while the first still runs is told so."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [f"idempotency {key.pk} {name}"])
        if not cursor.fetchone()[0]:
            raise StillRunning(f"The first request with this {HEADER} is still being worked on: ask again in a moment.")


def _again(first: IdempotentAnswer, fingerprint: str) -> HttpResponse:
    if first.fingerprint != fingerprint:
        raise IdempotencyKeyReused(f"This {HEADER} was used for another request: take a new one.")
    answer = _answer(Made(first.status, first.body, first.location))
    answer[REPLAYED] = "true"
    return answer


def _answer(made: Made) -> HttpResponse:
    answer = HttpResponse(made.body, status=made.status, content_type=JSON)
    if made.location:
        answer["Location"] = made.location
    return answer


def _fingerprint(request: HttpRequest, body: bytes) -> str:
    told = f"{request.method} {request.get_full_path()} {request.content_type}\n"
    return sha256(told.encode() + body).hexdigest()


def _clear(since: object) -> None:
    """Those nobody can ask for any more; never waiting for another request that clears the same."""
    old = IdempotentAnswer.objects.filter(created_at__lte=since).select_for_update(skip_locked=True)
    IdempotentAnswer.objects.filter(pk__in=list(old.values_list("pk", flat=True)[:_CLEARED_AT_ONCE])).delete()
