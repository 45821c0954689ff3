"""Lists and single records as JSON, in the shape asked for."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from presence.api.shape.asked import Shape, shape
from presence.api.shape.whole import VIEWS
from presence.publish.formats.ndjson import AT_A_TIME, chunks, encoded
from presence.timeline import Period


class Shaped:
    """Of a view set of one kind, which it enters among those that references lead to."""

    kind: str
    when: Period
    paginator: Any

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "kind" in vars(cls):
            VIEWS[cls.kind] = cls

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        view: Any = self
        asked = shape(request.query_params, self.kind)
        rows = _without(asked, view.filter_queryset(view.get_queryset()), view)
        page = self.paginator.paginate_queryset(rows, request, view=self)
        found: Response = self.paginator.get_paginated_response(self.told(page, asked))
        return found

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        asked = shape(request.query_params, self.kind)
        view: Any = self
        return Response(self.told([view.get_object()], asked)[0])

    def told(self, rows: Any, asked: Shape) -> Any:
        made = self.serialized(rows, asked)
        return asked.made(made, self.fetch)

    def lines(self, rows: QuerySet[Any], asked: Shape) -> Iterator[bytes]:
        """Of however many, each by itself."""
        for some in chunks(rows, AT_A_TIME):
            yield from map(encoded, self.told(some, asked))

    def serialized(self, rows: Any, asked: Shape | None = None) -> Any:
        view: Any = self
        serializer = view.get_serializer(rows, many=True)
        fields = serializer.child.fields
        for name in asked.left_out(list(fields)) if asked else []:
            fields.pop(name)
        return [dict(each) for each in serializer.data]

    def fetch(self, kind: str, slugs: set[str]) -> Mapping[str, Any]:
        """Records of another kind as their own list shows them, at the time asked about."""
        view: Any = VIEWS[kind]()
        here: Any = self
        view.request, view.format_kwarg, view.detail = here.request, None, True
        rows = view.then(view.get_queryset().filter(slug__in=slugs), self.when)
        return {each["slug"]: each for each in view.serialized(rows)}


def _without(asked: Shape, rows: QuerySet[Any], view: Any) -> QuerySet[Any]:
    """What only fields that are left out need is not fetched."""
    fields = view.get_serializer().fields
    out = set(asked.left_out(list(fields)))
    roots = {name: (each.source or name).split(".")[0] for name, each in fields.items()}
    needed = {root for name, root in roots.items() if name not in out}
    dropped = {root for name, root in roots.items() if name in out} - needed
    lookups = vars(rows)["_prefetch_related_lookups"]
    kept = [each for each in lookups if _root(each) not in dropped]
    return rows.prefetch_related(None).prefetch_related(*kept) if dropped else rows


def _root(lookup: Any) -> str:
    return str(getattr(lookup, "prefetch_to", lookup)).split("__")[0]
