"""Citations as the records that rest on them show them, and what every record has."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from presence.api.serializers.parts import (
    Edtf,
    EdtfSerializer,
    Identified,
    OfInstance,
    ReferenceSerializer,
    Text,
    Word,
    dated,
)
from presence.models import Article, Citation
from presence.models.vocabulary import Attests, CitationStance, Confidence, Reliability, State

# What every record has stands after what its kind has.
LAST = ("state", "confidence", "verified_on", "revision", "updated_at", "citations")


class ArticleReferenceSerializer(serializers.Serializer):
    """An article, named."""

    slug = serializers.CharField()
    title = serializers.CharField()
    url = serializers.URLField(help_text="Its address in this API.")
    original_url = serializers.CharField(allow_null=True, help_text="Where its publisher has it.")
    published = EdtfSerializer(allow_null=True)


class SourceReferenceSerializer(ReferenceSerializer):
    """A publisher, named, with the reliability that holds for this article."""

    reliability = serializers.ChoiceField(choices=Reliability.choices)


@extend_schema_field(ArticleReferenceSerializer)
class ArticleReference(OfInstance):
    def to_representation(self, citation: Citation) -> dict[str, Any]:
        article: Article = citation.article
        return {
            "slug": article.slug,
            "title": str(article),
            "url": self.links.record(article),
            "original_url": article.url or None,
            "published": dated(article, "published"),
        }


@extend_schema_field(SourceReferenceSerializer)
class SourceReference(OfInstance):
    def to_representation(self, citation: Citation) -> dict[str, str] | None:
        article = citation.article
        if article.source is None:
            return None
        source = article.source
        return {
            "slug": source.slug,
            "name": source.name,
            "url": self.links.record(source),
            "reliability": article.reliability_letter,
        }


class Tie(serializers.Serializer):
    """How an article bears on a record."""

    fields = serializers.ListField(  # type: ignore[assignment]
        child=serializers.CharField(), read_only=True, help_text="The fields it bears on; none: the record as a whole."
    )
    stance = Word(CitationStance, help_text="Whether it supports them or disputes them.")
    excerpt = Text(help_text="The words it rests on.")
    origin = Text(help_text="Where the article has it from: ten outlets that reprint one agency are one origin.")
    attests = Word(Attests, allow_null=True, help_text="On a deployment: what it attests of `seen` to `seen_until`.")
    seen = Edtf(allow_null=True)
    seen_until = Edtf(allow_null=True)


class CitationSerializer(Tie):
    """An article that a record rests on."""

    article = ArticleReference()
    source = SourceReference(allow_null=True)  # type: ignore[assignment]


class RecordSerializer(Identified):
    """A claim this dataset makes."""

    state = Word(State)
    confidence = Word(Confidence)
    verified_on = serializers.DateField(read_only=True, allow_null=True)
    revision = serializers.IntegerField(read_only=True, help_text="Raised by every change.")
    updated_at = serializers.DateTimeField(read_only=True)
    citations = CitationSerializer(many=True, read_only=True)

    def get_fields(self) -> Any:
        fields = super().get_fields()
        for name in LAST:
            fields[name] = fields.pop(name)
        return fields
