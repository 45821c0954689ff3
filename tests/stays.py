"""Stays of every kind in one governorate, for tests of what counts and why."""

from presence.models import Citation
from tests import world

DAY = "2026-02-01"
CELL = {"actor": "russia", "region": "aleppo", "on": DAY}


def make_stays() -> None:
    """In Aleppo: three bases where Russia is, two where it may be (one by dispute), three stays that do not count."""
    world.deployment("kuweires", start="2015", status="active", as_of="2025-12")
    world.deployment("kuweires", start="2014", end="2014-12", status="vacated")
    world.deployment("jirah", start="2019", status="reduced", as_of="2025")
    world.deployment("menagh", start="2020-05", end="2027", status="unknown")
    world.deployment("manbij", start="2018", status="active", as_of="2024-05")
    world.deployment("manbij", start="2026~", status="unknown", as_of="2026")
    disputed = world.deployment("azaz", start="2020", status="active", as_of="2026-01")
    Citation.objects.create(deployment=disputed, article=world.article("denial"), stance="disputes")
    world.deployment("afrin", start="2027", status="active", as_of="2027")
    world.deployment("kuweires", by="iran", start="2019")
    world.base("shayrat", region=world.region("homs"))
    world.deployment("shayrat", start="2019")
