"""Which addresses messages may be sent to. Where a name leads is judged again with every message."""

import ipaddress
import re
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from presence.models import Failure
from presence.problems import InvalidRecord
from presence.reachable import FetchError, Policy, is_public

LONGEST = 2000
_PRINTED = re.compile(r"[!-~]+")
CONNECT_SECONDS, SECONDS = 5.0, 15.0
MAX_BYTES = 4_000  # of an answer: no more is read


class BadWebhook(InvalidRecord):
    """What was asked of a webhook cannot be."""


def policy() -> Policy:
    allowed = frozenset(host.lower() for host in settings.WEBHOOK_ALLOW_HOSTS)
    return Policy(allowed_hosts=allowed, max_bytes=MAX_BYTES, seconds=SECONDS, max_redirects=0)


def checked(address: str) -> str:
    """
    Raises:
        BadWebhook: nothing may be sent there.
    """
    text = address.strip()
    if not _PRINTED.fullmatch(text) or len(text) > LONGEST:
        raise refused(_("Write the address in plain letters, without spaces, of at most 2000 characters."))
    try:
        parts = urlsplit(text)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError as error:
        raise refused(_("This is not an address.")) from error
    if not host or "@" in parts.netloc or parts.fragment or parts.scheme not in ("http", "https"):
        raise refused(_("Write an address such as https://example.org/hook, without a user name and without #."))
    if not policy().allows(host, port or (443 if parts.scheme == "https" else 80)):
        _require_public(parts.scheme, host, port)
    return text


def _require_public(scheme: str, host: str, port: int | None) -> None:
    if scheme != "https" or port not in (None, 443):
        raise refused(_("The address must start with https:// and use the usual port."))
    try:
        public = is_public(host)
    except ValueError:
        public = "." in host and not host.endswith((".localhost", ".local", ".internal"))
    if not public or _is_number(host):
        raise refused(_("This address is not on the public internet."))


def _is_number(host: str) -> bool:
    """An address in a spelling that only some programs read: 127.1, 0x7f000001."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        last = host.rstrip(".").rpartition(".")[2]
        return last.isdecimal() or last.startswith("0x")
    return False


def refused(message: str) -> BadWebhook:
    return BadWebhook(message, errors={"url": [message]})


def failure(error: FetchError) -> Failure:
    """Why a message could not be sent, for its log."""
    known = {"address_refused": Failure.ADDRESS, "port_refused": Failure.ADDRESS, "unknown_host": Failure.UNKNOWN}
    return known.get(error.code, Failure.TIMEOUT)
