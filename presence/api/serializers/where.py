"""Regions, bases and deployments."""

from rest_framework import serializers

from presence.api.serializers.cited import RecordSerializer
from presence.api.serializers.parts import Coordinate, Days, Edtf, NamedSerializer, Reference, References, Text, Word
from presence.models.vocabulary import (
    BaseKind,
    DeploymentRole,
    DeploymentStatus,
    HostPosition,
    LocationPrecision,
    OwnPosition,
    RegionLevel,
)
from presence.timeline import POSSIBLE, PRESENT


class RegionSerializer(NamedSerializer):
    """A country, governorate, district or informal zone; its geometry is in the GeoJSON."""

    level = Word(RegionLevel)
    pcode = Text(help_text="OCHA p-code.")
    parent = Reference(allow_null=True)  # type: ignore[assignment]
    members = References(help_text="Of a zone: the governorates it reaches into.")
    label_lat = serializers.FloatField(read_only=True, allow_null=True, help_text="Where to write its name on a map.")
    label_lon = serializers.FloatField(read_only=True, allow_null=True)
    updated_at = serializers.DateTimeField(read_only=True)


class BaseSerializer(RecordSerializer, NamedSerializer):
    """A physical site of any size. It stays when its occupant leaves."""

    kind = Word(BaseKind)
    region = Reference()
    place = Text(help_text="The settlement it is at or near.")
    lat = Coordinate(allow_null=True, help_text="With no more digits than are known.")
    lon = Coordinate(allow_null=True)
    location_precision = Word(LocationPrecision)
    radius_km = serializers.IntegerField(read_only=True, help_text="How far from the point the site may lie.")
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
        choices=[PRESENT, POSSIBLE],
        read_only=True,
        allow_null=True,
        default=None,
        help_text="In the time asked for by `on`; null when none was.",
    )
    personnel_min = serializers.IntegerField(read_only=True, allow_null=True)
    personnel_max = serializers.IntegerField(read_only=True, allow_null=True)
    host_position = Word(HostPosition, allow_null=True)
    own_position = Word(OwnPosition, allow_null=True)
    summary = Text()
