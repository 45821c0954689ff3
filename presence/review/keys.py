"""Keys of programs: made, shown once, found again, revoked. A key never may more than its owner may now."""

import re
import secrets
from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import DatabaseError, close_old_connections
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from presence.models import ApiKey, Scope
from presence.problems import NotAllowed, Problem

MOST = 20  # standing keys of one account
NOTED = timedelta(minutes=1)  # how exactly the last use is known
_TOKEN = re.compile(r"sp_([0-9a-f]{8})_[A-Za-z0-9_-]{43}")
_WRITTEN_BY_IMPORT = {
    "actors": ("actor", "office", "person"),
    "presence": (
        *("agreement", "agreementstage", "article", "base", "citation"),
        *("deployment", "event", "region", "source", "statement"),
    ),
}
# The permissions that each scope takes: all those of one of the groups.
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    Scope.ARTICLES_WRITE: (("presence.add_article",),),
    Scope.SUGGESTIONS_WRITE: (("presence.add_suggestion",),),
    Scope.SUGGESTIONS_READ: (("presence.view_suggestion",), ("presence.add_suggestion",)),
    Scope.REVIEW: (("presence.decide_suggestion",),),
    Scope.IMPORT: (
        tuple(
            f"{app}.{verb}_{model}"
            for app, models in _WRITTEN_BY_IMPORT.items()
            for model in models
            for verb in ("add", "change")
        ),
    ),
}


class TooManyKeys(Problem):
    code = "too_many_keys"
    status = 422


def may(user: User, scope: str) -> bool:
    return user.is_active and any(user.has_perms(group) for group in _NEEDS[scope])


def scopes_of(user: User) -> list[Scope]:
    """What the account itself may do, and its keys may be made for."""
    return [scope for scope in Scope if may(user, scope)]


def make_key(owner: User, *, name: str, scopes: Sequence[str], days: int) -> tuple[ApiKey, str]:
    """A new key, and the words to show once: they cannot be had again.

    Raises:
        NotAllowed: a scope that the owner has no right to.
        TooManyKeys
    """
    beyond = [scope for scope in scopes if not may(owner, scope)]
    if beyond:
        raise NotAllowed(_("Your account may not do this itself: %(scopes)s.") % {"scopes": ", ".join(beyond)})
    now = timezone.now()
    if ApiKey.objects.filter(owner=owner, revoked_at=None, expires_at__gt=now).count() >= MOST:
        raise TooManyKeys(_("You have %(most)s keys that stand: revoke one first.") % {"most": MOST})
    prefix = secrets.token_hex(4)
    token = f"sp_{prefix}_{secrets.token_urlsafe(32)}"
    key = ApiKey.objects.create(
        owner=owner,
        name=name,
        prefix=prefix,
        hash=_hashed(token),
        scopes=list(dict.fromkeys(scopes)),
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    return key, token


def find(token: str) -> ApiKey | None:
    """The key that these words are, whether it still stands or not."""
    told = _TOKEN.fullmatch(token)
    if told is None:
        return None
    key = ApiKey.objects.select_related("owner").filter(prefix=told[1]).first()
    return key if key and secrets.compare_digest(key.hash, _hashed(token)) else None


def stands(key: ApiKey) -> bool:
    return key.stands and key.owner.is_active


def standing(token: str) -> str:
    """The shown part of a key that stands; "" for any other words, and while the database does not answer."""
    try:
        key = find(token.strip())
        return key.prefix if key and stands(key) else ""
    except DatabaseError:
        return ""
    finally:
        close_old_connections()


def note_use(key: ApiKey) -> None:
    """At most once a minute, so that a busy key costs no write for each request."""
    now = timezone.now()
    if key.last_used_at is None or key.last_used_at <= now - NOTED:
        seldom = Q(last_used_at=None) | Q(last_used_at__lte=now - NOTED)
        ApiKey.objects.filter(seldom, pk=key.pk).update(last_used_at=now)


def revoke(key: ApiKey) -> None:
    """From the next request on it opens nothing; when it was revoked first is kept."""
    ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now())


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
