from rest_framework import serializers


class ProblemSerializer(serializers.Serializer):
    """RFC 9457 problem details."""

    status = serializers.IntegerField()
    title = serializers.CharField(help_text="The status in words.")
    code = serializers.CharField(help_text="For programs: unknown_parameter, invalid_parameter, not_found …")
    detail = serializers.CharField(help_text="For people: what is wrong and what to do.")
    errors = serializers.DictField(  # type: ignore[assignment]
        child=serializers.ListField(child=serializers.CharField()), required=False, help_text="By parameter."
    )
    reason = serializers.CharField(required=False, help_text="Of a retracted record: why.")
    retracted_at = serializers.DateTimeField(required=False)
    last_published = serializers.URLField(required=False, help_text="The record as it was last published.")
    history = serializers.URLField(required=False)
