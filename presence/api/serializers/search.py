"""What search answers: hits with their reasons, how many of each kind, and names while typing."""

from rest_framework import serializers


class PieceSerializer(serializers.Serializer):
    """A piece of a text, and whether it is what was looked for."""

    text = serializers.CharField()
    marked = serializers.BooleanField()


class HitReasonSerializer(serializers.Serializer):
    """Why a hit is one."""

    because = serializers.ChoiceField(
        choices=["name", "part", "spelling", "text", "also", "about"],
        help_text="name: `name` is what was typed; part: a part of `name` is; spelling: `name` is spelled nearly as "
        "what was `typed`; text: its text has `words`; also: its text has `name`, another name of what was `typed`; "
        "about: it is tied to the thing called `name`.",
    )
    name = serializers.CharField(allow_null=True)
    typed = serializers.CharField(allow_null=True)
    words = serializers.ListField(child=serializers.CharField())


class HitSerializer(serializers.Serializer):
    """A record or article found."""

    kind = serializers.CharField(help_text="As in addresses: bases, actors …")
    slug = serializers.CharField()
    name = serializers.CharField()
    url = serializers.URLField(help_text="Its address in this API.")
    page = serializers.URLField(help_text="Its page for people.")
    date = serializers.CharField(allow_null=True, help_text="Of what is dated (EDTF).")
    language = serializers.CharField(allow_null=True, help_text="Of the snippet; null where it is not known.")
    snippet = PieceSerializer(many=True, help_text="A piece of its text, at most 400 characters.")
    why = HitReasonSerializer(many=True)


class FacetSerializer(serializers.Serializer):
    """How many of a kind are found, of whichever kind was asked for."""

    kind = serializers.CharField(help_text="As `kind=` takes it.")
    count = serializers.IntegerField()
    more = serializers.BooleanField(help_text="There are more than are counted.")


class FoundSerializer(serializers.Serializer):
    """A page of what is found, the best first."""

    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    count = serializers.IntegerField(help_text="Of the kind asked for.")
    more = serializers.BooleanField(help_text="There are more than `count`.")
    partial = serializers.BooleanField(  # type: ignore[assignment]
        help_text="The time allowed ran out: there may be more."
    )
    suggested = serializers.CharField(allow_null=True, help_text="A known name close to what found nothing.")
    facets = FacetSerializer(many=True)
    results = HitSerializer(many=True)


class SuggestedNameSerializer(serializers.Serializer):
    """A thing whose name begins with what is typed."""

    kind = serializers.CharField(help_text="As in addresses: bases, actors …")
    slug = serializers.CharField()
    name = serializers.CharField()
    matched = serializers.CharField(help_text="The name, in any language, that begins so or nearly so.")
    language = serializers.CharField(allow_null=True, help_text="Of the matched name, by its script.")
    url = serializers.URLField()
    page = serializers.URLField()


class SuggestedNamesSerializer(serializers.Serializer):
    """At most eight."""

    suggestions = SuggestedNameSerializer(many=True)
