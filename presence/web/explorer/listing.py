"""The list beside the map, a page of it at a time, and what to do where it is empty."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import DateField, F, Func, Max, Min, QuerySet
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from actors.edtf_words import day_in_words
from actors.models import Actor
from presence.models import Deployment
from presence.models.vocabulary import BaseKind
from presence.publish.places import Tally
from presence.publish.sites import Site
from presence.timeline import PRESENT
from presence.web.colours import Mark, mark
from presence.web.explorer.answer import PER_PAGE, SLUG, Answer, answer
from presence.web.explorer.form import active
from presence.web.explorer.words import Since, stays
from presence.web.loosen import ActiveFilter


@dataclass(frozen=True, slots=True)
class Row:
    slug: str
    name: str
    language: str  # where it is not the page's
    url: str
    why: str
    marks: SafeString
    told: str
    classes: str


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under a heading; in the order of a name or a date there is one part without any."""

    presence: str
    heading: str
    rows: Sequence[Row]
    start: int


@dataclass(frozen=True, slots=True)
class Shown:
    """An actor on the map, and at how many bases."""

    actor: Actor
    mark: Mark
    tally: Tally

    @property
    def words(self) -> str:
        counted = (("present", self.tally.present), ("possible", self.tally.possible))
        return ". ".join(_heading(self.tally, presence) for presence, count in counted if count)


@dataclass(frozen=True, slots=True)
class Listed:
    legend: Sequence[Shown]
    parts: Sequence[Part]
    previous: str
    next: str
    remaining: int
    csv: str
    atom: str


def listed(found: Answer, since: Since, csv: str, atom: str) -> Listed:
    before = (found.page - 1) * PER_PAGE
    remaining = max(0, len(found.sites) - before - PER_PAGE)
    return Listed(
        legend=[Shown(actor, mark(actor), found.tally_of[actor.pk]) for actor in found.present],
        parts=_parts(found, _Maker(found, since), before),
        previous=found.asked(page=str(found.page - 1)) if found.page > 1 else "",
        next=found.asked(page=str(found.page + 1)) if remaining else "",
        remaining=remaining,
        csv=csv,
        atom=atom,
    )


def _parts(found: Answer, maker: "_Maker", before: int) -> list[Part]:
    rows = found.listed
    if "order" in found.filters.asked("order"):
        return [Part("", "", [maker.row(site) for site in rows], before + 1)]
    sure = [site for site in rows if site.presence == PRESENT]
    groups = [("present", sure, before + 1), ("possible", rows[len(sure) :], before + len(sure) + 1)]
    return [Part(name, _heading(found.tally, name), [maker.row(s) for s in of], at) for name, of, at in groups if of]


def _heading(counted: Tally, presence: str) -> str:
    if presence == "present":
        sure = counted.present
        return ngettext("Present at %(count)s base", "Present at %(count)s bases", sure) % {"count": sure}
    maybe = counted.possible
    if counted.present:
        more = ngettext("Possibly present at %(count)s more", "Possibly present at %(count)s more", maybe)
        return more % {"count": maybe}
    return ngettext("Possibly present at %(count)s base", "Possibly present at %(count)s bases", maybe) % {
        "count": maybe
    }


class _Maker:
    """Makes rows; what many share is made once."""

    def __init__(self, found: Answer, since: Since) -> None:
        self.found, self.since = found, since
        self.why = found.asked(base=SLUG, on=found.when.text, explain="1")
        self.kinds = {str(code): str(label) for code, label in BaseKind.choices}
        self.where = pgettext("a kind of base in a region", "%(kind)s, %(region)s")
        self.nowhere = _("place not known")
        self.signs: dict[tuple[int, str], SafeString] = {}
        self.regions = {pk: str(region) for pk, region in found.regions.items()}

    def row(self, site: Site) -> Row:
        unplaced = [] if site.lat is not None else [self.nowhere]
        where = {"kind": self.kinds[site.kind], "region": self.regions[site.region_id]}
        return Row(
            slug=site.slug,
            name=site.name,
            language=site.name_language,
            url=self.found.base_url.replace(SLUG, site.slug),
            why=self.why.replace(SLUG, site.slug),
            marks=self.signs_of(site),
            told=" · ".join([self.where % where, *unplaced, *stays(site, self.since)]),
            classes=" ".join(["is-possible"] * (site.presence != PRESENT) + ["is-unplaced"] * len(unplaced)),
        )

    def signs_of(self, site: Site) -> SafeString:
        if len(site.occupants) == 1:
            return self.sign(site.occupants[0].actor, site.presence)
        return format_html_join("", "{}", ((self.sign(o.actor, o.presence),) for o in site.occupants))

    def sign(self, actor: Actor, presence: str) -> SafeString:
        made = self.signs.get((actor.pk, presence))
        if made is None:
            context = {"mark": mark(actor), "hollow": presence != PRESENT}
            drawn = render_to_string("components/actor_mark.html", context)
            made = self.signs[actor.pk, presence] = mark_safe(drawn)  # noqa: S308 - made by a template, which escaped
        return made


@dataclass(frozen=True, slots=True)
class Loosening:
    """Filters any of which, taken away alone, would find so many bases; and the nearest time when there is any."""

    filters: Sequence[tuple[ActiveFilter, int]]
    day: str
    day_url: str


def loosening(found: Answer) -> Loosening:
    """Asked only where nothing was found: one query for each filter that is set, and there are only so many."""
    ways = {each.name: each for each in active(found)}
    counted = []
    for name, each in ways.items():
        query = found.params.copy()
        query.pop(name, None)
        query["on"] = found.when.text
        bases = answer(query).filters.there().order_by().values("base").distinct().count()
        counted.append((each, bases))
    day = _nearest_day(found.filters.anytime(), found)
    return Loosening(counted, *day)


def _nearest_day(deployments: QuerySet[Deployment], found: Answer) -> tuple[str, str]:
    ends = Func(F("possible"), function="upper", output_field=DateField())
    known = deployments.order_by().aggregate(first=Min("start_earliest"), last=Max(ends))
    if known["first"] and found.when.last < known["first"]:
        day = known["first"]
    elif known["last"] and found.when.first >= known["last"]:
        day = known["last"] - timedelta(days=1)
    else:
        return "", ""
    return day_in_words(day), found.asked(on=day.isoformat())
