"""What goes wrong is a page that says what to do, with the right status, and never a traceback."""

import pytest
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpResponse
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from presence.problems import AlreadyDecided, InvalidRecord, NotAllowed, Problem, StaleRevision
from presence.web import errors
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db


def _page(exception: Exception, path: str = "/somewhere/") -> HttpResponse | None:
    middleware = errors.ProblemMiddleware(lambda _request: HttpResponse())
    return middleware.process_exception(RequestFactory().get(path), exception)


@pytest.mark.parametrize(
    ("exception", "status", "said"),
    [
        (Problem("Write a year."), 400, "Write a year."),
        (InvalidRecord("Ends before it starts.", errors={"end": ["Too early."]}), 422, "Too early."),
        (NotAllowed("Only editors may."), 403, "Only editors may."),
        (AlreadyDecided("Someone accepted it."), 409, "Someone accepted it."),
        (StaleRevision("It was changed."), 409, "See how it stands now"),
        (PermissionDenied(), 403, "Sign in"),
        (BadRequest(), 400, "cannot be read"),
    ],
)
def test_each_problem_has_its_status_and_words(exception: Exception, status: int, said: str) -> None:
    page = _page(exception)
    assert page is not None
    assert page.status_code == status
    assert said in page.content.decode()
    assert inline_code(page.content.decode()) == []


def test_what_nobody_foresaw_is_left_to_the_500_page() -> None:
    assert _page(RuntimeError("secret detail")) is None


def test_the_500_page_needs_no_request_and_no_database(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        page = errors.server_error(RequestFactory().get("/"))
    assert page.status_code == 500
    assert "Try again in a minute" in page.content.decode()


def test_an_unknown_address(client: Client) -> None:
    page = client.get("/no/such/page/")
    assert page.status_code == 404
    assert "Check the address" in page.content.decode()


def test_what_the_asker_wrote_is_shown_as_text(client: Client) -> None:
    page = client.get("/", {"<script>alert(1)</script>": "1"})
    assert page.status_code == 400
    assert "<script>alert" not in page.content.decode()


def test_a_form_from_elsewhere_is_refused_with_a_way_on() -> None:
    page = Client(enforce_csrf_checks=True).post("/account/login/", {"username": "a", "password": "b"})
    assert page.status_code == 403
    assert "open the page again" in page.content.decode()
