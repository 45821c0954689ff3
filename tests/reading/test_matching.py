"""What counts as found: the rules that `evaluate_reading --help` tells."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presence.ingest.reading.found import Document, FoundEvent, FoundMention, FoundStatement, Span
from presence.ingest.reading.measured.found import Change, Thing, found_in
from presence.ingest.reading.measured.gold import GoldChange, GoldEvent, GoldStatement
from presence.ingest.reading.measured.lexicon import inflected
from presence.ingest.reading.measured.matching import (
    dates_meet,
    has_figures,
    overlap,
    same_agreement,
    same_base,
    same_change,
    same_event,
    same_figures,
    same_person,
    same_region,
    same_speaker,
    unknown_names,
)
from presence.ingest.reading.measured.tally import Count, calibration, calibration_error
from tests.reading.read_once import articles
from tests.reading.starter_names import lexicon


@pytest.mark.parametrize(
    ("gold", "key", "written"),
    [
        ("Yaşar Güler", "guler", "Güler'in"),
        ("Ahmad al-Sharaa", "al-sharaa", "Ahmed al-Sharaa"),
        ("خلوصي أكار", "akar", "أكار"),
        ("Дмитрий Песков", "peskov", "Пескова"),
        ("Мария Захарова", "zakharova", "Захаровой"),
        ("Rami Abdel Rahman", "", "Rami Abdel Rahman"),
    ],
)
def test_people_are_the_same_by_surname_in_any_ending_and_script(gold: str, key: str, written: str) -> None:
    assert same_person(gold, Thing(key, (written,)), lexicon())


@pytest.mark.parametrize(
    ("gold", "key"), [("Hakan Fidan", "lavrov"), ("Israel Katz", "kuznetsov"), ("Gideon Sa'ar", "al-sharaa")]
)
def test_other_people_are_others(gold: str, key: str) -> None:
    assert not same_person(gold, Thing(key, ()), lexicon())


@pytest.mark.parametrize(
    ("gold", "key", "same"),
    [
        ("qamishli", "qamishli-district", True),
        ("palmyra", "tadmur-district", True),
        ("idlib", "idlib", True),
        ("kobani", "ain-al-arab-district", True),
        ("idlib", "idlib-deescalation", False),
        ("damascus", "rif-dimashq", False),
    ],
)
def test_places_are_the_same_by_slug_or_any_name(gold: str, key: str, same: bool) -> None:
    assert same_region(gold, Thing(key, ()), lexicon()) is same


@pytest.mark.parametrize(
    ("gold", "written", "same"),
    [
        ("ain-issa", "عين عيسى", True),
        ("beit-jinn", "بيت جن", True),
        ("ain-issa", "بيت جن", False),
        ("air-base", "база", False),
    ],
)
def test_towns_are_the_same_in_two_scripts_where_a_base_is_named_for_them(gold: str, written: str, same: bool) -> None:
    assert same_region(gold, Thing("", (written,)), lexicon()) is same


@pytest.mark.parametrize(
    ("gold", "key", "written", "same"),
    [
        ("T4 base", "tiyas-air-base", "T4", True),
        ("Hmeymim air base", "khmeimim-air-base", "Hmeymim", True),
        ("naval facility in the port of Tartous", "tartus-naval-base", "Tartous", True),
        ("قاعدة حميميم", "khmeimim-air-base", "حميميم", True),
        ("Şeddadi üssü", "al-shaddadi-base", "Şeddadi", True),
        ("the Sarrin outpost", "", "Sarrin", True),
        ("Shayrat airbase", "tiyas-air-base", "T4", False),
        ("air base", "khmeimim-air-base", "Hmeimim", False),
    ],
)
def test_bases_are_the_same_but_for_what_kind_of_site_they_are(gold: str, key: str, written: str, same: bool) -> None:
    assert same_base(gold, Thing(key, (written,)), lexicon()) is same


def test_agreements_are_the_same_by_slug_or_half_of_the_telling_words() -> None:
    found = Thing("adana-1998", ("Adana Agreement",))
    assert same_agreement("adana-1998", found, lexicon())
    assert same_agreement("the Adana deal of 1998", found, lexicon())
    assert not same_agreement("Moscow ceasefire agreement March 2020", found, lexicon())


def test_the_overlap_is_of_the_shorter_span() -> None:
    gold = GoldStatement("A", "direct", 100, 200, "neutral", True)
    assert overlap(gold, Span(150, 250)) == 0.5
    assert overlap(gold, Span(90, 900)) == 1.0
    assert overlap(gold, Span(200, 300)) == 0.0


def said(key: str | None, text: str, *, kind: str | None = None, anonymous: bool = False) -> FoundStatement:
    span = Span(0, 10)
    return FoundStatement(
        "direct", span, span, None, kind, key, text, anonymous, None, "", "", "neutral", (), (), (), (), 0.8, ""  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("speaker", "named", "found", "same"),
    [
        ("Дмитрий Песков", True, said("peskov", "Песков", kind="person"), True),
        ("Turkish defence ministry", True, said("turkey", "the ministry", kind="actor"), True),
        ("CENTCOM", True, said("united-states", "CENTCOM", kind="actor"), True),
        ("Damascus", True, said("syria-assad", "Damascus", kind="actor"), True),
        ("Syrian Observatory for Human Rights", True, said(None, "the Observatory"), True),
        ("Кремль", True, said("russia", "Кремле", kind="actor"), True),
        ("Кремль", True, said("russia", "МИД", kind="actor"), False),
        ("Syrian defence ministry", True, said("turkey", "the ministry", kind="actor"), False),
        ("Israel Katz", True, said("israel", "Israel", kind="actor"), False),
        ("Hakan Fidan", True, said(None, "the minister", anonymous=True), False),
        ("a security official", False, said(None, "an official", anonymous=True), True),
        ("a security official", False, said("katz", "Katz", kind="person"), False),
    ],
)
def test_speakers(speaker: str, named: bool, found: FoundStatement, same: bool) -> None:
    gold = GoldStatement(speaker, "direct", 0, 10, "neutral", named)
    assert same_speaker(gold, found, lexicon()) is same


def happened(**changes: str) -> FoundEvent:
    values = {
        "actor_key": "israel",
        "region_key": "homs",
        "base_key": None,
        "place": "Homs",
        "date": "2025-04",
        **changes,
    }
    return FoundEvent("air_strike", Span(0, 9), Span(0, 9), target_key=None, score=0.8, why="", **values)  # type: ignore[arg-type]


def test_events_are_the_same_by_kind_actor_place_and_meeting_dates() -> None:
    gold = GoldEvent("air_strike", "israel", "homs", "2025-04-09")
    day = date(2025, 4, 10)
    assert same_event(gold, happened(), day, lexicon())
    assert not same_event(gold, happened(actor_key="turkey"), day, lexicon())
    assert not same_event(gold, happened(region_key="hama", place="Hama"), day, lexicon())
    assert not same_event(gold, happened(date="2025-03"), day, lexicon())
    assert not same_event(gold, happened(date=""), day, lexicon())  # the article's own day, which is the tenth
    assert same_event(GoldEvent("air_strike", "israel", "", ""), happened(), day, lexicon())
    assert same_event(
        GoldEvent("air_strike", "israel", "t4-base", ""), happened(base_key="tiyas-air-base"), day, lexicon()
    )


def test_changes_are_the_same_by_kind_actor_base_and_meeting_dates() -> None:
    gold = GoldChange("vacated", "russia", "Qamishli airport", "", "", "2026-01")
    found = Change("vacated", "russia", "qamishli-airport", "", "", "2026-01-25", 0.8)
    day = date(2026, 1, 27)
    assert same_change(gold, found, day, lexicon())
    assert not same_change(gold, replace(found, kind="reduced"), day, lexicon())
    assert not same_change(gold, replace(found, actor="syria"), day, lexicon())
    assert not same_change(gold, replace(found, date="2025-12"), day, lexicon())
    signed = GoldChange("stage", "", "", "adana-1998", "signed", "1998")
    assert same_change(signed, Change("stage", "", "", "adana-1998", "signed", "1998-10-20", 0.8), day, lexicon())
    assert not same_change(signed, Change("stage", "", "", "adana-1998", "amended", "1998-10-20", 0.8), day, lexicon())


def test_dates_meet_where_they_can_be_the_same_day() -> None:
    assert dates_meet("2025", "2025-04-09", None)
    assert dates_meet("2025-04-01~", "2025-04-02", None)
    assert dates_meet("", "2020", None)
    assert not dates_meet("2025-04-01", "2025-04-02", None)


@given(st.text(alphabet="абвгдежз", min_size=3, max_size=12), st.sampled_from(["", "а", "у", "ом", "ыми"]))
def test_a_word_is_the_same_in_each_ending_whichever_is_asked_of_which(stem: str, ending: str) -> None:
    assert inflected(stem, stem + ending)
    assert inflected(stem + ending, stem)


def test_precision_recall_and_f1() -> None:
    count = Count(gold=4, hit=3, found=5, right=3) + Count(gold=1, hit=0, found=1, right=1)
    assert (count.recall, count.precision) == (3 / 5, 4 / 6)
    assert count.f1 == pytest.approx(2 * (3 / 5) * (4 / 6) / (3 / 5 + 4 / 6))
    assert Count().f1 is None
    assert Count(gold=2).f1 == 0.0


def test_scores_are_compared_with_what_came_true() -> None:
    bins = calibration([(0.85, True), (0.85, False), (1.0, True), (0.1, False)])
    assert [(one.low, one.count, one.right) for one in bins] == [(0.0, 1, 0), (0.8, 2, 1), (0.9, 1, 1)]
    assert calibration_error(bins) == pytest.approx((0.1 + 2 * 0.35 + 0.0) / 4)


def test_a_new_name_is_of_the_answer_and_not_of_the_database() -> None:
    (article,) = [one for one in articles() if one.name == "en13"]
    assert unknown_names(article, lexicon()) == ["Dara Conway"]


def test_what_a_reader_finds_beside_mentions_is_counted_too() -> None:
    """A reading that tells towns, unknown names, actors that matter, changes and new names."""
    name = SimpleNamespace(text="Dara Conway", span=Span(0, 3))
    place = SimpleNamespace(key="koya", names=("Koya", "كويا"), span=Span(0, 4))
    twice = SimpleNamespace(key="homs", names=("Homs",), span=Span(0, 3))
    fuller = SimpleNamespace(
        relevant=True, reason="", statements=(), events=(), actors=("turkey",), places=(place, twice),
        mentions=(FoundMention(Span(0, 3), "region", "homs"),),
        unknown_people=(name, name), unknown_bases=(), names=(name,), changes=(),
    )  # fmt: skip
    found = found_in(Document("Dara Conway"), fuller)  # type: ignore[arg-type]
    assert [thing.key for thing in found.named["actors"]] == ["turkey"]
    assert [str(thing) for thing in (*found.named["people"], *found.named["regions"])] == [
        *("Dara Conway", "homs", "koya")
    ]
    assert found.new_names and str(found.new_names[0]) == "Dara Conway" and found.changes == ()


def test_figures_are_right_when_both_are() -> None:
    answer = GoldEvent("air_strike", "israel", "", "", killed=3)
    plain = happened()
    counted = SimpleNamespace(killed=3, wounded=None)
    assert has_figures(answer) and not has_figures(GoldEvent("visit", "iran", "", ""))
    assert not same_figures(answer, plain)
    assert same_figures(answer, counted)  # type: ignore[arg-type]
    assert not same_figures(GoldEvent("air_strike", "israel", "", "", 3, 5), counted)  # type: ignore[arg-type]
