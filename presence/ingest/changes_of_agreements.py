"""Stages against the agreements they are of: a new stage, and the status that the agreement has with it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from django.db.models import Q

from presence.ingest.draft import Draft, about_then, dated, day_of, evidence, fingerprint, flat
from presence.ingest.reading.found import FoundChange
from presence.models import Agreement, Article, RecordKind
from presence.models.vocabulary import AgreementStatus, State

_NEAR = timedelta(days=60)
# What happens to an agreement once; told without a date it is the time that is recorded.
_ONCE = frozenset(("signed", "ratified", "in_force", "lapsed", "terminated"))
_GONE = (AgreementStatus.TERMINATED, AgreementStatus.LAPSED)
_DATE_OF = {"signed": "signed", "in_force": "in_force"}


def agreement_drafts(article: Article, changes: Sequence[FoundChange]) -> Iterator[Draft]:
    stages = [change for change in changes if change.kind == "stage"]
    if not stages:
        return
    known = _known(stages)
    for change in stages:
        agreement = _meant(change, known)
        if agreement is None or _is_recorded(article, agreement, change):
            continue
        yield _stage(article, agreement, change)
        if patch := _patch(article, agreement, change):
            yield _drafted(article, change, RecordKind.AGREEMENT, patch, agreement)


def _known(stages: Sequence[FoundChange]) -> list[Agreement]:
    """With their stages, bases and parties: four queries, however many there are."""
    named = Q(slug__in={change.agreement_key for change in stages if change.agreement_key})
    of_bases = Q(bases__slug__in={c.base_key for c in stages if c.base_key and not c.agreement_key})
    rows = Agreement.objects.filter(named | of_bases, state=State.PUBLISHED).order_by("pk").distinct()
    return list(rows.prefetch_related("stages", "bases", "parties"))


def _meant(change: FoundChange, known: Sequence[Agreement]) -> Agreement | None:
    """The one that is named; else the only one in being about that base that binds that actor."""
    if change.agreement_key:
        return next((each for each in known if each.slug == change.agreement_key), None)
    about = [
        each
        for each in known
        if each.status not in _GONE
        and change.base_key in {base.slug for base in each.bases.all()}
        and change.actor_key in {None, *(actor.slug for actor in each.parties.all())}
    ]
    return about[0] if len(about) == 1 else None


def _is_recorded(article: Article, agreement: Agreement, change: FoundChange) -> bool:
    same = [s for s in agreement.stages.all() if s.stage == change.stage and s.state != State.RETRACTED]
    found = dated(change.day_told)
    if found is None:
        day = article.published_latest
        near = [s for s in same if s.date_latest and day and abs(s.date_latest - day) <= _NEAR]
        return bool(near) or (bool(same) and change.stage in _ONCE)
    return any(s.date_earliest <= found.latest and found.earliest <= s.date_latest for s in same if s.date_latest)


def _stage(article: Article, agreement: Agreement, change: FoundChange) -> Draft:
    payload: dict[str, object] = {
        "agreement": agreement.slug,
        "date": change.day_told or about_then(article),
        "stage": change.stage,
        "summary": flat(change.span.of(article.text)),
    }
    return _drafted(article, change, RecordKind.STAGE, payload, None)


def _patch(article: Article, agreement: Agreement, change: FoundChange) -> dict[str, object]:
    """What is recorded of a later day stands; talks about one that is signed do not undo the signing."""
    on = day_of(change.day_told, article)
    if change.stage not in AgreementStatus.values or change.stage == agreement.status:
        return {}
    if on is None or (agreement.as_of_latest and on < agreement.as_of_latest):
        return {}
    if change.stage == "under_negotiation" and agreement.status != AgreementStatus.PROPOSED:
        return {}
    if change.stage == "signed" and agreement.status == AgreementStatus.IN_FORCE:
        return {}
    patch: dict[str, object] = {"status": change.stage, "as_of": change.day_told or article.published}
    field = _DATE_OF.get(change.stage or "")
    return {**patch, field: change.day_told} if field and change.day_told and not getattr(agreement, field) else patch


def _drafted(
    article: Article, change: FoundChange, kind: RecordKind, payload: dict[str, object], target: Agreement | None
) -> Draft:
    return Draft(
        kind,
        payload,
        evidence([("sentence", change.span), ("trigger", change.trigger)]),
        change.score,
        fingerprint(kind, change.stage or "", flat(change.span.of(article.text)), change.agreement_key or ""),
        reasons=change.why,
        target=target,
    )
