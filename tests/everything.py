"""One of every kind of thing, tied together, with Arabic names: what tests need that visit every kind of page."""

from presence.models import Agreement, AgreementStage, Citation, Deployment, Event, Region, Statement
from presence.models.place import Base
from tests import world

LISTS = (
    "actors", "people", "regions", "bases", "deployments", "agreements", "statements", "events", "articles", "sources",
)  # fmt: skip
FIXED = (
    "/", "/?on=2019-10-15&region=aleppo", "/?on=1960-01-01", "/?explain=1&on=2019-10-15", "/matrix/",
    "/compare/?from=2015&to=2019", "/changes/", "/about/", "/codebook/", "/search/?q=kuweires", "/search/?q=",
    "/account/login/", "/bases/kuweires/history/", "/bases/atlantis/", "/bases/?actor=rusia", "/bases/?page=99",
)  # fmt: skip
EDITORS = ("/editor/", "/editor/articles/", "/editor/articles/new/", "/editor/contradictions/", "/editor/byline/")


def paths() -> list[str]:
    """Make the things; the English address of every kind of public page."""
    return [*FIXED, *(f"/{kind}/" for kind in LISTS), *_made()]


def _made() -> list[str]:
    russia, turkey = world.actor("russia", name_ar="روسيا"), world.actor("turkey", name_ar="تركيا")
    world.actor("syria", name_ar="سوريا")
    world.region("syria", "country", name_ar="سوريا")
    square = {"type": "Polygon", "coordinates": [[[36, 35.5], [38.5, 35.5], [38.5, 37], [36, 37], [36, 35.5]]]}
    aleppo = world.region("aleppo", name_ar="حلب", geometry=square)
    base = world.published(
        Base(slug="kuweires", name_en="Kuweires", name_ar="كويرس", kind="air_base", region=aleppo,
             lat=36.187, lon=37.583, location_precision="exact", summary="An airfield."),
    )  # fmt: skip
    person = world.person(name_ar="أحمد الشرع")
    stay = world.published(
        Deployment(
            slug="russia-kuweires",
            base=base,
            actor=russia,
            role="air",
            start="2015-09~",
            as_of="2019-12",
            status="active",
        )
    )
    world.published(
        Deployment(slug="turkey-kuweires", base=base, actor=turkey, role="combat", start="2025", status="unknown")
    )
    treaty = world.published(
        Agreement(slug="treaty", title="A treaty", kind="basing", status="in_force", signed="2015-08-26"), bases=[base]
    )
    world.published(AgreementStage(slug="treaty-signed", agreement=treaty, date="2015-08-26", stage="signed"))
    said = world.published(
        Statement(slug="said", date="2025-02-01", speaker=person, summary="It may stay.", stance="conditional"),
        about_bases=[base], about_actors=[russia],
    )  # fmt: skip
    strike = world.published(
        Event(
            slug="strike",
            date="2019-10-14",
            kind="air_strike",
            actor=russia,
            base=base,
            summary="A strike.",
            killed_min=2,
            killed_max=5,
            wounded_min=0,
            wounded_max=0,
            personnel_min=40,
        )
    )
    article = Citation.objects.select_related("article__source").first().article  # type: ignore[union-attr]
    shown = [
        base,
        stay,
        treaty,
        said,
        strike,
        person,
        russia,
        aleppo,
        Region.objects.get(slug="syria"),
        article,
        article.source,
    ]
    return [each.get_absolute_url() for each in shown if each is not None]
