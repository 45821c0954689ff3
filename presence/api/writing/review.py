"""Editors' decisions by program: the same code as the workspace's buttons."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers
from rest_framework.request import Request

from presence.api.links import Links
from presence.api.writing.base import WritingView, as_json
from presence.api.writing.fields import Choice, Text, Whole, checked, checked_payload
from presence.api.writing.idempotency import Made
from presence.api.writing.schema import NUMBER, writes
from presence.api.writing.suggestions import of_payload
from presence.api.writing.told import LOADED, SuggestionSerializer, told
from presence.models import RejectedFor, Scope, Suggestion
from presence.problems import InvalidRecord
from presence.review import decide
from presence.review.forms import payload_as_data


class AcceptedSerializer(serializers.Serializer):
    """An empty object accepts it as it is."""

    payload = serializers.DictField(required=False, help_text="Fields that are to read otherwise than suggested.")
    against_revision = Whole(
        required=False, min_value=1, max_value=2_147_483_647,
        help_text="Of a change: the revision of the record that you have read, where it is a later one.",
    )  # fmt: skip
    as_new = serializers.BooleanField(
        required=False, help_text="Of one that repeats a record: true if it is a new one all the same."
    )


class RejectedSerializer(serializers.Serializer):
    """What is wrong with it: one of the words, your own, or both."""

    rejected_for = Choice(RejectedFor, required=False, help_text="What was wrong with it.")
    reason = Text(required=False, max_length=2000, help_text="It is kept with the suggestion.")


class AcceptView(WritingView):
    kind = "suggestions"
    title = "Accept a suggestion"
    about = "Writes the record."
    scopes: ClassVar = {"POST": Scope.REVIEW}

    @writes(
        Scope.REVIEW,
        "suggestion_accept",
        "Accept a suggestion",
        "Writes the record, its citation and the decision together, and publishes it. The first decision counts.",
        AcceptedSerializer,
        {200: (SuggestionSerializer, "Decided; `decision.record` is what was written.")},
        parameters=[NUMBER],
        errors=(404,),
        examples=[
            OpenApiExample("as it is", value={}, request_only=True),
            OpenApiExample("edited", value={"payload": {"summary": "Two aircraft struck."}}, request_only=True),
        ],
    )
    def post(self, request: Request, number: int) -> HttpResponse:
        return self.once(request, self.body(request), lambda sent: self._accepted(sent, number, Links(request)))

    def _accepted(self, sent: dict[str, Any], number: int, links: Links) -> Made:
        values, suggestion = checked(AcceptedSerializer, sent), get_object_or_404(_known(), pk=number)
        data = _edited(suggestion, values["payload"]) if values.get("payload") else None
        try:
            told = {name: values[name] for name in ("against_revision", "as_new") if name in values}
            # Whoever changes a value means a record of its own, and no further citation.
            decide.accept(number, by=self.by, data=data, **{"as_new": data is not None, **told})
        except InvalidRecord as problem:
            raise of_payload(problem, suggestion.kind) from problem
        return _decided(number, links)


class RejectView(WritingView):
    kind = "suggestions"
    title = "Reject a suggestion"
    about = "Keeps it as rejected."
    scopes: ClassVar = {"POST": Scope.REVIEW}

    @writes(
        Scope.REVIEW,
        "suggestion_reject",
        "Reject a suggestion",
        "Keeps it as rejected, with the reason. The first decision counts.",
        RejectedSerializer,
        {200: (SuggestionSerializer, "Decided.")},
        parameters=[NUMBER],
        errors=(404,),
        examples=[
            OpenApiExample("a reason", value={"reason": "The article is about another base."}, request_only=True)
        ],
    )
    def post(self, request: Request, number: int) -> HttpResponse:
        return self.once(request, self.body(request), lambda sent: self._rejected(sent, number, Links(request)))

    def _rejected(self, sent: dict[str, Any], number: int, links: Links) -> Made:
        values = checked(RejectedSerializer, sent)
        get_object_or_404(_known(), pk=number)
        decide.reject(number, by=self.by, **values)
        return _decided(number, links)


def _known() -> QuerySet[Suggestion]:
    return Suggestion.objects.select_related(*LOADED)


def _edited(suggestion: Suggestion, payload: dict[str, Any]) -> dict[str, Any]:
    """The whole form, as if the editor had changed these fields in it."""
    changed = checked_payload(suggestion.kind, payload)
    emptied = {name: "" if value is None else value for name, value in changed.items()}
    sent = payload_as_data(suggestion.kind, emptied)
    return {**decide.proposed_data(suggestion), **{name: sent[name] for name in emptied if name in sent}}


def _decided(number: int, links: Links) -> Made:
    return Made(200, as_json(told(_known().get(pk=number), links)))
