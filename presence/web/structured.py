"""Pages told to machines: schema.org as JSON-LD. What is not known is left out; nothing is told that no page shows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from actors.models import Actor, ActorKind, Person
from presence.models import Agreement, Article, Base, Deployment, Event, Region, Source, Statement
from presence.models.vocabulary import RegionLevel, State
from presence.web.languages import of_page
from presence.web.titles import title_of

Node = dict[str, Any]
CONTEXT = "https://schema.org"
MANY = 50  # citations
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_ACTORS: Mapping[str, str] = {ActorKind.STATE: "GovernmentOrganization"}


def graph(page: Node, about: Node | None, trail: Sequence[tuple[str, str]], dataset: Node) -> Node:
    """What the page is, what it is about, where it stands; `trail` names absolute addresses."""
    crumbs = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(trail, 1)
    ]
    whole = {"@type": "WebPage", **page, "inLanguage": of_page(), "isPartOf": {"@id": dataset["@id"]}}
    if about:
        whole["mainEntity"] = {"@id": about["@id"]}
    listed = {"@type": "BreadcrumbList", "itemListElement": crumbs} if crumbs else None
    return {"@context": CONTEXT, "@graph": [known(node) for node in (whole, about, listed, dataset) if node]}


def dataset_node(site: str, name: str, description: str, version: Any) -> Node:
    return {
        "@type": "Dataset",
        "@id": f"{site}/#dataset",
        "name": name,
        "description": description,
        "url": f"{site}/",
        "spatialCoverage": {"@type": "Country", "name": "Syria"},
        "creator": {"@type": "Organization", "name": name, "url": f"{site}/"},
        "isAccessibleForFree": True,
        "version": str(version.number) if version else "",
        "dateModified": version.at.isoformat() if version else "",
    }


def cited_nodes(articles: Iterable[Article]) -> list[Node]:
    """What a page rests on, each article once."""
    by_key = {article.pk: article for article in articles}
    return [known(_article(article)) for article in list(by_key.values())[:MANY]]


def node_of(thing: Any, address: str, site: str) -> Node:
    """What the page is about; `site` goes before the paths of what it is tied to."""
    return known({"@id": f"{address}#thing", "name": title_of(thing), "url": address, **_told(thing, site)})


def known(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [], {})}


def _told(thing: Any, site: str) -> Node:
    match thing:
        case Base():
            return _base(thing, site)
        case Region():
            kind = "Place" if thing.level == RegionLevel.ZONE else "AdministrativeArea"
            return {"@type": kind, "alternateName": thing.names[1:], "identifier": thing.pcode}
        case Actor():
            same = f"https://www.wikidata.org/entity/{thing.wikidata}" if thing.wikidata else ""
            kind = _ACTORS.get(thing.kind, "Organization")
            return {"@type": kind, "alternateName": thing.names[1:], "sameAs": same}
        case Person():
            return {"@type": "Person", "alternateName": thing.names[1:]}
        case Source():
            return {"@type": "Organization"}
    return _work(thing, site)


def _work(thing: Any, site: str) -> Node:
    match thing:
        case Article():
            return _article(thing)
        case Event():
            return _event(thing, site)
        case Agreement():
            return {"@type": "CreativeWork", "genre": thing.get_kind_display(), "dateCreated": iso(thing.signed)}
        case Statement():
            said = {"@type": "Person", "name": thing.speaker_name}
            abstract = {"abstract": _in_english(thing.summary)}
            return {"@type": "CreativeWork", **abstract, "creator": said, "dateCreated": iso(thing.date)}
        case Deployment():
            about = [_short("Organization", thing.actor, site), _short("Place", thing.base, site)]
            return {"@type": "CreativeWork", "about": about, "temporalCoverage": _span(thing.start, thing.end)}
    return {"@type": "Thing"}


def _base(thing: Base, site: str) -> Node:
    latitude, _, longitude = thing.coordinates.partition(", ")
    geo = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude} if latitude else None
    region = _short("AdministrativeArea", thing.region, site)
    return {"@type": "Place", "alternateName": thing.names[1:], "geo": geo, "containedInPlace": region}


def _event(thing: Event, site: str) -> Node:
    base = thing.base if thing.base and thing.base.state == State.PUBLISHED else None
    at = base or thing.region
    place = _short("Place", at, site) if at else {"@type": "Place", "name": thing.place} if thing.place else None
    return {
        "@type": "Event",
        "description": _in_english(thing.summary),
        "startDate": iso(thing.date),
        "endDate": iso(thing.date_end),
        "location": place,
        "organizer": _short("Organization", thing.actor, site) if thing.actor else None,
    }


def _in_english(text: str) -> str | Node:
    """Summaries are written in English: on a page of another language they say so."""
    return text if not text or of_page() == "en" else {"@value": text, "@language": "en"}


def _article(thing: Article) -> Node:
    publisher = {"@type": "Organization", "name": thing.source.name} if thing.source else None
    return {
        "@type": "Article",
        "headline": thing.title,
        "name": title_of(thing),
        "url": thing.url if thing.url.startswith(("https://", "http://")) else "",
        "publisher": publisher,
        "datePublished": iso(thing.published),
        "inLanguage": thing.language,
    }


def _short(kind: str, thing: Any, site: str) -> Node:
    return {"@type": kind, "name": str(thing), "url": f"{site}{thing.get_absolute_url()}"}


def iso(text: str) -> str:
    """A date only if it is one without doubt: schema.org knows no “about”."""
    return text if _ISO.fullmatch(text) else ""


def _span(start: str, end: str) -> str:
    return f"{iso(start)}/{iso(end) or '..'}" if iso(start) else ""
