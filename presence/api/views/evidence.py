from django.db.models import Prefetch, QuerySet

from presence import shown
from presence.api.serializers.evidence import ArticleSerializer, SourceSerializer
from presence.api.views.base import RecordViewSet
from presence.filters import ArticleFilters, SourceFilters
from presence.models import Article, Source

# What naming a cited record needs, whatever its kind.
_NAMED = (
    "base",
    "deployment__actor",
    "deployment__base",
    "agreement",
    "stage__agreement",
    "statement__speaker",
    "statement__actor",
    "event__base",
    "event__region",
    "office__person",
)


class SourceViewSet(RecordViewSet):
    kind = "sources"
    title = "Sources"
    about = "Publishers of the articles that something published rests on, with their reliability."
    example = "reuters"
    filters = SourceFilters
    serializer_class = SourceSerializer

    def get_queryset(self) -> QuerySet[Source]:
        return shown.sources()


class ArticleViewSet(RecordViewSet):
    kind = "articles"
    title = "Articles"
    about = (
        "Articles that something published rests on: what is known about them and the excerpts cited, never the text."
    )
    example = "ru-asiaplus-bbc-2024"
    filters = ArticleFilters
    serializer_class = ArticleSerializer

    def get_queryset(self) -> QuerySet[Article]:
        cited = shown.citations().select_related(*_NAMED).defer("event__region__geometry")
        return shown.articles().prefetch_related(Prefetch("citations", cited))
