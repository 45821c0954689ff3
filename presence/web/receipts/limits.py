"""How many answers one address may keep in an hour, counted in Redis."""

import logging
import time

from axes.helpers import get_client_ip_address
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _
from redis import RedisError

from presence.problems import NotAllowed, Problem

PER_HOUR = 30
_HOUR = 3600

log = logging.getLogger(__name__)


class TooMany(Problem):
    code = "too_many_requests"
    status = 429


def one_more(request: HttpRequest) -> None:
    """
    Raises:
        TooMany
    """
    key = f"receipts:{get_client_ip_address(request)}:{int(time.time()) // _HOUR}"
    try:
        cache.add(key, 0, _HOUR)
        asked = cache.incr(key)
    except (RedisError, ValueError):  # not there, or the hour has just ended: what is kept is bounded otherwise too
        log.warning("Redis does not count how many answers are kept.")
        return
    if asked > PER_HOUR:
        told = {"most": PER_HOUR}
        raise TooMany(_("%(most)d answers an hour can be kept from one address: try again in an hour.") % told)


def from_our_own_page(request: HttpRequest) -> None:
    """The pages with the form are the same for all, so they hold no secret of a session; browsers tell where from.

    Raises:
        NotAllowed: another site sent it.
    """
    origin = request.headers.get("Origin", "")
    own = f"{request.scheme}://{request.get_host()}"
    if request.headers.get("Sec-Fetch-Site") == "cross-site" or (origin and origin != own):
        raise NotAllowed(_("Answers are kept from the pages of this site."))
