import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presence.ingest.reading.found import Span
from tests.ingest.known_names import reading_of

PIECES = [
    "Russian troops", "Syria", "said", "that", "He added", "“", "”", '"', "'", "«", "»", ".", ",", ":",
    "\n\n", "الجيش", "قال", "إن", "وأضاف",
    "Fidan", "Hakan Fidan", "dedi", "belirtti", "Suriye'de", "сказал", "Россия", "в Сирии", "источники",
    "according to", "on Monday",
    "the minister", "bombed", "withdrew", "الاثنين", "Şam", "(", ")", "[x/y]", "—", "¤", "\u202e", "\ud800", "İ",
]  # fmt: skip
LANGUAGES = st.sampled_from(["en", "ar", "tr", "ru", "de"])


def assert_spans_hold(text: str, spans: list[Span | None]) -> None:
    for span in spans:
        assert span is None or (0 <= span.start < span.end <= len(text) and span.of(text).strip())


@given(st.lists(st.sampled_from(PIECES), max_size=60), LANGUAGES)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_span_lies_in_the_text(pieces: list[str], language: str) -> None:
    text = "Russian troops in Syria. Российские войска в Сирии. القوات الروسية في سوريا. " + " ".join(pieces)
    reading = reading_of(text, language=language)
    assert_spans_hold(text, [m.span for m in reading.mentions])
    for statement in reading.statements:
        assert_spans_hold(text, [statement.quote, statement.sentence, statement.attribution])
        assert statement.sentence.holds(statement.quote)
        assert 0 <= statement.score <= 1
    for event in reading.events:
        assert_spans_hold(text, [event.span, event.trigger])


@given(st.text(), LANGUAGES)
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_the_reader(text: str, language: str) -> None:
    reading_of(text, language=language, title=text)
    reading_of(text, language=language, published=None)


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“",
        "'",
        " 'a",
        ".",
        "a",
        "A ",
        "said ",
        "he said, ",
        "(",
        "\n",
        ", ",
        "قال ",
        "mm-",
        "١",
        "Russian troops in Syria said ",
    ],
)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_a_megabyte_of_anything_ends_soon(piece: str, language: str) -> None:
    text = "Russian troops are in Syria. " + piece * (1_000_000 // len(piece))
    start = time.process_time()
    reading_of(text, language=language)
    assert time.process_time() - start < 20
