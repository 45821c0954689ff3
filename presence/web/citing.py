"""Who says so: the citations of a record, ready to be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from presence.models import Article, Citation
from presence.models.vocabulary import CitationStance, Reliability


@dataclass(frozen=True, slots=True)
class Evidence:
    citation: Citation
    article: Article
    disputes: bool
    bears_on: str
    letter: str
    meaning: str


def evidence(thing: Any) -> list[Evidence]:
    """Those of anything with prefetched `citations`: what supports it first, the newest first."""
    cited = sorted(thing.citations.all(), key=_newest, reverse=True)
    shown = [_shown(citation, type(thing)) for citation in cited]
    return sorted(shown, key=lambda each: each.disputes)


def fields_in_words(model: type[Model], names: Iterable[str]) -> str:
    """The labels of the fields a citation bears on; without any it bears on the whole."""
    known = {field.name: str(getattr(field, "verbose_name", field.name)) for field in model._meta.get_fields()}
    return ", ".join(known.get(name, name.replace("_", " ")) for name in names) or "the record as a whole"


def letter_in_words(letter: str) -> str:
    """“usually reliable” for B."""
    return Reliability(letter).label.split(": ", 1)[1]


def _newest(citation: Citation) -> tuple[str, int]:
    day = citation.article.published_earliest
    return (day.isoformat() if day else "", citation.pk)


def _shown(citation: Citation, model: type[Model]) -> Evidence:
    letter = citation.article.reliability_letter
    return Evidence(
        citation=citation,
        article=citation.article,
        disputes=citation.stance == CitationStance.DISPUTES,
        bears_on=fields_in_words(model, citation.fields),
        letter=letter,
        meaning=letter_in_words(letter),
    )
