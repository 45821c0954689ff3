"""Numbered pages of a list, with links that keep its filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from presence.problems import InvalidParameter

PER_PAGE = 50
LONGEST = 9  # digits: more is no page of any list

Counting = Callable[[int], int | None]


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
    more: bool = False  # than were counted


class _CountedTo(Paginator):
    """Counts up to a limit, and goes no further: to count very many takes longer than to show some."""

    most: int | None = None
    counted: Counting | None = None

    @cached_property
    def found(self) -> int:
        known = self.counted((self.most or 0) + 1) if self.counted else None
        if known is not None:
            return known
        if self.most is None:
            return int(super().count)
        rows: Any = self.object_list
        return int(rows.select_related(None).order_by().values("pk")[: self.most + 1].count())

    @property
    def count(self) -> int:
        return min(self.found, self.most or self.found)


def page_of(
    queryset: QuerySet[Any], params: QueryDict, most: int | None = None, counted: Counting | None = None
) -> ListedPage:
    """The page that `page=` asks for, of as many as `most` where counting all would take long.

    `counted` may know how many there are, up to so many, without looking at them.

    Raises:
        InvalidParameter: not a whole number from 1.
        PastTheEnd: the list is shorter.
    """
    number = numbered(params)
    paginator = _CountedTo(queryset, PER_PAGE)
    paginator.most, paginator.counted = most, counted
    if number > paginator.num_pages:
        raise PastTheEnd(number, paginator.num_pages, _url(params, paginator.num_pages))
    page = paginator.page(number)
    first = (number - 1) * PER_PAGE
    return ListedPage(
        # Not up to the last there is: of one row PostgreSQL believes that it comes soon, and walks the whole list.
        list(queryset[first : first + PER_PAGE]),
        paginator.count,
        page.start_index(),
        page.end_index(),
        *pages_of(params, number, paginator.num_pages),
        paginator.found > paginator.count,
    )


def pages_of(params: QueryDict, number: int, pages: int) -> tuple[list[PageLink], str, str]:
    """Links to the pages there are, to the one before and to the next."""
    numbers = Paginator(range(pages), 1).get_elided_page_range(number, on_each_side=1, on_ends=1) if pages > 1 else ()
    links = [PageLink(n, "" if isinstance(n, str) else _url(params, n), n == number) for n in numbers]
    before, after = number > 1, number < pages
    return links, _url(params, number - 1) if before else "", _url(params, number + 1) if after else ""


def numbered(params: QueryDict) -> int:
    """
    Raises:
        InvalidParameter: `page=` is not a whole number from 1.
    """
    text = params.get("page", "")
    if not text:
        return 1
    if not (text.isascii() and text.isdigit()) or len(text) > LONGEST or int(text) == 0:
        message = _("Write a whole number from 1.")
        raise InvalidParameter(f"page: {message}", errors={"page": [message]})
    return int(text)


def _url(params: QueryDict, number: int) -> str:
    kept = params.copy()
    kept["page"] = str(number)
    return f"?{kept.urlencode()}"
