"""A finding that repeats a published record offers a further citation of it."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from presence.ingest.draft import Draft
from presence.ingest.reading.found import Reading
from presence.ingest.repeated import alike
from presence.ingest.suggest import drafts, renew_suggestions
from presence.models import Citation, Statement, Suggestion
from presence.review import decide
from tests import world
from tests.ingest.stored_names import known_names
from tests.ingest.test_suggestion_is_a_filled_form import TEXT, event, statement

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _names() -> None:
    known_names()


def recorded(**values: Any) -> Statement:
    said = "We stay at Hmeimim, and that is that."
    return world.statement(**{"speaker": world.person(), "date": "2025-04-23", "quotation": said, **values})


def suggested(*findings: Any, text: str = TEXT) -> list[Draft]:
    statements = tuple(f for f in findings if hasattr(f, "speech"))
    events = tuple(f for f in findings if hasattr(f, "kind"))
    return list(drafts(world.article("again", text=text), Reading(True, "", (), statements, events)))


def test_the_same_words_of_the_same_speaker_days_apart() -> None:
    known = recorded(quotation="We stay … at Hmeimim.")
    (draft,) = suggested(statement())
    assert (draft.target, draft.repeats) == (known, True)
    assert draft.reasons[-1].code == "same_words"


@pytest.mark.parametrize(
    "values",
    [
        {"date": "2025-03-01"},
        {"quotation": "Talks with Turkey go on about Idlib.", "summary": "On talks."},
    ],
)
def test_another_day_or_other_words_are_no_repetition(values: dict[str, str]) -> None:
    recorded(**{"quotation": "We stay … at Hmeimim.", **values})
    assert [draft.repeats for draft in suggested(statement())] == [False]


def test_one_that_is_not_published_is_not_cited() -> None:
    recorded(quotation="We stay … at Hmeimim.")
    Statement.objects.update(state="draft")
    assert [draft.repeats for draft in suggested(statement())] == [False]


def test_another_speaker_is_no_repetition() -> None:
    recorded(quotation="We stay … at Hmeimim.", speaker=world.person("other", name_en="Another"))
    assert [draft.repeats for draft in suggested(statement())] == [False]


def test_an_event_of_the_same_kind_by_the_same_actor_there_that_day() -> None:
    known = world.event(base=world.base("kuweires"), date="2025-04-02")
    (draft,) = suggested(event())
    assert (draft.target, draft.repeats) == (known, True)


@pytest.mark.parametrize(
    "values",
    [{"date": "2025-04-09"}, {"kind": "clash"}, {"base": "hmeimim"}, {"actor": "russia"}],
)
def test_another_event(values: dict[str, str]) -> None:
    made: dict[str, Any] = {"base": world.base("kuweires"), "date": "2025-04-02", **values}
    made["base"] = world.base(values["base"]) if "base" in values else made["base"]
    made |= {"actor": world.actor(values["actor"])} if "actor" in values else {}
    world.event(**made)
    assert [draft.repeats for draft in suggested(event())] == [False]


def test_a_month_alone_does_not_make_two_strikes_in_a_region_one() -> None:
    world.event(region=world.region("aleppo"), date="2025-04-02")
    assert [d.repeats for d in suggested(replace(event(), base_key=None, date="2025-04"))] == [False]


def test_an_article_that_is_cited_already_has_nothing_to_offer(editor: Any) -> None:
    known = recorded(quotation="We stay … at Hmeimim.")
    article = world.article("again", text=TEXT)
    reading = Reading(True, "", (), (statement(),))
    renew_suggestions(article, reading)
    decide.accept(Suggestion.objects.get().pk, by=editor)
    Suggestion.objects.update(fingerprint="of another reading")

    assert renew_suggestions(article, reading) == 0
    assert Citation.objects.filter(article=article, statement=known).count() == 1


def test_two_strikes_of_one_article_stay_two_when_the_first_is_accepted(editor: Any) -> None:
    article = world.article("again", text=TEXT)
    other = replace(event(), span=replace(event().span, start=event().span.start + 2))
    reading = Reading(True, "", (), (), (event(), other))
    renew_suggestions(article, reading)
    first, second = Suggestion.objects.all()
    decide.accept(first.pk, by=editor)

    renew_suggestions(article, reading)

    second.refresh_from_db()
    assert (second.repeats, second.state) == (False, "pending")


def test_one_that_is_recorded_meanwhile_is_offered_as_a_citation_when_read_again() -> None:
    article = world.article("again", text=TEXT)
    reading = Reading(True, "", (), (statement(),))
    renew_suggestions(article, reading)
    known = recorded(quotation="We stay … at Hmeimim.")

    renew_suggestions(article, reading)

    suggestion = Suggestion.objects.get()
    assert (suggestion.repeats, suggestion.statement, suggestion.changed) == (True, known, None)


def test_the_number_of_queries_does_not_grow() -> None:
    for n in range(5):
        recorded(slug=f"s{n}")

    def asked(count: int) -> int:
        told = [replace(statement(), score=0.1 * n, quote=replace(statement().quote, start=n)) for n in range(count)]
        with CaptureQueriesContext(connection) as queries:
            suggested(*told, *([event()] * count))
        return len(queries)

    asked(1)
    assert asked(5) == asked(1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("we will stay in syria", "we will stay in syria", True),
        (
            "the russian bases stay where they are today",
            "he said the russian bases stay where they are today at noon",
            True,
        ),
        ("we stay", "we stay as long as it takes and then we will see", False),
        ("talks go on", "no talks are held with anybody", False),
    ],
)
def test_likeness_of_words(one: str, other: str, same: bool) -> None:
    assert (alike(one, other) >= 85) is same
