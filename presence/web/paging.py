"""Numbered pages of a list, with links that keep its filters."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict

from presence.problems import InvalidParameter

PER_PAGE = 50
LONGEST = 9  # digits: more is no page of any list


@dataclass(frozen=True, slots=True)
class PageLink:
    number: int | str
    url: str  # empty for the gap between numbers
    current: bool


class PastTheEnd(Exception):
    def __init__(self, asked: int, last: int, url: str) -> None:
        super().__init__(f"There is no page {asked}: the last one is {last}.")
        self.asked, self.last, self.url = asked, last, url


@dataclass(frozen=True, slots=True)
class ListedPage:
    """The rows of one page, and where the others are."""

    rows: Sequence[Any]
    count: int
    first: int
    last: int
    links: Sequence[PageLink]
    previous: str
    next: str


def page_of(queryset: QuerySet[Any], params: QueryDict) -> ListedPage:
    """The page that `page=` asks for.

    Raises:
        InvalidParameter: not a whole number from 1.
        PastTheEnd: the list is shorter.
    """
    number = _number(params.get("page", ""))
    paginator = Paginator(queryset, PER_PAGE)
    if number > paginator.num_pages:
        raise PastTheEnd(number, paginator.num_pages, _url(params, paginator.num_pages))
    page = paginator.page(number)
    numbers = paginator.get_elided_page_range(number, on_each_side=1, on_ends=1)
    links = [PageLink(n, "" if isinstance(n, str) else _url(params, n), n == number) for n in numbers]
    return ListedPage(
        rows=list(page.object_list),
        count=paginator.count,
        first=page.start_index(),
        last=page.end_index(),
        links=links if paginator.num_pages > 1 else [],
        previous=_url(params, number - 1) if page.has_previous() else "",
        next=_url(params, number + 1) if page.has_next() else "",
    )


def _number(text: str) -> int:
    if not text:
        return 1
    if not (text.isascii() and text.isdigit()) or len(text) > LONGEST or int(text) == 0:
        message = "Write a whole number from 1."
        raise InvalidParameter(f"page: {message}", errors={"page": [message]})
    return int(text)


def _url(params: QueryDict, number: int) -> str:
    kept = params.copy()
    kept["page"] = str(number)
    return f"?{kept.urlencode()}"
