"""Pages of agreements and statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from actors.edtf_words import in_words
from presence import shown, timeline
from presence.compiled import KEY, KEYS, SLUG, Compiled
from presence.models import Agreement, AgreementStage, Event, Region, Statement
from presence.models.vocabulary import StageKind, State
from presence.timeline import Period
from presence.web import sentences
from presence.web.asked import period_asked
from presence.web.citing import Account, evidence
from presence.web.frame import frame_of
from presence.web.in_order import only
from presence.web.lines import Dated, stages_on_line
from presence.web.pinned import keeping, map_of
from presence.web.stream import offices_then, told_of
from presence.web.topics import in_words as topics_in_words

MANY = 50
SAID = 15  # the list of statements, which the page leads to, has the others
LATEST = 10
FURTHEST = {kind.value: place for place, kind in enumerate(StageKind)}


@dataclass(frozen=True, slots=True)
class Step:
    """A stage, or a date of the agreement's own that no stage tells of; `number` is its mark on the line."""

    number: int
    date: str
    label: str
    stage: AgreementStage | None
    evidence: Account | None


def agreement(request: HttpRequest, slug: str) -> HttpResponse:
    when = period_asked(request)
    found = only(_ONE(slug=slug, when=when))
    account = evidence(found)
    steps, dated = _steps(found)
    parties = list(found.party_set.all())
    context = {
        "agreement": found,
        "when": when,
        "parties": parties,
        "steps": steps,
        "line": stages_on_line(dated, when, timezone.localdate()),
        **_covered(found, request),
        **_said_and_done(found),
        "evidence": account,
        "frame": frame_of(
            request,
            found,
            answer=sentences.of_terms(found, parties, when),
            related=_related(found),
            cites=[*account, *(each for step in steps for each in step.evidence or ())],
        ),
    }
    return render(request, "pages/agreement.html", context)


def _one(slug: str, when: Period) -> QuerySet[Agreement]:
    agreements = shown.agreements().select_related("amends").filter(slug=slug).order_by()
    return timeline.stage_on(agreements, when).prefetch_related(shown.cited())


_ONE = Compiled(_one, slug=SLUG, when=timeline.MARK)


def _said_and_done(found: Agreement) -> dict[str, Any]:
    return {
        "said": told_of(_SAID(agreement=found.pk)),
        "statement_count": sum(count for (count,) in _SAID_IN_ALL(agreement=found.pk)),
        "events": _events(found),
    }


def _said_in_all(agreement: int) -> QuerySet[Any]:
    about: QuerySet[Any] = Statement.objects.published().filter(about_agreements=agreement).order_by()
    counted: QuerySet[Any] = about.values("about_agreements").annotate(count=Count("pk")).values_list("count")
    return counted


_SAID = Compiled(lambda agreement: shown.statements().filter(about_agreements=agreement)[:SAID], agreement=KEY)
_SAID_IN_ALL = Compiled(_said_in_all, agreement=KEY)


def _covered(found: Agreement, request: HttpRequest) -> dict[str, Any]:
    bases = _BASES(agreement=found.pk)
    regions = _REGIONS(agreement=found.pk)
    title = _("What %(title)s covers") % {"title": found}
    return {"bases": bases, "regions": regions, "map": map_of(bases, regions, keeping(request), title=title)}


def _steps(found: Agreement) -> tuple[list[Step], list[Dated]]:
    """In the order of time; of one day, the further stage comes after."""
    stages = _STAGES(agreement=found.pk)
    told = {(stage.stage, stage.date) for stage in stages}
    rows: list[tuple[Any, ...]] = [
        (s.date_earliest, FURTHEST[s.stage], s.date_latest, s.date, s.get_stage_display(), s) for s in stages
    ]
    for name, label in (("signed", _("Signed")), ("in_force", _("In force")), ("expires", _("Expires"))):
        text = getattr(found, name)
        if text and (name, text) not in told:
            first, last = getattr(found, f"{name}_earliest"), getattr(found, f"{name}_latest")
            rows.append((first, FURTHEST.get(name, len(FURTHEST)), last, text, label, None))
    rows.sort(key=lambda row: row[:2])
    steps = [Step(n, row[3], row[4], row[5], evidence(row[5]) if row[5] else None) for n, row in enumerate(rows, 1)]
    dated = [Dated(step.number, _words(step), row[0], row[2]) for step, row in zip(steps, rows, strict=True)]
    return steps, dated


def _words(step: Step) -> str:
    return _("%(label)s, %(date)s") % {"label": step.label, "date": in_words(step.date)}


def _events(found: Agreement) -> Sequence[Event]:
    """What happened at the bases it covers since it was signed (where that is not known: ever), the latest first."""
    since = found.signed_earliest or found.in_force_earliest or date.min
    return _EVENTS(agreement=found.pk, since=since)


def _events_since(agreement: int, since: date) -> QuerySet[Event]:
    bases = shown.bases().filter(agreements=agreement).order_by().values("pk")
    return shown.events().filter(base__in=bases, date_latest__gte=since)[:LATEST]


_EVENTS = Compiled(_events_since, agreement=KEY, since=timeline.MARK.first)
_BASES = Compiled(lambda agreement: shown.bases().filter(agreements=agreement)[:MANY], agreement=KEY)
_REGIONS = Compiled(lambda agreement: Region.objects.filter(agreements=agreement).defer("geometry"), agreement=KEY)
_STAGES = Compiled(
    lambda agreement: shown.stages().filter(agreement=agreement).prefetch_related(shown.cited()), agreement=KEY
)


def _related(found: Agreement) -> list[tuple[str, Any]]:
    amends = found.amends if found.amends and found.amends.state == State.PUBLISHED else None
    actors = {party.actor_id for party in found.party_set.all()}
    return [
        (_("Amends"), [amends] if amends else []),
        (_("Amended by"), _AMENDED_BY(agreement=found.pk)),
        (_("Other agreements of the same parties"), _SAME(agreement=found.pk, actors=sorted(actors))),
    ]


def _same(agreement: int, actors: list[int]) -> QuerySet[Agreement]:
    same = Agreement.objects.published().filter(party_set__actor__pk__among=actors).exclude(pk=agreement)
    return same.distinct().order_by("-signed_earliest", "pk")[:LATEST]


_AMENDED_BY = Compiled(lambda agreement: Agreement.objects.published().filter(amends=agreement), agreement=KEY)
_SAME = Compiled(_same, agreement=KEY, actors=KEYS)


def statement(request: HttpRequest, slug: str) -> HttpResponse:
    period_asked(request)
    found = get_object_or_404(shown.statements().prefetch_related(shown.cited()), slug=slug)
    account = evidence(found)
    context = {
        "statement": found,
        "offices": offices_then([found]).get(found.pk, ()),
        "topics": topics_in_words(found.topics),
        **_spoken_of(found, request),
        "around": _around(found),
        "evidence": account,
        "frame": frame_of(
            request,
            found,
            answer=sentences.of_statement(found),
            trail=[found.speaker] if found.speaker else [],
            cites=account,
        ),
    }
    return render(request, "pages/statement.html", context)


def _spoken_of(found: Statement, request: HttpRequest) -> dict[str, Any]:
    bases = list(shown.bases().filter(statements_about=found))
    regions = list(found.about_regions.defer("geometry"))
    return {
        "actors": found.about_actors.all(),
        "bases": bases,
        "agreements": shown.agreements().filter(statements_about=found),
        "regions": regions,
        "map": map_of(bases, regions, keeping(request), title=_("What the statement is about")),
    }


def _around(found: Statement) -> list[Statement]:
    """The last ones before and the first ones after by whoever spoke; without a person, for the same actor."""
    if not found.speaker_id and not found.actor_id:
        return []
    whose = {"speaker": found.speaker_id} if found.speaker_id else {"actor": found.actor_id, "speaker": None}
    others = shown.statements().filter(**whose).exclude(pk=found.pk)
    before = others.filter(date_earliest__lte=found.date_earliest).order_by("-date_earliest", "-pk")[:3]
    after = others.filter(date_earliest__gt=found.date_earliest).order_by("date_earliest", "pk")[:3]
    return [*reversed(after), *before]
