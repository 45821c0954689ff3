from rest_framework import serializers

from presence.api.serializers.parts import EdtfSerializer, ReferenceSerializer
from presence.timeline import ABSENT, POSSIBLE, PRESENT, WORDS


class CellSerializer(serializers.Serializer):
    """One actor in one governorate: a base counts once, present before possibly present."""

    actor = serializers.CharField(help_text="Slug of the actor.")
    region = serializers.CharField(help_text="Slug of the governorate.")
    present = serializers.IntegerField(help_text="Bases at which it is present.")
    possible = serializers.IntegerField(help_text="Bases at which it only may be.")


class ExplainedSerializer(serializers.Serializer):
    """A deployment that a cell could count."""

    deployment = ReferenceSerializer()
    base = ReferenceSerializer()
    presence = serializers.ChoiceField(choices=[PRESENT, POSSIBLE, ABSENT])
    counts = serializers.BooleanField(help_text="A base counts once, by the surest deployment of the actor there.")
    reason = serializers.ChoiceField(choices=list(WORDS))
    explanation = serializers.ListField(child=serializers.CharField(), help_text="The reason in words.")


class MatrixSerializer(serializers.Serializer):
    """Actor × governorate; a pair without a cell is nought."""

    on = EdtfSerializer()
    actors = ReferenceSerializer(many=True)
    regions = ReferenceSerializer(many=True)
    cells = CellSerializer(many=True)
    explained = ExplainedSerializer(
        many=True, required=False, help_text="With `explain=1`: every deployment, those that count first."
    )
