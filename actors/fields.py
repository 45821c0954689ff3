"""Model fields shared by both apps: EDTF dates and the names a thing goes by."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from actors import edtf
from actors.worded import Worded


def validate_edtf(value: str) -> None:
    try:
        edtf.parse(value)
    except edtf.EDTFError as error:
        raise ValidationError(str(error), code="invalid_date") from error


class EDTFField(models.CharField):
    """An EDTF date as people edit it; `<name>_earliest` and `<name>_latest` beside it hold its days for searching.

    The two date columns are declared by the model (so that they are plain to read and to index) and are filled from
    the text whenever it is cleaned or saved, one by one or in bulk.
    """

    default_validators = [validate_edtf]  # noqa: RUF012 — Django’s own way to declare them

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 16)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        self.fill_days(model_instance, value)
        return value

    def fill_days(self, instance: models.Model, text: str) -> None:
        read = edtf.parse(text) if text else None
        setattr(instance, f"{self.name}_earliest", read and read.earliest)
        setattr(instance, f"{self.name}_latest", read and read.latest)


class Dated(Worded, models.Model):
    """A model with EDTF fields: cleaning it fills the days of all of them, the emptied ones included."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        super().clean_fields(exclude=exclude)
        self.fill_days()

    def fill_days(self) -> None:
        for field in self._meta.fields:
            if isinstance(field, EDTFField):
                field.fill_days(self, getattr(self, field.attname))


class TriggerDaysField(models.Field):
    """Stretches of days, as a multirange, that a trigger makes from other tables, whatever else is written."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "null": True, "editable": False})

    def db_type(self, connection: Any) -> str:
        return "datemultirange"

    def get_db_prep_save(self, value: Any, connection: Any) -> None:
        """Null tells the trigger to make it: a row read earlier may hold what is no longer so."""


def day_column() -> models.DateField:
    """A stored bound of an EDTF field: filled by it, never edited."""
    return models.DateField(null=True, blank=True, editable=False)


def edtf_check(name: str) -> models.CheckConstraint:
    """The text and its two days are there together or not at all, and in order."""
    absent = models.Q(**{name: "", f"{name}_earliest": None, f"{name}_latest": None})
    there = models.Q(
        ~models.Q(**{name: ""}),
        **{
            f"{name}_earliest__isnull": False,
            f"{name}_latest__isnull": False,
            f"{name}_latest__gte": models.F(f"{name}_earliest"),
        },
    )
    return models.CheckConstraint(condition=absent | there, name=f"%(app_label)s_%(class)s_{name}_days")


def choice_check(name: str, choices: type[models.TextChoices], *, blank: bool = False) -> models.CheckConstraint:
    """The column holds one of the vocabulary's words, whoever writes it."""
    words = [*choices.values, ""] if blank else choices.values
    return models.CheckConstraint(
        condition=models.Q(**{f"{name}__in": words}), name=f"%(app_label)s_%(class)s_{name}_known"
    )
