"""Places of a sentence where the event was not: where they came from, where they went, where something else was."""

import re
from collections.abc import Iterator

from presence.ingest.page import Page
from presence.ingest.reading import Span
from presence.ingest.spots import Spot

_GOAL_BEFORE = re.compile(
    "(?<!\\w)(?:الي|نحو|باتجاه|صوب)(?: مطار| قاعده| ميناء| مدينه| حقل| معبر)? $"
    "|(?:в сторону|в направлении|курс на|направил\\w+ на)(?: \\w+)? $"
)
_FROM_BEFORE = re.compile(
    "(?:со стороны|с территории|из района|с направления)(?: \\w+)? $"
    "|(?:من جهه|من اتجاه|من فوق|من اجواء|من اراضي|انطلاقا من)(?: \\w+)? $"
)
"""Where missiles were fired from, or a convoy came from."""
_ENGLISH_GOAL = re.compile(r"(?:\bfor|\bto|towards?|heading|direction of)(?: the| its)?(?: [\w-]+)? ?$")
_ENGLISH_SOURCE = re.compile(r"\b(?:from|out of)(?: the| its| a| an)?(?: [\w-]+){0,2} $")
_SITE = (
    "(?:[uü]ss[uü]|havaliman[ıi]|havaalan[ıi]|noktas[ıi]|kenti|il[cç]esi|b[oö]lgesi|liman[ıi]|s[ıi]n[ıi]r[ıi]"
    "|k[ıi]rsal[ıi]|kap[ıi]s[ıi]|hatt[ıi]|k[oö]y[uü]|beldesi|kasabas[ıi]|sahas[ıi])"
)
_TURKISH_GOAL = re.compile(
    rf"'?[yn]?[ae](?!\w)|(?:'?\w{{0,3}})?(?: \w+){{0,2}} {_SITE}'?n[ae](?!\w)|(?:'?\w{{0,3}})?(?: \w+)? y[oö]n[uü]ne"
)
_TURKISH_SOURCE = re.compile(rf"'?n?[dt][ae]n(?!\w)|(?:'?\w{{0,3}})?(?: \w+){{0,2}} {_SITE}'?n?[dt][ae]n(?!\w)")
_LANDMARK = re.compile(
    r"\b(?:(?:slopes?|foot|foothills|north|south|east|west) of|(?:kilomet\w+|km|miles) (?:\w+ )?(?:from|of)"
    r"|overlooking|facing|border with) (?:the )?(?:\w+ )?$"
)
_ELSEWHERE = re.compile(
    r", (?:(?:[\w-]+ ){0,4}(?:after|before|since)|as|while|when|where|in (?:response|retaliation) (?:to|for)"
    r"|following)\b"
)


def roles_of(page: Page, spot: Spot, trigger: Span) -> Iterator[str]:
    """What the words between deed and place, or around the place, say against its being there."""
    if _is_goal(page, spot, trigger):
        yield "goal"
    if _is_source(page, spot):
        yield "source"
    if _fired_from(page, spot):
        yield "fired from"
    if _elsewhere(page, spot, trigger):
        yield "elsewhere"
    if _is_landmark(page, spot):
        yield "landmark"


def _is_goal(page: Page, spot: Spot, trigger: Span) -> bool:
    """ "left for the Rmeilan airfield", "Hmeymim Üssü'ne taşındı": where the convoy goes."""
    before = Span(max(0, spot.span.start - 16), spot.span.start)
    if page.rules.code == "en" and spot.span.start > trigger.start:
        return _ENGLISH_GOAL.search(page.level, trigger.end - 4, spot.span.start) is not None
    if page.rules.code == "tr":
        return _TURKISH_GOAL.match(page.level, spot.span.end) is not None
    return _GOAL_BEFORE.search(page.level, before.start, before.end) is not None


def _fired_from(page: Page, spot: Spot) -> bool:
    """ "нанес удар со стороны Ат-Танфа": not there."""
    return _FROM_BEFORE.search(page.level, max(0, spot.span.start - 24), spot.span.start) is not None


def _is_source(page: Page, spot: Spot) -> bool:
    if page.rules.code == "en":
        return _ENGLISH_SOURCE.search(page.level, max(0, spot.span.start - 40), spot.span.start) is not None
    return page.rules.code == "tr" and _TURKISH_SOURCE.match(page.level, spot.span.end) is not None


def _is_landmark(page: Page, spot: Spot) -> bool:
    """ "the village of Beit Jinn, on the slopes of Mount Hermon"."""
    start = max(0, spot.span.start - 30)
    return page.rules.code == "en" and _LANDMARK.search(page.level, start, spot.span.start) is not None


def _elsewhere(page: Page, spot: Spot, trigger: Span) -> bool:
    """ "bombed sites in the east, hours after a drone hit a base near Hasakah"."""
    if page.rules.code != "en" or spot.span.start < trigger.end:
        return False
    return _ELSEWHERE.search(page.level, trigger.end, spot.span.start) is not None
