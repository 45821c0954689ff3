"""A change of state is suggested against the record it changes, or for a new one; what is recorded is not suggested."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from presence.ingest.draft import Draft
from presence.ingest.reading.found import FoundChange, Reading, Span
from presence.ingest.reading.why import because
from presence.ingest.suggest import drafts, renew_suggestions
from presence.models import AgreementStage, Article, Deployment, Suggestion
from presence.review import decide
from tests import world

pytestmark = pytest.mark.django_db

TEXT = "US troops withdrew from the Kuweires air base on 3 April 2025, officials said."


def change(**values: Any) -> FoundChange:
    found: dict[str, Any] = {
        "kind": "vacated",
        "span": Span(0, len(TEXT)),
        "trigger": Span(10, 18),
        "actor_key": "russia",
        "base_key": "kuweires",
        "agreement_key": None,
        "stage": None,
        "low": None,
        "high": None,
        "date": "2025-04-03",
        "score": 0.8,
        "why": (because("change", words="withdrew", name="Russian"),),
    }
    return FoundChange(**{**found, **values})


def article() -> Article:
    return world.article(text=TEXT, published="2025-04-24")


def suggested(*changes: FoundChange) -> list[Draft]:
    return list(drafts(article(), Reading(True, "", changes=changes)))


def standing(**values: Any) -> Deployment:
    return world.deployment(**{"start": "2019", "end": "", "status": "active", "as_of": "2024", **values})


def test_a_withdrawal_ends_the_deployment_that_is_current(editor: Any) -> None:
    deployment = standing()
    renew_suggestions(article(), Reading(True, "", changes=(change(),)))
    suggestion = Suggestion.objects.get()
    assert (suggestion.deployment, suggestion.against_revision) == (deployment, deployment.revision)

    decide.accept(suggestion.pk, by=editor)

    deployment.refresh_from_db()
    assert (deployment.status, deployment.end, deployment.as_of) == ("vacated", "2025-04-03", "2025-04-03")
    cited = deployment.citations.get(suggestion=suggestion)
    assert (cited.attests, cited.seen, set(cited.fields)) == ("ended", "2025-04-03", {"status", "end", "as_of"})


def test_only_what_differs_is_in_the_patch() -> None:
    standing(status="reduced", personnel_min=900)
    (draft,) = suggested(
        change(kind="reduced"), change(kind="personnel", low=900, high=900, trigger=Span(0, 9), date="")
    )
    assert draft.payload == {"personnel_max": 900, "as_of": "2025-04-03"}
    assert {each["role"] for each in draft.evidence} == {"sentence", "trigger"}


@pytest.mark.parametrize(
    "values",
    [
        {"status": "vacated", "end": "2025-04-03", "as_of": "2025-04"},
        {"as_of": "2025-06-01"},
    ],
)
def test_what_is_recorded_already_or_of_a_later_day_is_not_suggested(values: dict[str, str]) -> None:
    standing(**values)
    assert suggested(change()) == []


def test_without_a_deployment_a_new_one_is_suggested(editor: Any) -> None:
    world.base()
    world.actor()
    renew_suggestions(article(), Reading(True, "", changes=(change(kind="started"),)))
    suggestion = Suggestion.objects.get()
    assert suggestion.record is None

    made: Any = decide.accept(suggestion.pk, by=editor)

    assert (made.base.slug, made.actor.slug, made.start, made.status) == ("kuweires", "russia", "2025-04-03", "active")


def test_a_force_that_had_gone_and_comes_again_is_a_new_deployment() -> None:
    standing(status="vacated", end="2024-12", as_of="2024-12")
    (draft,) = suggested(change(kind="started"))
    assert draft.target is None


def test_without_a_date_it_is_about_the_month_of_publication_and_attests_no_day() -> None:
    standing()
    (draft,) = suggested(change(date=""))
    assert (draft.payload["end"], draft.payload["as_of"]) == ("2025-04~", "2025-04-24")
    assert "attests" not in draft.payload


def test_whose_force_it_was_is_told_by_the_only_one_there() -> None:
    deployment = standing()
    (draft,) = suggested(change(actor_key=None))
    assert draft.target == deployment
    assert "only_force" in [reason.code for reason in draft.reasons]


def test_of_two_forces_there_nobody_is_guessed() -> None:
    standing()
    world.deployment(by="turkey", start="2019", status="active", as_of="2024")
    assert suggested(change(actor_key=None)) == []


def test_a_base_that_is_not_here_or_an_armed_group_is_left_out() -> None:
    world.base()
    world.actor("sdf", kind="non_state_armed_group")
    assert suggested(change(base_key="elsewhere"), change(actor_key="sdf")) == []


def stage(**values: Any) -> FoundChange:
    return change(kind="stage", base_key=None, agreement_key="hmeimim-2015", stage="suspended", **values)


def test_a_stage_is_a_new_record_and_the_agreements_status_a_change(editor: Any) -> None:
    agreement = world.agreement(status="in_force")
    renew_suggestions(article(), Reading(True, "", changes=(stage(),)))

    for suggestion in Suggestion.objects.all():
        decide.accept(suggestion.pk, by=editor)

    agreement.refresh_from_db()
    assert agreement.status == "suspended"
    assert [(s.stage, s.date) for s in agreement.stages.all()] == [("suspended", "2025-04-03")]


def test_a_stage_that_is_recorded_is_not_suggested() -> None:
    agreement = world.agreement(status="suspended")
    AgreementStage.objects.create(agreement=agreement, slug="s", stage="suspended", date="2025-04")
    assert suggested(stage()) == []
    assert suggested(stage(date="")) == []


def test_an_unnamed_agreement_is_the_one_about_the_base_that_binds_the_actor() -> None:
    agreement = world.agreement(status="in_force")
    agreement.bases.add(world.base())
    agreement.party_set.create(actor=world.actor())
    unnamed = change(kind="stage", stage="suspended")
    assert [draft.payload.get("agreement") for draft in suggested(unnamed)] == [agreement.slug, None]
    assert suggested(change(kind="stage", stage="suspended", actor_key="turkey")) == []


def test_the_number_of_queries_does_not_grow() -> None:
    world.agreement(status="in_force")
    for n in range(6):
        world.deployment(f"b{n}", start="2019", status="active", as_of="2024")

    def asked(count: int) -> int:
        found = [change(base_key=f"b{n}") for n in range(count)] + [stage()] * count
        with CaptureQueriesContext(connection) as queries:
            assert len(list(drafts(world.article(text=TEXT), Reading(True, "", changes=tuple(found))))) >= count
        return len(queries)

    asked(1)
    assert asked(1) == asked(6)
