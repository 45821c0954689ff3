"""What every address that writes shares: the order in which a request is looked at, cheapest first."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib.auth.models import User
from django.http import HttpResponse, HttpResponseBase
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from presence.api.views.base import OpenView
from presence.api.writing.authentication import key_for
from presence.api.writing.bodies import JSON, body_of, json_of, refuse_large, refuse_type
from presence.api.writing.idempotency import REPLAYED, Made, name_of, once
from presence.filters.strict import known_only
from presence.models import ApiKey, Scope

ALLOWED = "Authorization, Content-Type, Idempotency-Key, If-None-Match"
EXPOSED = f"RateLimit, RateLimit-Policy, Retry-After, Location, WWW-Authenticate, {REPLAYED}"


class WritingView(OpenView):
    """`scopes`: what a key must be for, by method; methods that are not named are open to all."""

    scopes: ClassVar[dict[str, Scope]]
    largest: ClassVar[int] = 300_000
    takes: ClassVar[str] = JSON
    parameters: ClassVar[tuple[str, ...]] = ()
    key: ApiKey

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        scope = self._scope(request)
        # What an address does not take is told to everybody alike.
        if scope is None or not hasattr(self, str(request.method).lower()):
            return
        posted = request.method == "POST"
        if posted:
            refuse_large(request._request, self.largest)
        self.key = key_for(request._request, scope)
        if posted:
            known_only(request.query_params, ("format", *self.parameters))
            refuse_type(request._request, self.takes)
            name_of(request._request)

    def _scope(self, request: Request) -> Scope | None:
        return self.scopes.get("GET" if request.method == "HEAD" else str(request.method))

    @property
    def by(self) -> User:
        owner: User = self.key.owner
        return owner

    def body(self, request: Request) -> bytes:
        return body_of(request._request, self.largest)

    def once(self, request: Request, body: bytes, effect: Callable[[dict[str, Any]], Made]) -> HttpResponse:
        """With the JSON object that was sent."""
        sent = json_of(body)
        return once(self.key, request._request, body, lambda: effect(sent))

    def finalize_response(  # type: ignore[override]
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        made = super().finalize_response(request, response, *args, **kwargs)
        made["Access-Control-Expose-Headers"] = EXPOSED
        if request.method == "OPTIONS":
            made["Access-Control-Allow-Methods"] = ", ".join(self.allowed_methods)
            made["Access-Control-Allow-Headers"] = ALLOWED
        elif request.method == "POST" or self._scope(request):
            made["Cache-Control"] = "no-store"
        return made


def as_json(told: Any) -> str:
    return str(JSONRenderer().render(told), "utf-8")
