"""A record's history, revision by revision, two of them side by side, and the page of a retracted record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from actors.addresses import address_of
from presence import history, knowledge
from presence.changes.sentences import phrase, why_in_words
from presence.filters import known_only
from presence.history import SUBJECTS, Names, Revision, Subject, Track
from presence.models import Byline, DatasetVersion
from presence.problems import InvalidParameter
from presence.review.decide import may_decide
from presence.web.nearby import with_slug
from presence.web.paging import PastTheEnd, page_of
from presence.web.side_by_side import side_by_side

LONGEST = 9  # digits
WHAT = {
    "published": _("Published"),
    "published again": _("Published again"),
    "withdrawn": _("Taken back for review"),
    "removed": _("Removed"),
    "retracted": _("Retracted"),
    "changed": _("Changed"),
    "drafted": _("Draft begun"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A revision as the page tells it."""

    revision: Revision
    version: int | None
    what: str
    who: str
    why: str
    url: str  # the record's page at that moment; empty where that showed nothing


@dataclass(frozen=True, slots=True)
class History:
    subject: Subject
    thing: Any
    track: Track
    names: Names
    revisions: list[Revision]  # the newest first


def path_of(kind: str, slug: str) -> str:
    return address_of(f"{history.named_in_addresses(kind)}_history", slug)


def then(url: str, moment: datetime) -> str:
    """The same page as the dataset was at that moment; a fragment stays behind."""
    page, _hash, fragment = url.partition("#")
    return f"{page}?{urlencode({knowledge.PARAMETER: moment.isoformat()})}" + (f"#{fragment}" if fragment else "")


@require_safe
def history_page(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    known_only(request.GET, ("from", "to", "page"))
    editing = may_decide(request.user)
    found = read(kind, slug, everything=editing, known_at=getattr(request, "known_at", None))
    chosen = _chosen(request.GET, found.revisions)
    context = {**_frame(found), "may_edit": editing and found.subject.is_record}
    if chosen:
        older, newer = chosen
        rows = side_by_side(found.subject, older.snapshot, newer.snapshot, found.names)
        pair = _told(found, [older, newer], editing)
        return render(
            request, "pages/revision.html", {**context, "older": pair[0], "newer": pair[1], "pair": pair, "rows": rows}
        )
    try:
        page = page_of(found.revisions, request.GET)  # type: ignore[arg-type]
    except PastTheEnd as past:
        listing = {"plural": gettext("revisions")}
        return render(request, "pages/past_the_end.html", {"past": past, "listing": listing}, status=404)
    return render(
        request, "pages/history.html", {**context, "page": page, "revisions": _told(found, page.rows, editing)}
    )


def read(kind: str, slug: str, *, everything: bool, known_at: datetime | None) -> History:
    """The history of what has this address now; a fixed number of queries.

    Raises:
        Http404: nothing has, or nothing of it was ever public.
    """
    subject = SUBJECTS[kind]
    names = Names(everything=everything)
    pk = subject.model._default_manager.filter(slug=slug).values_list("pk", flat=True).first()
    if pk is None:
        raise Http404
    names.fetch(subject.model, [pk])
    thing = names.get(subject.model, pk)
    if thing is None:
        raise Http404
    track = history.tracks(subject, [pk])[pk]
    names.learn(track.every_row())
    return History(subject, thing, track, names, history.revisions_of(track, names, known_at))


def _chosen(params: QueryDict, revisions: Sequence[Revision]) -> tuple[Revision, Revision] | None:
    """The two revisions to lay side by side, the older first, if two are asked for."""
    if "from" not in params and "to" not in params:
        return None
    by_number = {revision.number: revision for revision in revisions}
    one, other = (_numbered(params, name, by_number) for name in ("from", "to"))
    if one.number > other.number:
        message = gettext("“From” is later than “to”: give the earlier revision first.")
        raise InvalidParameter(message, errors={"from": [message]})
    return one, other


def _numbered(params: QueryDict, name: str, revisions: dict[int, Revision]) -> Revision:
    text = params.get(name, "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else None
    if number not in revisions:
        known = ", ".join(str(n) for n in sorted(revisions)[:50]) or gettext("none")
        message = gettext("Give the number of a revision listed in this history: %(known)s.") % {"known": known}
        raise InvalidParameter(f"{name}: {message}", errors={name: [message]})
    return revisions[number]


def _frame(found: History) -> dict[str, Any]:
    thing = found.thing
    return {
        "kind": found.subject.kind,
        "one": found.subject.one,
        "thing": thing,
        "title": phrase(thing),
        "history_url": path_of(found.subject.kind, thing.slug),
        "page_url": thing.get_absolute_url(),
    }


def _told(found: History, revisions: Sequence[Revision], editing: bool) -> list[Told]:
    versions = dict(DatasetVersion.objects.filter(at__in=[r.at for r in revisions]).values_list("at", "number"))
    editors = _names(revisions, editing)
    url = found.thing.get_absolute_url()
    return [
        Told(
            revision=revision,
            version=versions.get(revision.at),
            what=str(WHAT[revision.what]),
            who=_who(revision, editors),
            why="" if revision.reason else why_in_words(revision.told),
            url=then(url, revision.at) if revision.readable and revision.at in versions else "",
        )
        for revision in revisions
    ]


def _names(revisions: Sequence[Revision], editing: bool) -> dict[int, str]:
    """To editors everybody's; to the public those who chose to show one."""
    keys = {pk for r in revisions if isinstance(pk := r.told.get("user"), int)}
    if not editing:
        return dict(Byline.objects.filter(user__in=keys).exclude(name="").values_list("user", "name"))
    return {user.pk: user.get_full_name() or user.get_username() for user in User.objects.filter(pk__in=keys)}


def _who(revision: Revision, editors: dict[int, str]) -> str:
    user = revision.told.get("user")
    return editors.get(user, gettext("an editor")) if isinstance(user, int) else gettext("the operator")


def or_tombstone(view: Callable[..., HttpResponse], kind: str) -> Callable[..., HttpResponse]:
    """The page of a record, or what stands where it stood when it was retracted."""

    def answered(request: HttpRequest, slug: str) -> HttpResponse:
        try:
            return view(request, slug=slug)
        except Http404:
            known_at = getattr(request, "known_at", None)
            if other := history.merged(kind, slug):
                return HttpResponsePermanentRedirect(with_slug(request, other))
            if found := history.tombstone(kind, slug, known_at):
                return _retracted(request, kind, found)
            raise

    return answered


def _retracted(request: HttpRequest, kind: str, found: history.Tombstone) -> HttpResponse:
    context = {
        "stone": found,
        "kind": kind,
        "title": phrase(found.asked),
        "what": phrase(found.record),
        "whole": found.record is found.asked,
        "history_url": path_of(found.kind, found.record.slug),
        "last_url": then(found.asked.get_absolute_url(), found.last_published),
        "may_edit": may_decide(request.user),
    }
    return render(request, "pages/retracted.html", context, status=410)
