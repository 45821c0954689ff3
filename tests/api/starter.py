"""A little of what the dataset holds, under the addresses that examples use."""

from presence.models import AgreementStage, Base, Deployment, Event, Party, Statement
from tests import world

OUTLINE = {"type": "Polygon", "coordinates": [[[35.7, 35.2], [36.3, 35.2], [36.3, 35.9], [35.7, 35.2]]]}


def starter() -> None:
    syria = world.actor("syria", name_en="Syria", name_ar="سوريا", iso2="SY")
    russia = world.actor("russia", name_en="Russia", name_ar="روسيا", aliases=["Russian Federation"], iso2="RU")
    turkey = world.actor("turkey", name_en="Türkiye", name_ar="تركيا", iso2="TR")
    latakia = world.region("latakia", name_en="Latakia", name_ar="اللاذقية", pcode="SY06", geometry=OUTLINE)
    world.region("aleppo", name_en="Aleppo", name_ar="حلب", pcode="SY02")
    reuters = world.source("reuters", name="Reuters", reliability="B", homepage="https://www.reuters.com/")
    article = world.article(
        "ru-asiaplus-bbc-2024",
        source=reuters,
        title="Russian aircraft leave the base",
        published="2024-12-15",
        language="en",
    )
    khmeimim = Base(
        slug="khmeimim-air-base",
        name_en="Khmeimim Air Base",
        name_ar="قاعدة حميميم الجوية",
        aliases=["Hmeimim"],
        kind="air_base",
        region=latakia,
        place="Hmeimim",
        lat=35.4011,
        lon=35.9486,
        location_precision="exact",
    )
    world.published(khmeimim, article, "The air base at Khmeimim.")
    jirah = world.base("jirah-air-base", name_en="Jirah Air Base", region=world.region("aleppo"))
    stay = Deployment(
        slug="khmeimim-air-base-russia-2015-09",
        base=khmeimim,
        actor=russia,
        role="air",
        start="2015-09-30",
        status="active",
        as_of="2026-01",
    )
    world.published(stay, article, "Russian aircraft have flown from there since 30 September 2015.")
    turkish = Deployment(slug="jirah-turkey-2025", base=jirah, actor=turkey, start="2025-02~", status="active")
    world.published(turkish, article, "Turkish engineers came to the base.")
    treaty = world.agreement("hmeimim-2015", title="Agreement on the air group at Hmeimim", in_force="2016-10-14")
    treaty.bases.add(khmeimim)
    treaty.regions.add(latakia)
    Party.objects.create(agreement=treaty, actor=russia)
    stage = AgreementStage(slug="hmeimim-2015-2015-08-26-signed", agreement=treaty, date="2015-08-26", stage="signed")
    world.published(stage, article, "It was signed in Damascus.")
    speaker = world.person("al-sharaa", name_en="Ahmed al-Sharaa", name_ar="أحمد الشرع")
    said = Statement(
        slug="al-sharaa-2025-04-24",
        date="2025-04-24",
        speaker=speaker,
        actor=syria,
        summary="Said that talks about the withdrawal of the bases go on.",
        stance="conditional",
        topics=["withdrawal"],
    )
    world.published(said, article, "“We talk.”", about_actors=[russia], about_bases=[khmeimim])
    strike = Event(
        slug="2015-08-26-air-group-agreement",
        date="2015-08-26",
        kind="air_strike",
        actor=russia,
        target_actor=syria,
        region=latakia,
        summary="Aircraft struck near the base.",
        killed_min=3,
        killed_max=3,
        wounded_min=12,
    )
    world.published(strike, article, "Aircraft struck.")
