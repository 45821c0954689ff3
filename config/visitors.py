"""From which address a request comes."""

import ipaddress
from collections.abc import Mapping
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    return address_in(request.META)


def address_in(environ: Mapping[str, object]) -> str:
    """The visitor's. What X-Forwarded-For says counts only where proxies of ours wrote it: so many from the right."""
    peer = str(environ.get("REMOTE_ADDR") or "")
    if not settings.PROXY_COUNT:
        return peer
    told = [part.strip() for part in str(environ.get("HTTP_X_FORWARDED_FOR") or "").split(",") if part.strip()]
    return told[-settings.PROXY_COUNT] if len(told) >= settings.PROXY_COUNT else peer


@lru_cache(maxsize=10_000)
def network_of(address: str) -> str:
    """Of IPv6 the /64, of which one visitor has all addresses; what is no address is one with its like."""
    try:
        found = ipaddress.ip_address(address.strip("[]"))
    except ValueError:
        return "unknown"
    if found.version == 4:
        return str(found)
    inner = found.ipv4_mapped
    return str(inner) if inner else str(ipaddress.IPv6Address(int(found) >> 64 << 64))
