"""What is followed with a feed reader, as Atom: any filtered list, and the changes version by version.

Alerts by mail, when they come, are the same entries sent to somebody: see docs/follow.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib.syndication.views import Feed
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from presence import changes
from presence.changes import VersionTold
from presence.filters import ChangeFilters, checked
from presence.models import Article, DatasetVersion, Source
from presence.publish.formats.xml import speakable
from presence.web.changes import known_then
from presence.web.lists import LISTS
from presence.web.loosen import loosened
from presence.web.titles import title_of

LATEST = 50
VERSIONS = 30
TITLED = 120
SINCE = 2026  # of the tag: addresses, the year in which whoever runs this site first had the host's name


@dataclass(frozen=True, slots=True)
class Followed:
    """`page` is where a person reads the same; `tag` makes a name for something of this site, for good."""

    title: str
    subtitle: str
    page: str
    feed: str
    tag: Callable[[str], str]
    entries: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Entry:
    title: str
    text: str
    link: str
    tag: str
    published: datetime
    updated: datetime


class Following(Feed):
    """One feed for everything that can be followed."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Followed:
        raise NotImplementedError

    def title(self, obj: Followed) -> str:
        return speakable(obj.title)

    def subtitle(self, obj: Followed) -> str:
        return obj.subtitle

    def link(self, obj: Followed) -> str:
        return obj.page

    def feed_url(self, obj: Followed) -> str:
        return obj.feed

    def feed_guid(self, obj: Followed) -> str:
        return obj.tag(obj.feed)

    def author_name(self, obj: Followed) -> str:
        return _("Syria Presence")

    def items(self, obj: Followed) -> Sequence[Entry]:
        return obj.entries

    def item_title(self, item: Entry) -> str:
        return speakable(item.title)

    def item_description(self, item: Entry) -> str:
        return speakable(item.text)

    def item_link(self, item: Entry) -> str:
        return item.link

    def item_guid(self, item: Entry) -> str:
        return item.tag

    def item_pubdate(self, item: Entry) -> datetime:
        return item.published

    def item_updateddate(self, item: Entry) -> datetime:
        return item.updated


class ListFeed(Following):
    """A list with its filters: what was last written first, an entry for each revision of a record."""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Followed:
        kind = str(kwargs["kind"])
        listing = LISTS[kind]
        filters = checked(listing.filters, request.GET, listing.rows())
        asked = [f"{each.label}: {each.words}" for each in loosened(listing.filters, request.GET, listing.rows, 1)]
        said = {"list": listing.title, "filters": "; ".join(asked)}
        tag = tagged(request)
        return Followed(
            title=_("%(list)s (%(filters)s)") % said if asked else listing.title,
            subtitle=_("The newest change first."),
            page=reverse(kind) + _query(request),
            feed=request.path + _query(request),
            tag=tag,
            entries=[_entry(kind, thing, tag) for thing in _last_written(filters.qs)[:LATEST]],
        )


def _last_written(rows: QuerySet[Any]) -> Any:
    """Of what is read over and over in the course of ingest, the day it came to us."""
    if rows.model is Article:
        return rows.order_by("-pk").annotate(written=F("created_at"))
    if rows.model is Source:
        first = Article.objects.filter(source=OuterRef("pk")).order_by("pk").values("created_at")[:1]
        return rows.annotate(written=Subquery(first)).order_by(F("written").desc(nulls_last=True), "-pk")
    return rows.order_by("-updated_at", "-pk").annotate(written=F("updated_at"))


def _entry(kind: str, thing: Any, tag: Callable[[str], str]) -> Entry:
    written: datetime = thing.written
    # What has no revisions (a name) is told apart by when it was written.
    revision = getattr(thing, "revision", None) or int(written.timestamp())
    return Entry(
        title=title_of(thing)[: 2 * TITLED],
        text=_text(thing),
        link=thing.get_absolute_url(),
        tag=tag(f"/{kind}/{thing.slug}/{revision}"),
        published=getattr(thing, "created_at", written),
        updated=written,
    )


def _text(thing: Any) -> str:
    named = [name for name in ("kind", "level", "stance", "status") if hasattr(thing, f"get_{name}_display")]
    words = [getattr(thing, f"get_{name}_display")() for name in named]
    words += getattr(thing, "figures", [])  # of an event
    return " · ".join(str(word) for word in [*words, getattr(thing, "summary", "")] if word)


class ChangesFeed(Following):
    """One entry a version of the dataset, the newest first."""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Followed:
        filters = checked(ChangeFilters, request.GET, DatasetVersion.objects.all())
        assert isinstance(filters, ChangeFilters)
        told = changes.told(list(known_then(request, filters)[:VERSIONS]), filters.about)
        return Followed(
            title=_("Syria Presence: changes"),
            subtitle=_("What changed from version to version of the dataset."),
            page=reverse("changes") + _query(request),
            feed=request.path + _query(request),
            tag=tagged(request),
            entries=[_version(each) for each in told],
        )


def _version(version: VersionTold) -> Entry:
    said = list(version.counts) if version.grouped else [entry.sentence for entry in version.entries]
    return Entry(
        title=_version_title(version.number, said),
        text=" · ".join([*said, *version.why]),
        link=f"{reverse('changes')}?after={version.number - 1}#version-{version.number}",
        tag=f"urn:syria-presence:version:{version.number}",
        published=version.at,
        updated=version.at,
    )


def _version_title(number: int, said: Sequence[str]) -> str:
    first = said[0] if said else _("no visible change")
    told = {"number": number, "first": f"{first[:TITLED]}…" if len(first) > TITLED else first, "more": len(said) - 1}
    if len(said) > 1:
        more = ngettext(
            "Version %(number)d: %(first)s (and %(more)d more)", "Version %(number)d: %(first)s (and %(more)d more)",
            len(said) - 1,
        )  # fmt: skip
        return more % told
    return _("Version %(number)d: %(first)s") % told


def tagged(request: HttpRequest) -> Callable[[str], str]:
    """Names by RFC 4151. An entry in another language is another entry."""
    host = request.get_host().partition(":")[0].lower()

    def tag(path: str) -> str:
        return f"tag:{host},{SINCE}:{get_language()}{path}"

    return tag


def _query(request: HttpRequest) -> str:
    """The filters that are set, in one order."""
    asked = sorted((name, value) for name, values in request.GET.lists() for value in values if value)
    return f"?{urlencode(asked)}" if asked else ""
