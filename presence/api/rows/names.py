"""What things are called and where they are, as SQL: what `str()` and `Links` say, in the language spoken."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import get_language

from actors.models import Actor, Person
from presence.api.links import KINDS, folder
from presence.api.rows.row import SITE, Row, known, only_if, plain, quoted
from presence.models import (
    Agreement,
    AgreementStage,
    Article,
    Base,
    Deployment,
    Event,
    Record,
    Region,
    Source,
    Statement,
)
from presence.models.vocabulary import State

_MARK = "SLUG"
# A letter that an address cannot have is written as its bytes.
_ESCAPED = (
    "(SELECT string_agg(CASE WHEN c ~ '[A-Za-z0-9_.~-]' THEN c ELSE "
    "regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%%\\1', 'g') END, '' ORDER BY n) "
    "FROM regexp_split_to_table({slug}, '') WITH ORDINALITY letters(c, n))"
)


def name(row: Row) -> str:
    return _NAMES[row.model](row)


def reference(row: Row) -> Mapping[str, str]:
    return {"slug": plain(row.column("slug")), "name": name(row), "url": plain(address(row))}


def address(row: Row) -> str:
    """In this API."""
    return f"{SITE} || {quoted(folder(KINDS[row.model]))} || {_slug(row)} || '/'"


def page(row: Row) -> str:
    """For people."""
    if row.model is AgreementStage:
        return f"{page(row.to('agreement'))} || '#' || {row.column('slug')}"
    before, _mark, after = row.model(slug=_MARK).get_absolute_url().partition(_MARK)
    return f"{SITE} || {quoted(before)} || {_slug(row)} || {quoted(after)}"


def public(row: Row) -> str:
    """Whether it is there, and the public may see it."""
    if issubclass(row.model, Record):
        return f"{row.column('state')} = {quoted(State.PUBLISHED.value)}"
    return f"{row.column('id')} IS NOT NULL"


def _slug(row: Row) -> str:
    slug = row.column("slug")
    if not row.model._meta.get_field("slug").allow_unicode:
        return slug
    plain = f"octet_length({slug}) = length({slug})"
    return f"CASE WHEN {plain} THEN {slug} ELSE {_ESCAPED.format(slug=slug)} END"


def _named(row: Row) -> str:
    english = row.column("name_en")
    return f"coalesce({known(row.column('name_ar'))}, {english})" if get_language() == "ar" else english


def word(row: Row, field: str) -> str:
    """What a code is called."""
    labels = row.model._meta.get_field(field).flatchoices
    cases = " ".join(f"WHEN {quoted(code)} THEN {quoted(str(label))}" for code, label in labels)
    return f"CASE {row.column(field)} {cases} ELSE {row.column(field)} END"


def _deployment(row: Row) -> str:
    return f"{name(row.to('actor'))} || ' at ' || {name(row.to('base'))}"


def _stage(row: Row) -> str:
    return f"{word(row, 'stage')} || ', ' || {row.column('date')}"


def _statement(row: Row) -> str:
    described = known(row.column("speaker_description"))
    who = f"coalesce({name(row.to('speaker'))}, {described}, {name(row.to('actor'))})"
    return f"{who} || ', ' || {row.column('date')}"


def _event(row: Row) -> str:
    base = only_if(public(row.to("base")), name(row.to("base")))
    where = f"coalesce({base}, {known(row.column('place'))}, {name(row.to('region'))})"
    return f"{word(row, 'kind')} || coalesce(', ' || {where}, '') || ', ' || {row.column('date')}"


def _article(row: Row) -> str:
    return f"coalesce({known(row.column('title'))}, {known(row.column('url'))}, {row.column('slug')})"


_NAMES: Mapping[Any, Callable[[Row], str]] = {
    Actor: _named,
    Person: _named,
    Region: _named,
    Base: _named,
    Deployment: _deployment,
    Agreement: lambda row: row.column("title"),
    AgreementStage: _stage,
    Statement: _statement,
    Event: _event,
    Source: lambda row: row.column("name"),
    Article: _article,
}
