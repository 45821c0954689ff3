"""Reading EDTF, held against the `edtf` library: what is a date, and the days an unmarked one may mean."""

from datetime import date, timedelta
from typing import Any

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actors.edtf import EDTFError, parse

MARKS = ("", "?", "~", "%")
# Level 1 of the standard has these too; a record's field does not.
NOT_OURS = ("2015/2018", "2015-21", "2015-09-30T10:00", "Y12345", "-0044", "2015..", "1XXX", "XXXX", "2018-XX-05")


def shapes() -> st.SearchStrategy[str]:
    """Dates of our kinds, many of them with impossible months and days."""
    year = st.integers(1, 9999).map(lambda n: f"{n:04}")
    vague = st.one_of(year.map(lambda y: f"{y[:3]}X"), year.map(lambda y: f"{y[:2]}XX"))
    part = st.integers(0, 40).map(lambda n: f"{n:02}")
    month = st.builds("-".join, st.tuples(year, part | st.just("XX")))
    day = st.one_of(st.builds("-".join, st.tuples(year, part, part | st.just("XX"))), year.map(lambda y: f"{y}-XX-XX"))
    return st.one_of(year, vague, month, day)


def read_by_oracle(text: str) -> Any:
    try:
        return oracle.parse_edtf(text)
    except oracle.EDTFParseException:
        return None


def is_season(text: str) -> bool:
    return len(text) == 7 and text[5:].isdecimal() and int(text[5:]) > 12


@given(shapes(), st.sampled_from(MARKS))
def test_accepts_what_the_library_accepts(text: str, mark: str) -> None:
    expected = read_by_oracle(text) is not None and not is_season(text)
    try:
        read = parse(text + mark)
    except EDTFError:
        # No day is before the year 1, and at either end of the calendar there is no room for a mark.
        year_nought = text[:4].replace("X", "0") == "0000"
        assert not expected or year_nought or (mark and not "0200" <= text < "9800")
    else:
        assert expected
        assert str(read) == text + mark


@given(shapes())
def test_an_unmarked_date_means_the_days_the_library_says(text: str) -> None:
    try:
        read = parse(text)
    except EDTFError:
        return
    known = read_by_oracle(text)
    assert (read.earliest.year, read.earliest.month, read.earliest.day) == tuple(known.lower_strict())[:3]
    assert (read.latest.year, read.latest.month, read.latest.day) == tuple(known.upper_strict())[:3]


@given(shapes(), st.sampled_from(MARKS[1:]))
def test_a_mark_reaches_one_unit_to_each_side(text: str, mark: str) -> None:
    try:
        plain, marked = parse(text), parse(text + mark)
    except EDTFError:
        return
    before = plain.earliest - marked.earliest
    after = marked.latest - plain.latest
    lowest, highest = unit(text)
    assert lowest <= before <= highest
    assert lowest <= after <= highest


def unit(text: str) -> tuple[timedelta, timedelta]:
    """The shortest and longest a date's own unit may last."""
    year, _, rest = text.partition("-")
    if not rest or rest.startswith("XX"):
        years = 10 ** year.count("X")
        return timedelta(365 * years), timedelta(366 * years)
    if rest.endswith("XX") or "-" not in rest:
        return timedelta(28), timedelta(31)
    return timedelta(1), timedelta(1)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2018-03~", date(2018, 2, 1), date(2018, 4, 30)),
        ("2016?", date(2015, 1, 1), date(2017, 12, 31)),
        ("2024-02-29%", date(2024, 2, 28), date(2024, 3, 1)),
        ("2024-01-XX~", date(2023, 12, 1), date(2024, 2, 29)),
        ("2019-XX?", date(2018, 1, 1), date(2020, 12, 31)),
        ("201X~", date(2000, 1, 1), date(2029, 12, 31)),
        ("20XX?", date(1900, 1, 1), date(2199, 12, 31)),
    ],
)
def test_days_of_marked_dates(text: str, earliest: date, latest: date) -> None:
    read = parse(text)

    assert (read.earliest, read.latest) == (earliest, latest)


def test_a_day_is_exact_and_nothing_else() -> None:
    assert parse("2015-09-30").exact
    assert not parse("2015-09-30~").exact
    assert not parse("2015-09").exact


@pytest.mark.parametrize(
    "text",
    [
        *NOT_OURS,
        "",
        " ",
        "2015 ",
        "2015\n",
        "0000",
        "2018-02-30",
        "2018-13",
        "9999-12-31~",
        "0001-01-01?",
        "2018-1-1",
        "2015~?",
        "٢٠١٥",
        "٢٠١٥-٠١",
    ],
)
def test_anything_else_is_refused_with_what_is_accepted(text: str) -> None:
    with pytest.raises(EDTFError, match="2015-09-30"):
        parse(text)


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    try:
        read = parse(text)
    except EDTFError:
        return
    assert read.earliest <= read.latest
