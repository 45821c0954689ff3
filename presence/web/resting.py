"""What the page of an article or of a source opens with: how much rests on it."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actors.edtf_words import when_in_words
from presence.models import Article, Source
from presence.web.languages import apart


def of_article(article: Article, resting: Sequence[Any]) -> str:
    """How many records rest on it; `resting` says of each whether it is disputed by it."""
    told = {
        "count": len(resting),
        "source": apart(article.source or _("a source not named")),
        "when": when_in_words(article.published),
    }
    disputed = sum(each.disputes for each in resting)
    said = _resting(len(resting), bool(article.published)) % told
    if disputed:
        against = ngettext("It disputes %(count)d of them.", "It disputes %(count)d of them.", disputed)
        return _("%(sentence)s %(next_sentence)s") % {"sentence": said, "next_sentence": against % {"count": disputed}}
    return said


def _resting(count: int, dated: bool) -> str:
    if dated:
        return ngettext(
            "One record rests on this article by %(source)s, published %(when)s.",
            "%(count)d records rest on this article by %(source)s, published %(when)s.",
            count,
        )
    return ngettext(
        "One record rests on this article by %(source)s, of no known date.",
        "%(count)d records rest on this article by %(source)s, of no known date.",
        count,
    )


def of_source(source: Source, meaning: str, articles: int) -> str:
    told = {"letter": source.reliability, "meaning": meaning, "count": articles}
    return (
        ngettext(
            "Reliability %(letter)s: %(meaning)s. %(count)d of its articles is cited here.",
            "Reliability %(letter)s: %(meaning)s. %(count)d of its articles are cited here.",
            articles,
        )
        % told
    )
