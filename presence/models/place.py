"""Where: regions in their hierarchy, informal zones across it, and the sites themselves."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from actors.addresses import address_of
from actors.fields import choice_check
from actors.models import Named
from presence.models.record import Record
from presence.models.vocabulary import BaseKind, LocationPrecision, RegionLevel

# How far from the printed point the place may lie, and how many decimals of a degree that allows to print.
PRECISION_KM = {LocationPrecision.EXACT: 0, LocationPrecision.SETTLEMENT: 5, LocationPrecision.DISTRICT: 15}
PRECISION_DECIMALS = {
    LocationPrecision.EXACT: 3,
    LocationPrecision.SETTLEMENT: 2,
    LocationPrecision.DISTRICT: 1,
}


class Region(Named):
    """A country, governorate or district (OCHA p-codes), or a zone that lies across governorates."""

    pcode = models.CharField("OCHA p-code", max_length=12, blank=True)
    level = models.CharField(max_length=12, choices=RegionLevel)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    members = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="zones",
        help_text="The governorates a zone reaches into.",
    )
    geometry = models.JSONField(null=True, blank=True, help_text="GeoJSON geometry (RFC 7946), WGS 84.")
    label_lat = models.FloatField(null=True, blank=True)
    label_lon = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ("name_en", "pk")
        constraints: ClassVar = [
            choice_check("level", RegionLevel),
            models.UniqueConstraint(fields=["pcode"], condition=~Q(pcode=""), name="presence_region_pcode_once"),
            models.CheckConstraint(
                condition=Q(level="country", parent=None) | Q(~Q(level="country"), parent__isnull=False),
                name="presence_region_has_parent",
                violation_error_message=_("Every region but a country lies in another."),
            ),
        ]

    def get_absolute_url(self) -> str:
        return address_of("region", self.slug)


def located_check(model: str) -> models.CheckConstraint:
    """Both coordinates or neither, and on the globe."""
    return models.CheckConstraint(
        # Said outright, for a comparison with null is neither true nor false, and that passes a check.
        condition=Q(lat=None, lon=None)
        | Q(lat__isnull=False, lon__isnull=False, lat__range=(-90, 90), lon__range=(-180, 180)),
        name=f"presence_{model}_located",
        violation_error_message=_("Give both a latitude (-90 to 90) and a longitude (-180 to 180), or neither."),
    )


class Base(Named, Record):
    """A physical site of any size. It stays when its occupant leaves."""

    kind = models.CharField(max_length=24, choices=BaseKind)
    lat = models.FloatField("latitude", null=True, blank=True)
    lon = models.FloatField("longitude", null=True, blank=True)
    location_precision = models.CharField(max_length=12, choices=LocationPrecision)
    region = models.ForeignKey(Region, models.PROTECT, related_name="bases")
    place = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)

    class Meta(Record.Meta):
        ordering = ("name_en", "pk")
        constraints: ClassVar = [
            *Record.Meta.constraints,
            choice_check("kind", BaseKind),
            choice_check("location_precision", LocationPrecision),
            located_check("base"),
        ]

    def get_absolute_url(self) -> str:
        return address_of("base", self.slug)

    @property
    def coordinates(self) -> str:
        """Latitude and longitude with no more digits than are known; empty when the place is not known."""
        if self.lat is None or self.lon is None:
            return ""
        digits = PRECISION_DECIMALS[LocationPrecision(self.location_precision)]
        return f"{self.lat:.{digits}f}, {self.lon:.{digits}f}"

    @property
    def radius_km(self) -> int:
        return PRECISION_KM[LocationPrecision(self.location_precision)]
