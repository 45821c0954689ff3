"""Whether an article is here already: by its address, or by its words. The answer is a value, never an exception."""

import hashlib
import re

from django.db.models import Q

from actors.names import fold
from presence.models import Article
from presence.models.vocabulary import ArticleState

_NO_WORD = re.compile(r"\W+")
_LEAST_WORDS = 12  # shorter texts ("Photo.", "Subscribe to read on") are alike without being the same article


def content_hash(text: str) -> str:
    """The same for texts that differ only in case, accents, spaces and punctuation; empty for a text too short."""
    words = _NO_WORD.sub(" ", fold(text)).split()
    return hashlib.sha256(" ".join(words).encode()).hexdigest() if len(words) >= _LEAST_WORDS else ""


def by_address(url: str) -> Article | None:
    """The article at this (canonical) address."""
    if not url:
        return None
    return Article.objects.exclude(state=ArticleState.DUPLICATE).filter(url=url).first()


def original_of(article: Article) -> Article | None:
    """The article of which this one is a copy: at the same address, or earlier in the same words."""
    same = Q(url=article.url) if article.url else Q(pk=None)
    if article.content_hash:
        same |= Q(pk__lt=article.pk, content_hash=article.content_hash)
    others = Article.objects.exclude(pk=article.pk).exclude(state=ArticleState.DUPLICATE)
    return others.filter(same).order_by("pk").first()
