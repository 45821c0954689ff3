"""JSON in one form only: the examples of RFC 8785, and that reading and writing it again changes nothing."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presence.publish.canonical import canonical


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0.0, "0"), (-0.0, "0"), (36.0, "36"), (36.187, "36.187"), (1e21, "1e+21"), (1e20, "100000000000000000000"),
        (1e-6, "0.000001"), (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (5e-324, "5e-324"),
        (333333333.33333329, "333333333.3333333"),
        (1e30, "1e+30"), (4.5, "4.5"), (2e-3, "0.002"), (1.25e-5, "0.0000125"), (7, "7"), (-12, "-12"),
    ],
)  # fmt: skip
def test_numbers_as_javascript_writes_them(number: float, written: str) -> None:
    assert canonical(number).decode() == written


def test_the_example_of_the_standard() -> None:
    told = json.loads(
        r'{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],'
        r' "string": "\u20ac$\u000F\u000aA' + "'" + r'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}'
    )
    assert canonical(told).decode() == (
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )


def test_keys_by_utf_16() -> None:
    told = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}
    assert list(json.loads(canonical(told))) == ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800"])
def test_what_json_cannot_say(value: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical(value)


def test_other_things() -> None:
    with pytest.raises(TypeError):
        canonical({"a": {1, 2}})


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(_JSON)
def test_read_and_written_again_it_is_the_same(value: Any) -> None:
    once = canonical(value)
    assert canonical(json.loads(once)) == once
    assert json.loads(once) == value
