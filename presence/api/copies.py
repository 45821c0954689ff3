"""Records for a copy that is kept in step: as the API gives them, without what is told of a day, in pages by key."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q
from rest_framework.request import Request

from presence.api.kinds import VIEWSETS
from presence.api.links import KINDS, Links
from presence.changes.reach import Keys
from presence.history import SUBJECTS
from presence.history.subjects import PUBLIC
from presence.models import FormerAddress, OutsideChange

ORDER = list(KINDS.values())
_VIEWS = {view.kind: view for view in VIEWSETS}
# Presence on a day is for the reader to ask, or to reckon; the metadata of articles is touched by reading them.
LEFT_OUT: Mapping[str, tuple[str, ...]] = {
    "bases": ("present",),
    "deployments": ("presence", "reason", "explanation"),
    "agreements": ("stage_then",),
    "articles": ("updated_at",),
}
Key = tuple[int, int]  # the kind's place in the order, and the primary key
START: Key = (0, 0)


def _view(kind: str, request: Request) -> Any:
    view = _VIEWS[kind]()
    view.request, view.format_kwarg, view.action, view.kwargs = request, None, "list", {}
    return view


def keys_of(found: Keys, after: Key, limit: int) -> list[Key]:
    keys = ((ORDER.index(kind), pk) for kind, pks in found.items() for pk in pks)
    return sorted(key for key in keys if key > after)[:limit]


def every_key(request: Request, after: Key, limit: int) -> list[Key]:
    """All that is public."""
    found: list[Key] = []
    for place, kind in enumerate(ORDER):
        if place >= after[0] and len(found) < limit:
            rows = _view(kind, request).get_queryset().order_by("pk").prefetch_related(None)
            rows = rows.filter(pk__gt=after[1] if place == after[0] else 0)
            found += [(place, pk) for pk in rows.values_list("pk", flat=True)[: limit - len(found)]]
    return found


def given(keys: Iterable[Key], request: Request) -> list[dict[str, Any]]:
    """What a copy is to hold of each; null where it is to hold nothing. A fixed number of queries for each kind."""
    by_kind: dict[str, list[int]] = {}
    for place, pk in keys:
        by_kind.setdefault(ORDER[place], []).append(pk)
    return [each for kind, pks in by_kind.items() for each in _of_kind(kind, pks, request)]


def _of_kind(kind: str, pks: list[int], request: Request) -> list[dict[str, Any]]:
    view = _view(kind, request)
    rows = list(view.get_queryset().filter(pk__in=pks).order_by("pk"))
    made = view.serializer_class(rows, many=True, context={"links": Links(request), "request": request})
    for name in LEFT_OUT.get(kind, ()):
        made.child.fields.pop(name, None)
    gone = sorted(_slugs(kind, pks) - {row.slug for row in rows})
    held = set(view.get_queryset().order_by().filter(slug__in=gone).values_list("slug", flat=True)) if gone else set()
    return [
        *({"kind": kind, "slug": slug, "record": None} for slug in gone if slug not in held),
        *({"kind": kind, "slug": row.slug, "record": record} for row, record in zip(rows, made.data, strict=True)),
    ]


def _slugs(kind: str, pks: list[int]) -> set[str]:
    """Under which the public ever had them."""
    if kind in SUBJECTS:
        subject = SUBJECTS[kind]
        shown = Q(state__in=PUBLIC) if subject.is_record else Q()
        rows = subject.history.objects.filter(shown, pgh_obj_id__in=pks, known__isempty=False)
        return set(rows.values_list("slug", flat=True))
    noted = OutsideChange.objects.filter(kind=kind, thing__in=pks).values_list("slug", flat=True)
    former = FormerAddress.objects.filter(kind=kind, thing__in=pks).values_list("slug", flat=True)
    model = next(each for each, name in KINDS.items() if name == kind)
    now = model._default_manager.filter(pk__in=pks).values_list("slug", flat=True)
    return {*noted, *former, *now}
