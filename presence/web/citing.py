"""Who says so: the citations of a record, ready to be shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import ForeignKey, ManyToManyField, Model
from django.utils.translation import gettext as _

from actors.edtf import EDTFError
from actors.edtf_words import in_words
from actors.fields import EDTFField
from presence.evidence.by_field import OnField, by_field
from presence.evidence.cited import origin_of, proposal_for
from presence.evidence.confidence import Proposal
from presence.models import Article, Citation, Record
from presence.models.labels import FIELDS
from presence.models.vocabulary import CitationStance, Reliability, State
from presence.web.languages import listed

LONGEST_VALUE = 120


@dataclass(frozen=True, slots=True)
class Evidence:
    """One citation; `number` is its place in the list of all."""

    number: int
    citation: Citation
    article: Article
    disputes: bool
    bears_on: str
    letter: str
    meaning: str
    origin: str

    @property
    def fields(self) -> Sequence[str]:
        return self.citation.fields


@dataclass(frozen=True, slots=True)
class Field:
    label: str
    value: str
    on: OnField[Evidence]


@dataclass(frozen=True, slots=True)
class Account:
    """All that is said of one thing: the citations in order, by field, and how sure they make us of a record."""

    thing: Any
    all: Sequence[Evidence]
    fields: Sequence[Field]
    proposed: Proposal | None

    def __iter__(self) -> Iterator[Evidence]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    @property
    def by_field(self) -> bool:
        """Whether a citation speaks of single fields, or one disputes another: else the list says it all."""
        return len(self.fields) > 1 or any(each.on.name or each.on.disputes for each in self.fields)

    @property
    def overridden(self) -> bool:
        return self.proposed is not None and self.proposed.level != self.thing.confidence


def evidence(thing: Any) -> Account:
    """That of anything with prefetched `citations`: what supports it first, the newest first."""
    newest = sorted(thing.citations.all(), key=_newest, reverse=True)
    cited = sorted(newest, key=lambda citation: citation.stance == CitationStance.DISPUTES)
    shown = [_shown(number, citation, type(thing)) for number, citation in enumerate(cited, 1)]
    order = [field.name for field in thing._meta.fields]
    fields = [
        Field(fields_in_words(type(thing), filter(None, [on.name])), value_in_words(thing, on.name), on)
        for on in by_field(shown, order)
    ]
    proposed = proposal_for(thing, cited) if isinstance(thing, Record) else None
    return Account(thing, shown, fields, proposed)


def fields_in_words(model: type[Model], names: Iterable[str]) -> str:
    """The labels of the fields a citation bears on; without any it bears on the whole."""
    known = {field.name: getattr(field, "verbose_name", field.name) for field in model._meta.get_fields()}
    words = [str(FIELDS.get(name) or known.get(name, name.replace("_", " "))) for name in names]
    return listed(words) if words else _("the record as a whole")


def value_in_words(thing: Model, name: str) -> str:
    """What the record has in a field, in short; nothing where it has nothing or may not show it."""
    field = next((each for each in thing._meta.get_fields() if each.name == name), None)
    value = getattr(thing, name, None)
    if field is None or isinstance(field, ManyToManyField) or value in (None, "", []):
        return ""
    if isinstance(field, ForeignKey):
        return "" if getattr(value, "state", State.PUBLISHED) != State.PUBLISHED else str(value)
    if isinstance(field, EDTFField):
        return _date(str(value))
    shown = getattr(thing, f"get_{name}_display", None)
    words = str(shown() if shown else ", ".join(map(str, value)) if isinstance(value, list) else value)
    return words if len(words) <= LONGEST_VALUE else f"{words[:LONGEST_VALUE]}…"


def _date(text: str) -> str:
    try:
        return in_words(text)
    except EDTFError:
        return text


def letter_in_words(letter: str) -> str:
    """“usually reliable” for B."""
    return str(Reliability(letter).label).split(": ", 1)[-1]


def _newest(citation: Citation) -> tuple[str, int]:
    day = citation.article.published_earliest
    return (day.isoformat() if day else "", citation.pk)


def _shown(number: int, citation: Citation, model: type[Model]) -> Evidence:
    letter = citation.article.reliability_letter
    return Evidence(
        number=number,
        citation=citation,
        article=citation.article,
        disputes=citation.stance == CitationStance.DISPUTES,
        bears_on=fields_in_words(model, citation.fields),
        letter=letter,
        meaning=letter_in_words(letter),
        origin=origin_of(citation.article, citation.origin),
    )
