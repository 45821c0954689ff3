"""The gazetteer of every name in the database, shared by all tasks of a worker and rebuilt when a name changes."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import permutations
from threading import Lock
from typing import Any

from django.db.models import Count, F, Max, QuerySet

from actors.models import Actor, Office, Person
from presence.ingest.reading.found import HeldOffice, Name, NameKind, Offices, Succession
from presence.ingest.reading.known_agreements import KnownAgreement
from presence.ingest.reading.names.gazetteer import Gazetteer
from presence.ingest.reading.names.settlements import Settlement
from presence.ingest.reading.names.town_names import BaseNames, RegionNames, towns_of
from presence.models import Agreement, Base, Region
from presence.models.vocabulary import State

Version = tuple[object, ...]


class _Shared:
    """What this process has built last, and from which state of the names."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._version: Version = ()
        self._built: Gazetteer | None = None

    def current(self) -> Gazetteer:
        version = names_version()
        with self._lock:
            if self._built is None or version != self._version:
                self._built = Gazetteer.build(list(_names()), _successions(), _towns(), _agreements(), _sites())
                self._version = version
            return self._built

    @property
    def built(self) -> Gazetteer | None:
        return self._built


_shared = _Shared()


def gazetteer() -> Gazetteer:
    return _shared.current()


def names_version() -> Version:
    """Changes when a name is added, changed or removed. Cheap: a count and a maximum for each table."""
    tables: list[QuerySet[Any]] = [rows for _, rows in _named()]
    return tuple(
        value
        for rows in (*tables, Agreement.objects.all())
        for value in rows.aggregate(rows=Count("pk"), last=Max("updated_at")).values()
    )


def names() -> list[Name]:
    return list(_names())


def successions() -> list[Succession]:
    return _successions()


def offices() -> Offices:
    """Who held which office when, by the person's slug."""
    held: defaultdict[str, list[HeldOffice]] = defaultdict(list)
    for office in Office.objects.select_related("person", "actor").only(
        "person__slug", "actor__slug", "title", "start_earliest", "end_latest"
    ):
        held[office.person.slug].append(
            HeldOffice(office.person.slug, office.actor.slug, office.title, office.start_earliest, office.end_latest)
        )
    return held


def _named() -> Iterator[tuple[NameKind, QuerySet[Any]]]:
    # Where two governments of a state share a name, the first to come has it: the one that is there still. The
    # succession then gives it to the other before its end.
    yield "actor", Actor.objects.order_by(F("active_until_latest").desc(nulls_first=True), "pk")
    yield "person", Person.objects.all()
    yield "region", Region.objects.all()
    yield "base", Base.objects.exclude(state=State.RETRACTED)


def _names() -> Iterator[Name]:
    for kind, rows in _named():
        for slug, english, arabic, aliases in rows.values_list("slug", "name_en", "name_ar", "aliases"):
            for text in _spellings(english, arabic, aliases):
                yield Name(kind, slug, text)
    for slug, title in Agreement.objects.exclude(state=State.RETRACTED).values_list("slug", "title"):
        yield Name("agreement", slug, title)


def _towns() -> list[Settlement]:
    regions = [
        RegionNames(slug, pcode, level, parent, _spellings(english, arabic, aliases))
        for slug, pcode, level, parent, english, arabic, aliases in Region.objects.values_list(
            "slug", "pcode", "level", "parent__slug", "name_en", "name_ar", "aliases"
        )
    ]
    bases = [
        BaseNames(place, region, _spellings(english, arabic, aliases))
        for place, region, english, arabic, aliases in Base.objects.exclude(state=State.RETRACTED).values_list(
            "place", "region__slug", "name_en", "name_ar", "aliases"
        )
    ]
    return towns_of(regions, bases)


def _sites() -> dict[str, str]:
    rows = Base.objects.exclude(state=State.RETRACTED).exclude(region=None)
    return dict(rows.values_list("slug", "region__slug"))


def _agreements() -> Iterator[KnownAgreement]:
    rows = Agreement.objects.exclude(state=State.RETRACTED).prefetch_related("parties", "bases", "regions")
    for row in rows:
        signed = (row.signed_earliest, row.signed_latest or date.max) if row.signed_earliest else None
        yield KnownAgreement(
            row.slug,
            row.title,
            row.kind,
            frozenset(party.slug for party in row.parties.all()),
            frozenset(base.slug for base in row.bases.all()),
            frozenset(region.slug for region in row.regions.all()),
            signed,
            row.as_of_earliest,
        )


def _spellings(english: str, arabic: str, aliases: list[str]) -> tuple[str, ...]:
    return tuple(text for text in dict.fromkeys((english, arabic, *aliases)) if text.strip())


def _successions() -> list[Succession]:
    """Of two governments of one state, the later one and the one it replaced."""
    governments: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in Actor.objects.exclude(iso2="").order_by("pk"):
        governments[actor.iso2].append(actor)
    return [
        Succession(after.slug, before.slug, ended + timedelta(days=1))
        for same in governments.values()
        for before, after in permutations(same, 2)
        if (ended := before.active_until_latest) and (after.active_from_latest or date.max) >= ended
    ]
