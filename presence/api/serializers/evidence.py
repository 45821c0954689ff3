"""Sources and articles: what is known about them, never a publisher's text."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from actors.models import Office
from presence.api.links import kind_of
from presence.api.serializers.cited import Tie
from presence.api.serializers.parts import Edtf, Identified, OfInstance, Reference, Text, reference, without_hidden_base
from presence.models import Citation, Event
from presence.models.vocabulary import Reliability


class SourceSerializer(Identified):
    """A publisher: newspaper, agency, ministry, monitor."""

    reliability = serializers.ChoiceField(choices=Reliability.choices, read_only=True, help_text="Admiralty letter.")
    homepage = Text()


class CitedRecordSerializer(serializers.Serializer):
    """A record that rests on the article; an office is shown as the person who holds it."""

    kind = serializers.CharField()
    slug = serializers.CharField()
    name = serializers.CharField()
    url = serializers.URLField(help_text="Its address in this API.")


@extend_schema_field(CitedRecordSerializer)
class CitedRecord(OfInstance):
    def to_representation(self, citation: Citation) -> dict[str, str]:
        office: Office | None = citation.office
        thing = office.person if office else citation.record
        if isinstance(thing, Event):
            without_hidden_base(thing)
        return {"kind": kind_of(thing), **reference(thing, self.links)}


class ArticleCitationSerializer(Tie):
    """A record for which the article is evidence."""

    record = CitedRecord()


class ArticleSerializer(Identified):
    """An article that something published rests on: what is known about it, and the excerpts cited."""

    original_url = Text(source="url", help_text="Where its publisher has it.")
    source = Reference(allow_null=True)  # type: ignore[assignment]
    reliability = serializers.ChoiceField(
        choices=Reliability.choices, source="reliability_letter", read_only=True, help_text="Admiralty letter."
    )
    published = Edtf(allow_null=True)
    language = Text()
    citations = ArticleCitationSerializer(many=True, read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)
