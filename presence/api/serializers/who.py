"""Actors, people and the offices they hold."""

from rest_framework import serializers

from actors.models import ActorKind
from presence.api.serializers.cited import CitationSerializer
from presence.api.serializers.parts import Edtf, NamedSerializer, Reference, Text, Word


class ActorSerializer(NamedSerializer):
    """A state, coalition, international organisation or armed group."""

    kind = Word(ActorKind)
    iso2 = Text(help_text="ISO 3166 code of a state.")
    wikidata = Text(help_text="Wikidata id.")
    active_from = Edtf(allow_null=True)
    active_until = Edtf(allow_null=True)
    updated_at = serializers.DateTimeField(read_only=True)


class OfficeSerializer(serializers.Serializer):
    """A title held for an actor; an end that is null is not known."""

    title = serializers.CharField(read_only=True)
    actor = Reference()
    start = Edtf(allow_null=True)
    end = Edtf(allow_null=True)
    citations = CitationSerializer(many=True, read_only=True)


class PersonSerializer(NamedSerializer):
    """Somebody who speaks or signs."""

    offices = OfficeSerializer(many=True, read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)
