import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presence.ingest.reading.text.quotations import find_quotations

MARKS = "\"'“”„‘’«»‚‹› \nab.,:"


def quoted(text: str) -> list[str]:
    return [quotation.inner.of(text) for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        'He said: "We stay here."',
        "He said: “We stay here.”",
        "He said: ‘We stay here.’",
        "He said: 'We stay here.'",
        "Он сказал: «We stay here.»",
        "Er sagte: „We stay here.“",
        "قال: «We stay here.»",
    ],
)
def test_every_pair_of_marks(text: str) -> None:
    assert quoted(text) == ["We stay here."]


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert quoted("It doesn't end the soldiers' stay, Syria's ministry said.") == []
    assert quoted("He said: 'We don't go.'") == ["We don't go."]
    assert quoted("'The soldiers' duty is done,' he said.") == ["The soldiers' duty is done,"]


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "He said: “First point.\n\n“Second point.”\n\nThen he left."
    assert quoted(text) == ["First point.\n\n“Second point."]


def test_an_unclosed_quotation_is_none() -> None:
    assert quoted("He said: “We stay.\n\nThen he left.") == []


def test_two_quotations_in_a_sentence() -> None:
    assert quoted('"We stay," he said, "and we build."') == ["We stay,", "and we build."]


@pytest.mark.parametrize("mark", ['"', "“", "'", "«", "' ", " 'a", "“\n", '"a" ', "«a "])
def test_nothing_but_marks_is_quick(mark: str) -> None:
    text = mark * (400_000 // len(mark))  # as much as the reader looks at
    start = time.process_time()
    find_quotations(text)
    assert time.process_time() - start < 5


@given(st.text(alphabet=MARKS, max_size=80))
def test_quotations_lie_in_order_and_hold_something(text: str) -> None:
    last = 0
    for quotation in find_quotations(text):
        assert last <= quotation.outer.start
        assert quotation.outer.holds(quotation.inner)
        assert quotation.inner.of(text).strip()
        last = quotation.outer.end
