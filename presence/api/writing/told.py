"""A suggestion as programs read it."""

from typing import Any

from django.urls import reverse
from rest_framework import serializers

from actors.models import Person
from presence.api.links import Links, kind_of
from presence.api.serializers.parts import Word, public
from presence.models import Decision, Record, RejectedFor, SuggestedKind, Suggestion
from presence.models.vocabulary import SuggestionState
from presence.review.reasons import why_of

LOADED = ("article__source", "decision__decided_by", "decision__person", "person", "submitted_by")


class AffectedSerializer(serializers.Serializer):
    """A record, named. It has an address here while it is published."""

    kind = serializers.CharField(help_text="As addresses name it: bases, events …")
    slug = serializers.CharField()
    name = serializers.CharField()
    url = serializers.URLField(allow_null=True)


class RestsOnSerializer(serializers.Serializer):
    """The article that is cited."""

    slug = serializers.CharField()
    title = serializers.CharField()
    original_url = serializers.CharField(allow_null=True)


class EvidenceSerializer(serializers.Serializer):
    """Words of the article; the numbers count its characters."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    role = serializers.CharField()
    excerpt = serializers.CharField()


class DecisionSerializer(serializers.Serializer):
    """What an editor made of it."""

    outcome = Word(SuggestionState)
    edited = serializers.BooleanField(help_text="Whether it was accepted otherwise than suggested.")
    rejected_for = Word(RejectedFor, allow_null=True, help_text="What was wrong with it, of a rejection.")
    reason = serializers.CharField(allow_null=True, help_text="Of a rejection, in the editor’s words.")
    decided_at = serializers.DateTimeField()
    record = AffectedSerializer(allow_null=True, help_text="The record it became, or changed.")


class SuggestionSerializer(serializers.Serializer):
    """A record that is proposed, or a change to one."""

    id = serializers.IntegerField()
    url = serializers.URLField(help_text="Its address in this API.")
    page = serializers.URLField(help_text="Its page for editors.")
    kind = Word(SuggestedKind)
    state = Word(SuggestionState)
    changes = AffectedSerializer(allow_null=True, help_text="The record it changes; null: it makes a new one.")
    repeats = AffectedSerializer(
        allow_null=True, help_text="The record that says so already: the article is cited there."
    )
    against_revision = serializers.IntegerField(allow_null=True)
    payload = serializers.DictField(help_text="The values of the kind's form.")
    article = RestsOnSerializer(allow_null=True)
    evidence = EvidenceSerializer(many=True)
    why = serializers.CharField(allow_null=True)
    submitted_by = serializers.CharField(allow_null=True, help_text="An account; null: the reader of articles.")
    created_at = serializers.DateTimeField()
    decision = DecisionSerializer(allow_null=True)


class QueueSerializer(serializers.Serializer):
    """A page of suggestions, the oldest first."""

    next = serializers.URLField(allow_null=True, help_text="The next page; null on the last one.")
    previous = serializers.URLField(allow_null=True)
    count = serializers.IntegerField(required=False, help_text="How many there are in all, with `count=1`.")
    results = SuggestionSerializer(many=True)


def address(suggestion: Suggestion, links: Links) -> str:
    return links.site + reverse("api:suggestion", args=[suggestion.pk])


def told(suggestion: Suggestion, links: Links) -> dict[str, Any]:
    article, decision = suggestion.article, getattr(suggestion, "decision", None)
    text = article.text if article else ""
    return {
        "id": suggestion.pk,
        "url": address(suggestion, links),
        "page": links.site + reverse("suggestion", args=[suggestion.pk]),
        "kind": suggestion.kind,
        "state": suggestion.state,
        "changes": affected(suggestion.changed or suggestion.person, links),
        "repeats": affected(suggestion.record if suggestion.repeats else None, links),
        "against_revision": suggestion.against_revision,
        "payload": suggestion.payload,
        "article": article and {"slug": article.slug, "title": str(article), "original_url": article.url or None},
        "evidence": [{**each, "excerpt": text[each["start"] : each["end"]]} for each in suggestion.evidence],
        "why": why_of(suggestion) or None,
        "submitted_by": suggestion.submitted_by and suggestion.submitted_by.get_username(),
        "created_at": suggestion.created_at,
        "decision": decision and _decided(decision, links),
    }


def _decided(decision: Decision, links: Links) -> dict[str, Any]:
    return {
        "outcome": decision.outcome,
        "edited": decision.edited,
        "rejected_for": decision.rejected_for or None,
        "reason": decision.reason or None,
        "decided_at": decision.decided_at,
        "record": affected(decision.record or decision.person, links),
    }


def affected(record: Record | Person | None, links: Links) -> dict[str, Any] | None:
    if record is None:
        return None
    url = links.to(kind_of(record), record.slug) if public(record) else None
    return {"kind": kind_of(record), "slug": record.slug, "name": str(record), "url": url}
