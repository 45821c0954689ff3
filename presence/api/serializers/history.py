"""Revisions of a record, and what changed from version to version."""

from rest_framework import serializers


class FieldChangeSerializer(serializers.Serializer):
    """One field before and after, in words; null where nothing was recorded."""

    field = serializers.CharField()
    before = serializers.CharField(allow_null=True)
    after = serializers.CharField(allow_null=True)


class ListChangeSerializer(serializers.Serializer):
    """What came to a list (sources, parties, what a statement is about) and what was struck from it, in words."""

    list = serializers.CharField()
    added = serializers.ListField(child=serializers.CharField())
    struck = serializers.ListField(child=serializers.CharField())


class RevisionSerializer(serializers.Serializer):
    """One revision. Who made it is told to editors only."""

    number = serializers.IntegerField()
    at = serializers.DateTimeField(help_text="As `known_at` it shows the record as it stood from then on.")
    version = serializers.IntegerField(allow_null=True, help_text="The dataset version that it made.")
    change = serializers.CharField(help_text="published, changed, retracted, published again, withdrawn or removed.")
    reason = serializers.CharField(allow_null=True, help_text="Of a retraction.")
    why = serializers.CharField(allow_null=True)
    fields = FieldChangeSerializer(many=True)  # type: ignore[assignment]
    lists = ListChangeSerializer(many=True)


class HistorySerializer(serializers.Serializer):
    """The published revisions of a record, the newest first."""

    slug = serializers.CharField()
    name = serializers.CharField()
    page = serializers.URLField()
    revisions = RevisionSerializer(many=True)


class EntrySerializer(serializers.Serializer):
    """One record that a version changed; one that was retracted or removed is a tombstone."""

    kind = serializers.CharField(help_text="As in addresses: bases, deployments …")
    slug = serializers.CharField()
    former = serializers.CharField(allow_null=True, help_text="The slug that it had before this version.")
    change = serializers.CharField(help_text="published, changed, retracted, published again, withdrawn or removed.")
    tombstone = serializers.BooleanField(help_text="It is no longer there: take it out of your copy.")
    merged_into = serializers.CharField(allow_null=True, help_text="The slug of the record that it now leads to.")
    url = serializers.URLField(allow_null=True, help_text="Its address in this API.")
    sentence = serializers.CharField(
        allow_null=True, help_text="What changed, in words; null in a version of very many changes."
    )
    reason = serializers.CharField(allow_null=True, help_text="Of a retraction.")


class VersionSerializer(serializers.Serializer):
    """One version of the dataset."""

    number = serializers.IntegerField()
    at = serializers.DateTimeField()
    summary = serializers.ListField(child=serializers.CharField(), help_text="How many of which kind.")
    why = serializers.ListField(child=serializers.CharField())
    changes = EntrySerializer(many=True)


class CopiedSerializer(serializers.Serializer):
    """What a copy is to hold under a kind and slug, whatever it held there before."""

    kind = serializers.CharField()
    slug = serializers.CharField()
    record = serializers.DictField(
        allow_null=True, help_text="As its kind's list gives it, without what is told of a day; null: nothing any more."
    )


class ChangesSerializer(serializers.Serializer):
    """Versions after the one asked for, the earliest first."""

    newest = serializers.IntegerField(help_text="The number of the newest version; 0 before the first.")
    next = serializers.URLField(allow_null=True, help_text="Where to go on at once; null when this is all there is.")
    later = serializers.URLField(help_text="Where to ask next time, when `next` is null.")
    versions = VersionSerializer(many=True)
    records = CopiedSerializer(
        many=True, required=False, help_text="With `include=records`: what to take over, in any order."
    )
