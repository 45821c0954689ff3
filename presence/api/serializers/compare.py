"""What changed between two days."""

from rest_framework import serializers

from presence.api.serializers.parts import EdtfSerializer, ReferenceSerializer
from presence.compare import Kind
from presence.models.vocabulary import DeploymentStatus
from presence.timeline import ABSENT, POSSIBLE, PRESENT


class StandSerializer(serializers.Serializer):
    """One actor at one base on one of the days."""

    presence = serializers.ChoiceField(choices=[PRESENT, POSSIBLE, ABSENT])
    status = serializers.ListField(
        child=serializers.ChoiceField(choices=DeploymentStatus.choices),
        help_text="Of the deployments that presence rests on; none where they are over, for then it tells of the end.",
    )


class GroundSerializer(ReferenceSerializer):
    """A deployment the change rests on."""

    citations = serializers.IntegerField(help_text="How many it has; they are at its address.")


class ChangeSerializer(serializers.Serializer):
    """What became of one actor at one base."""

    change = serializers.ChoiceField(choices=Kind.choices)
    certain = serializers.BooleanField(help_text="Whether it was certainly present on one of the days at least.")
    base = ReferenceSerializer()
    actor = ReferenceSerializer()
    region = ReferenceSerializer(help_text="The governorate.")
    before = StandSerializer()
    after = StandSerializer()
    deployments = GroundSerializer(many=True)


class ComparisonSerializer(serializers.Serializer):
    """The whole comparison, not paged."""

    summary = serializers.CharField(help_text="The finding in a sentence.")
    before = EdtfSerializer(help_text="The days of `from`.")
    after = EdtfSerializer(help_text="The days of `to`.")
    unchanged = serializers.IntegerField(help_text="Actors at bases that stood the same on both days.")
    changes = ChangeSerializer(many=True)
