"""DATABASE_URL to Django's settings (libpq's own URL form, Unix sockets included)."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.db import connections

KEPT = 60  # seconds


def keep_connections() -> None:
    """For a server, whose threads live long: to connect takes PostgreSQL longer than most of our queries.

    Not in `settings_for`: a thread of a test or a command would leave its connection behind.
    """
    for each in connections.settings.values():
        if "pool" not in each["OPTIONS"]:
            each.update(CONN_MAX_AGE=KEPT, CONN_HEALTH_CHECKS=True)


def settings_for(url: str, *, pooled: bool) -> dict[str, Any]:
    """Django's DATABASES entry for `postgresql://user:password@host:port/name?option=value`.

    Raises:
        ImproperlyConfigured: it is not a PostgreSQL address.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise ImproperlyConfigured("DATABASE_URL must look like postgresql://user:password@host:5432/name.")
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    # Compiling a query takes a hundred times longer than most of ours run, and PostgreSQL overrates what they cost.
    options.setdefault("options", "-c jit=off")
    if pooled:
        options["pool"] = {"min_size": 1, "max_size": 8, "timeout": 10}
    return {
        "ENGINE": "config.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
    }
