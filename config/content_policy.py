"""The Content-Security-Policy of every answer."""

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

_OF_ITS_OWN = ("_csp_exempt", "_csp_config", "_csp_update", "_csp_replace")


class PolicyMiddleware(CSPMiddleware):
    """Most answers have the policy of the settings as it stands. The library builds it twice for each of them."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        asks = hasattr(request, "_csp_nonce") or any(hasattr(response, name) for name in _OF_ITS_OWN)
        if asks or settings.DEBUG:
            return super().process_response(request, response)
        if HEADER not in response:
            response[HEADER] = _USUAL
        return response


_USUAL = build_policy(**vars(PolicyParts()))
