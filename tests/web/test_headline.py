"""The map's finding in a sentence."""

import pytest

from actors.models import Actor
from presence import timeline
from presence.publish.places import Tally
from presence.web.explorer.words import headline


@pytest.mark.parametrize(
    ("on", "counted", "actor", "sentence"),
    [
        (
            "2026-05-02",
            Tally(9, 4, 3),
            None,
            "On 2 May 2026: 9 foreign actors at 4 bases; at 3 more a presence is possible.",
        ),
        ("2018-03", Tally(1, 1, 0), None, "In March 2018: 1 foreign actor at 1 base."),
        (
            "2019-10-15",
            Tally(1, 2, 1),
            "Iran",
            "On 15 October 2019: Iran at 2 bases; at 1 more a presence is possible.",
        ),
        ("2019~", Tally(0, 0, 5), None, "About 2019: certain at no base; at 5 a presence is possible."),
        ("1950", Tally(0, 0, 0), None, "In 1950: no presence on record."),
    ],
)
def test_the_sentence(on: str, counted: Tally, actor: str | None, sentence: str) -> None:
    assert headline(timeline.period(on), counted, [Actor(name_en=actor)] if actor else []) == sentence
