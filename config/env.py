"""Settings from the environment: what is set is checked, and junk stops the start with a word on what to do."""

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool) -> bool:
    value = text(name).lower()
    if value in ("", "1", "0", "true", "false", "yes", "no", "on", "off"):
        return default if value == "" else value in ("1", "true", "yes", "on")
    raise ImproperlyConfigured(f"{name} is “{value}”: set it to 1 or 0.")


def number(name: str, default: int, *, highest: int | None = None) -> int:
    value = text(name)
    if not value:
        return default
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} is “{value}”: set it to a whole number.")
    if highest is not None and int(value) > highest:
        raise ImproperlyConfigured(f"{name} is {value}: set it to {highest:,} or less.")
    return int(value)


def address(name: str) -> str:
    """Of a service on the web or in the house; empty when it is not set."""
    value = text(name)
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        good = False
    if value and not good:
        raise ImproperlyConfigured(f"{name} is “{value}”: set it to an address such as http://127.0.0.1:8080/v1.")
    return value


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]
