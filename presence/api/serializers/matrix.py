from rest_framework import serializers

from presence.api.serializers.parts import EdtfSerializer, ReferenceSerializer


class CellSerializer(serializers.Serializer):
    """One actor in one governorate: a base counts once, present before possibly present."""

    actor = serializers.CharField(help_text="Slug of the actor.")
    region = serializers.CharField(help_text="Slug of the governorate.")
    present = serializers.IntegerField(help_text="Bases at which it is present.")
    possible = serializers.IntegerField(help_text="Bases at which it only may be.")


class MatrixSerializer(serializers.Serializer):
    """Actor × governorate; a pair without a cell is nought."""

    on = EdtfSerializer()
    actors = ReferenceSerializer(many=True)
    regions = ReferenceSerializer(many=True)
    cells = CellSerializer(many=True)
