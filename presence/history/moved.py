"""Where a thing is now that had another address once, or was recorded twice."""

from typing import Any

from presence.history.subjects import PUBLIC, SUBJECTS, Subject, parent_of
from presence.models import FOLLOWED_BESIDE, Article, FormerAddress, Record, Source
from presence.models.vocabulary import State

# No records: beside the addresses in their history, there are those that triggers noted before they had one.
OUTSIDE: dict[str, type[Source | Article]] = {"sources": Source, "articles": Article}
MOST = 20  # things that had one address after each other, and records merged in a chain


def renamed(kind: str, slug: str) -> str | None:
    """The address now of what had this one last, if the public may see it there.

    Asked of a moment in the past (`known_at`), the address it had then: links follow it both ways.
    """
    if kind in OUTSIDE:
        return _outside(kind, slug)
    subject = SUBJECTS.get(kind)
    if subject is None:
        return None
    rows = subject.history.objects.filter(slug=slug, known__isempty=False).order_by("-pgh_id")
    if subject.is_record:
        rows = rows.filter(state__in=PUBLIC)
    for pk in dict.fromkeys(rows.values_list("pgh_obj_id", flat=True)[:MOST]):
        found = _public(subject, pk)
        if found is not None and found.slug != slug:
            return str(found.slug)
    return None


def _outside(kind: str, slug: str) -> str | None:
    """Whether the public may see it, the address itself decides."""
    model = OUTSIDE[kind]
    history: Any = FOLLOWED_BESIDE[model]
    had = (
        history.objects.filter(slug=slug, known__isempty=False).order_by("-pgh_id").values_list("pgh_obj_id", flat=True)
    )
    noted = FormerAddress.objects.filter(kind=kind, slug=slug).values_list("thing", flat=True)
    for pk in dict.fromkeys((*had[:MOST], *noted)):
        found = model._default_manager.filter(pk=pk).exclude(slug=slug).values_list("slug", flat=True).first()
        if found is not None:
            return str(found)
    return None


def _public(subject: Subject, pk: int) -> Any:
    rows = subject.model._default_manager.filter(pk=pk)
    if subject.is_record:
        rows = rows.filter(state__in=PUBLIC)
    if parent := parent_of(subject.model):
        rows = rows.filter(**{f"{parent}__state__in": PUBLIC})
    return rows.only("slug").first()


def merged(kind: str, slug: str) -> str | None:
    """The address of the record that a record with this address was merged into, the last of a chain."""
    subject = SUBJECTS.get(kind)
    if subject is None or not subject.is_record:
        return None
    rows = subject.model._default_manager
    found: Any = rows.filter(slug=slug, merged_into__isnull=False).only("slug", "merged_into").first()
    last = survivor(found) if found is not None else None
    return str(last.slug) if last is not None and last.state == State.PUBLISHED else None


def survivor(record: Any) -> Record:
    """The record that stands for this one, which is this one itself where it was not merged."""
    seen = {record.pk}
    while record.merged_into_id is not None and record.merged_into_id not in seen and len(seen) <= MOST:
        seen.add(record.merged_into_id)
        record = type(record)._default_manager.get(pk=record.merged_into_id)
    found: Record = record
    return found
