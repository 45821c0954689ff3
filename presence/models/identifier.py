"""What others call the same thing: its number in a public register."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from actors.fields import choice_check
from actors.models import Actor, Person
from presence.models.place import Base, Region
from presence.models.record import count_set
from presence.models.vocabulary import IdentifierScheme

IDENTIFIED = ("actor", "person", "region", "base")
# How a number of each register is written.
FORMS = {
    IdentifierScheme.WIKIDATA: r"^Q[1-9]\d{0,17}$",
    IdentifierScheme.GEONAMES: r"^[1-9]\d{0,11}$",
    IdentifierScheme.PCODE: r"^[A-Z]{2}\d{0,10}$",
}


def _written_so() -> Q:
    found = Q()
    for scheme, form in FORMS.items():
        found |= Q(scheme=scheme, value__regex=form)
    return found


class Identifier(models.Model):
    """One number of one thing: an actor's Wikidata id and a region's p-code are fields of their own and not here."""

    actor = models.ForeignKey(Actor, models.CASCADE, null=True, blank=True, related_name="identifiers")
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="identifiers")
    region = models.ForeignKey(Region, models.CASCADE, null=True, blank=True, related_name="identifiers")
    base = models.ForeignKey(Base, models.CASCADE, null=True, blank=True, related_name="identifiers")
    scheme = models.CharField("register", max_length=10, choices=IdentifierScheme)
    value = models.CharField("identifier", max_length=20)

    class Meta:
        ordering = ("scheme", "value", "pk")
        constraints: ClassVar = [
            choice_check("scheme", IdentifierScheme),
            models.CheckConstraint(
                condition=Exact(count_set(*IDENTIFIED), 1),
                name="presence_identifier_of_one",
                violation_error_message=_("Name one thing: an actor, a person, a region or a base."),
            ),
            models.CheckConstraint(
                condition=_written_so(),
                name="presence_identifier_written_so",
                violation_error_message=_("A Wikidata id is like Q159, a GeoNames id like 163843, a p-code like SY02."),
            ),
            models.CheckConstraint(
                condition=~Q(actor__isnull=False, scheme="wikidata") & ~Q(region__isnull=False, scheme="pcode"),
                name="presence_identifier_has_no_field",
                violation_error_message=_("That is a field of the thing itself: write it there."),
            ),
            *(
                models.UniqueConstraint(
                    fields=[name, "scheme"],
                    condition=Q(**{f"{name}__isnull": False}),
                    name=f"presence_identifier_{name}_once",
                )
                for name in IDENTIFIED
            ),
            *(
                models.UniqueConstraint(
                    fields=["scheme", "value"],
                    condition=Q(**{f"{name}__isnull": False}),
                    name=f"presence_identifier_one_{name}",
                )
                for name in IDENTIFIED
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_scheme_display()} {self.value}"

    @property
    def kind(self) -> str:
        return next(name for name in IDENTIFIED if getattr(self, f"{name}_id") is not None)
