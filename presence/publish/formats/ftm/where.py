"""Places are addresses; a deployment is a link between an actor and one of them."""

from collections.abc import Iterator

from presence.models import Base, Deployment, Region
from presence.publish.formats.ftm.entity import Entity, country, day, documented, id_of
from presence.publish.formats.places import DIGITS


def regions(region: Region, site: str) -> Iterator[Entity]:
    within = region.parent.name_en if region.parent else ""
    yield Entity(id_of("region", region.slug), "Address").add(
        name=region.name_en,
        alias=region.names[1:],
        full=", ".join(each for each in (region.name_en, within) if each),
        region=region.name_en,
        country=country(region.pcode),
        keywords=region.level,
        latitude=region.label_lat,
        longitude=region.label_lon,
        sourceUrl=site + region.get_absolute_url(),
    )


def bases(base: Base, site: str) -> Iterator[Entity]:
    digits = DIGITS[base.location_precision]
    made = Entity(id_of("base", base.slug), "Address").add(
        name=base.name_en,
        alias=base.names[1:],
        full=", ".join(dict.fromkeys(each for each in (base.name_en, base.place, base.region.name_en) if each)),
        city=base.place,
        region=base.region.name_en,
        country=country(base.region.pcode),
        keywords=base.kind,
        summary=base.summary,
        sourceUrl=site + base.get_absolute_url(),
    )
    if base.lat is not None and base.lon is not None:
        made.add(latitude=round(base.lat, digits), longitude=round(base.lon, digits))
    documents = documented(made, base.citations.all())
    yield made
    yield from documents


def deployments(deployment: Deployment, site: str) -> Iterator[Entity]:
    """A link is no thing that could be documented, but it names its proof."""
    made = Entity(id_of("deployment", deployment.slug), "UnknownLink").add(
        subject=id_of("actor", deployment.actor.slug),
        object=id_of("base", deployment.base.slug),
        role=deployment.get_role_display() if deployment.role else "",
        status=deployment.get_status_display(),
        startDate=day(deployment.start),
        endDate=day(deployment.end),
        summary=deployment.summary,
        recordId=deployment.slug,
        sourceUrl=site + deployment.get_absolute_url(),
    )
    documented(made, deployment.citations.all())
    yield made
