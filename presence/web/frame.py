"""What stands around every page of one thing: how it is announced, cited, followed and found from elsewhere.

A view passes `"frame": frame_of(request, thing, answer=…)`; templates/pages/_record.html shows it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from presence.changes.lately import Change, lately
from presence.history.subjects import KIND_OF
from presence.models import Article, Record
from presence.web import structured
from presence.web.cite import Cite, cite_of
from presence.web.history import path_of
from presence.web.titles import KIND, LIST_TITLE, title_of


@dataclass(frozen=True, slots=True)
class Link:
    """One step of the way here: what may be named in a language of its own is a thing, all else is words."""

    of: Any
    url: str


@dataclass(frozen=True, slots=True)
class Related:
    """Other pages under a heading; each a thing with an address of its own."""

    heading: str
    things: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Changed:
    change: Change
    title: str
    url: str
    history_url: str


@dataclass(frozen=True, slots=True)
class Frame:
    title: str
    answer: str
    og_type: str
    graph: structured.Node
    cite: Cite | None
    trail: Sequence[Link] = ()
    thing: Any = None
    related: Sequence[Related] = ()
    lately: Sequence[Changed] = field(default_factory=list)
    history_url: str = ""

    @property
    def record(self) -> Record | None:
        """What has a state and a confidence of its own."""
        return self.thing if isinstance(self.thing, Record) else None


def frame_of(
    request: HttpRequest,
    thing: Any,
    *,
    answer: str,
    title: str = "",
    trail: Iterable[Any] = (),
    related: Iterable[tuple[str, Iterable[Any]]] = (),
    cites: Iterable[Any] = (),
    changes: bool = True,
) -> Frame:
    """Of a page about one thing.

    `trail`: things on the way, after the list of its kind; `related`: headings with things, empty ones are left out;
    `cites`: articles, or an Account of evidence.
    """
    kind, site = KIND[type(thing)], request.build_absolute_uri("/")[:-1]
    steps = [Link(LIST_TITLE[kind], reverse(kind)), *(Link(each, each.get_absolute_url()) for each in trail)]
    named = title or title_of(thing)
    address = f"{site}{thing.get_absolute_url()}"
    page = {
        **_page(named, answer, address),
        "citation": structured.cited_nodes(getattr(each, "article", each) for each in cites),
    }
    if not isinstance(thing, Article):
        page["isBasedOn"] = [node["url"] for node in page["citation"] if "url" in node]
    about = structured.node_of(thing, address, site)
    return Frame(
        title=named,
        answer=answer,
        og_type="profile" if about["@type"] == "Person" else "article",
        graph=structured.graph(page, about, _absolute(steps, named, address, site), _dataset(request, site)),
        cite=cite_of(request, title_of(thing), f"{kind}-{thing.slug}", _downloads(kind, thing.slug, request)),
        trail=steps,
        thing=thing,
        related=_related(related),
        lately=_lately(thing) if changes and type(thing) in KIND_OF else (),
        history_url=path_of(KIND_OF[type(thing)], thing.slug) if type(thing) in KIND_OF else "",
    )


def page_frame(request: HttpRequest, *, title: str, answer: str, key: str) -> Frame:
    """Of a page that is about no one thing: a list, the explorer. It is cited with the filters it has."""
    site = request.build_absolute_uri("/")[:-1]
    address = f"{site}{request.path}"
    graph = structured.graph(_page(title, answer, address), None, [], _dataset(request, site))
    return Frame(title, answer, "website", graph, cite_of(request, title, key))


def _page(title: str, answer: str, address: str) -> structured.Node:
    return {"@id": address, "url": address, "name": title, "description": answer}


def _dataset(request: HttpRequest, site: str) -> structured.Node:
    description = _("Which foreign forces are in Syria, where, since when, on what terms, and how anyone knows.")
    version = getattr(request, "dataset_version", None)
    return structured.dataset_node(site, _("Syria Presence"), description, version)


def _absolute(steps: Sequence[Link], title: str, address: str, site: str) -> list[tuple[str, str]]:
    return [*((str(step.of), f"{site}{step.url}") for step in steps), (title, address)]


def _downloads(kind: str, slug: str, request: HttpRequest) -> tuple[str, str]:
    asked = f"?{request.GET.urlencode()}" if request.GET else ""
    bib, json = (reverse("cite", args=[kind, slug, form]) + asked for form in ("bib", "json"))
    return bib, json


def _related(groups: Iterable[tuple[str, Iterable[Any]]]) -> list[Related]:
    found = (Related(heading, list(things)) for heading, things in groups)
    return [group for group in found if group.things]


def _lately(thing: Model) -> list[Changed]:
    return [_changed(change) for change in lately(thing)]


def _changed(change: Change) -> Changed:
    url = getattr(change.thing, "get_absolute_url", str)()
    title = title_of(change.thing)
    return Changed(change, title, url, path_of(change.kind, change.thing.slug))
