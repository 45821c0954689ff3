"""Actors, people, and the offices they hold."""

from collections.abc import Iterator

from actors.models import Actor, ActorKind, Office, Person
from presence.publish.formats.ftm.entity import Entity, day, documented, id_of
from presence.publish.tables.parts import digest


def actors(actor: Actor, site: str) -> Iterator[Entity]:
    state = actor.kind == ActorKind.STATE
    yield Entity(id_of("actor", actor.slug), "PublicBody" if state else "Organization").add(
        name=actor.name_en,
        alias=actor.names[1:],
        country=actor.iso2.lower(),
        classification=actor.get_kind_display(),
        wikidataId=actor.wikidata,
        incorporationDate=day(actor.active_from),
        dissolutionDate=day(actor.active_until),
        sourceUrl=site + actor.get_absolute_url(),
    )


def people(person: Person, site: str) -> Iterator[Entity]:
    """With the positions they held, which several people may have held, one after the other."""
    made = Entity(id_of("person", person.slug), "Person").add(
        name=person.name_en, alias=person.names[1:], sourceUrl=site + person.get_absolute_url()
    )
    offices = list(person.offices.all())
    cited = [citation for office in offices for citation in office.citations.all()]
    documents = documented(made, cited)
    yield made.add(position=[str(office.title) for office in offices])
    for office in offices:
        yield from _held(office, made.id)
    yield from {each.id: each for each in documents}.values()


def _held(office: Office, holder: str) -> Iterator[Entity]:
    actor = office.actor
    post = Entity(f"sp-position-{digest(actor.slug, office.title)}", "Position").add(
        name=f"{office.title}, {actor.name_en}",
        country=actor.iso2.lower(),
        organization=id_of("actor", actor.slug),
    )
    yield post
    key = digest(holder, actor.slug, office.title, office.start)
    occupancy = Entity(f"sp-occupancy-{key}", "Occupancy").add(
        holder=holder, post=post.id, startDate=day(office.start), endDate=day(office.end)
    )
    yield occupancy.add(proof=[id_of("article", citation.article.slug) for citation in office.citations.all()])
