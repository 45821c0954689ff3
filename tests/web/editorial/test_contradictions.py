"""Sightings against dates: what editors find, and what forms refuse."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from presence.models import Citation, Deployment, Suggestion
from presence.problems import InvalidRecord
from presence.review import decide
from tests import world

pytestmark = pytest.mark.django_db

PAGE = "/editor/contradictions/"


def attested(made: Deployment, slug: str, attests: str, seen: str) -> Citation:
    return Citation.objects.create(deployment=made, article=world.article(slug), attests=attests, seen=seen)


def test_lists_what_cannot_both_be_right(editor_client: Client) -> None:
    wrong, right = world.deployment(start="2019-10-15"), world.deployment(by="turkey", start="2019")
    attested(wrong, "early", "throughout", "2018")
    attested(right, "late", "some_time", "2020")
    world.deployment(by="iran", start="2018")
    page = " ".join(editor_client.get(reverse("contradictions")).text.split())
    assert "Of the deployments that sources saw (2), 1 has dates" in page
    assert "Russia at Kuweires" in page
    assert "Turkey at Kuweires" not in page
    assert "present throughout, 2018" in page
    assert "start by 1 January 2018; end not before 31 December 2018" in page


def test_a_retracted_one_is_settled_and_an_empty_page_says_what_to_do(editor_client: Client) -> None:
    assert "No sightings yet" in editor_client.get(PAGE).text
    made = world.deployment(start="2019")
    attested(made, "early", "some_time", "2018")
    Deployment.objects.update(state="retracted", retraction_reason="Wrong.")
    assert "No sightings yet" in editor_client.get(PAGE).text


def test_asks_as_often_for_many_as_for_few(editor_client: Client, django_assert_max_num_queries: Any) -> None:
    for n in range(5):
        attested(world.deployment(by=f"actor-{n}", start="2019"), f"article-{n}", "some_time", "2018")
    with django_assert_max_num_queries(7):
        assert "saw (5), 5 have dates" in editor_client.get(PAGE).text


def test_only_editors_see_it(client: Client, visitor_client: Client, editor_client: Client) -> None:
    assert client.get(PAGE).headers["Location"] == f"{reverse('login')}?next={PAGE}"
    assert visitor_client.get(PAGE).status_code == 403
    assert editor_client.post(PAGE).status_code == 405


def suggested(**payload: Any) -> Suggestion:
    world.base()
    values = {"base": "kuweires", "actor": world.actor().slug, "start": "2019-10", "status": "active", **payload}
    return world.suggestion(kind="deployment", payload=values)


class TestAccepting:
    def test_a_deployment_with_what_the_article_saw(self, editor: User) -> None:
        saw = {"attests": "some_time", "seen": "2025-04-20", "seen_until": "2025-04-24", "origin": "SOHR"}
        decide.accept(suggested(**saw).pk, by=editor)
        citation = Citation.objects.get(deployment__isnull=False)
        assert (citation.attests, citation.seen, citation.seen_until, citation.origin) == tuple(saw.values())
        assert citation.seen_earliest is not None
        assert citation.fields == []

    def test_past_the_articles_own_day_is_refused(self, editor: User) -> None:
        suggestion = suggested(attests="some_time", seen="2025-04")
        with pytest.raises(InvalidRecord) as raised:
            decide.accept(suggestion.pk, by=editor)
        assert "cannot attest what came after it" in raised.value.errors["seen"][0]
        suggestion.refresh_from_db()
        assert suggestion.state == "pending"

    def test_the_form_proposes_a_confidence_and_another_needs_a_reason(self, editor: User) -> None:
        suggestion = suggested(status="vacated")
        form = decide.form_for(suggestion)
        assert form["confidence"].value() == "medium"
        assert "The rule proposes medium: One origin with reliability C" in str(form.fields["confidence"].help_text)
        high = {**decide.proposed_data(suggestion), "confidence": "high"}
        with pytest.raises(InvalidRecord) as raised:
            decide.accept(suggestion.pk, by=editor, data=high)
        assert "Say why it is high all the same" in raised.value.errors["confidence_reason"][0]
        made: Any = decide.accept(suggestion.pk, by=editor, data={**high, "confidence_reason": "Pictures show it."})
        assert (made.confidence, made.confidence_reason) == ("high", "Pictures show it.")

    def test_a_confidence_that_was_there_before_stands(self, editor: User) -> None:
        made = world.deployment(confidence="low")
        change = world.suggestion(kind="deployment", deployment=made, against_revision=1, payload={"status": "reduced"})
        decide.accept(change.pk, by=editor)
        made.refresh_from_db()
        assert made.confidence == "low"

    def test_positions_with_their_statements(self, editor: User) -> None:
        said, other = world.statement("said"), world.statement("other", actor=world.actor("iran"))
        said.about_bases.add(world.base())
        suggestion = suggested(host_position="protested", host_statements=["said"])
        form = decide.form_for(suggestion)
        offered = [slug for slug, _ in form.fields["host_statements"].widget.choices]
        assert offered == ["said"]
        made = decide.accept(suggestion.pk, by=editor)
        assert isinstance(made, Deployment)
        assert list(made.host_statements.all()) == [said]
        assert not other.positions_of_host.exists()

    def test_a_slug_that_cannot_be_one_is_an_error_and_no_failure(self, editor_client: Client) -> None:
        suggestion = suggested()
        data = {**decide.proposed_data(suggestion), "base": "a\x00b", "host_statements": ["\x00"]}
        assert editor_client.post(reverse("suggestion", args=[suggestion.pk]), data).status_code == 422


class TestAdmin:
    def form(self, client: Client, address: str) -> dict[str, Any]:
        context = client.get(address).context
        fields = {field.html_name: field.value() for field in context["adminform"].form}
        return {name: "" if value is None else value for name, value in fields.items()}

    def operator(self) -> Client:
        client = Client()
        client.force_login(User.objects.create_superuser("operator", password="correct-horse-battery"))
        return client

    def test_a_citation_past_its_own_day_is_refused(self) -> None:
        client, citation = self.operator(), attested(world.deployment(), "early", "some_time", "2020")
        address = reverse("admin:presence_citation_change", args=[citation.pk])
        good = self.form(client, address)
        answer = client.post(address, good | {"seen": "2026"})
        assert "cannot attest what came after it" in answer.text
        assert client.post(address, good | {"seen": "2021"}).status_code == 302
        citation.refresh_from_db()
        assert citation.seen == "2021"

    def test_another_confidence_needs_a_reason(self) -> None:
        client, made = self.operator(), world.event(confidence="medium")
        address = reverse("admin:presence_event_change", args=[made.pk])
        context = client.get(address).context
        inline = context["inline_admin_formsets"][0].formset.management_form
        data = self.form(client, address) | {field.html_name: field.value() for field in inline}
        data |= {f"{inline.prefix}-INITIAL_FORMS": 0, f"{inline.prefix}-TOTAL_FORMS": 0}
        assert "Say why it is high all the same" in client.post(address, data | {"confidence": "high"}).text
        given = {"confidence": "high", "confidence_reason": "Pictures."}
        assert client.post(address, data | given).status_code == 302
