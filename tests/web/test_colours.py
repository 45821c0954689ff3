"""Colours can be read in both themes, and an actor has one sign everywhere."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from actors.models import Actor
from presence.web.colours import mark

CSS = Path(apps.get_app_config("presence").path, "static/presence/colours.css").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#\w{6});", part)) for part in CSS.split("@media")[:2])
HUES = [name for name in LIGHT if re.fullmatch(r"hue-\d+", name)]
PAIRS = [
    *((ink, ground) for ink in ("ink", "ink-2", "accent") for ground in ("paper", "paper-2", "land", "abroad")),
    *((word, ground) for word in ("good", "warn", "bad") for ground in ("paper", f"{word}-ground")),
    ("ink", "accent-ground"),
    ("ink", "mark-ground"),
    ("on-accent", "accent"),
    *(("on-hue", hue) for hue in HUES),
    *((hue, ground) for hue in HUES for ground in ("paper", "land")),
]


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(theme: dict[str, str]) -> None:
    low = [(ink, on) for ink, on in PAIRS if _contrast(theme[ink], theme[on]) < 4.5]
    assert low == []


def test_both_themes_have_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_every_hue_has_its_class() -> None:
    assert [hue for hue in HUES if f".{hue} {{ --hue: var(--{hue}); }}" not in CSS] == []


def test_the_main_actors_have_colours_of_their_own() -> None:
    main = ("russia", "turkey", "israel", "united-states", "iran", "united-nations", "hezbollah", "france")
    marks = [mark(Actor(slug=slug, kind="state")) for slug in main]
    assert len({each.hue for each in marks}) == len({each.letters for each in marks}) == len(main)


@pytest.mark.parametrize(
    ("values", "letters"),
    [
        ({"slug": "qatar", "name_en": "Qatar", "iso2": "QA"}, "QA"),
        ({"slug": "sna", "name_en": "Syrian National Army", "kind": "non_state_armed_group"}, "SN"),
        ({"slug": "pkk", "name_en": "PKK", "kind": "non_state_armed_group"}, "PKK"),
        ({"slug": "wagner", "name_en": "Wagner", "kind": "non_state_armed_group"}, "WA"),
    ],
)
def test_any_other_actor_has_letters_and_a_hue(values: dict[str, str], letters: str) -> None:
    made = mark(Actor(**{"kind": "state", **values}))
    assert made.letters == letters
    assert made.hue in HUES


def test_the_shape_tells_the_kind() -> None:
    kinds = ("state", "coalition", "international_organization", "non_state_armed_group")
    assert len({mark(Actor(slug="x", name_en="X", kind=kind)).points for kind in kinds}) == 4
