"""Filters of articles and sources."""

from django.db.models import QuerySet
from django_filters import CharFilter

from presence.filters.parts import DayFilter, Filters, TextFilter, chosen, dated, word
from presence.models import Article, Source
from presence.models import vocabulary as words


class ArticleFilters(Filters):
    source = chosen("Source", Source.objects.all())
    language = CharFilter(label="Language", max_length=8)
    reliability = word(words.Reliability, "Reliability", field_name="source__reliability")
    on = DayFilter(method="published_on")
    q = TextFilter("title", "url", "source__name")

    class Meta:
        model = Article
        fields: tuple[str, ...] = ()

    def published_on(self, queryset: QuerySet[Article], _name: str, value: str) -> QuerySet[Article]:
        return dated(queryset, "published", value)


class SourceFilters(Filters):
    reliability = word(words.Reliability, "Reliability")
    q = TextFilter("name")

    class Meta:
        model = Source
        fields: tuple[str, ...] = ()
