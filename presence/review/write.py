"""The one way a record is written: form, API, import and admin all call `write_records`.

One call is one transaction: the records, their many-to-many ties and their citations, or nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from actors.models import Actor
from presence.evidence.cited import refused_sighting
from presence.models import Agreement, Citation, Party, Record
from presence.models.vocabulary import State
from presence.problems import InvalidRecord, StaleRevision
from presence.review.cite import BATCH, KIND_OF, CitationDraft, cite, signed

__all__ = ["KIND_OF", "CitationDraft", "RecordDraft", "write_record", "write_records"]

# Constraint triggers of ours (presence/migrations), and what they raise in words meant for readers.
DEFERRED = ("presence_cites", "presence_stages_in_order")
EXPLAINS_ITSELF = ("presence_published_cites", "presence_stages_in_order")


@dataclass(slots=True)
class RecordDraft:
    """A record as it is to stand. An existing one carries the revision it was read at.

    `ties` are its many-to-many values by field; an agreement's parties are `(actor, role)` pairs. What is not named
    is left as it is. Citations are added, never taken away.
    """

    record: Record
    ties: Mapping[str, Sequence[models.Model]] = field(default_factory=dict)
    parties: Sequence[tuple[Actor, str]] | None = None
    citations: Sequence[CitationDraft] = ()

    @property
    def kind(self) -> str:
        return KIND_OF[type(self.record)]


def write_record(draft: RecordDraft, *, by: User | None, why: str = "") -> Record:
    return write_records([draft], by=by, why=why)[0]


def write_records(drafts: Sequence[RecordDraft], *, by: User | None, why: str = "") -> list[Record]:
    """Write new and changed records of one kind or several, in the order given; `by` is None for the operator.

    The history keeps who and why with every row that is written.

    Raises:
        InvalidRecord: a value is not acceptable, or the database refuses it; nothing was written.
        StaleRevision: one was changed by somebody else since it was read; nothing was written.
    """
    for draft in drafts:
        _validate(draft)
    by_model: dict[type[Record], list[RecordDraft]] = defaultdict(list)
    for draft in drafts:
        by_model[type(draft.record)].append(draft)
    with _refusals_explained(by_model), _unchanged_on_failure(drafts), signed(by, why), transaction.atomic():
        for model, group in by_model.items():
            _save(model, [d.record for d in group])
        _tie(drafts)
        cite(((draft.record, cited) for draft in drafts for cited in draft.citations), by)
        for model, group in by_model.items():
            _require_citations(model, group)
        _check_now()
    return [draft.record for draft in drafts]


def _check_now() -> None:
    """What the database would refuse only when the whole transaction ends, it refuses here, where it is explained."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS {', '.join(DEFERRED)} IMMEDIATE")
        cursor.execute(f"SET CONSTRAINTS {', '.join(DEFERRED)} DEFERRED")


@contextmanager
def _unchanged_on_failure(drafts: Sequence[RecordDraft]) -> Iterator[None]:
    """What the database took back, the objects take back too, so that the caller may mend them and try again."""
    before = [(r, r.pk, r._state.adding, r.revision, r.updated_at) for r in (draft.record for draft in drafts)]
    try:
        yield
    except Exception:
        for record, pk, adding, revision, updated_at in before:
            record.pk, record._state.adding = pk, adding
            record.revision, record.updated_at = revision, updated_at
        raise


@contextmanager
def _refusals_explained(models_written: Iterable[type[Record]]) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        raise InvalidRecord(_explain(error, models_written)) from error
    except DataError as error:
        raise InvalidRecord(_("A value is too long, too large or not text the database can keep.")) from error


def _validate(draft: RecordDraft) -> None:
    record = draft.record
    # Foreign keys are checked by the database itself: one query each would make a large import slow.
    keys = [f.name for f in record._meta.fields if isinstance(f, models.ForeignKey)]
    try:
        record.clean_fields(exclude=keys)
        record.clean()
    except ValidationError as error:
        raise InvalidRecord(
            _("%(kind)s “%(slug)s” was not accepted.") % {"kind": draft.kind, "slug": record.slug},
            errors=error.message_dict,
        ) from error
    if record._state.adding and record.state == State.PUBLISHED and not draft.citations:
        raise _uncited(record)
    for cited in draft.citations:
        if refused := refused_sighting(cited.article, cited.attests, cited.seen, cited.seen_until):
            raise InvalidRecord(_("What the source attests was not accepted."), errors=refused)


def _uncited(record: Record) -> InvalidRecord:
    kind = KIND_OF[type(record)]
    return InvalidRecord(
        _("%(kind)s “%(slug)s” cites nothing: a published record names its source.")
        % {"kind": kind, "slug": record.slug}
    )


def _require_citations(model: type[Record], drafts: Iterable[RecordDraft]) -> None:
    """One that was written before and is published now rests on something, now or from before."""
    published = {d.record.pk: d.record for d in drafts if d.record.state == State.PUBLISHED and not d.citations}
    if not published:
        return
    cited = Citation.objects.filter(**{f"{KIND_OF[model]}__in": published}).order_by()
    for pk in published.keys() - set(cited.values_list(f"{KIND_OF[model]}_id", flat=True)):
        raise _uncited(published[pk])


def _save(model: type[Record], records: Sequence[Record]) -> None:
    new = [r for r in records if r._state.adding]
    changed = [r for r in records if not r._state.adding]
    model._default_manager.bulk_create(new, batch_size=BATCH)
    if not changed:
        return
    _claim(model, changed)
    now = timezone.now()
    for record in changed:
        record.revision += 1
        record.updated_at = now
    columns = [f.name for f in model._meta.concrete_fields if not f.primary_key and not f.generated]
    model._default_manager.bulk_update(changed, columns, batch_size=BATCH // 4)


def _claim(model: type[Record], changed: Sequence[Record]) -> None:
    """Lock the rows, in one order for everybody, and see that each is still as it was read."""
    rows = model._default_manager.select_for_update().order_by("pk").filter(pk__in=[r.pk for r in changed])
    stored = dict(rows.values_list("pk", "revision"))
    for record in changed:
        if stored.get(record.pk) != record.revision:
            raise StaleRevision(
                _("“%(record)s” was changed meanwhile: open it again and repeat your change.") % {"record": record}
            )


def _tie(drafts: Iterable[RecordDraft]) -> None:
    """Many-to-many values, in bulk for each kind and field: the old ties go, the new ones come."""
    groups: dict[tuple[type[models.Model], str], list[RecordDraft]] = defaultdict(list)
    for draft in drafts:
        for name in draft.ties:
            groups[type(draft.record), name].append(draft)
    for (model, name), group in groups.items():
        relation: Any = model._meta.get_field(name)
        through, own, other = relation.remote_field.through, relation.m2m_column_name(), relation.m2m_reverse_name()
        through.objects.filter(**{f"{own}__in": [d.record.pk for d in group]}).delete()
        rows = [through(**{own: d.record.pk, other: to.pk}) for d in group for to in dict.fromkeys(d.ties[name])]
        through.objects.bulk_create(rows, batch_size=BATCH)
    _bind_parties([d for d in drafts if d.parties is not None])


def _bind_parties(drafts: Sequence[RecordDraft]) -> None:
    agreements = [d.record for d in drafts if isinstance(d.record, Agreement)]
    Party.objects.filter(agreement__in=agreements).delete()
    Party.objects.bulk_create(
        Party(agreement_id=draft.record.pk, actor=actor, role=role)
        for draft in drafts
        for actor, role in dict.fromkeys(draft.parties or ())
    )


def _explain(error: IntegrityError, models_written: Iterable[type[Record]]) -> str:
    """The constraint's own message where it has one, for the database's is not for readers."""
    told = getattr(error.__cause__, "diag", None)
    name = getattr(told, "constraint_name", None) or ""
    if told is not None and name in EXPLAINS_ITSELF:
        return str(told.message_primary)
    for model in models_written:
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return str(constraint.get_violation_error_message())
        if name == f"{model._meta.db_table}_slug_key":
            return _("Another record has this address (slug) already: choose another.")
    return f"The database refused it: {name or 'a value contradicts another record'}."
