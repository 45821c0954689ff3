"""What sources saw of a deployment: drawn under its bar, told in a table, and held against its dates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from actors.edtf_words import day_in_words, when_in_words
from presence.evidence import cited, sightings
from presence.evidence.confidence import Proposal
from presence.evidence.sightings import ABSENT, Bounds, Dates, Gap, Sighting
from presence.models import Citation, Deployment
from presence.models.vocabulary import CitationStance
from presence.web.drawings import Axis, Stretch, TimeBars

EVERY_DAY, SOME_DAY, AGAINST = "every", "some", "against"
LANE, MARGIN, MOST_LANES = 9, 2, 6
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seen:
    """One sighting. `how` tells the drawing: every day is solid, some day hollow, dispute and absence crossed."""

    citation: Citation
    sighting: Sighting
    how: str
    contradicts: bool
    origin: str


@dataclass(frozen=True, slots=True)
class SeenOf:
    """All sightings of one deployment, with what they come to."""

    deployment: Deployment
    rows: Sequence[Seen]
    gaps: Sequence[Gap]
    dates: Dates
    extent: Proposal

    @property
    def contradictions(self) -> list[Seen]:
        return [each for each in self.rows if each.contradicts]

    @property
    def start(self) -> str:
        return bounds_in_words(self.dates.start)

    @property
    def end(self) -> str:
        return bounds_in_words(self.dates.end)


@dataclass(frozen=True, slots=True)
class Mark:
    """One sighting on the axis; `firm` is the solid part of what is attested of every day."""

    seen: Seen
    span: Stretch
    until: str
    firm: Stretch | None
    top: int
    foot: int


@dataclass(frozen=True, slots=True)
class Lanes:
    of: SeenOf
    marks: Sequence[Mark]
    gaps: Sequence[tuple[Stretch, Gap]]
    height: int


def seen_of(deployment: Deployment, today: date) -> SeenOf:
    """Of a deployment with prefetched citations."""
    citations = list(deployment.citations.all())
    attested = cited.attested(citations)
    against = {citation.pk for citation in cited.contradicted_by(deployment, attested)}
    until = today if deployment.is_standing and not deployment.end else None
    return SeenOf(
        deployment,
        [
            Seen(c, one, _how(c, one), c.pk in against, cited.origin_of(c.article, c.origin) or "not named")
            for c, one in attested
        ],
        sightings.gaps(_undisputed(attested), months=settings.FADE_MONTHS, until=until),
        sightings.propose(one for _, one in attested),
        cited.proposal_for(deployment, citations),
    )


def _undisputed(attested: Iterable[tuple[Citation, Sighting]]) -> list[Sighting]:
    return [one for citation, one in attested if citation.stance != CitationStance.DISPUTES]


def _how(citation: Citation, one: Sighting) -> str:
    if citation.stance == CitationStance.DISPUTES or one.attests == ABSENT:
        return AGAINST
    return EVERY_DAY if one.every_day else SOME_DAY


def days_seen(all_seen: Iterable[SeenOf]) -> list[date]:
    """What an axis has to reach."""
    return [day for seen in all_seen for each in seen.rows for day in (each.sighting.first, each.sighting.last)]


def under(drawing: TimeBars | None, all_seen: Iterable[SeenOf]) -> TimeBars | None:
    """The drawing with each deployment's sightings under its bar."""
    if drawing is None:
        return None
    lanes = {seen.deployment.pk: _lanes(seen, drawing.axis) for seen in all_seen if seen.rows}
    return replace(drawing, bars=[replace(bar, under=lanes.get(bar.deployment.pk)) for bar in drawing.bars])


def _lanes(seen: SeenOf, axis: Axis) -> Lanes:
    """Those that overlap lie below one another; where there are very many, the last lane takes the rest."""
    free: list[date] = []
    marks = []
    for each in seen.rows:
        one = each.sighting
        lane = next((n for n, day in enumerate(free) if day < one.first), min(len(free), MOST_LANES - 1))
        reached = max(one.last, free[lane]) if lane < len(free) else one.last
        free[lane : lane + 1] = [reached]
        marks.append(_mark(each, axis, lane))
    gaps = [(axis.stretch(gap.first, gap.last + DAY), gap) for gap in seen.gaps]
    return Lanes(seen, marks, gaps, len(free) * LANE + 2 * MARGIN)


def _mark(each: Seen, axis: Axis, lane: int) -> Mark:
    one = each.sighting
    span = axis.stretch(one.first, one.last + DAY, least=0.8)
    firm = axis.stretch(one.firm[0], one.firm[1] + DAY, least=0.8) if each.how == EVERY_DAY else None
    until = f"{float(span.x[:-1]) + float(span.width[:-1]):.2f}%"
    top = MARGIN + lane * LANE
    return Mark(each, span, until, firm, top, top + LANE - 2)


def bounds_in_words(bounds: Bounds) -> str:
    """“between 1 March 2018 and 30 April 2018”, “by 15 October 2019”, “not known”."""
    first, last = bounds.earliest, bounds.latest
    if first and first == last:
        return when_in_words(first.isoformat())
    if first and last:
        said = {"first": day_in_words(first), "last": day_in_words(last)}
        return _("between %(first)s and %(last)s") % said
    if last:
        return _("by %(day)s") % {"day": day_in_words(last)}
    return _("not before %(day)s") % {"day": day_in_words(first)} if first else _("not known")
