"""What a client asks, read from its form: nothing larger, deeper or other than the service takes."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, QueryDict

from presence.api.reconcile.properties import PROPERTIES
from presence.api.reconcile.types import TYPES
from presence.filters.strict import known_only
from presence.problems import InvalidParameter, Problem

MOST_BYTES = 256 * 1024
MOST_QUERIES = 50
MOST_IDS = 250
MOST_PROPERTIES = 20
MOST_VALUES = 50
MOST_CANDIDATES = 50
CANDIDATES = 10
# {"q0": {"properties": [{"v": [{"id": …}]}]}}: six, and no answer needs more.
DEEPEST = 6
FORM = "application/x-www-form-urlencoded"
PARAMETERS = ("queries", "extend")
_QUERY = frozenset({"query", "type", "limit", "properties", "type_strict"})
_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)


class TooLarge(Problem):
    code = "too_large"
    status = 413


class NotAForm(Problem):
    code = "unsupported_media_type"
    status = 415


@dataclass(frozen=True, slots=True)
class Wanted:
    property: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    text: str
    types: tuple[str, ...]
    limit: int
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Extension:
    ids: tuple[str, ...]
    properties: tuple[str, ...]


def form(request: HttpRequest) -> QueryDict:
    """The parameters, of the address or of the form that was posted.

    Raises:
        TooLarge, NotAForm, UnknownParameter, InvalidParameter
    """
    given = request.GET if request.method in ("GET", "HEAD") else _posted(request)
    known_only(given, PARAMETERS)
    if getattr(request, "known_at", None) is not None or "known_at" in given:
        raise refused("known_at", "Names are matched with the dataset as it is now: leave this out.")
    return given


def _posted(request: HttpRequest) -> QueryDict:
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > MOST_BYTES:
        raise TooLarge(f"At most {MOST_BYTES // 1024} kB can be sent at once: send fewer queries.")
    if request.content_type != FORM:
        raise NotAForm(f"Send a form ({FORM}) with “queries” or “extend”.")
    return QueryDict(request.body, encoding="utf-8")


def refused(name: str, message: str) -> InvalidParameter:
    return InvalidParameter(f"{name}: {message}", errors={name: [message]})


def queries(text: str) -> dict[str, Query]:
    """
    Raises:
        InvalidParameter
    """
    given = _object("queries", text)
    if len(given) > MOST_QUERIES:
        raise refused("queries", f"{len(given)} queries; at most {MOST_QUERIES} can be asked at once.")
    return {key: _query(_named("queries", key), each) for key, each in given.items()}


def _named(parameter: str, key: str) -> Callable[[str], InvalidParameter]:
    return lambda message: refused(parameter, f"{plain(key)[:40]}: {message}")


def _query(bad: Callable[[str], InvalidParameter], given: Any) -> Query:
    if not isinstance(given, dict):
        raise bad("a query is an object with “query” or “properties”.")
    if unknown := [name for name in given if name not in _QUERY]:
        raise bad(f"“{plain(unknown[0])[:40]}” is not known. Known: {', '.join(sorted(_QUERY))}.")
    text, limit = given.get("query", ""), given.get("limit", CANDIDATES)
    if not isinstance(text, str):
        raise bad("“query” is a text.")
    if isinstance(limit, bool) or not isinstance(limit, int | float) or limit < 1:
        raise bad("“limit” is a number from 1.")
    if given.get("type_strict", "any") not in ("any", "should", "all"):
        raise bad("“type_strict” is any, should or all.")
    wanted = tuple(_wanted(bad, given.get("properties", [])))
    if not text.strip() and not wanted:
        raise bad("give a “query”, or “properties”.")
    return Query(plain(text), _types(bad, given.get("type")), int(min(limit, MOST_CANDIDATES)), wanted)


def _types(bad: Callable[[str], InvalidParameter], given: Any) -> tuple[str, ...]:
    """All of them where none is named."""
    named = [given] if isinstance(given, str) else [] if given is None else given
    if not isinstance(named, list) or any(not isinstance(each, str) for each in named):
        raise bad("“type” is the id of a type, or a list of them.")
    for each in named:
        if each and each not in TYPES:
            raise bad(f"there is no type “{plain(each)[:40]}”. Known: {', '.join(TYPES)}.")
    return tuple(dict.fromkeys(filter(None, named))) or tuple(TYPES)


def _wanted(bad: Callable[[str], InvalidParameter], given: Any) -> Iterator[Wanted]:
    if not isinstance(given, list) or len(given) > MOST_PROPERTIES:
        raise bad(f"“properties” is a list of at most {MOST_PROPERTIES}.")
    for each in given:
        if not isinstance(each, dict) or not isinstance(each.get("pid"), str) or "v" not in each:
            raise bad("a property has “pid” and “v”.")
        if each["pid"] not in PROPERTIES:
            raise bad(f"there is no property “{plain(each['pid'])[:40]}”. Known: {', '.join(PROPERTIES)}.")
        values = each["v"] if isinstance(each["v"], list) else [each["v"]]
        if len(values) > MOST_VALUES:
            raise bad(f"“v” has at most {MOST_VALUES} values.")
        if texts := tuple(filter(None, (_value(bad, value) for value in values))):
            yield Wanted(each["pid"], texts)


def _value(bad: Callable[[str], InvalidParameter], given: Any) -> str:
    match given:
        case str() | int() | float():
            return plain(str(given)).strip()
        case None:
            return ""
        case {"id": str(id_)}:
            return plain(id_)
    raise bad("a value is a text, a number, true, false, or an object with an “id”.")


def extension(text: str) -> Extension:
    """
    Raises:
        InvalidParameter
    """
    given = _object("extend", text)
    ids, asked = given.get("ids"), given.get("properties")
    if not isinstance(ids, list) or any(not isinstance(each, str) for each in ids):
        raise refused("extend", "“ids” is a list of ids.")
    if len(ids) > MOST_IDS:
        raise refused("extend", f"{len(ids)} ids; at most {MOST_IDS} can be asked at once.")
    if not isinstance(asked, list) or len(asked) > MOST_PROPERTIES:
        raise refused("extend", f"“properties” is a list of at most {MOST_PROPERTIES}.")
    return Extension(tuple(dict.fromkeys(ids)), tuple(_properties(asked)))


def _properties(asked: Sequence[Any]) -> Iterator[str]:
    for each in asked:
        if not isinstance(each, dict) or not isinstance(each.get("id"), str):
            raise refused("extend", "a property is an object with an “id”.")
        if each["id"] not in PROPERTIES:
            known = ", ".join(PROPERTIES)
            raise refused("extend", f"there is no property “{plain(each['id'])[:40]}”. Known: {known}.")
        yield each["id"]


def _object(name: str, text: str) -> dict[str, Any]:
    if _too_deep(text):
        raise refused(name, f"This is nested deeper than anything that can be asked: {DEEPEST} levels.")
    try:
        found = json.loads(text, parse_constant=_no_number)
    except ValueError as error:
        raise refused(name, "This is not JSON.") from error
    if not isinstance(found, dict):
        raise refused(name, "This is not a JSON object.")
    return found


def _no_number(word: str) -> float:
    raise ValueError(word)


def _too_deep(text: str) -> bool:
    """Told without building anything."""
    depth = 0
    for found in _BRACKET.finditer(text):
        if found[0] in "[{":
            depth += 1
        elif found[0] in "]}":
            depth -= 1
        if depth > DEEPEST:
            return True
    return False


def plain(text: str) -> str:
    """Without what PostgreSQL takes for no text."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
