"""What an article says that is recorded already: it is one more citation of that record, and no second record."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Q
from rapidfuzz import fuzz

from actors.names import fold
from presence.ingest.draft import Draft, dated
from presence.ingest.reading.why import Why, because
from presence.models import Article, Citation, Event, Record, RecordKind, Statement
from presence.models.vocabulary import State

_NEAR = timedelta(days=7)
_ALIKE = 85
_FEW = 6  # words; fewer may stand within another sentence by chance
_MOST = 400


@dataclass(frozen=True, slots=True)
class _Cited:
    """That this article is cited for a record, and whether a suggestion of its own made that record."""

    kind: str
    pk: int
    made_by: str


def with_repeats(article: Article, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, those that repeat a published record against it; left out where the article is cited for it.

    Three queries, however many drafts there are.
    """
    cited = _cited(article) if drafts else []
    statements, events = _statements(drafts), _events(drafts)
    for draft in drafts:
        made_here = {c.pk for c in cited if c.kind == draft.kind and c.made_by not in ("", draft.fingerprint)}
        known: Iterable[Record] = statements if draft.kind == RecordKind.STATEMENT else events
        same = _same(draft, [record for record in known if record.pk not in made_here])
        if same is None:
            yield draft
        elif not any(c.kind == draft.kind and c.pk == (same.target and same.target.pk) for c in cited):
            yield same


def _cited(article: Article) -> list[_Cited]:
    rows = Citation.objects.filter(article=article).filter(Q(statement__isnull=False) | Q(event__isnull=False))
    told = rows.values_list("statement_id", "event_id", "suggestion__fingerprint", "suggestion__repeats")
    return [
        _Cited(
            RecordKind.STATEMENT if statement else RecordKind.EVENT,
            statement or event or 0,
            known_by if known_by and not repeats else "",
        )
        for statement, event, known_by, repeats in told
    ]


def _days(drafts: Iterable[Draft]) -> tuple[date, date] | None:
    found = [when for draft in drafts if (when := dated(str(draft.payload.get("date") or "")))]
    return (min(f.earliest for f in found) - _NEAR, max(f.latest for f in found) + _NEAR) if found else None


def _statements(drafts: Sequence[Draft]) -> list[Statement]:
    mine = [draft for draft in drafts if draft.kind == RecordKind.STATEMENT]
    days = _days(mine)
    if days is None:
        return []
    by = Q(speaker__slug__in=_told(mine, "speaker")) | Q(speaker=None, actor__slug__in=_told(mine, "actor"))
    rows = Statement.objects.filter(by, state=State.PUBLISHED, date_earliest__lte=days[1], date_latest__gte=days[0])
    return list(rows.select_related("speaker", "actor").order_by("-date_earliest", "pk")[:_MOST])


def _events(drafts: Sequence[Draft]) -> list[Event]:
    mine = [draft for draft in drafts if draft.kind == RecordKind.EVENT]
    days = _days(mine)
    if days is None:
        return []
    what = Q(kind__in=_told(mine, "kind"), actor__slug__in=_told(mine, "actor"))
    rows = Event.objects.filter(what, state=State.PUBLISHED, date_earliest__lte=days[1], date_latest__gte=days[0])
    return list(rows.select_related("actor", "base").defer("region__geometry").select_related("region")[:_MOST])


def _told(drafts: Iterable[Draft], name: str) -> set[str]:
    return {str(draft.payload[name]) for draft in drafts if draft.payload.get(name)}


def _same(draft: Draft, known: Iterable[Record]) -> Draft | None:
    """The draft against the record it is most like."""
    if draft.kind == RecordKind.STATEMENT:
        scored = [(_words_alike(draft, s), s) for s in known if isinstance(s, Statement) and _said_by_same(draft, s)]
        best = max(scored, key=lambda pair: pair[0], default=None)
        if best is None or best[0] < _ALIKE:
            return None
        return _against(draft, best[1], because("same_words", score=best[0]))
    if draft.kind == RecordKind.EVENT:
        event = next((e for e in known if isinstance(e, Event) and _happened_once(draft, e)), None)
        return _against(draft, event, because("same_event")) if event else None
    return None


def _against(draft: Draft, record: Record, reason: Why) -> Draft:
    return replace(draft, target=record, repeats=True, reasons=(*draft.reasons, reason))


def _said_by_same(draft: Draft, statement: Statement) -> bool:
    speaker = str(draft.payload.get("speaker") or "")
    if speaker:
        same = statement.speaker is not None and statement.speaker.slug == speaker
    else:
        actor = str(draft.payload.get("actor") or "")
        same = statement.speaker is None and statement.actor is not None and statement.actor.slug == actor
        same = same and not draft.payload.get("speaker_description") and not statement.speaker_description
    return same and _meet(draft, statement, _NEAR)


def _meet(draft: Draft, record: Statement | Event, slack: timedelta = timedelta()) -> bool:
    when = dated(str(draft.payload.get("date") or ""))
    first, last = record.date_earliest, record.date_latest
    if isinstance(record, Event):
        last = record.date_end_latest or last
    if when is None or first is None or last is None:
        return False
    return bool(when.earliest <= last + slack and first - slack <= when.latest)


def _words_alike(draft: Draft, statement: Statement) -> int:
    mine = [fold(str(draft.payload.get(name) or "")) for name in ("quotation", "summary")]
    theirs = [fold(text) for text in (statement.quotation, statement.summary)]
    return max((alike(one, other) for one in mine for other in theirs if one and other), default=0)


def alike(one: str, other: str) -> int:
    """Of 100: the same words, in any order; of longer ones also where one is a part of the other."""
    likeness = max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
    if min(len(one.split()), len(other.split())) >= _FEW:
        likeness = max(likeness, fuzz.partial_ratio(one, other))
    return int(likeness)


def _happened_once(draft: Draft, event: Event) -> bool:
    """The same kind by the same actor at the same place; of a month only at the very base."""
    told = draft.payload
    if event.actor is None or (told.get("kind"), told.get("actor")) != (event.kind, event.actor.slug):
        return False
    base, region = told.get("base"), told.get("region")
    same_base = bool(base) and event.base is not None and event.base.slug == base
    one_has_base = not base or event.base is None
    same_region = one_has_base and bool(region) and event.region is not None and event.region.slug == region
    when = dated(str(told.get("date") or ""))
    exact = when is not None and when.earliest == when.latest
    return _meet(draft, event) and (same_base or (exact and same_region))
