"""Regions, bases and deployments."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from presence import timeline
from presence.api.serializers.cited import RecordSerializer
from presence.api.serializers.parts import (
    Coordinate,
    Days,
    Edtf,
    NamedSerializer,
    OfInstance,
    Reference,
    References,
    ReferenceSerializer,
    Text,
    Word,
    reference,
)
from presence.models import Base, Deployment
from presence.models.vocabulary import (
    BaseKind,
    DeploymentRole,
    DeploymentStatus,
    HostPosition,
    LocationPrecision,
    OwnPosition,
    RegionLevel,
)
from presence.timeline import ABSENT, POSSIBLE, PRESENT


class RegionSerializer(NamedSerializer):
    """A country, governorate, district or informal zone; its geometry is in the GeoJSON."""

    level = Word(RegionLevel)
    pcode = Text(help_text="OCHA p-code.")
    parent = Reference(allow_null=True)  # type: ignore[assignment]
    members = References(help_text="Of a zone: the governorates it reaches into.")
    label_lat = serializers.FloatField(read_only=True, allow_null=True, help_text="Where to write its name on a map.")
    label_lon = serializers.FloatField(read_only=True, allow_null=True)
    updated_at = serializers.DateTimeField(read_only=True)


class PresentActorSerializer(ReferenceSerializer):
    """An actor at a base."""

    presence = serializers.CharField(help_text="`present` or `possible`.")


@extend_schema_field(PresentActorSerializer(many=True))
class PresentActors(OfInstance):
    """Each actor once: certainty goes before doubt."""

    def to_representation(self, base: Base) -> list[dict[str, str]]:
        found: dict[int, dict[str, str]] = {}
        for there in vars(base)["there"]:
            named = {**reference(there.actor, self.links), "presence": there.presence}
            found.setdefault(there.actor_id, named)
        return list(found.values())


@extend_schema_field({"type": "array", "items": {"type": "string"}})
class Explanation(OfInstance):
    def to_representation(self, deployment: Deployment) -> list[str]:
        return timeline.in_words(deployment)


class BaseSerializer(RecordSerializer, NamedSerializer):
    """A physical site of any size. It stays when its occupant leaves."""

    kind = Word(BaseKind)
    region = Reference()
    place = Text(help_text="The settlement it is at or near.")
    lat = Coordinate(allow_null=True, help_text="With no more digits than are known.")
    lon = Coordinate(allow_null=True)
    location_precision = Word(LocationPrecision)
    radius_km = serializers.IntegerField(read_only=True, help_text="How far from the point the site may lie.")
    present = PresentActors(help_text="Who is or may be there in the time asked for by `on`, today without it.")
    summary = Text()


class DeploymentSerializer(RecordSerializer):
    """One actor at one base for one period."""

    actor = Reference()
    base = Reference()
    region = Reference(source="base.region")
    role = Word(DeploymentRole, allow_null=True)
    start = Edtf(allow_null=True)
    end = Edtf(allow_null=True, help_text="Null: not known; status and `as_of` tell whether it goes on.")
    status = Word(DeploymentStatus)
    as_of = Edtf(allow_null=True, help_text="The date the sources last speak of.")
    possible = Days(read_only=True, allow_null=True, help_text="The days on which it may have been there.")
    certain = Days(
        read_only=True, allow_null=True, help_text="The days on which it was there on any reading of the dates."
    )
    presence = serializers.ChoiceField(
        choices=[PRESENT, POSSIBLE, ABSENT],
        read_only=True,
        help_text="At the time asked for by `on`, or today.",
    )
    reason = serializers.ChoiceField(
        choices=list(timeline.WORDS), read_only=True, help_text="Why, for programs: the rule that decides."
    )
    explanation = Explanation(help_text="Why, in words: a sentence or more for each reason.")
    personnel_min = serializers.IntegerField(read_only=True, allow_null=True)
    personnel_max = serializers.IntegerField(read_only=True, allow_null=True)
    host_position = Word(HostPosition, allow_null=True)
    own_position = Word(OwnPosition, allow_null=True)
    summary = Text()
