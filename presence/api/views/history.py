from typing import Any

from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from presence import history
from presence.api.filtering import LANG, NoFilters, bound
from presence.api.links import Links
from presence.api.moved import moved
from presence.api.serializers.history import HistorySerializer
from presence.api.views.base import OpenView
from presence.changes.sentences import phrase, why_in_words
from presence.history import SUBJECTS, Names, Revision
from presence.models import DatasetVersion, Region

_KIND = OpenApiParameter(
    "kind",
    OpenApiTypes.STR,
    OpenApiParameter.PATH,
    description="The kind of record, as addresses have it.",
    enum=list(SUBJECTS),
    examples=[OpenApiExample("bases", value="bases")],
)


class HistoryView(OpenView):
    speaks = True
    kind = "history"
    title = "The history of one record"
    about = "Every published revision, the newest first: what changed field by field, and the sources added or struck."
    example = "khmeimim-air-base"

    def handle_exception(self, exc: Exception) -> Response:
        slug = self.kwargs.get("slug", "")
        answer = moved(self.request, self.kwargs["kind"], slug) if isinstance(exc, Http404) else None
        return answer or super().handle_exception(exc)

    @extend_schema(responses=HistorySerializer, operation_id="history", parameters=[_KIND])
    def get(self, request: Request, kind: str, slug: str) -> Response:
        bound(NoFilters, request, Region.objects.none(), also=LANG)
        if kind not in SUBJECTS:
            raise Http404
        subject, names = SUBJECTS[kind], Names()
        pk = subject.model._default_manager.filter(slug=slug).values_list("pk", flat=True).first()
        names.fetch(subject.model, [pk] if pk else [])
        thing = names.get(subject.model, pk)
        if thing is None:
            raise Http404
        track = history.tracks(subject, [thing.pk])[thing.pk]
        names.learn(track.every_row())
        revisions = history.revisions_of(track, names, getattr(request, "known_at", None))
        versions = dict(DatasetVersion.objects.filter(at__in=[r.at for r in revisions]).values_list("at", "number"))
        return Response(
            {
                "slug": slug,
                "name": phrase(thing),
                "page": Links(request).page(thing),
                "revisions": [_revision(revision, versions.get(revision.at)) for revision in revisions],
            }
        )


def _revision(revision: Revision, version: int | None) -> dict[str, Any]:
    changed = revision.differences
    return {
        "number": revision.number,
        "at": revision.at,
        "version": version,
        "change": revision.what,
        "reason": revision.reason or None,
        "why": why_in_words(revision.told) or None,
        "fields": [{"field": d.field, "before": d.before or None, "after": d.after or None} for d in changed.fields],
        "lists": [{"list": each.label, "added": each.added, "struck": each.struck} for each in changed.lists],
    }
