"""Publishers and the documents cited: one Source for each publisher, one Article for each row."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.text import slugify

from presence.data.known import Known
from presence.data.problems import Report
from presence.data.store import BATCH, put
from presence.data.table import Row
from presence.data.tally import Summary
from presence.models import Article, Source
from presence.models.vocabulary import ArticleState, Reliability


def load_sources(rows: Iterable[Row], known: Known, summary: Summary, report: Report) -> None:
    rows = list(rows)
    publishers = _publishers(rows, summary)
    read_already = _by_address(rows, known)
    wanted: list[tuple[Article, Mapping[str, Any]]] = []
    for row in rows:
        met = read_already.get(row["url"])
        if met is not None:
            known.learn("source", row["id"], met)
            report.notes.append(f"sources.csv, line {row.line}: {row['url']} is here already as “{met.slug}”.")
            summary.of("article").same += 1
            continue
        article = known.get("source", row["id"]) if known.has("source", row["id"]) else _listed(row["id"])
        wanted.append((article, _values(row, publishers[row["publisher"]])))
        known.learn("source", row["id"], article)
    put(wanted, summary.of("article"))


def _listed(slug: str) -> Article:
    return Article(slug=slug, state=ArticleState.LISTED)


def _values(row: Row, source: Source) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: row[name] for name in ("url", "published", "language", "title") if name in row.values
    }
    letter = row["reliability"]
    return {**values, "source": source, "reliability": "" if letter == source.reliability else letter}


def _publishers(rows: Iterable[Row], summary: Summary) -> dict[str, Source]:
    """A Source by each name: what editors made of one that exists is theirs to keep."""
    letters: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        letters[row["publisher"]][row["reliability"]] += 1
    found = {source.name: source for source in Source.objects.filter(name__in=letters)}
    taken = set(Source.objects.values_list("slug", flat=True))
    new = [_publisher(name, letters[name], taken) for name in letters if name not in found]
    Source.objects.bulk_create(new, batch_size=BATCH)
    tally = summary.of("source")
    tally.new += len(new)
    tally.same += len(found)
    return found | {source.name: source for source in new}


def _publisher(name: str, letters: Counter[str], taken: set[str]) -> Source:
    wanted = slugify(name, allow_unicode=True)[:100].strip("-") or "source"
    slug = next(s for s in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)
    taken.add(slug)
    # The most common letter; where two are as common, the more careful one.
    return Source(slug=slug, name=name, reliability=max(letters, key=lambda letter: (letters[letter], letter)))


def _by_address(rows: Iterable[Row], known: Known) -> dict[str, Article]:
    """Articles that the database has under another slug, by address: ingest or an earlier folder brought them."""
    addresses = [row["url"] for row in rows if row["url"] and not known.has("source", row["id"])]
    articles = Article.objects.exclude(state=ArticleState.DUPLICATE).select_related("source").defer("text")
    return {article.url: article for article in articles.filter(url__in=addresses)}


def invent_sources(slugs: Iterable[str], known: Known, summary: Summary) -> None:
    """A bare source with a bare article for each slug that is cited and listed nowhere."""
    for_slugs = sorted(slugs)
    sources = {source.slug: source for source in Source.objects.filter(slug__in=for_slugs)}
    new = [Source(slug=slug, name=slug, reliability=Reliability.F) for slug in for_slugs if slug not in sources]
    Source.objects.bulk_create(new, batch_size=BATCH)
    sources |= {source.slug: source for source in new}
    articles = [Article(slug=slug, source=sources[slug], state=ArticleState.LISTED) for slug in for_slugs]
    Article.objects.bulk_create(articles, batch_size=BATCH)
    for article in articles:
        known.learn("source", article.slug, article)
    summary.of("source").new += len(new)
    summary.of("article").new += len(articles)
