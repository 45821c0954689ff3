"""Following the dataset: which versions a page of changes tells, and where the next page goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core import signing
from django.db.models import Max, QuerySet
from rest_framework.request import Request
from rest_framework.utils.urls import remove_query_param, replace_query_param

from presence.api.copies import START, Key
from presence.api.refusal import refused
from presence.changes.reach import touched
from presence.filters import ChangeFilters
from presence.models import DatasetVersion, OutsideChange

ALSO = ("include", "outside", "cursor")
PER_PAGE = 50  # versions
RECORDS = 500  # things that they changed, and things of a copy, unless one version alone has more
LARGEST = 2**63 - 1
_signer = signing.Signer(salt="presence.api.changes")


@dataclass(frozen=True, slots=True)
class Asked:
    """`after` is None for everything there is; `until` is set where a page goes on with what the one before began."""

    after: int | None
    outside: int = 0
    records: bool = False
    until: int | None = None
    outside_until: int = 0
    key: Key = START


def read(request: Request, filters: ChangeFilters) -> Asked:
    """
    Raises:
        InvalidParameter
    """
    said = request.query_params
    made = Asked(filters.form.cleaned_data.get("after"), _number(said.get("outside", "")), _records(said, filters))
    if made.records and getattr(request, "known_at", None):
        raise refused("include", "A copy is of now: ask without “known_at”.")
    text = said.get("cursor", "")
    return _gone_on(made, text) if text else made


def _records(said: Any, filters: ChangeFilters) -> bool:
    include = said.get("include", "")
    if include not in ("", "records"):
        raise refused("include", "Write “records”, or leave it out.")
    if include and filters.about:
        raise refused("include", "A copy is of the whole: ask without “actor” and “region”.")
    return bool(include)


def _number(text: str) -> int:
    if not text:
        return 0
    if not (text.isascii() and text.isdecimal() and int(text[:20]) <= LARGEST and len(text) < 20):
        raise refused("outside", "Not a number of ours: take it from “later” as it is.")
    return int(text)


def _gone_on(made: Asked, text: str) -> Asked:
    try:
        after, outside, until, outside_until, place, pk = _signer.unsign_object(text)
    except (signing.BadSignature, ValueError) as error:
        raise refused("cursor", "Not a cursor of ours: take it from “next” as it is.") from error
    if not made.records or (after, outside) != (made.after, made.outside):
        raise refused("cursor", "This cursor belongs to another question: start again without it.")
    return replace(made, until=until, outside_until=outside_until, key=(place, pk))


def newest() -> tuple[int, int]:
    """The number of the newest version, and that of the newest change beside the dataset."""
    version = DatasetVersion.objects.aggregate(number=Max("number"))["number"]
    outside = OutsideChange.objects.aggregate(number=Max("number"))["number"]
    return version or 0, outside or 0


def chosen(rows: QuerySet[DatasetVersion]) -> tuple[list[DatasetVersion], bool]:
    """The first of these versions, as far as a page goes; whether there are more."""
    found = list(rows.order_by("number")[: PER_PAGE + 1])
    wrote = touched([version.at for version in found])
    sizes = [sum(map(len, wrote[version.at].values())) if version.at in wrote else 0 for version in found]
    few = next((n for n in range(1, len(found)) if sum(sizes[: n + 1]) > RECORDS), len(found))
    few = min(few, PER_PAGE)
    return found[:few], len(found) > few


def later(request: Request, after: int, outside: int) -> str:
    """Where to ask for what comes after this."""
    address = remove_query_param(request.build_absolute_uri(), "cursor")
    return str(replace_query_param(replace_query_param(address, "after", after), "outside", outside))


def goes_on(request: Request, made: Asked, until: int, outside_until: int, last: Key) -> str:
    """Where the rest of the things of these versions is."""
    cursor = _signer.sign_object([made.after, made.outside, until, outside_until, *last])
    return str(replace_query_param(request.build_absolute_uri(), "cursor", cursor))


def moments(after: int, until: int) -> Sequence[Any]:
    return list(DatasetVersion.objects.filter(number__gt=after, number__lte=until).values_list("at", flat=True))
