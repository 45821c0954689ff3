"""However few steps are made, what is found is what reading every text would find."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from presence.search import asked, texts
from presence.search.question import question
from presence.search.texts import Texts

Read = dict[int, tuple[date, list[str]]]

TODAY = date(2026, 6, 30)
MOST, LOOKED = 20, 40
# Everywhere, in most, in few, among the newest alone, long ago alone, and once.
WORDS: dict[str, Callable[[random.Random, int], bool]] = {
    "tank": lambda draw, age: True,
    "convoy": lambda draw, age: draw.random() < 0.6,
    "depot": lambda draw, age: draw.random() < 0.04,
    "drone": lambda draw, age: age < 60,
    "siege": lambda draw, age: age > 300 and draw.random() < 0.9,
    "ferry": lambda draw, age: age == 571,
}
QUESTIONS: dict[str, Callable[[list[str]], bool]] = {
    **{word: (lambda said, word=word: word in said) for word in WORDS},  # type: ignore[misc]
    "tank siege": lambda said: {"tank", "siege"} <= {*said},
    "convoy depot": lambda said: {"convoy", "depot"} <= {*said},
    "drone siege": lambda said: {"drone", "siege"} <= {*said},
    "siege -convoy": lambda said: "siege" in said and "convoy" not in said,
    "tank -drone -siege": lambda said: not {"drone", "siege"} & {*said},
    "depot OR ferry": lambda said: bool({"depot", "ferry"} & {*said}),
    '"convoy tank"': lambda said: ("convoy", "tank") in _pairs(said),
    '"depot siege"': lambda said: ("depot", "siege") in _pairs(said),
    'depot -"depot tank"': lambda said: "depot" in said and ("depot", "tank") not in _pairs(said),
    '"tank ferry" OR depot': lambda said: "depot" in said or ("tank", "ferry") in _pairs(said),
}


def _pairs(said: list[str]) -> set[tuple[str, str]]:
    return {*pairwise(said)}


@pytest.fixture(params=range(3))
def read(request: pytest.FixtureRequest, db: None, monkeypatch: pytest.MonkeyPatch) -> Read:
    """By its number each text's day and words, more than are asked for at once."""
    monkeypatch.setattr(texts, "MOST", MOST)
    monkeypatch.setattr(texts, "_LOOKED", LOOKED)
    monkeypatch.setattr(texts, "_STEPS", (24, 100, 300))
    monkeypatch.setattr(texts, "_boundaries", {})
    draw, told = random.Random(request.param), {}
    for number in range(1, 801):
        age = draw.randrange(600)
        said = [word for word, says in WORDS.items() if says(draw, age)]
        told[number] = TODAY - timedelta(days=4 * age), draw.sample(said, len(said))
    told[801] = date(1, 1, 1), ["tank", "ferry"]
    with connection.cursor() as cursor:
        rows = [(number, day, " ".join(said)) for number, (day, said) in told.items()]
        for table, words in (
            ("searchtext", "presence_search_vector('en', told)"),
            ("searchtyped", "presence_search_typed(told)"),
        ):
            cursor.execute(
                f"INSERT INTO presence_{table} (kind, object_id, day, words)"  # noqa: S608
                f" SELECT 'event', number, day, presence_search_marks('event', day) || {words}"
                " FROM unnest(%s::bigint[], %s::date[], %s::text[]) AS one (number, day, told)",
                list(map(list, zip(*rows, strict=True))),
            )
    return told


def _found(text: str, *, exact: bool = False, left_out: tuple[int, ...] = ()) -> Texts:
    return texts.texts(question(asked(text, exact=exact)), {"event": left_out}, ["event"], TODAY)


@pytest.mark.parametrize("exact", [False, True])
def test_the_newest_of_all_that_say_it(read: Read, exact: bool) -> None:
    for text, says in QUESTIONS.items():
        every = sorted(((day, number) for number, (day, said) in read.items() if says(said)), reverse=True)
        found = _found(text, exact=exact)
        got = {one.object_id for one in found.texts}
        newest = [number for _, number in every[:MOST]]
        if found.partial:
            assert '"' in text
            assert got == {*newest[: len(got)]}
        else:
            assert (text, got) == (text, {*newest})
            assert found.counts["event"] == min(len(every), MOST)
            assert ("event" in found.more) == (len(every) > MOST)


def test_a_phrase_is_looked_for_as_far_as_is_told(read: Read) -> None:
    found = _found('"siege convoy"')
    both = sorted(((day, n) for n, (day, said) in read.items() if {"siege", "convoy"} <= {*said}), reverse=True)
    first = [n for _, n in both[:LOOKED] if ("siege", "convoy") in _pairs(read[n][1])]
    assert {one.object_id for one in found.texts} == {*first[:MOST]}
    assert found.partial == (len(first) <= MOST)


def test_what_is_named_already_is_left_out(read: Read) -> None:
    dated = tuple(number for number, (day, said) in read.items() if "ferry" in said and day.year > 1)
    assert {one.object_id for one in _found("ferry", left_out=dated).texts} == {801}


def test_one_query_however_far_back(read: Read) -> None:
    _found("tank")  # where the steps begin is learnt
    counted = []
    for text in ("tank", "siege", "ferry", '"convoy tank"'):
        put = question(asked(text))
        with CaptureQueriesContext(connection) as queries:
            texts.texts(put, {}, ["event"], TODAY)
        counted.append(len(queries))
    assert counted == [1, 1, 1, 1]
