"""The filters as the page shows them: choices as plain pairs, for thousands of widgets would be slow to render."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from actors.models import Actor
from presence.filters.where import Presence, covering
from presence.models import Region
from presence.models import vocabulary as words
from presence.models.vocabulary import RegionLevel
from presence.web.colours import Mark, mark
from presence.web.explorer.answer import ORDER_NAMES, Answer
from presence.web.loosen import ActiveFilter, in_words

KEPT = ("from", "to", "at", "tab", "measure", "base", "known_at")
LEVELS = (RegionLevel.GOVERNORATE, RegionLevel.ZONE, RegionLevel.DISTRICT)


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Choices under a heading; none for those without."""

    label: str
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Select:
    name: str
    label: str
    any: str
    groups: Sequence[Group]


@dataclass(frozen=True, slots=True)
class ActorChoice:
    actor: Actor
    mark: Mark
    chosen: bool


@dataclass(frozen=True, slots=True)
class FilterForm:
    actors: Sequence[ActorChoice]
    selects: Sequence[Select]
    on: str
    q: str
    bbox: str
    kept: Sequence[tuple[str, str]]
    narrowed: bool


def form_of(found: Answer) -> FilterForm:
    asked = found.params
    chosen = set(asked.getlist("actor"))
    actors = [a for a in found.actors.values() if vars(a)["somewhere"] or a.slug in chosen]
    return FilterForm(
        actors=[ActorChoice(actor, mark(actor), actor.slug in chosen) for actor in actors],
        selects=_selects(found),
        on=asked.get("on", ""),
        q=asked.get("q", ""),
        bbox=asked.get("bbox", ""),
        kept=[(name, str(asked[name])) for name in KEPT if name in asked],
        narrowed=bool(active(found)),
    )


def _selects(found: Answer) -> list[Select]:
    asked, any_word = found.params, _("Any")
    regions = found.regions.values()
    agreements: list[tuple[Any, Any]] = list(covering().values_list("slug", "title"))
    plain = (
        ("kind", _("Kind of base"), any_word, words.BaseKind.choices),
        ("status", _("Status"), any_word, words.DeploymentStatus.choices),
        ("presence", _("Presence"), any_word, Presence.choices),
        ("confidence", _("Confidence"), any_word, words.Confidence.choices),
        ("agreement", _("Covered by"), any_word, agreements),
        ("order", _("Order of the list"), _("The certain first"), ORDER_NAMES),
    )
    return [
        Select("region", _("Region"), _("All of Syria"), _by_level(regions, asked.get("region", ""))),
        *(
            Select(name, label, blank, [Group("", _choices(pairs, asked.get(name, "")))])
            for name, label, blank, pairs in plain
        ),
    ]


def _by_level(regions: Iterable[Region], chosen: str) -> list[Group]:
    headings = dict(zip(LEVELS, (_("Governorates"), _("Zones"), _("Districts")), strict=True))
    of_level = {level: [(r.slug, str(r)) for r in regions if r.level == level] for level in LEVELS}
    return [Group(headings[level], _choices(pairs, chosen)) for level, pairs in of_level.items() if pairs]


def _choices(pairs: Iterable[tuple[Any, Any]], chosen: str) -> list[Choice]:
    return [Choice(str(code), str(label), str(code) == chosen) for code, label in pairs]


def active(found: Answer) -> list[ActiveFilter]:
    """Each filter that is set, and the view without it; the date and the order are no narrowing."""
    asked = found.filters.asked("region", "kind", "status", "presence", "confidence", "agreement", "q", "bbox")
    plain = [_active(found, name, value) for name, value in asked.items()]
    several = found.filters.asked("actor").get("actor", ())
    return [*(_one_of(found, actor, several) for actor in several), *plain]


def _active(found: Answer, name: str, value: Any) -> ActiveFilter:
    label = str(found.filters.filters[name].label)
    said = _("drawn on the map") if name == "bbox" else in_words(found.filters, name, value)
    return ActiveFilter(name, str(found.params[name]), label, said, found.asked(**{name: None}), None)


def _one_of(found: Answer, actor: Actor, several: Sequence[Actor]) -> ActiveFilter:
    query = found.params.copy()
    query.setlist("actor", [other.slug for other in several if other is not actor])
    without = Answer(found.filters, found.when, query, found.state).asked()
    return ActiveFilter("actor", actor.slug, str(found.filters.filters["actor"].label), str(actor), without, None)
