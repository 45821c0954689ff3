"""Agreements with their stages, statements and events."""

from typing import Any

from rest_framework import serializers

from presence.api.serializers.cited import RecordSerializer
from presence.api.serializers.parts import (
    Coordinate,
    Edtf,
    Reference,
    References,
    Text,
    Word,
    without_hidden_base,
)
from presence.models import Event
from presence.models.vocabulary import AgreementKind, AgreementStatus, EventKind, PartyRole, StageKind, Stance
from presence.timeline import EXPIRED


class PartySerializer(serializers.Serializer):
    """Who is bound, and as what."""

    actor = Reference()
    role = Word(PartyRole)


class StageThenSerializer(serializers.Serializer):
    """What an agreement had come to."""

    stage = serializers.ChoiceField(choices=[*StageKind.values, EXPIRED])
    date = serializers.CharField(help_text="Since or on when (EDTF).")
    sure = serializers.BooleanField(help_text="False: by its date it may have come later.")


class OfficeThenSerializer(serializers.Serializer):
    """A title held when the statement was made, as far as its dates tell."""

    title = serializers.CharField()
    actor = serializers.CharField(help_text="Slug of the actor it is held for.")
    actor_name = serializers.CharField()
    start = serializers.CharField(help_text="EDTF; empty: not known.")
    end = serializers.CharField(help_text="EDTF; empty: not known.")


class AgreementSerializer(RecordSerializer):
    """A treaty, lease, memorandum or ceasefire."""

    kind = Word(AgreementKind)
    status = Word(AgreementStatus)
    stage_then = StageThenSerializer(
        read_only=True, allow_null=True, help_text="The latest by the time asked for by `on`, today without it."
    )
    signed = Edtf(allow_null=True)
    in_force = Edtf(allow_null=True)
    expires = Edtf(allow_null=True)
    term_years = serializers.IntegerField(read_only=True, allow_null=True)
    as_of = Edtf(allow_null=True, help_text="The date the sources last speak of.")
    parties = PartySerializer(source="party_set", many=True, read_only=True)
    bases = References()
    regions = References()
    amends = Reference(allow_null=True)
    summary = Text()


class StageSerializer(RecordSerializer):
    """A dated stage of an agreement."""

    agreement = Reference()
    date = Edtf()
    stage = Word(StageKind)
    summary = Text()


class StatementSerializer(RecordSerializer):
    """What a person or institution said about the presence."""

    date = Edtf()
    speaker = Reference(allow_null=True)
    speaker_description = Text(help_text="A speaker without a name: “a defence official”.")
    offices_then = OfficeThenSerializer(many=True, read_only=True, help_text="What the speaker was on that day.")
    actor = Reference(allow_null=True, help_text="For whom it was said.")
    venue = Text()
    language = Text()
    summary = Text(allow_null=False, help_text="A paraphrase in our own words.")
    quotation = Text(help_text="The speaker's own words, where a source has them.")
    topics = serializers.ListField(child=serializers.CharField(), read_only=True)
    stance = Word(Stance, help_text="Towards the presence spoken of.")
    about_actors = References()
    about_bases = References()
    about_agreements = References()
    about_regions = References()


def _figure(told: str) -> serializers.IntegerField:
    return serializers.IntegerField(read_only=True, allow_null=True, help_text=told)


class EventSerializer(RecordSerializer):
    """Something that happened."""

    date = Edtf()
    date_end = Edtf(allow_null=True, help_text="Only for what lasted more than a day.")
    kind = Word(EventKind)
    actor = Reference(allow_null=True)
    target_actor = Reference(allow_null=True, help_text="The target or the other side.")
    base = Reference(allow_null=True)
    region = Reference(allow_null=True)
    place = Text()
    lat = Coordinate(allow_null=True, help_text="With no more digits than are known.")
    lon = Coordinate(allow_null=True)
    killed_min = _figure("So many killed at least; null: not known, 0: none.")
    killed_max = _figure("So many killed at most.")
    wounded_min = _figure("So many wounded at least; null: not known, 0: none.")
    wounded_max = _figure("So many wounded at most.")
    personnel_min = _figure("So many came, went or took part at least.")
    personnel_max = _figure("So many came, went or took part at most.")
    summary = Text(allow_null=False)

    def to_representation(self, instance: Event) -> dict[str, Any]:
        return super().to_representation(without_hidden_base(instance))
