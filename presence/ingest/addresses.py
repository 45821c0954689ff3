"""One address, one spelling: the form in which an article's address is kept and compared."""

import ipaddress
import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import idna
from django.utils.translation import gettext as _

from presence.problems import Problem

LONGEST = 2000
_DEFAULT_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid"
    r"|_ga|_gl|ref_src|ref_url|cmpid|ocid|at_medium|at_campaign|spm|__twitter_impression",
    re.IGNORECASE,
)
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ufeff]")
_ENDS_IN_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$", re.IGNORECASE)
# Letters and marks beyond ASCII are written in percent form; what is already in it stays.
_KEPT = "!#$%&'()*+,/:;=?@[]~"
_SAME_SITE = ("www.", "m.", "amp.", "mobile.")


class BadAddress(Problem):
    code = "bad_address"
    retry = False


def canonical(address: str) -> str:
    """Scheme and host in lower case, host in ASCII, no fragment, default port or tracking parameters.

    The path's last slash stays as it is: some servers tell the two apart, and where they do not, the redirect or the
    page's own canonical link leads to the same address. Parameters keep their order, for a server may need it.

    Raises:
        BadAddress: it is no address of a page on the web.
    """
    text = _plausible(address.strip())
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise BadAddress(_("“%(text)s” is not an address: %(error)s.") % {"text": text[:80], "error": error}) from error
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS:
        raise BadAddress(
            _("“%(text)s” is not an address on the web: it must start with https:// or http://.") % {"text": text[:80]}
        )
    if "@" in parts.netloc:
        raise BadAddress(_("Leave the user name and password out of the address."))
    host = canonical_host(parts.hostname or "")
    netloc = host if port in (None, _DEFAULT_PORTS[scheme]) else f"{host}:{port}"
    made = urlunsplit((scheme, netloc, _quoted(parts.path) or "/", _without_tracking(parts.query), ""))
    if len(made) > LONGEST:
        raise BadAddress(
            _("This address is too long: the longest we take has %(longest)s characters.") % {"longest": LONGEST}
        )
    return made


def _plausible(text: str) -> str:
    if not text:
        raise BadAddress(_("Give the address of a page, starting with https://."))
    if len(text) > LONGEST:
        raise BadAddress(
            _("This address has %(text)s characters; the longest we take has %(longest)s.")
            % {"text": len(text), "longest": LONGEST}
        )
    if _FORBIDDEN.search(text):
        raise BadAddress(_("The address has a space, a backslash or a control character in it: copy it again."))
    return text


def canonical_host(host: str) -> str:
    """The host as the name system knows it (IDNA); a number in brackets when it is an IPv6 address.

    Raises:
        BadAddress: no host, one that is not a name, or a number written so that it hides what it is.
    """
    if not host:
        raise BadAddress(_("The address names no host: it must look like https://example.org/article."))
    if ":" in host:
        try:
            return f"[{ipaddress.IPv6Address(host)}]"
        except ValueError as error:
            raise BadAddress(_("“%(host)s” is not an IPv6 address.") % {"host": host[:80]}) from error
    name = host.rstrip(".").lower()
    if not name.isascii():
        try:
            name = idna.encode(name, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise BadAddress(
                _("“%(host)s” is not a host name: %(error)s.") % {"host": host[:80], "error": error}
            ) from error
    if _ENDS_IN_NUMBER.search(name):
        try:
            return str(ipaddress.IPv4Address(name))
        except ValueError as error:
            raise BadAddress(
                _("“%(host)s” is a number, not a name: write the site’s name.") % {"host": host[:80]}
            ) from error
    if not re.fullmatch(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*", name) or len(name) > 253:
        raise BadAddress(_("“%(host)s” is not a host name.") % {"host": host[:80]})
    return name


def joined(base: str, reference: str) -> str:
    """What a link on the page at `base` leads to, in canonical form.

    Raises:
        BadAddress: it leads to no page on the web.
    """
    try:
        return canonical(urljoin(base, reference.strip()))
    except ValueError as error:
        raise BadAddress(
            _("“%(reference)s” is not an address: %(error)s.") % {"reference": reference[:80], "error": error}
        ) from error


def host_of(address: str) -> str:
    return urlsplit(address).hostname or ""


def site_of(address: str) -> str:
    """The host without the part that only tells its mobile or AMP pages from the others."""
    host = host_of(address)
    prefix = next((p for p in _SAME_SITE if host.startswith(p) and "." in host[len(p) :]), "")
    return host[len(prefix) :]


def _quoted(path: str) -> str:
    return quote(path, safe=_KEPT)


def _without_tracking(query: str) -> str:
    kept = [part for part in query.split("&") if part and not _TRACKING.fullmatch(part.split("=")[0])]
    return quote("&".join(kept), safe=_KEPT)
