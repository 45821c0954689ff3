"""Filters of articles and sources."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter

from presence import shown, timeline
from presence.filters.parts import DayFilter, Filters, TextFilter, chosen, word
from presence.models import Article, Source
from presence.models import vocabulary as words
from presence.search import Asked, asked
from presence.search.articles import count, saying


class WordsFilter(TextFilter):
    """Words of an article, found by the index of search; an address or a part of one as it is."""

    def __init__(self) -> None:
        super().__init__("title", "url", "source__name")

    def search(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        read = _read(value)
        return queryset.filter(pk__in=saying(read)) if read else super().search(queryset, _name, value)


def _read(value: str) -> Asked | None:
    """As the index of search is asked; nothing where it cannot tell."""
    read = asked(value)
    return None if read.is_empty or "/" in value else read


class ArticleFilters(Filters):
    source = chosen(_("Source"), Source.objects.all())
    language = CharFilter(label=_("Language"), max_length=8)
    reliability = word(words.Reliability, _("Reliability"), field_name="source__reliability")
    on = DayFilter(method="published_on")
    q = WordsFilter()

    class Meta:
        model = Article
        fields: tuple[str, ...] = ()

    def counted(self, most: int) -> int | None:
        """By the index of search, where no more than words are asked."""
        given = self.asked(*self.filters)
        read = _read(given["q"]) if "q" in given else None
        if given.keys() - {"q"} or ("q" in given and read is None):
            return None
        return count(read, most)

    def published_on(self, queryset: QuerySet[Article], _name: str, value: str) -> QuerySet[Article]:
        return timeline.dated(queryset, "published", self.when)


class SourceFilters(Filters):
    reliability = word(words.Reliability, _("Reliability"))
    on = DayFilter(method="published_on")
    q = TextFilter("name")

    class Meta:
        model = Source
        fields: tuple[str, ...] = ()

    def published_on(self, queryset: QuerySet[Source], _name: str, value: str) -> QuerySet[Source]:
        """Those with an article of that time that something published rests on."""
        then = timeline.dated(shown.articles(), "published", self.when)
        return queryset.filter(pk__in=then.order_by().values("source"))
