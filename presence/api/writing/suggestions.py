"""Suggestions: made by a partner's program, and read with what became of them."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from presence.api.links import Links
from presence.api.pagination import MAX_PAGE_SIZE, RecordCursorPagination
from presence.api.writing.base import WritingView, as_json
from presence.api.writing.fields import Choice, Text, Whole, checked, checked_payload, invalid, short
from presence.api.writing.idempotency import Made
from presence.api.writing.schema import NUMBER, reads, writes
from presence.api.writing.told import LOADED, QueueSerializer, SuggestionSerializer, address, told
from presence.filters.nearest import is_named, nearest, rows_known
from presence.filters.parts import Filters, word
from presence.filters.parts import checked as filtered
from presence.filters.strict import known_only
from presence.ingest.addresses import BadAddress, canonical
from presence.ingest.deduplicate import by_address
from presence.models import ApiKey, Article, Record, RecordKind, Scope, SuggestedKind, Suggestion
from presence.models.vocabulary import State, SuggestionState
from presence.problems import InvalidRecord
from presence.review.forms import FIELDS, FORMS
from presence.review.propose import propose

PAGING = ("format", "cursor", "page_size", "count")
SEES_ALL = "presence.view_suggestion"
EXAMPLE = {
    "kind": "event",
    "article": "talks-with-russia-go-on-1f0c2a7b",
    "excerpt": "Aircraft struck the base on Wednesday.",
    "payload": {
        "date": "2025-04-02",
        "kind": "air_strike",
        "summary": "Aircraft struck the base.",
        "actor": "israel",
        "base": "t4-tiyas-air-base",
    },
    "why": "Our desk spoke to the author.",
}


class ProposedSerializer(serializers.Serializer):
    """A record, or a change to one, and the article that says so."""

    kind = Choice(RecordKind)
    payload = serializers.DictField(help_text="Values of the kind's form; of a change only those that change.")
    article = Text(help_text="Slug or address of the article it rests on; hand it in first if it is not here.")
    excerpt = Text(required=False, allow_blank=True, max_length=1000, help_text="The words of the article that say so.")
    changes = Text(required=False, max_length=180, help_text="Slug of the published record to change.")
    against_revision = Whole(
        required=False, min_value=1, max_value=2_147_483_647, help_text="The revision of it that you have read."
    )
    why = Text(required=False, allow_blank=True, max_length=1000, help_text="A word to the editor.")


class SuggestionFilters(Filters):
    kind = word(SuggestedKind, "Kind")
    state = word(SuggestionState, "State")
    article = django_filters.CharFilter(field_name="article__slug", label="Article")

    class Meta:
        model = Suggestion
        fields: tuple[str, ...] = ()


def _filter(name: str, example: Any, description: str, words: Any = None) -> OpenApiParameter:
    enum = list(words.values) if words else None
    shape = type(example)
    return OpenApiParameter(
        name, shape, enum=enum, description=description, examples=[OpenApiExample("one", value=example)]
    )


FILTERS = (
    _filter("kind", "event", "Kind of record.", SuggestedKind),
    _filter("state", "pending", "pending without it: the queue.", SuggestionState),
    _filter("article", "an-article", "Slug of an article."),
    _filter("cursor", "", "Where to go on: taken from “next” as it is."),
    _filter("page_size", 100, f"At most {MAX_PAGE_SIZE}."),
    _filter("count", "1", "1: tell how many there are in all."),
)


class SuggestionsView(WritingView):
    kind = "suggestions"
    title = "Suggestions"
    about = "Records that are proposed and wait for an editor."
    order = ("created_at", "pk")
    scopes: ClassVar = {"GET": Scope.SUGGESTIONS_READ, "POST": Scope.SUGGESTIONS_WRITE}

    @reads(
        Scope.SUGGESTIONS_READ,
        "suggestions",
        "The queue",
        "Suggestions that nobody has decided yet, or those of another `state`. Whose account may not see the queue "
        "sees what it suggested itself.",
        QueueSerializer,
        parameters=FILTERS,
    )
    def get(self, request: Request) -> Response:
        filters = filtered(SuggestionFilters, request.query_params, seen_by(self.key), also=PAGING)
        found = filters.qs if filters.asked("state") else filters.qs.filter(state=SuggestionState.PENDING)
        paginator, links = RecordCursorPagination(), Links(request)
        rows = paginator.paginate_queryset(found, request, self)
        return paginator.get_paginated_response([told(row, links) for row in rows])

    @writes(
        Scope.SUGGESTIONS_WRITE,
        "suggest_a_record",
        "Suggest a record",
        "It becomes a suggestion for the editors as if their own form had been filled in; what that form would refuse "
        "is refused here, by field. The same from the same article is kept once.",
        ProposedSerializer,
        {201: (SuggestionSerializer, "It waits for an editor."), 200: (SuggestionSerializer, "It is here already.")},
        examples=[OpenApiExample("an event", value=EXAMPLE, request_only=True)],
    )
    def post(self, request: Request) -> HttpResponse:
        links = Links(request)
        return self.once(request, self.body(request), lambda sent: self._proposed(sent, links))

    def _proposed(self, sent: dict[str, Any], links: Links) -> Made:
        values = checked(ProposedSerializer, sent)
        kind, payload = values["kind"], checked_payload(values["kind"], values["payload"])
        record = _target(kind, values["changes"]) if "changes" in values else None
        try:
            suggestion, new = propose(
                kind,
                payload if record else {name: value for name, value in payload.items() if value is not None},
                article=_cited(values["article"]),
                by=self.by,
                record=record,
                against_revision=values.get("against_revision"),
                excerpt=values.get("excerpt", ""),
                why=values.get("why", ""),
            )
        except InvalidRecord as problem:
            raise of_payload(problem, kind) from problem
        return Made(201 if new else 200, as_json(told(suggestion, links)), address(suggestion, links))


class SuggestionView(WritingView):
    kind = "suggestions"
    title = "One of the suggestions"
    about = "A suggestion, and what became of it."
    scopes: ClassVar = {"GET": Scope.SUGGESTIONS_READ}

    @reads(
        Scope.SUGGESTIONS_READ,
        "suggestion",
        "One of the suggestions",
        "A suggestion, and what became of it.",
        SuggestionSerializer,
        parameters=[NUMBER],
        errors=(404,),
    )
    def get(self, request: Request, number: int) -> Response:
        known_only(request.query_params, ("format",))
        return Response(told(get_object_or_404(seen_by(self.key), pk=number), Links(request)))


def seen_by(key: ApiKey) -> QuerySet[Suggestion]:
    """All of them for who may see the queue, else one's own."""
    known = Suggestion.objects.select_related(*LOADED)
    return known if key.owner.has_perm(SEES_ALL) else known.filter(submitted_by=key.owner)


def of_payload(problem: InvalidRecord, kind: str) -> InvalidRecord:
    """The form's errors under the names that the fields have in the request."""
    known = {**{name: f"payload.{name}" for name in FORMS[kind].base_fields}, "__all__": "payload"}
    errors = {known.get(name, name): [short(each) for each in told] for name, told in problem.errors.items()}
    first = next(iter(errors.items()), None)
    return InvalidRecord(f"{first[0]}: {first[1][0]}" if first else problem.detail, errors=errors)


def _target(kind: str, slug: str) -> Record:
    rows = FIELDS[kind][0]._default_manager.filter(state=State.PUBLISHED)
    found: Record | None = rows.filter(slug=slug).first()
    if found is None:
        near = nearest(slug, rows_known(slug, rows)) if is_named(rows) else []
        raise invalid({"changes": ["There is no such published record of this kind."]}, {"changes": near})
    return found


def _cited(said: str) -> Article:
    found = Article.objects.select_related("source").filter(slug=said).first() if "/" not in said else None
    if found is None and "/" in said:
        try:
            found = by_address(canonical(said))
        except BadAddress as problem:
            raise invalid({"article": [problem.detail]}) from problem
    if found is None:
        raise invalid({"article": ["No such article is here: hand it in first, at /api/v1/articles/."]})
    return found
