"""Links from a thing to its history, and to its page as it stands in one version."""

from typing import Any

from presence.history.subjects import KIND_OF
from presence.web.context import Site
from presence.web.history import path_of, then


def history_url(thing: Any) -> str:
    kind = KIND_OF.get(type(thing))
    return path_of(kind, thing.slug) if kind else ""


def as_known_at(url: str, site: Site) -> str:
    """Of the moment asked for, or of the version that the page is answered from."""
    moment = site.known_at or (site.version.at if site.version else None)
    return then(url, moment) if moment else url
