"""What the figures of an event say: “3 killed, at least 12 wounded”. Unknown says nothing, 0 says none."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from actors.letters import Lazy


@dataclass(frozen=True, slots=True)
class _Words:
    none: Lazy
    exactly: Lazy
    between: Lazy
    at_least: Lazy
    at_most: Lazy


_FIGURES: Mapping[str, _Words] = {
    "killed": _Words(
        none=_("none killed"),
        exactly=ngettext_lazy("%(number)s killed", "%(number)s killed", "n"),
        between=ngettext_lazy("%(low)s to %(high)s killed", "%(low)s to %(high)s killed", "n"),
        at_least=ngettext_lazy("at least %(number)s killed", "at least %(number)s killed", "n"),
        at_most=ngettext_lazy("at most %(number)s killed", "at most %(number)s killed", "n"),
    ),
    "wounded": _Words(
        none=_("none wounded"),
        exactly=ngettext_lazy("%(number)s wounded", "%(number)s wounded", "n"),
        between=ngettext_lazy("%(low)s to %(high)s wounded", "%(low)s to %(high)s wounded", "n"),
        at_least=ngettext_lazy("at least %(number)s wounded", "at least %(number)s wounded", "n"),
        at_most=ngettext_lazy("at most %(number)s wounded", "at most %(number)s wounded", "n"),
    ),
    "personnel": _Words(
        none=_("no personnel"),
        exactly=ngettext_lazy("force of %(number)s", "force of %(number)s", "n"),
        between=ngettext_lazy("force of %(low)s to %(high)s", "force of %(low)s to %(high)s", "n"),
        at_least=ngettext_lazy("force of at least %(number)s", "force of at least %(number)s", "n"),
        at_most=ngettext_lazy("force of at most %(number)s", "force of at most %(number)s", "n"),
    ),
}
FIGURE_FIELDS = tuple(f"{name}_{end}" for name in _FIGURES for end in ("min", "max"))


def figures_in_words(values: Mapping[str, int | None]) -> list[str]:
    """Those that are known, of an event's values by the names of its fields."""
    told = (_told(words, values.get(f"{name}_min"), values.get(f"{name}_max")) for name, words in _FIGURES.items())
    return [each for each in told if each]


def _told(words: _Words, low: int | None, high: int | None) -> str:
    # “At least none” would say nothing.
    match low or None, high:
        case None, None:
            return ""
        case _, 0:
            return str(words.none)
        case None, int():
            return _counted(words.at_most, high)
        case int(), None:
            return _counted(words.at_least, low)
    if low == high:
        return _counted(words.exactly, high)
    return str(words.between % {"n": high, "low": intcomma(low), "high": intcomma(high)})


def _counted(words: Lazy, number: int | None) -> str:
    return str(words % {"n": number, "number": intcomma(number)})
