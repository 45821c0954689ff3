"""The lines of `records/*.ndjson`: everything that is published of a thing, in canonical JSON, by slug."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Model, Prefetch, QuerySet
from django.db.models.functions import Collate

from presence.models import Article, Base, Event, Record
from presence.models.place import PRECISION_DECIMALS
from presence.models.vocabulary import ArticleState, LocationPrecision, State
from presence.publish.canonical import canonical
from presence.publish.releases.carried import Carried, Part

_AT_ONCE = 1000


def lines(kind: Carried) -> Iterator[bytes]:
    for thing in _rows(kind).iterator(chunk_size=_AT_ONCE):
        yield canonical(_carried(kind, thing)) + b"\n"


def _rows(kind: Carried) -> QuerySet[Any]:
    found = kind.rows().prefetch_related(None).prefetch_related(
        *(_tied(kind.model, name) for name in kind.ties), *(_belonging(kind.model, part) for part in kind.parts)
    )  # fmt: skip
    if kind.refers:
        found = found.select_related(*kind.refers)
    return found.order_by(*(Collate(path, "C") for path in kind.order), "pk")


def _tied(model: type[Model], name: str) -> Prefetch:
    to: Any = model._meta.get_field(name).related_model
    rows = to._default_manager.filter(state=State.PUBLISHED) if issubclass(to, Record) else to._default_manager.all()
    return Prefetch(name, rows.only("slug").order_by(Collate("slug", "C")))


def _belonging(model: type[Model], part: Part) -> Prefetch:
    """In the order in which they were written, which is that of the page."""
    back: Any = part.model._meta.get_field(part.back)
    own = [*part.columns, f"{part.back}_id", *(f"{name}__slug" for name in part.refers)]
    rows = part.model._default_manager.select_related(*part.refers).only(*own).order_by("pk")
    within = [_belonging(part.model, each) for each in part.parts]
    return Prefetch(back.remote_field.get_accessor_name(), rows.prefetch_related(*within))


def _carried(kind: Carried | Part, thing: Any) -> dict[str, Any]:
    made = {name: _value(getattr(thing, name)) for name in kind.columns}
    made |= {name: _slug(getattr(thing, name)) for name in kind.refers}
    made |= {name: [each.slug for each in getattr(thing, name).all()] for name in getattr(kind, "ties", ())}
    for part in kind.parts:
        back: Any = part.model._meta.get_field(part.back)
        rows = getattr(thing, back.remote_field.get_accessor_name()).all()
        made[part.name] = [_carried(part, each) for each in rows]
    return made | _as_public(thing)


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value


def _slug(thing: Any) -> str | None:
    """What is not published is not told of."""
    return None if thing is None or not _public(thing) else str(thing.slug)


def _public(thing: Any) -> bool:
    return not isinstance(thing, Record) or thing.state == State.PUBLISHED


def _as_public(thing: Any) -> dict[str, Any]:
    """What is kept more exactly than it is told: places, and how far ingest is with an article."""
    if isinstance(thing, Article):
        same = thing.state == ArticleState.DUPLICATE
        return {"state": ArticleState.DUPLICATE.value if same else ArticleState.LISTED.value}
    if not isinstance(thing, Base | Event) or thing.lat is None or thing.lon is None:
        return {}
    site = thing if isinstance(thing, Base) else thing.base if thing.base and _public(thing.base) else None
    digits = PRECISION_DECIMALS[LocationPrecision(site.location_precision if site else LocationPrecision.SETTLEMENT)]
    return {"lat": round(thing.lat, digits), "lon": round(thing.lon, digits)}
