"""The changes as an Atom feed: one entry a version, the newest first."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from presence import changes
from presence.changes import VersionTold
from presence.filters import ChangeFilters, checked
from presence.models import DatasetVersion
from presence.web.changes import known_then

LATEST = 30
TITLED = 120


class ChangesFeed(Feed):
    feed_type = Atom1Feed
    title = "Syria Presence: changes"
    subtitle = "What changed from version to version of the dataset."

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> list[VersionTold]:
        filters = checked(ChangeFilters, request.GET, DatasetVersion.objects.all())
        assert isinstance(filters, ChangeFilters)
        return changes.told(list(known_then(request, filters)[:LATEST]), filters.about)

    def link(self, obj: list[VersionTold]) -> str:
        return reverse("changes")

    def items(self, obj: list[VersionTold]) -> list[VersionTold]:
        return obj

    def item_title(self, item: VersionTold) -> str:
        said = _sentences(item)
        title = f"Version {item.number}: {said[0] if said else 'no visible change'}"
        if len(title) > TITLED:
            title = f"{title[:TITLED]}…"
        return f"{title} (and {len(said) - 1} more)" if len(said) > 1 else title

    def item_description(self, item: VersionTold) -> str:
        return " · ".join([*_sentences(item), *item.why])

    def item_link(self, item: VersionTold) -> str:
        return f"{reverse('changes')}?after={item.number - 1}#version-{item.number}"

    def item_guid(self, item: VersionTold) -> str:
        return f"urn:syria-presence:version:{item.number}"

    def item_pubdate(self, item: VersionTold) -> datetime:
        return item.at

    def item_updateddate(self, item: VersionTold) -> datetime:
        return item.at


def _sentences(item: VersionTold) -> list[str]:
    return list(item.counts) if item.grouped else [entry.sentence for entry in item.entries]
