"""The names that the articles of these tests speak of."""

from presence.models import Base
from tests import world


def known_names() -> None:
    world.region("syria", "country")
    world.region("aleppo")
    world.actor("syria", name_en="Syria", aliases=["Syrian", "Damascus", "سوريا", "دمشق"], iso2="SY")
    world.actor("russia", name_en="Russia", aliases=["Russian", "Moscow", "Kremlin", "روسيا"], iso2="RU")
    world.actor("israel", name_en="Israel", aliases=["Israeli"], iso2="IL")
    world.person("al-sharaa", name_en="Ahmed al-Sharaa", name_ar="أحمد الشرع", aliases=["al-Sharaa", "Sharaa"])
    for slug, name in (("hmeimim", "Hmeimim air base"), ("kuweires", "Kuweires air base")):
        Base.objects.get_or_create(
            slug=slug,
            defaults={
                "name_en": name,
                "aliases": [slug.title()],
                "kind": "air_base",
                "location_precision": "exact",
                "lat": 35.4,
                "lon": 35.9,
                "region": world.region("aleppo"),
                "state": "draft",
            },
        )
