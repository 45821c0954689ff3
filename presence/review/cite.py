"""The rows that tie a record, or an office held, to the articles it rests on; and who wrote them, for the history."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pghistory
from django.contrib.auth.models import User
from django.db import models

from actors.models import Office
from presence.models import Article, Citation, Record, Suggestion
from presence.models.citation import CITED
from presence.models.vocabulary import CitationStance

BATCH = 2000
KIND_OF: dict[type[models.Model], str] = {
    key.related_model: name for name in CITED if isinstance(key := Citation._meta.get_field(name), models.ForeignKey)
}


@dataclass(frozen=True, slots=True)
class CitationDraft:
    article: Article
    fields: tuple[str, ...] = ()
    excerpt: str = ""
    start: int | None = None
    end: int | None = None
    stance: str = CitationStance.SUPPORTS
    origin: str = ""
    attests: str = ""
    seen: str = ""
    seen_until: str = ""
    suggestion: Suggestion | None = None


def cite(cited: Iterable[tuple[Record | Office, CitationDraft]], by: User | None) -> None:
    """The same words of the same article cited twice are one citation."""
    rows = [Citation(**{KIND_OF[type(record)]: record}, created_by=by, **_values(each)) for record, each in cited]
    Citation.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)


def _values(cited: CitationDraft) -> dict[str, Any]:
    told = {name: getattr(cited, name) for name in CitationDraft.__dataclass_fields__}
    return {**told, "fields": list(cited.fields)}


def signed(by: User | None, why: str) -> pghistory.context:
    """What is not told here is left as a caller may have told it already."""
    told = {"user": by.pk if by else None, "why": why}
    return pghistory.context(**{name: value for name, value in told.items() if value})
