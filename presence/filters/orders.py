"""By which of its columns a list can be sorted: `order=` takes a name, with “-” before it for the other way round."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, QuerySet, TextChoices, Value, When
from django.db.models.expressions import Combinable, OrderBy
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from actors.models import ActorKind
from presence import shown
from presence.filters.nearest import near_words
from presence.models import vocabulary as words
from presence.problems import InvalidParameter

PARAMETER = "order"


@dataclass(frozen=True, slots=True)
class Column:
    """`by` is what it is sorted by; what is not known comes last both ways."""

    name: str
    words: Promise
    by: Callable[[], Any]
    always_known: bool = False


def plain(path: str) -> Callable[[], Any]:
    return lambda: F(path)


def _name(path: str = "") -> Callable[[], Any]:
    """As the language being spoken has it."""

    def by() -> Any:
        first = shown.by_name(path)[0]
        return first.expression if isinstance(first, OrderBy) else F(str(first))

    return by


def _word(path: str, vocabulary: type[TextChoices]) -> Callable[[], Any]:
    """In the order of the vocabulary."""
    cases = [When(**{path: word}, then=Value(place)) for place, word in enumerate(vocabulary.values)]
    return lambda: Case(*cases, default=Value(len(cases)))


def day(path: str, *, always_known: bool = False, name: str, said: Promise) -> Column:
    return Column(name, said, plain(f"{path}_earliest"), always_known)


# Articles are too many to sort by anything that has no index; statements are told month by month.
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "actors": (Column("name", _("Actor"), _name()), Column("kind", _("Kind"), _word("kind", ActorKind))),
    "people": (Column("name", _("Person"), _name()),),
    "regions": (
        Column("name", _("Region"), _name()),
        Column("level", _("Level"), _word("level", words.RegionLevel)),
    ),
    "bases": (
        Column("name", _("Base"), _name()),
        Column("kind", _("Kind"), _word("kind", words.BaseKind)),
        Column("region", _("Region"), _name("region__")),
    ),
    "deployments": (
        Column("actor", _("Deployment"), _name("actor__")),
        Column("region", _("Region"), _name("base__region__")),
        day("start", name="start", said=_("Dates")),
        Column("status", _("Status"), _word("status", words.DeploymentStatus)),
        Column("confidence", _("Confidence"), _word("confidence", words.Confidence)),
    ),
    "agreements": (
        Column("name", _("Agreement"), plain("title")),
        Column("kind", _("Kind"), _word("kind", words.AgreementKind)),
        day("signed", name="signed", said=_("Signed")),
        Column("status", _("Status"), _word("status", words.AgreementStatus)),
    ),
    "statements": (day("date", always_known=True, name="date", said=_("Date")),),
    "events": (
        Column("kind", _("Kind"), _word("kind", words.EventKind)),
        Column("actor", _("By whom"), _name("actor__")),
        day("date", always_known=True, name="date", said=_("Date")),
    ),
    "articles": (day("published", name="published", said=_("Published")),),
    "sources": (
        Column("name", _("Source"), plain("name")),
        Column("reliability", _("Reliability"), _word("reliability", words.Reliability)),
    ),
}


def ways(columns: Sequence[Column]) -> list[str]:
    """Every value that `order=` takes."""
    return [sign + column.name for column in columns for sign in ("", "-")]


def asked(columns: Sequence[Column], params: QueryDict) -> str:
    """
    Raises:
        InvalidParameter: the list has no such column.
    """
    text = params.get(PARAMETER, "").strip()
    known = ways(columns)
    if not text or text in known:
        return text
    said = {"value": text[:60], "known": ", ".join(known)}
    message = gettext("“%(value)s” is not known here. Known: %(known)s.") % said
    near = near_words(text, known)
    raise InvalidParameter(f"{PARAMETER}: {message}", errors={PARAMETER: [message]}, nearest={PARAMETER: near})


def column_of(columns: Sequence[Column], order: str) -> Column | None:
    return next((each for each in columns if each.name == order.removeprefix("-")), None)


def ordered(rows: QuerySet[Any], kind: str, order: str) -> QuerySet[Any]:
    """What is the same in the column stays as the list has it."""
    column = column_of(COLUMNS[kind], order)
    if column is None:
        return rows
    usual: list[str | Combinable] = [*(rows.query.order_by or rows.model._meta.ordering or ()), "pk"]
    by = column.by()
    if column.always_known:
        return rows.order_by(by.desc() if order.startswith("-") else by.asc(), *usual)
    return rows.order_by(by.desc(nulls_last=True) if order.startswith("-") else by.asc(nulls_last=True), *usual)
