"""Agreements, their stages, statements and events: all are events here, told apart by their first keyword."""

from collections.abc import Iterable, Iterator
from typing import Any

from presence.models import Agreement, AgreementStage, Base, Event, Region, Statement
from presence.models.vocabulary import State
from presence.publish.formats.ftm.entity import Entity, day, documented, id_of, ids


def _event(kind: str, thing: Any, site: str, name: str) -> Entity:
    made = Entity(id_of(kind, thing.slug), "Event").add(name=name, keywords=kind, summary=thing.summary)
    return made.add(recordId=thing.slug, sourceUrl=site + thing.get_absolute_url())


def _with_documents(made: Entity, thing: Any) -> Iterator[Entity]:
    documents = documented(made, thing.citations.all())
    yield made
    yield from documents


def _places(bases: Iterable[Base | None], regions: Iterable[Region | None]) -> list[str]:
    """A base that is not published is not named."""
    seen = [base for base in bases if base is not None and base.state == State.PUBLISHED]
    return [*ids("base", seen), *ids("region", (region for region in regions if region is not None))]


def agreements(agreement: Agreement, site: str) -> Iterator[Entity]:
    made = _event("agreement", agreement, site, agreement.title).add(
        keywords=agreement.kind,
        date=day(agreement.signed),
        startDate=day(agreement.in_force),
        endDate=day(agreement.expires),
        involved=[id_of("actor", party.actor.slug) for party in agreement.party_set.all()],
        addressEntity=_places(agreement.bases.all(), agreement.regions.all()),
    )
    yield from _with_documents(made, agreement)


def stages(stage: AgreementStage, site: str) -> Iterator[Entity]:
    made = _event("stage", stage, site, f"{stage.agreement.title}: {stage.get_stage_display()}")
    yield from _with_documents(made.add(keywords=stage.stage, date=day(stage.date)), stage)


def statements(statement: Statement, site: str) -> Iterator[Entity]:
    """Of those who spoke; whom it is about is in the API's JSON."""
    who = statement.speaker_name
    made = _event("statement", statement, site, f"Statement by {who}, {statement.date}").add(
        keywords=statement.topics,
        date=day(statement.date),
        description=statement.quotation,
        location=statement.venue,
        addressEntity=_places(statement.about_bases.all(), statement.about_regions.all()),
    )
    if statement.speaker:
        made.add(involved=id_of("person", statement.speaker.slug))
    if statement.actor:
        made.add(involved=id_of("actor", statement.actor.slug))
    yield from _with_documents(made, statement)


def events(event: Event, site: str) -> Iterator[Entity]:
    made = _event("event", event, site, str(event)).add(
        keywords=event.kind,
        involved=ids("actor", (actor for actor in (event.actor, event.target_actor) if actor)),
        location=event.place,
        notes=event.figures,
        addressEntity=_places([event.base], [event.region]),
    )
    if event.date_end:
        made.add(startDate=day(event.date), endDate=day(event.date_end))
    else:
        made.add(date=day(event.date))
    yield from _with_documents(made, event)
