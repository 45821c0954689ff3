"""WCAG 2.2 AA: text on every ground it stands on 4.5:1, what a control is known by 3:1, in light and in dark."""

import math
import re
from itertools import combinations, product
from pathlib import Path

import pytest
from django.conf import settings

from actors.models import Actor
from presence.web.colours import mark

CSS = (Path(settings.BASE_DIR) / "presence/static/presence/colours.css").read_text("utf-8")
THEMES = ("light", "dark")
PAPERS = ("paper", "paper-2", "paper-3")
HUES = [f"hue-{n}" for n in range(1, 17)]

TEXT = [
    *product(("ink", "ink-2", "accent", "good", "warn", "bad"), PAPERS),
    ("accent", "accent-ground"), ("ink", "accent-ground"), ("ink-2", "accent-ground"), ("on-accent", "accent"),
    ("good", "good-ground"), ("ink", "good-ground"),
    ("warn", "warn-ground"), ("ink", "warn-ground"),
    ("bad", "bad-ground"), ("ink", "bad-ground"),
    ("ink", "mark-ground"), ("ink", "land"), ("ink", "sea"), ("ink", "abroad"), ("ink-2", "land"), ("ink-2", "abroad"),
    *(("on-hue", hue) for hue in HUES),
]  # fmt: skip
# The edges of fields and buttons, marks on the map and bars of charts. --line only parts what space parts already.
CONTROLS = [
    *product(("line-2", "accent"), PAPERS),
    *product(HUES, (*PAPERS, "land", "sea", "abroad")),
]


def colours(theme: str) -> dict[str, str]:
    light, _, dark = CSS.partition("@media")
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    if theme == "dark":
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark))
    return found


def luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_measures_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read(theme: str) -> None:
    found = colours(theme)
    faint = {pair: round(ratio, 2) for pair in TEXT if (ratio := contrast(found[pair[0]], found[pair[1]])) < 4.5}
    assert faint == {}


@pytest.mark.parametrize("theme", THEMES)
def test_controls_and_marks_can_be_seen(theme: str) -> None:
    found = colours(theme)
    faint = {pair: round(ratio, 2) for pair in CONTROLS if (ratio := contrast(found[pair[0]], found[pair[1]])) < 3}
    assert faint == {}


def test_dark_names_every_colour_of_light() -> None:
    light, _, dark = CSS.partition("@media")
    names = [set(re.findall(r"--([\w-]+): #", half)) for half in (light, dark)]
    assert names[0] == names[1]


# Machado, Oliveira & Fernandes (2009), severity 1, on linear RGB; and no colour at all, as in grey print.
DEFICIENCIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
MAIN = ("russia", "turkey", "israel", "united-states", "iran", "united-nations", "hezbollah", "france")


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("theme", THEMES)
def test_who_sees_colours_otherwise_tells_actors_apart(theme: str, deficiency: str) -> None:
    """Those whose colours look alike then have other letters in their signs."""
    found = colours(theme)
    signs = {slug: mark(Actor(slug=slug, name_en=slug.replace("-", " ").title(), kind="state")) for slug in MAIN}
    alike = [
        (one, other)
        for one, other in combinations(MAIN, 2)
        if _apart(found[signs[one].hue], found[signs[other].hue], deficiency) < 0.1
        and signs[one].letters == signs[other].letters
    ]
    assert alike == []


def _apart(one: str, other: str, deficiency: str) -> float:
    matrix = DEFICIENCIES[deficiency]
    seen = [[sum(a * b for a, b in zip(row, _linear(c), strict=True)) for row in matrix] for c in (one, other)]
    return math.dist(*seen)


def _linear(colour: str) -> list[float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
