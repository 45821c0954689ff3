"""Publishers and their articles: what is known about them, never a publisher's text."""

from collections.abc import Iterator

from presence.models import Article, Source
from presence.publish.formats.ftm.entity import Entity, day, id_of, language


def sources(source: Source, site: str) -> Iterator[Entity]:
    yield Entity(id_of("source", source.slug), "Organization").add(
        name=source.name, website=source.homepage, sourceUrl=site + source.get_absolute_url()
    )


def articles(article: Article, site: str) -> Iterator[Entity]:
    yield Entity(id_of("article", article.slug), "Article").add(
        name=str(article),
        title=article.title,
        publisher=article.source and article.source.name,
        publisherUrl=article.source and article.source.homepage,
        publishedAt=day(article.published),
        language=language(article.language),
        sourceUrl=article.url or site + article.get_absolute_url(),
    )
