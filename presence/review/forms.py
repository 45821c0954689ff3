"""The forms records are written with. A suggestion's payload is the data of one of them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, cast

from django import forms
from django.contrib.postgres.forms import SimpleArrayField
from django.db import models
from django.db.models import Q
from django.forms import ModelChoiceField, ModelMultipleChoiceField
from django.utils.text import Truncator, capfirst, format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from actors.edtf_words import in_words
from actors.fields import EDTFField
from actors.letters import Lazy, lowered
from actors.models import Actor, Person
from presence.models import Agreement, Article, Deployment, Record, RecordKind, Region, Statement
from presence.models.labels import FIELDS as NAMES
from presence.models.vocabulary import Confidence, PartyRole, State
from presence.review.citing import CITATION_FIELDS, add_refusals, citation_fields, proposal_with, unexplained
from presence.review.form_fields import FIELDS as FIELDS
from presence.review.labels import DATE_HINT, LABELS
from presence.review.person_form import PersonForm
from presence.review.write import RecordDraft

_RECORD_LIFE = ("confidence", "confidence_reason", "verified_on")
_STATEMENTS_OFFERED = 40


class RecordForm(forms.ModelForm):
    """One kind of record. References are chosen, sent and kept as slugs."""

    kind: ClassVar[str]
    beside: ClassVar[tuple[str, ...]] = CITATION_FIELDS
    """Fields that are not of the record."""

    def __init__(self, *args: Any, cites: Article | None = None, **kwargs: Any) -> None:
        """`cites` is the article that the record is to cite, where it is written from one."""
        super().__init__(*args, **kwargs)
        self.cites = cites
        self.before = self.instance.confidence if self.instance.pk else ""
        if proposed := proposal_with(self.instance, cites, self.data if self.is_bound else self.initial):
            label = lowered(Confidence(proposed.level).label)
            self.fields["confidence"].help_text = gettext("The rule proposes %(level)s: %(reasons)s") % {
                "level": label,
                "reasons": " ".join(proposed.reasons),
            }

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if self.kind == RecordKind.DEPLOYMENT:
            add_refusals(self, self.cites)
        proposed = proposal_with(self.instance, self.cites, values)
        reason = values.get("confidence_reason", "")
        if told := unexplained(proposed, values.get("confidence", ""), self.before, reason):
            self.add_error("confidence_reason", told)
        return values

    @property
    def own_fields(self) -> frozenset[str]:
        return frozenset(self.fields) - frozenset(self.beside)

    def cited(self) -> dict[str, Any]:
        """What the valid form says of the citation."""
        return {name: self.cleaned_data[name] for name in CITATION_FIELDS if name in self.fields}

    def draft(self, **extra: Any) -> RecordDraft:
        """The valid form's record and ties, ready for `write_record`."""
        record = cast(Record, self.save(commit=False))
        many = {f.name for f in record._meta.many_to_many}
        ties = {name: list(value) for name, value in self.cleaned_data.items() if name in many}
        return RecordDraft(record, ties=ties, **extra)


def _actors(label: Lazy) -> ModelMultipleChoiceField:
    actors = Actor.objects.all()
    boxes = forms.CheckboxSelectMultiple
    return ModelMultipleChoiceField(actors, to_field_name="slug", required=False, label=label, widget=boxes)


class AgreementForm(RecordForm):
    """Parties are in the through table with their roles; the form has one list of actors for each role."""

    BOUND_AS: ClassVar = {
        "party_actors": PartyRole.PARTY,
        "guarantors": PartyRole.GUARANTOR,
        "mediators": PartyRole.MEDIATOR,
    }
    party_actors = _actors(_("Parties"))
    guarantors = _actors(_("Guarantors"))
    mediators = _actors(_("Mediators"))

    def draft(self, **extra: Any) -> RecordDraft:
        made = super().draft(**extra)
        made.parties = [(actor, role) for name, role in self.BOUND_AS.items() for actor in self.cleaned_data[name]]
        return made


class DeploymentForm(RecordForm):
    """Of all statements only those that may bear on it are offered; any other is accepted."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("host_statements", "own_statements"):
            chosen = self[name].value() or []
            offered = self._statements(chosen)
            self.fields[name].widget.choices = [(each.slug, _said(each)) for each in offered]

    def _statements(self, chosen: Sequence[str]) -> Sequence[Statement]:
        base, actor = (_slug(self[name].value()) for name in ("base", "actor"))
        statements = Statement.objects.select_related("speaker", "actor")
        mine = list(statements.filter(slug__in=filter(None, map(_slug, chosen))))
        bearing = Statement.objects.filter(
            Q(about_bases__slug=base) | Q(actor__slug=actor) | Q(about_actors__slug=actor), state=State.PUBLISHED
        )
        others = statements.filter(pk__in=bearing.order_by().values("pk")).exclude(pk__in=[each.pk for each in mine])
        return [*mine, *others[:_STATEMENTS_OFFERED]]


def _slug(sent: object) -> str:
    """What may be a slug of what a browser sent."""
    return str(sent) if re.fullmatch(r"[-\w]{1,200}", str(sent or "")) else ""


def _said(statement: Statement) -> str:
    return f"{statement.speaker_name}, {in_words(statement.date)}: {Truncator(statement.summary).chars(90)}"


def _field_for(field: models.Field, **kwargs: Any) -> forms.Field | None:
    """Django's own form field, with references by slug and long text in a box of modest height."""
    if isinstance(field, (models.ForeignKey, models.ManyToManyField)):
        kwargs["to_field_name"] = "slug"
        if isinstance(field, models.ManyToManyField):
            kwargs["widget"] = forms.CheckboxSelectMultiple
        if field.related_model is Region:
            kwargs["queryset"] = Region.objects.defer("geometry")
    made = field.formfield(**kwargs)
    if made is not None and isinstance(field, EDTFField):
        made.help_text = format_lazy("{} {}", made.help_text, DATE_HINT) if made.help_text else DATE_HINT
    if isinstance(made, forms.CharField) and isinstance(made.widget, forms.Textarea):
        made.widget.attrs |= {"rows": 4, "dir": "auto"}
    return made


_FORM_OF: dict[type[Record], type[RecordForm]] = {Agreement: AgreementForm, Deployment: DeploymentForm}


def form_class(kind: str) -> type[RecordForm]:
    model, names = FIELDS[kind]
    form = _FORM_OF.get(model, RecordForm)
    fields = (*names.split(), *_RECORD_LIFE)
    made = cast(
        type[RecordForm], forms.modelform_factory(model, form=form, fields=fields, formfield_callback=_field_for)
    )
    made.kind = kind
    made.base_fields |= citation_fields(sighting=model is Deployment)
    for each in made.base_fields.values():
        each.error_messages["required"] = _("This cannot be empty.")
    for name, each in made.base_fields.items():
        if name in NAMES:
            each.label = capfirst(NAMES[name])
    for name, (label, hint) in LABELS.items():
        if name in made.base_fields:
            made.base_fields[name].label = label
            made.base_fields[name].help_text = hint or made.base_fields[name].help_text
    return made


AnyForm = RecordForm | PersonForm
FORMS: dict[str, type[AnyForm]] = {**{kind: form_class(kind) for kind in FIELDS}, PersonForm.kind: PersonForm}
# A change that adds names to those there are, whichever these are by then.
ADDED_NAMES = "also_named"


def payload_as_data(kind: str, payload: Mapping[str, Any]) -> dict[str, Any]:
    """A payload in the shape a browser would send; names the form does not have are dropped."""
    return {"confidence": Confidence.MEDIUM.value, **_as_sent(kind, payload)}


def patched_data(kind: str, record: Record | Person, patch: Mapping[str, Any]) -> dict[str, Any]:
    """The record's values as a browser would send them, with those that the patch names in their place."""
    emptied = {name: "" if value is None else value for name, value in patch.items()}
    values = _values_of(kind, record)
    if added := patch.get(ADDED_NAMES):
        emptied["aliases"] = [*values["aliases"], *(name for name in added if name not in values["aliases"])]
    return {**_as_sent(kind, values), **_as_sent(kind, emptied)}


def as_payload(form: AnyForm) -> dict[str, Any]:
    """The valid form's values as they are kept: plain text, references as slugs."""
    payload: dict[str, Any] = {}
    for name, made in form.fields.items():
        value = form.cleaned_data.get(name)
        if isinstance(made, ModelMultipleChoiceField):
            payload[name] = [item.slug for item in value or ()]
        elif isinstance(made, ModelChoiceField):
            payload[name] = value.slug if value else ""
        else:
            payload[name] = value
    return payload


def _as_sent(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, value in values.items():
        made = FORMS[kind].base_fields.get(name)
        if made is None or value is None:
            continue
        if isinstance(made, SimpleArrayField) and isinstance(value, Sequence) and not isinstance(value, str):
            value = ",".join(map(str, value))
        data[name] = value
    return data


def _values_of(kind: str, record: Record | Person) -> dict[str, Any]:
    values: dict[str, Any] = {}
    read: Any = record  # each kind with its own attributes
    for name, made in FORMS[kind].base_fields.items():
        if name in FORMS[kind].beside:
            continue
        if role := AgreementForm.BOUND_AS.get(name):
            values[name] = [p.actor.slug for p in read.party_set.select_related("actor") if p.role == role]
        elif isinstance(made, ModelMultipleChoiceField):
            values[name] = list(getattr(read, name).values_list("slug", flat=True))
        elif isinstance(made, ModelChoiceField):
            referred = getattr(read, name)
            values[name] = referred.slug if referred else ""
        else:
            values[name] = getattr(read, name)
    return values
