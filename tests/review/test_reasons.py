"""The reader's reasons are codes with parameters; pages say them in words, whatever was stored."""

import re
from pathlib import Path

import pytest
from django.utils import translation

from presence.ingest import work
from presence.ingest.reading.changes.finding import RULES
from presence.ingest.reading.names import new_names
from presence.ingest.reading.why import because
from presence.models import Suggestion
from presence.review.reasons import REASONS, in_words, score_in_words, why_of

INGEST = Path(work.__file__).parent


def test_every_code_the_reader_gives_has_words() -> None:
    given = {code for path in INGEST.rglob("*.py") for code in re.findall(r'because\(\s*"(\w+)"', path.read_text())}
    assert given <= set(REASONS), given - set(REASONS)
    assert {"change", "known_as"} <= given
    assert new_names.RULES.keys() == RULES.keys()


def test_reasons_are_said_one_after_the_other_with_dates_in_words() -> None:
    reasons = [because("change", words="left", name="Russian").kept(), because("dated", date="2025-06~").kept()]
    assert in_words(reasons) == "Russian: “left”, dated about June 2025"


@pytest.mark.parametrize(
    "reason",
    [{"code": "of a later version", "words": "left"}, {"code": "change", "words": "left"}, {"words": "left"}],
)
def test_what_is_not_known_is_shown_by_its_words(reason: dict[str, str]) -> None:
    assert in_words([reason]) == "left"


@pytest.mark.parametrize("bad", [{"code": "dated", "date": "soon"}, {"code": 7}, {}])
def test_what_makes_no_sense_is_left_out(bad: dict[str, object]) -> None:
    assert in_words([bad]) == ""


def test_a_sentence_stored_before_there_were_codes_is_shown_as_it_is() -> None:
    assert why_of(Suggestion(why="quotation: “he said”")) == "quotation: “he said”"


def test_all_languages_say_every_reason() -> None:
    told = {"words": "W", "name": "N", "date": "2025", "score": 90, "n": 3}
    for language in ("ar", "tr", "ru"):
        with translation.override(language):
            said = [in_words([{"code": code, **told}]) for code in REASONS]
        with translation.override("en"):
            english = [in_words([{"code": code, **told}]) for code in REASONS]
        same = {code for code, one, other in zip(REASONS, said, english, strict=True) if one == other}
        assert same <= {"named", "stands_for", "change"}, same


@pytest.mark.parametrize(
    ("score", "words"),
    [(0.95, "very likely right"), (0.7, "likely right"), (0.5, "uncertain"), (0.2, "doubtful")],
)
def test_a_score_in_words(score: float, words: str) -> None:
    assert score_in_words(score) == words
