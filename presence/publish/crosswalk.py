"""Our ids beside those of public registers: Wikidata, GeoNames, OCHA's p-codes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import NullIf
from django.urls import reverse

from actors.addresses import address_of
from presence import shown
from presence.models import Identifier
from presence.models.vocabulary import IdentifierScheme, NumberedKind
from presence.publish.tables import Column, Table
from presence.publish.tables.column import Maker
from presence.publish.tables.parts import called, labelled, plain


@dataclass(frozen=True, slots=True)
class _Of:
    """`one` is what a thing of the kind is called; `fields` are the registers that have a column of their own."""

    one: str
    shown: Callable[[], QuerySet[Any]]
    fields: Mapping[str, str]


_KINDS: Mapping[str, _Of] = {
    NumberedKind.ACTORS: _Of("actor", shown.actors, {IdentifierScheme.WIKIDATA: "wikidata"}),
    NumberedKind.PEOPLE: _Of("person", shown.people, {}),
    NumberedKind.REGIONS: _Of("region", shown.regions, {IdentifierScheme.PCODE: "pcode"}),
    NumberedKind.BASES: _Of("base", shown.bases, {}),
}
# Where a register shows what it numbers.
PAGES: Mapping[str, str] = {
    IdentifierScheme.WIKIDATA: "https://www.wikidata.org/entity/",
    IdentifierScheme.GEONAMES: "https://www.geonames.org/",
}
_PATHS = ("kind", "slug", "name_en", "name_ar", *(f"by_{scheme}" for scheme in IdentifierScheme.values))


def identified(found: QuerySet[Any], kind: str) -> QuerySet[Any]:
    """Each with what every register calls it, as `by_wikidata` …; null where that is not known."""
    of = _KINDS[kind]
    told: QuerySet[Any] = found.annotate(**{f"by_{scheme}": _value(of, scheme) for scheme in IdentifierScheme.values})
    return told


def _value(of: _Of, scheme: str) -> Any:
    if field := of.fields.get(scheme):
        return NullIf(F(field), Value(""))
    return Subquery(Identifier.objects.filter(**{of.one: OuterRef("pk")}, scheme=scheme).values("value")[:1])


def crosswalk(kind: str = "", scheme: str = "") -> Iterator[tuple[Any, ...]]:
    """A row, for `CROSSWALK.cells`, of each thing that a register numbers; of one kind, or in one register alone."""
    wanted = [scheme] if scheme else IdentifierScheme.values
    some = ~Q(**{f"by_{wanted[0]}": None})
    for other in wanted[1:]:
        some |= ~Q(**{f"by_{other}": None})
    for each in [kind] if kind else NumberedKind.values:
        found = identified(_KINDS[each].shown().prefetch_related(None), each).filter(some).order_by("slug")
        for row in found.values_list(*_PATHS[1:]).iterator(chunk_size=2000):
            yield (each, *row)


def _address(name: str, site: str) -> Maker:
    """Of the page, or in the API (`url`)."""
    folders = {kind: site + reverse(f"api:{kind}-list") for kind in _KINDS}
    if name == "url":
        return lambda kind, slug: f"{folders[kind]}{slug}/"
    return lambda kind, slug: site + address_of(_KINDS[kind].one, slug)


def _page(scheme: str, _site: str) -> Maker:
    return lambda value: f"{PAGES[scheme]}{value}" if value else None


def _registers() -> Iterator[Column]:
    for scheme, label in IdentifierScheme.choices:
        path = (f"by_{scheme}",)
        yield Column(scheme, "string", f"Its number in {label}.", path)
        if scheme in PAGES:
            yield Column(f"{scheme}_url", "string", f"What {label} says of it.", path, partial(_page, scheme),
                         format="uri")  # fmt: skip


CROSSWALK = Table(
    "crosswalk",
    "Crosswalk",
    "Our ids beside those of Wikidata, GeoNames and OCHA (p-codes), of all that one of them numbers.",
    "url",
    Identifier.objects.all,
    (
        Column("kind", "string", "What it is, as in addresses.", ("kind",), words=NumberedKind, needed=True),
        Column("kind_label", "string", "`kind` in words.", ("kind",), partial(labelled, NumberedKind), needed=True),
        plain("slug", "Tells it from all others of its kind.", needed=True),
        called("name", "Its name.", "", needed=True),
        plain("name_ar", "Its name in Arabic."),
        *_registers(),
        Column("page", "string", "Its page for people.", ("kind", "slug"), partial(_address, "page"), format="uri",
               needed=True),
        Column("url", "string", "Its address in the API.", ("kind", "slug"), partial(_address, "url"), format="uri",
               needed=True),
    ),
)  # fmt: skip
