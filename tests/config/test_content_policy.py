"""Every answer has the policy of the settings, as the library would write it; what has one of its own keeps it."""

from collections.abc import Callable
from typing import Any

import pytest
from csp.decorators import csp_exempt, csp_update
from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from config.content_policy import PolicyMiddleware

HEADER = "Content-Security-Policy"
View = Callable[[HttpRequest], HttpResponse]
BOTH: tuple[Any, ...] = (PolicyMiddleware, CSPMiddleware)


@csp_update({"img-src": ["https://elsewhere.example"]})
def with_more(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@csp_exempt()
def with_none(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def with_the_usual(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def with_a_nonce(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(request.csp_nonce))  # type: ignore[attr-defined]


@pytest.mark.parametrize("view", [with_the_usual, with_more, with_none, with_a_nonce])
def test_it_says_what_the_library_says(view: View) -> None:
    said = [answer.headers.get(HEADER) for answer in (each(view)(RequestFactory().get("/")) for each in BOTH)]
    assert said[0] == said[1]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/about/", "/api/v1/", "/nowhere/"])
def test_every_answer_has_it(client: Client, address: str) -> None:
    assert "default-src 'none'" in client.get(address)[HEADER]
