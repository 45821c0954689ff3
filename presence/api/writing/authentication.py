"""Whose key a request carries, and whether it opens this. Cookies count for nothing here."""

from django.http import HttpRequest

from presence.api.writing.problems import BadKey, Beyond, NoKey
from presence.models import ApiKey, Scope
from presence.review import keys


def key_for(request: HttpRequest, scope: Scope) -> ApiKey:
    """The key, which stands and may be used for this.

    Raises:
        NoKey, BadKey: 401; Beyond: 403.
    """
    key = _standing(request.META.get("HTTP_AUTHORIZATION", "").strip())
    keys.note_use(key)
    if scope not in key.scopes:
        has = ", ".join(key.scopes) or "none"
        raise Beyond(f"This takes a key with the scope {scope.value}; this key has: {has}.", scope.value)
    if not keys.may(key.owner, scope):
        raise Beyond("The account of this key may not do this (any more).", scope.value)
    return key


def _standing(header: str) -> ApiKey:
    if not header:
        raise NoKey
    way, _, token = header.partition(" ")
    key = keys.find(token.strip()) if way.lower() == "bearer" else None
    if key is None:
        raise BadKey("key_unknown", "This is no key of ours: “Authorization: Bearer sp_…”.", "unknown key")
    if key.revoked_at is not None:
        raise BadKey("key_revoked", f"This key was revoked on {key.revoked_at:%Y-%m-%d}.", "revoked")
    if key.has_expired:
        raise BadKey("key_expired", f"This key expired on {key.expires_at:%Y-%m-%d}: make another.", "expired")
    if not key.owner.is_active:
        raise BadKey("key_closed", "The account of this key is closed.", "account closed")
    return key
