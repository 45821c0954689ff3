"""The shapes of GeoJSON, for the OpenAPI description."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers


class FeatureSerializer(serializers.Serializer):
    """RFC 7946, WGS 84: longitude before latitude."""

    type = serializers.ChoiceField(choices=["Feature"])
    id = serializers.CharField(help_text="The record's slug.")
    geometry = serializers.DictField(allow_null=True, help_text="Null where the place is not known.")
    properties = serializers.DictField()


@extend_schema_serializer(many=False)
class FeatureCollectionSerializer(serializers.Serializer):
    """The whole set, not paged."""

    type = serializers.ChoiceField(choices=["FeatureCollection"])
    on = serializers.CharField(required=False, help_text="Bases: the time for which `present` holds.")
    features = FeatureSerializer(many=True)
