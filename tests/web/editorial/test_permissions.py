"""Who may do what in the workspace: (method, path, who, status)."""

import pytest
from django.test import Client
from django.urls import reverse

from presence.models import Decision, Suggestion
from tests import world

pytestmark = pytest.mark.django_db

PATHS = {
    "queue": [],
    "suggestion": ["{pk}"],
    "suggestion_reject": ["{pk}"],
    "editor_articles": [],
    "article_new": [],
    "editor_article": ["read-article"],
    "article_again": ["read-article"],
}
# What each answers to a visit and to an empty form: of an editor; anybody else never gets that far.
EDITOR = {
    ("get", "queue"): 200,
    ("get", "suggestion"): 200,
    ("post", "suggestion"): 422,
    ("get", "suggestion_reject"): 405,
    ("post", "suggestion_reject"): 422,
    ("get", "editor_articles"): 200,
    ("get", "article_new"): 200,
    ("post", "article_new"): 422,
    ("get", "editor_article"): 200,
    ("get", "article_again"): 405,
    ("post", "article_again"): 302,
}
TABLE = [
    *((*way, "anonymous", 302) for way in EDITOR),
    *((*way, "visitor", 403) for way in EDITOR),
    *((*way, "editor", status) for way, status in EDITOR.items()),
]


@pytest.fixture
def waiting() -> Suggestion:
    return world.suggestion()


def address(name: str, suggestion: Suggestion) -> str:
    return reverse(name, args=[str(part).format(pk=suggestion.pk) for part in PATHS[name]])


@pytest.mark.parametrize(("method", "name", "who", "status"), TABLE)
def test_who_may(
    method: str,
    name: str,
    who: str,
    status: int,
    waiting: Suggestion,
    client: Client,
    visitor_client: Client,
    editor_client: Client,
) -> None:
    asker = {"anonymous": client, "visitor": visitor_client, "editor": editor_client}[who]
    path = address(name, waiting)

    answer = getattr(asker, method)(path)

    assert answer.status_code == status
    if who == "anonymous":
        assert answer.headers["Location"] == f"{reverse('login')}?next={path}"
    if who == "visitor":
        assert "ask whoever looks after the accounts" in answer.text
    waiting.refresh_from_db()
    assert waiting.state == "pending"
    assert not Decision.objects.exists()


@pytest.mark.parametrize("name", ["suggestion", "suggestion_reject", "article_new", "article_again"])
def test_forms_from_elsewhere_are_refused(name: str, waiting: Suggestion) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(world.editor())

    answer = strict.post(address(name, waiting), {"reason": "No.", "url": "https://news.example/"})

    assert answer.status_code == 403
    waiting.refresh_from_db()
    assert waiting.state == "pending"


@pytest.mark.parametrize("path", ["/editor/suggestions/4711/", "/editor/articles/nowhere/"])
def test_what_is_not_there(path: str, editor_client: Client) -> None:
    assert editor_client.get(path).status_code == 404


def test_pages_are_not_kept_by_caches(waiting: Suggestion, editor_client: Client) -> None:
    assert "no-store" in editor_client.get(reverse("queue"))["Cache-Control"]
