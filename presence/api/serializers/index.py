from rest_framework import serializers


class KindSerializer(serializers.Serializer):
    """One kind of record."""

    name = serializers.CharField()
    url = serializers.URLField()
    about = serializers.CharField()
    formats = serializers.ListField(child=serializers.CharField(), help_text="Values of `format`.")


class IndexSerializer(serializers.Serializer):
    """The API's front door."""

    kinds = KindSerializer(many=True)
    matrix = serializers.URLField()
    compare = serializers.URLField(help_text="Needs `from` and `to`.")
    crosswalk = serializers.URLField(help_text="Our ids beside those of public registers.")
    changes = serializers.URLField()
    search = serializers.URLField()
    problems = serializers.URLField(help_text="What the codes of problems mean.")
    documentation = serializers.URLField()
    openapi = serializers.URLField()
