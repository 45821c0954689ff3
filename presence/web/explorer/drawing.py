"""The answer as the page's script reads it: places column by column, everything else once."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from actors.edtf_words import in_words
from actors.models import Actor, ActorKind
from presence.models import vocabulary as words
from presence.presence_over_time import FIRST
from presence.publish.sites import Site
from presence.timeline import POSSIBLE, PRESENT
from presence.web.colours import SHAPES, mark
from presence.web.explorer.answer import Answer
from presence.web.explorer.layers import Layer
from presence.web.explorer.words import Since, headline, shown_words

PRESENCES = {PRESENT: gettext_lazy("present"), POSSIBLE: gettext_lazy("possibly present")}
DRAWN = ("from", "to", "at", "tab", "measure", "base")
COLUMNS = ("slug", "name", "lat", "lon", "radius", "kind", "region", "here", "sure", "precision")


def drawing(found: Answer, layers: list[Layer], since: Since) -> dict[str, Any]:
    """What the map needs; the time line and the list are added by the view."""
    said = headline_of(found)
    return {
        "headline": said,
        "title": title_of(said),
        "first": FIRST.isoformat(),
        "today": timezone.localdate().isoformat(),
        "on": _on(found),
        "counts": counts(found),
        "shown_words": shown_words(found.placed, len(found.sites)),
        "layers": [{"name": layer.name, "words": layer.words} for layer in layers],
        "actors": {actor.slug: _actor(actor) for actor in found.present},
        "kinds": labels(words.BaseKind),
        "sures": labels(words.Confidence),
        "precisions": labels(words.LocationPrecision),
        "presences": {code: str(label) for code, label in PRESENCES.items()},
        "base_url": found.base_url,
        "csv": found.asked("explorer-csv", **dict.fromkeys(DRAWN)),
        "table": table_url(found),
        "atom": atom_url(found),
        **columns(found, since),
    }


def headline_of(found: Answer) -> str:
    return headline(found.when, found.tally, found.filters.asked("actor").get("actor", ()))


def title_of(said: str) -> str:
    return f"{said.rstrip('.')} · {_('Syria Presence')}"


def table_url(found: Answer) -> str:
    """The same question to the matrix, which knows no parts of the drawing."""
    return found.asked("matrix", **dict.fromkeys(("order", *DRAWN)))


def atom_url(found: Answer) -> str:
    """The deployments under the same filters, to be followed."""
    return found.asked("deployments-atom", **dict.fromkeys(("order", *DRAWN)))


def counts(found: Answer) -> dict[str, int]:
    return {
        "present": found.tally.present,
        "possible": found.tally.possible,
        "actors": found.tally.actors,
        "shown": found.placed,
        "all": len(found.sites),
        "unplaced": len(found.sites) - found.placed,
    }


def labels(choices: type[words.BaseKind] | type[words.Confidence] | type[words.LocationPrecision]) -> dict[str, str]:
    return {str(code): str(label) for code, label in choices.choices}


def columns(found: Answer, since: Since) -> dict[str, Any]:
    at: dict[int, int] = {}
    rows = [_row(site, at, since) for site in found.sites]
    places = dict(zip(COLUMNS, map(list, zip(*rows, strict=True)), strict=True)) if rows else {n: [] for n in COLUMNS}
    regions = [{"slug": found.regions[pk].slug, "name": str(found.regions[pk])} for pk in at]
    return {"regions": regions, "places": places}


def _row(site: Site, at: dict[int, int], since: Since) -> tuple[Any, ...]:
    lat, lon = site.point or (None, None)
    here = [[o.actor.slug, o.presence, since(o.start)] for o in site.occupants]
    region = at.setdefault(site.region_id, len(at))
    return (site.slug, site.name, lat, lon, site.radius_m, site.kind, region, here, site.confidence, site.precision)


def _on(found: Answer) -> dict[str, str]:
    when = found.when
    return {
        "text": when.text,
        "words": in_words(when.text),
        "first": _iso(when.first),
        "last": _iso(when.last),
    }


def _iso(day: date) -> str:
    return day.isoformat()


def _actor(actor: Actor) -> dict[str, str]:
    shape = SHAPES[ActorKind(actor.kind)]
    return {"name": str(actor), "url": actor.get_absolute_url(), **mark(actor).as_dict(), "shape": str(shape)}
