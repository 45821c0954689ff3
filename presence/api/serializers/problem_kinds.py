from rest_framework import serializers


class ProblemKindSerializer(serializers.Serializer):
    """What a code of a problem means."""

    code = serializers.CharField()
    type = serializers.URLField(help_text="As problems give it: this kind's own address.")
    status = serializers.IntegerField()
    title = serializers.CharField()
    meaning = serializers.CharField()
    todo = serializers.CharField(help_text="What to do about it.")


class ProblemKindsSerializer(serializers.Serializer):
    """All there are."""

    results = ProblemKindSerializer(many=True)
