"""Who: states, coalitions, organisations and armed groups, and the people who speak and sign for them."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from actors.addresses import address_of
from actors.fields import Dated, EDTFField, choice_check, day_column, edtf_check
from actors.history import follow
from actors.worded import Worded


class Named(Worded, models.Model):
    """Something with a slug, a name in English and Arabic, and every other name it goes by."""

    slug = models.SlugField(max_length=120, unique=True)
    name_en = models.CharField("name", max_length=200)
    name_ar = models.CharField("name in Arabic", max_length=200, blank=True)
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text="Other names and spellings, in any language.",
    )
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """The name in the language that is being spoken, the English one where there is none."""
        return self.name_ar if self.name_language == "ar" else self.name_en

    @property
    def name_language(self) -> str:
        return "ar" if self.name_ar and get_language() == "ar" else "en"

    @property
    def names(self) -> list[str]:
        """Every name, each once, the English one first."""
        return list(dict.fromkeys(n for n in (self.name_en, self.name_ar, *self.aliases) if n))


class ActorKind(models.TextChoices):
    STATE = "state", _("State")
    COALITION = "coalition", _("Coalition")
    INTERNATIONAL_ORGANIZATION = "international_organization", _("International organisation")
    NON_STATE_ARMED_GROUP = "non_state_armed_group", _("Non-state armed group")


class Actor(Named, Dated):
    kind = models.CharField(max_length=30, choices=ActorKind)
    iso2 = models.CharField("ISO 3166 code", max_length=2, blank=True)
    wikidata = models.CharField("Wikidata id", max_length=20, blank=True)
    active_from = EDTFField("exists from", blank=True, help_text="Where one government follows another.")
    active_from_earliest = day_column()
    active_from_latest = day_column()
    active_until = EDTFField("exists until", blank=True)
    active_until_earliest = day_column()
    active_until_latest = day_column()

    class Meta:
        ordering = ("name_en", "pk")
        constraints: ClassVar = [
            choice_check("kind", ActorKind),
            edtf_check("active_from"),
            edtf_check("active_until"),
        ]

    def get_absolute_url(self) -> str:
        return address_of("actor", self.slug)


class Person(Named):
    class Meta:
        ordering = ("name_en", "pk")
        verbose_name_plural = "people"

    def get_absolute_url(self) -> str:
        return address_of("person", self.slug)


class Office(Dated):
    """A title held for an actor from a date to a date; an empty end is unknown."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="offices")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="offices")
    title = models.CharField(max_length=200)
    start = EDTFField(blank=True)
    start_earliest = day_column()
    start_latest = day_column()
    end = EDTFField(blank=True)
    end_earliest = day_column()
    end_latest = day_column()

    class Meta:
        ordering = ("person", "start_earliest", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "actor", "title", "start"], name="actors_office_once"),
            models.CheckConstraint(
                condition=models.Q(end_latest__isnull=True)
                | models.Q(start_earliest__isnull=True)
                | models.Q(end_latest__gte=models.F("start_earliest")),
                name="actors_office_ends_after_start",
                violation_error_message=_("The office ends before it starts."),
            ),
            edtf_check("start"),
            edtf_check("end"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.actor}"


FOLLOWED = {model: follow(model) for model in (Actor, Person, Office)}
