"""The admin: every page of every table opens, and records are saved the way all records are."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from actors.models import Office
from presence.models import Citation, Decision, Estimate, Event, Feed, Identifier, Mention, Party
from presence.review import decide
from presence.review.editors import make_editor
from tests import world

pytestmark = pytest.mark.django_db

OURS = [model for model in admin.site._registry if model._meta.app_label in ("actors", "presence")]


@pytest.fixture
def operator() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("operator", password="correct-horse-battery"))
    return client


def populate() -> None:
    """At least one row in every table."""
    deployment, agreement = world.deployment(), world.agreement()
    world.published(type(agreement.stages.model())(slug="s", agreement=agreement, date="2017", stage="talks"))
    world.statement()
    world.event()
    suggestion = world.suggestion()
    decide.reject(suggestion.pk, by=world.editor("other"), reason="No.")
    Party.objects.create(agreement=agreement, actor=deployment.actor)
    counted = {"date": "2025", "counted": "troops", "low": 1, "high": 2}
    Estimate.objects.create(actor=deployment.actor, article=world.article(), **counted)
    Identifier.objects.create(actor=deployment.actor, scheme="geonames", value="2017370")
    Feed.objects.create(source=world.source(), url="https://news.example/feed")
    Mention.objects.create(article=world.article("read-article"), start=0, end=5, actor=deployment.actor)


def url(model: type[Model], page: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def test_every_table_is_there() -> None:
    names = {model.__name__ for model in OURS}
    assert names >= {"Actor", "Person", "Office", "Base", "Deployment", "Agreement", "AgreementStage", "Statement"}
    assert names >= {"Event", "Region", "Source", "Feed", "Article", "Mention", "Suggestion", "Decision", "Citation"}


def test_lists_forms_and_searches_open(operator: Client) -> None:
    populate()
    for model in OURS:
        name = model.__name__
        row = model._default_manager.first()
        assert row is not None, name
        assert operator.get(url(model, "changelist")).status_code == 200, name
        assert operator.get(url(model, "changelist"), {"q": "al"}).status_code == 200, name
        assert operator.get(url(model, "change", row.pk)).status_code == 200, name
        may_add = admin.site._registry[model].has_add_permission(_request(operator))
        assert operator.get(url(model, "add")).status_code == (200 if may_add else 403), name


def _request(client: Client) -> Any:
    return client.get(reverse("admin:index")).wsgi_request


def test_decisions_and_suggestions_are_only_read(operator: Client) -> None:
    populate()
    decision = Decision.objects.get()
    answer = operator.post(url(Decision, "change", decision.pk), {"reason": "Other."})
    assert answer.status_code == 403
    decision.refresh_from_db()
    assert decision.reason == "No."


def form_of(client: Client, address: str) -> dict[str, Any]:
    """What a browser would send back unchanged."""
    context = client.get(address).context
    data: dict[str, Any] = {}
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for field in form:
            value = field.value()
            data[field.html_name] = "" if value is None else value
    return data


def test_saving_raises_the_revision(operator: Client) -> None:
    event = world.event()
    event.actor = world.actor("israel")
    address = url(Event, "change", event.pk)

    answer = operator.post(address, form_of(operator, address) | {"summary": "Struck twice.", "date": "2025-04"})

    assert answer.status_code == 302
    event.refresh_from_db()
    assert (event.summary, event.revision, event.date_latest.day) == ("Struck twice.", 2, 30)


def test_an_older_form_does_not_overwrite(operator: Client) -> None:
    event = world.event()
    address = url(Event, "change", event.pk)
    old = form_of(operator, address) | {"summary": "From an old form."}
    operator.post(address, form_of(operator, address) | {"summary": "Newer."})

    answer = operator.post(address, old)

    assert answer.status_code == 200
    assert "Somebody changed this record" in answer.text
    event.refresh_from_db()
    assert event.summary == "Newer."


def test_a_new_record_is_a_draft_until_it_cites_something(operator: Client) -> None:
    address = url(Event, "add")
    new = form_of(operator, address) | {"slug": "talks", "date": "2025", "kind": "talks", "summary": "Talks."}

    refused = operator.post(address, new | {"state": "published"})
    assert refused.status_code == 200
    assert "begins as a draft" in refused.text
    assert operator.post(address, new).status_code == 302
    event = Event.objects.get()
    address = url(Event, "change", event.pk)
    assert "cites nothing" in operator.post(address, form_of(operator, address) | {"state": "published"}).text

    cited = form_of(operator, address)
    prefix = next(name for name in cited if name.endswith("-TOTAL_FORMS")).removesuffix("-TOTAL_FORMS")
    citation = {
        f"{prefix}-TOTAL_FORMS": 1,
        f"{prefix}-0-article": world.article().pk,
        f"{prefix}-0-stance": "supports",
        f"{prefix}-0-excerpt": "They talked.",
    }
    assert operator.post(address, cited | citation).status_code == 302
    assert Citation.objects.get(created_by__username="operator").excerpt == "They talked."
    assert operator.post(address, form_of(operator, address) | {"state": "published"}).status_code == 302
    event.refresh_from_db()
    assert event.state == "published"


def test_what_the_database_refuses_is_a_message(operator: Client) -> None:
    base = world.base()
    address = url(type(base), "change", base.pk)

    answer = operator.post(address, form_of(operator, address) | {"lat": ""})

    assert answer.status_code == 200
    assert "both a latitude" in answer.text


def test_published_records_cannot_be_deleted(operator: Client) -> None:
    event = world.event()
    assert operator.post(url(Event, "delete", event.pk), {"post": "yes"}).status_code == 403
    assert Event.objects.exists()


def test_an_editor_gets_in_and_a_visitor_does_not(visitor_client: Client) -> None:
    client = Client()
    client.force_login(make_editor("nadia", "correct-horse-battery"))
    world.person()
    assert client.get(url(Office, "changelist")).status_code == 200
    assert client.get(reverse("admin:auth_user_changelist")).status_code == 403
    assert visitor_client.get(url(Office, "changelist")).status_code == 302


def test_no_script_or_style_inside_the_pages(operator: Client) -> None:
    """The Content-Security-Policy would stop them."""
    populate()
    for model in OURS:
        for page in (
            url(model, "changelist"),
            url(model, "change", model._default_manager.values_list("pk", flat=True)[0]),
        ):
            text = operator.get(page).text
            assert "<style" not in text
            assert " style=" not in text
            assert "onclick=" not in text
