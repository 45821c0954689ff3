from rest_framework import serializers

from presence.models.vocabulary import NumberedKind


class CrossedSerializer(serializers.Serializer):
    """One of our things and what registers call it; null: not known."""

    kind = serializers.ChoiceField(choices=NumberedKind.choices)
    kind_label = serializers.CharField()
    slug = serializers.CharField()
    name = serializers.CharField()
    name_ar = serializers.CharField(allow_null=True)
    wikidata = serializers.CharField(allow_null=True, help_text="Wikidata id.")
    wikidata_url = serializers.URLField(allow_null=True)
    geonames = serializers.CharField(allow_null=True, help_text="GeoNames id.")
    geonames_url = serializers.URLField(allow_null=True)
    pcode = serializers.CharField(allow_null=True, help_text="OCHA p-code.")
    page = serializers.URLField(help_text="Its page for people.")
    url = serializers.URLField(help_text="Its address in this API.")


class CrosswalkSerializer(serializers.Serializer):
    """The whole table, not paged."""

    results = CrossedSerializer(many=True)
