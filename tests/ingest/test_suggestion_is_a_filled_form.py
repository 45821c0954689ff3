"""What the reader found becomes the values of the review form, with the span each rests on."""

from datetime import date

import pytest

from presence.ingest.reading.found import Document, FoundEvent, FoundMention, FoundStatement, Name, Reading, Span
from presence.ingest.reading.names.gazetteer import Gazetteer
from presence.ingest.reading.names.settlements import Settlement
from presence.ingest.reading.reader import read
from presence.ingest.suggest import drafts, renew_suggestions, replace_mentions
from presence.models import Mention, Suggestion
from presence.models.figures import FIGURE_FIELDS
from presence.review.forms import FORMS, payload_as_data
from tests import world
from tests.ingest.stored_names import known_names

pytestmark = pytest.mark.django_db

TEXT = "“We stay,” Ahmed al-Sharaa said on Monday,\n “at Hmeimim.” A strike hit Kuweires."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


SENTENCE = Span(0, TEXT.index(" A strike"))


def statement(**values: object) -> FoundStatement:
    found: dict[str, object] = {
        "speech": "direct",
        "quote": span("We stay,” Ahmed al-Sharaa said on Monday,\n “at Hmeimim."),
        "sentence": SENTENCE,
        "attribution": span("said"),
        "speaker_kind": "person",
        "speaker_key": "al-sharaa",
        "speaker_text": "Ahmed al-Sharaa",
        "anonymous": False,
        "actor_key": "syria",
        "venue": "",
        "date": "",
        "stance": "conditional",
        "topics": ("basing",),
        "about_actors": ("russia",),
        "about_regions": (),
        "about_bases": ("hmeimim",),
        "score": 0.8,
        "why": "“said” after the name",
    }
    return FoundStatement(**{**found, **values})  # type: ignore[arg-type]


def event(**values: object) -> FoundEvent:
    found: dict[str, object] = {
        "kind": "air_strike",
        "span": span("A strike hit Kuweires."),
        "trigger": span("strike"),
        "actor_key": "israel",
        "target_key": None,
        "region_key": "aleppo",
        "base_key": "kuweires",
        "place": "Kuweires",
        "date": "2025-04-02",
        "score": 0.7,
        "why": "“strike”",
    }
    return FoundEvent(**{**found, **values})  # type: ignore[arg-type]


def test_figures_of_an_event_fill_both_ends_and_what_is_not_said_neither() -> None:
    found = event(killed=3, wounded=0)
    (draft,) = drafts(world.article(text=TEXT), Reading(True, "", (), (), (found,)))
    said = {name: value for name, value in draft.payload.items() if name in FIGURE_FIELDS}
    assert said == {"killed_min": 3, "killed_max": 3, "wounded_min": 0, "wounded_max": 0}


def test_a_figure_that_the_article_bounds_has_one_end() -> None:
    text = "A strike hit Kuweires and wounded at least 12."
    found = event(span=Span(0, len(text)), trigger=Span(2, 8), wounded=12)
    (draft,) = drafts(world.article(text=text), Reading(True, "", (), (), (found,)))
    assert {name: value for name, value in draft.payload.items() if name in FIGURE_FIELDS} == {"wounded_min": 12}


def test_each_suggestion_fills_a_form_that_can_be_accepted_as_it_is() -> None:
    known_names()
    article = world.article(text=TEXT)
    reading = Reading(True, "", (), (statement(),), (event(),))
    assert renew_suggestions(article, reading) == 2
    for suggestion in Suggestion.objects.all():
        form = FORMS[suggestion.kind](payload_as_data(suggestion.kind, suggestion.payload))
        assert form.is_valid(), form.errors


def test_a_quotation_keeps_the_words_and_loses_the_attribution_in_its_middle() -> None:
    article = world.article(text=TEXT)
    (draft,) = drafts(article, Reading(True, "", (), (statement(),)))
    assert draft.payload["quotation"] == "We stay … at Hmeimim."
    assert draft.payload["summary"] == "“We stay,” Ahmed al-Sharaa said on Monday, “at Hmeimim.”"
    assert draft.payload["date"] == "2025-04-24"
    assert [e["role"] for e in draft.evidence] == ["quote", "sentence", "attribution"]


def test_reported_speech_has_no_quotation_and_the_unnamed_are_described() -> None:
    article = world.article(text=TEXT)
    nameless = statement(
        speech="reported", speaker_kind=None, speaker_key=None, actor_key=None, speaker_text="A defence official"
    )
    institution = statement(
        speech="reported", speaker_kind="actor", speaker_key="russia", actor_key=None, quote=SENTENCE
    )
    first, second = (d.payload for d in drafts(article, Reading(True, "", (), (nameless, institution))))
    assert (first["quotation"], first["speaker"], first["speaker_description"]) == ("", "", "A defence official")
    assert (second["speaker"], second["actor"], second["speaker_description"]) == ("", "russia", "")


def test_an_event_in_a_town_has_its_governorate_and_says_whom_it_counted() -> None:
    text = "Israeli jets bombed Manbij in Syria on Monday, killing five people and wounding 11 others."
    world.actor("israel", iso2="IL")
    world.region("aleppo")
    article = world.article(text=text)
    town = Settlement("manbij", ("Manbij",), "aleppo")
    names = [Name("actor", "israel", "Israeli"), Name("region", "syria", "Syria"), Name("actor", "syria", "Syria")]
    reading = read(Document(text, "", "en", date(2025, 6, 12)), Gazetteer.build(names, (), [town]), {})
    (draft,) = drafts(article, reading)
    assert (draft.payload["place"], draft.payload["region"], draft.payload["base"]) == ("Manbij", "aleppo", "")
    assert draft.payload["date"] == "2025-06-09"
    assert [r.told["words"] for r in draft.reasons if r.code == "figure"] == ["killing five", "wounding 11"]
    form = FORMS[draft.kind](payload_as_data(draft.kind, draft.payload))
    assert form.is_valid(), form.errors


def test_the_same_finding_told_twice_is_one_suggestion_and_the_surer_counts() -> None:
    article = world.article(text=TEXT)
    renew_suggestions(article, Reading(True, "", (), (), (event(score=0.9, why="sure"), event(score=0.2, why="less"))))
    assert Suggestion.objects.get().why == "sure"


def test_suggestions_wait_in_the_order_of_the_text() -> None:
    article = world.article(text=TEXT)
    renew_suggestions(article, Reading(True, "", (), (statement(score=0.9),), (event(score=0.1),)))
    assert [s.kind for s in Suggestion.objects.all()] == ["statement", "event"]


def test_what_is_not_found_any_more_is_withdrawn_unless_it_was_decided() -> None:
    article = world.article(text=TEXT)
    renew_suggestions(article, Reading(True, "", (), (statement(),), (event(),)))
    Suggestion.objects.filter(kind="event").update(state="rejected")
    renew_suggestions(article, Reading(False, "about something else"))
    assert [s.kind for s in Suggestion.objects.all()] == ["event"]


def test_mentions_are_replaced_and_unknown_keys_left_out() -> None:
    known_names()
    article = world.article(text=TEXT)
    found = [
        FoundMention(span("Hmeimim"), "base", "hmeimim"),
        FoundMention(span("Hmeimim"), "base", "kuweires"),
        FoundMention(span("strike"), "base", "gone-by-now"),
    ]
    for _ in range(2):
        replace_mentions(article, found)
    assert [m.named.slug for m in Mention.objects.all()] == ["hmeimim"]  # type: ignore[attr-defined]
