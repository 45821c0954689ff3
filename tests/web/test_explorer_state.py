"""The view in the address: whatever can be looked at is written so that reading it gives the same view."""

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from presence.filters.several import Box
from presence.problems import InvalidParameter
from presence.web import view_state
from presence.web.view_state import PARTS, Look, Part, Point, read, written

SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


def degrees(most: int, digits: int) -> st.SearchStrategy[float]:
    scale = 10**digits
    return st.integers(-most * scale, most * scale).map(lambda n: n / scale)


POINTS = st.builds(Point, degrees(90, 5), degrees(180, 5))
BOXES = st.builds(Box, degrees(180, 4), degrees(90, 4), degrees(180, 4), degrees(90, 4)).filter(
    lambda box: box.west < box.east and box.south < box.north
)
VALUES = {
    "edtf": st.sampled_from(["2019", "2019-10", "2019-10-15", "2018-03~", "201X", "2019-XX"]),
    "slugs": st.lists(SLUGS, min_size=1, max_size=3, unique=True).map(tuple),
    "slug": SLUGS,
    "text": st.text(min_size=1, max_size=40).map(str.strip).filter(bool),
    "box": BOXES,
    "number": st.integers(2, 999_999_999),
    "day": st.dates(),
    "point": st.builds(Look, POINTS, st.integers(0, 2200).map(lambda n: n / 100)),
    "points": st.tuples(POINTS, POINTS),
}


def values(part: Part) -> st.SearchStrategy[object]:
    if part.shape == "word":
        return st.sampled_from([word for word in part.values if word != part.default])
    return VALUES[part.shape]


@given(st.fixed_dictionaries({}, optional={part.name: values(part) for part in PARTS}))
def test_what_is_written_is_read_again(state: dict[str, object]) -> None:
    address = written(state).urlencode()
    assert read(QueryDict(address)) == state
    assert written(read(QueryDict(address))).urlencode() == address


def test_an_address_is_in_the_order_of_the_table() -> None:
    query = QueryDict("tab=list&q=air&actor=russia&actor=turkey&on=2019")
    assert written(read(query)).urlencode() == "on=2019&actor=russia&actor=turkey&q=air&tab=list"


def test_defaults_and_empty_values_are_left_out() -> None:
    assert read(QueryDict("tab=map&page=1&q=&actor=&on=")) == {}
    assert written({"tab": "map", "page": 1, "q": "", "actor": ()}).urlencode() == ""


def test_what_only_the_drawing_needs_asks_for_nothing() -> None:
    quiet = {part.name for part in PARTS if not part.asks}
    assert quiet == {"from", "to", "at", "base", "tab", "measure"}


def test_the_script_gets_the_whole_table() -> None:
    told = view_state.as_json()
    assert [part["name"] for part in told] == [part.name for part in PARTS]
    assert next(part for part in told if part["name"] == "tab")["values"] == ["map", "list"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("at", "36.2"),
        ("at", "91,37,8"),
        ("at", "36,37,99"),
        ("at", "nan,nan,nan"),
        ("measure", "36,37"),
        ("measure", "36,37~one,two"),
        ("from", "2019"),
        ("from", "2019-02-30"),
        ("page", "0"),
        ("page", "-1"),
        ("page", "9" * 10),
        ("tab", "maps"),
        ("order", "names"),
        ("bbox", "1,2,3"),
        ("bbox", "37,35,36,36"),
        ("bbox", "nan,35,36,36"),
        ("on", "yesterday"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_name(name: str, text: str) -> None:
    with pytest.raises(InvalidParameter) as caught:
        read(QueryDict(f"{name}={text}"))
    assert name in caught.value.errors


def test_a_word_that_is_not_known_has_its_nearest_named() -> None:
    with pytest.raises(InvalidParameter) as caught:
        read(QueryDict("order=confidense"))
    assert [near.value for near in caught.value.nearest["order"]] == ["confidence"]


def test_days_are_days() -> None:
    assert read(QueryDict("from=2019-10-01&to=2019-10-31")) == {"from": date(2019, 10, 1), "to": date(2019, 10, 31)}
