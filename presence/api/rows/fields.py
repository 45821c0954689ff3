"""What each field of a serializer says, as SQL. Of what is not here, Python says it."""

from collections.abc import Iterable, Mapping
from functools import singledispatch
from typing import Any

from rest_framework import serializers

from presence.api.links import KINDS
from presence.api.rows.names import address, name, page, public, reference
from presence.api.rows.row import Json, Row, known, listed, only_if, ordered, plain, quoted, word, written
from presence.api.serializers.cited import ArticleReference, CitationSerializer, SourceReference
from presence.api.serializers.evidence import CitedRecord
from presence.api.serializers.parts import (
    Address,
    Coordinate,
    Days,
    Edtf,
    Name,
    PageAddress,
    Reference,
    References,
    Text,
    Word,
)
from presence.api.serializers.where import Explanation
from presence.models import Base, Event
from presence.models.place import PRECISION_KM
from presence.models.record import RECORD_FIELDS
from presence.models.vocabulary import Reliability

# Their SQL is a text already.
MANY = (serializers.ListSerializer, References)


@singledispatch
def said(field: Any, row: Row) -> str | None:
    return None


@said.register(serializers.CharField)
@said.register(serializers.ChoiceField)
@said.register(serializers.DateField)
@said.register(serializers.IntegerField)
@said.register(serializers.ListField)
def _plain(field: Any, row: Row) -> str | None:
    if field.source in _WORKED_OUT:
        return _WORKED_OUT[field.source](row)
    return row.column(field.source) if row.has(field.source) else None


@said.register(Text)
@said.register(Word)
def _known(field: Any, row: Row) -> str:
    return known(row.column(field.source))


@said.register
def _moment(field: serializers.DateTimeField, row: Row) -> str:
    digits = f"to_char({row.column(str(field.source))} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')"
    return plain(f"replace({digits}, '.000000', '') || 'Z'")


@said.register
def _edtf(field: Edtf, row: Row) -> str:
    return _dated(row, str(field.field_name))


def _dated(row: Row, date: str) -> str:
    named = {"edtf": date, "earliest": f"{date}_earliest", "latest": f"{date}_latest"}
    told = written({name: plain(row.column(column)) for name, column in named.items()})
    return only_if(f"{row.column(date)} <> ''", told)


@said.register
def _days(field: Days, row: Row) -> str:
    days = row.column(str(field.source))
    bounds = {"first": plain(f"lower({days})"), "last": plain(f"(upper({days}) - 1)")}
    return only_if(f"NOT isempty({days})", written(bounds))


@said.register
def _address(field: Address, row: Row) -> str:
    return plain(address(row))


@said.register
def _page(field: PageAddress, row: Row) -> str:
    return plain(page(row))


@said.register
def _name(field: Name, row: Row) -> str:
    return name(row)


@said.register
def _reference(field: Reference, row: Row) -> str:
    there = row
    for key in str(field.source).split("."):
        there = there.to(key)
    return only_if(public(there), written(reference(there)))


@said.register
def _references(field: References, row: Row) -> str:
    through = row.model._meta.get_field(field.source)
    there, tie = row.beyond(str(field.source), through.related_model), f"{row.alias}_tie"
    item = written(reference(there))
    tables = f'"{through.m2m_db_table()}" {tie}, {there.tables}'
    tied = f'{tie}."{through.m2m_reverse_name()}" = {there.column("id")}'
    of_this = f'{tie}."{through.m2m_column_name()}" = {row.column("id")} AND {tied} AND {public(there)}'
    return listed(item, tables, of_this, ordered(there))


@said.register
def _related(field: serializers.ListSerializer, row: Row) -> str | None:
    """Those that point here, in their own order."""
    found = [each for each in row.model._meta.related_objects if each.get_accessor_name() == field.source]
    if not found:
        return None
    there = row.beyond(str(field.source), found[0].related_model)
    of_this = f"{there.column(found[0].field.name)} = {row.column('id')} AND {row.seen(str(field.source), there)}"
    return listed(_item(field.child, there), there.tables, of_this, ordered(there))


def _item(serializer: Any, row: Row) -> Json:
    """Of citations it lies ready (`ready.py`)."""
    if isinstance(serializer, CitationSerializer):
        return Json(f"{row.alias}.said")
    return written(fields(serializer, row))


def fields(serializer: Any, row: Row) -> Mapping[str, str]:
    """All of a serializer within another; Python is not asked there."""
    found = {}
    for field_name, field in serializer.fields.items():
        sql = said(field, row)
        if sql is None:
            raise NotImplementedError(f"Of {row.model.__name__}, nothing says {field_name} in SQL.")
        found[field_name] = sql
    return found


@said.register
def _article(field: ArticleReference, row: Row) -> str:
    article = row.to("article")
    slug, url = plain(article.column("slug")), plain(address(article))
    called = {"slug": slug, "title": name(article), "url": url}
    there = {"original_url": known(article.column("url")), "published": _dated(article, "published")}
    return written({**called, **there})


@said.register
def _source(field: SourceReference, row: Row) -> str:
    source = row.to("article").to("source")
    letter = {"reliability": _reliability(row.to("article"))}
    return only_if(public(source), written({**reference(source), **letter}))


@said.register
def _cited(field: CitedRecord, row: Row) -> str:
    """An office is shown as the person who holds it."""

    def told(there: Row) -> Json:
        return written({"kind": word(KINDS[there.model]), **reference(there)})

    cases = [f"WHEN {row.column(each)} IS NOT NULL THEN {row.looked_up(each, told)}" for each in RECORD_FIELDS]
    return Json(f"CASE {' '.join(cases)} ELSE {row.looked_up('office', lambda office: told(office.to('person')))} END")


def _reliability(row: Row) -> str:
    own, of_source = known(row.column("reliability")), row.to("source").column("reliability")
    return f"coalesce({own}, {of_source}, {quoted(Reliability.F.value)})"


def _radius(row: Row) -> str:
    cases = " ".join(f"WHEN {quoted(precision.value)} THEN {km}" for precision, km in PRECISION_KM.items())
    return f"CASE {row.column('location_precision')} {cases} END"


_WORKED_OUT = {"reliability_letter": _reliability, "radius_km": _radius}


@singledispatch
def reads(field: Any, model: Any) -> Iterable[str]:
    """The columns that Python needs of a record in order to say a field."""
    return ()


@reads.register
def _float(field: serializers.FloatField, model: Any) -> Iterable[str]:
    return (str(field.source),)


@reads.register
def _coordinate(field: Coordinate, model: Any) -> Iterable[str]:
    """Python's way to round is not PostgreSQL's."""
    precision = {Base: ("location_precision",), Event: ("base__state", "base__location_precision")}[model]
    return (str(field.field_name), *precision)


@reads.register
def _explanation(field: Explanation, model: Any) -> Iterable[str]:
    return ("start", "end", "as_of", "status")
