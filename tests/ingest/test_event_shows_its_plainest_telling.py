"""An event is shown by the sentence that itself says who did what and where, wherever else it is told."""

from tests.ingest.known_names import reading_of

_NAMELESS = "The strike of Tuesday killed two, the monitor said. Jets had hit a depot near Homs."
_PLAIN = "It was an Israeli air strike near Homs, residents said."


def test_what_names_doer_and_place_is_shown() -> None:
    text = f"{_NAMELESS} {_PLAIN}"
    (event,) = reading_of(text).events
    assert event.span.of(text) == _PLAIN
    assert event.trigger.of(text) in _PLAIN
    assert event.date == "2025-06-10"
