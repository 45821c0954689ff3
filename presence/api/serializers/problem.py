from rest_framework import serializers


class NearSerializer(serializers.Serializer):
    """A known value near to one that is not known."""

    value = serializers.CharField(help_text="What to write.")
    name = serializers.CharField(help_text="What it is called.")


class ProblemSerializer(serializers.Serializer):
    """RFC 9457 problem details."""

    type = serializers.URLField(help_text="What the code means, as a page: /api/v1/problems/<code>/.")
    status = serializers.IntegerField()
    title = serializers.CharField(help_text="The kind of problem in words.")
    code = serializers.CharField(help_text="For programs: unknown_parameter, invalid_parameter, not_found …")
    detail = serializers.CharField(help_text="For people: what is wrong and what to do.")
    errors = serializers.DictField(  # type: ignore[assignment]
        child=serializers.ListField(child=serializers.CharField()), required=False, help_text="By parameter."
    )
    nearest = serializers.DictField(
        child=NearSerializer(many=True),
        required=False,
        help_text="By parameter: known values near to the one given. Of an unknown parameter, those that are known; "
        "of an unknown address, under “slug”, those of the same kind.",
    )
    reason = serializers.CharField(required=False, help_text="Of a retracted record: why.")
    retracted_at = serializers.DateTimeField(required=False)
    last_published = serializers.URLField(required=False, help_text="The record as it was last published.")
    history = serializers.URLField(required=False)
