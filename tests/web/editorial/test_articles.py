"""The articles as editors see them."""

import pytest
from django.test import Client
from django.urls import reverse

from presence.models import Article, Mention
from tests import world

pytestmark = pytest.mark.django_db


def page(slug: str) -> str:
    return reverse("editor_article", args=[slug])


def test_by_state_with_the_reason_and_a_second_try(editor_client: Client) -> None:
    world.article("broken", title="Broken", state="failed", reason="The page answers 404.")
    world.article("fine", title="Fine", state="read")

    everything = editor_client.get("/editor/articles/").text
    failed = editor_client.get("/editor/articles/?state=failed").text

    assert "Fine" in everything
    assert "Fine" not in failed
    assert "The page answers 404." in failed
    assert reverse("article_again", args=["broken"]) in failed
    assert editor_client.get("/editor/articles/?state=lost").status_code == 400


def test_a_second_try_queues_it(editor_client: Client) -> None:
    world.article("broken", state="failed", reason="The page answers 404.", text="x")

    answer = editor_client.post(reverse("article_again", args=["broken"]), follow=True)

    article = Article.objects.get(slug="broken")
    assert (article.state, article.reason) == ("queued", "")
    assert article.due_at is not None
    assert "Queued" in answer.text


def test_text_suggestions_and_marks(editor_client: Client) -> None:
    suggestion = world.suggestion()
    Mention.objects.create(article=world.article("read-article"), start=0, end=15, person=world.person())

    shown = editor_client.get(page("read-article")).text

    assert "mention-person" in shown
    assert f'<a class="to-suggestion" href="/editor/suggestions/{suggestion.pk}/">' in shown
    assert "Talks with Russia go on." in shown
    assert "hx-get" not in shown


@pytest.mark.parametrize("state", ["queued", "fetched"])
def test_while_it_is_read_the_page_asks_again(state: str, editor_client: Client) -> None:
    world.article("fresh", state=state)

    assert 'hx-trigger="every 2s"' in editor_client.get(page("fresh")).text
    part = editor_client.get(page("fresh"), headers={"HX-Request": "true"})
    assert part.text.lstrip().startswith('<div id="reading"')
    assert "HX-Refresh" not in part
    Article.objects.update(state="read", relevant=False)
    assert editor_client.get(page("fresh"), headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    assert "it is about something else" in editor_client.get(page("fresh")).text


def test_failed_and_duplicate_say_why(editor_client: Client) -> None:
    first = world.article("first", title="The first")
    world.article("copy", state="duplicate", duplicate_of=first, reason="The same article is here already.")
    world.article("broken", state="failed", reason="The page answers 404.")

    assert "The first" in editor_client.get(page("copy")).text
    broken = editor_client.get(page("broken")).text
    assert "The page answers 404." in broken
    assert "paste its text" in broken


def test_hostile_address_is_no_link(editor_client: Client) -> None:
    world.article("bad", url="javascript:alert(1)", text="<script>", title="\u202e<b>")
    shown = editor_client.get(page("bad")).text
    assert 'href="javascript' not in shown
    assert "<script>" not in shown.replace("<script defer", "")
    assert "<b>" not in shown
