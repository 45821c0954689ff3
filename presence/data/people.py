"""Who: actors, people, and the offices people hold, each office with the documents that say so."""

from collections.abc import Iterable, Mapping
from typing import Any

from actors.models import Actor, Office, Person
from presence.data.known import Known
from presence.data.store import BATCH, put
from presence.data.table import Row
from presence.data.tally import Summary
from presence.models import Citation

ACTOR_FIELDS = ("name_en", "name_ar", "aliases", "kind", "iso2", "wikidata", "active_from", "active_until")


def load_actors(rows: Iterable[Row], known: Known, summary: Summary) -> None:
    things: list[tuple[Actor, Mapping[str, Any]]] = []
    for row in rows:
        actor = known.get("actor", row["slug"]) if known.has("actor", row["slug"]) else Actor(slug=row["slug"])
        things.append((actor, {name: row[name] for name in ACTOR_FIELDS if name in row.values}))
        known.learn("actor", row["slug"], actor)
    put(things, summary.of("actor"))


def load_people(rows: Iterable[Row], known: Known, summary: Summary) -> None:
    """A person's rows, one for each office, share the name; their aliases are put together."""
    rows = list(rows)
    values: dict[str, dict[str, Any]] = {}
    for row in rows:
        names = values.setdefault(row["slug"], {"name_en": row["name_en"], "name_ar": row["name_ar"], "aliases": []})
        names["aliases"] = list(dict.fromkeys([*names["aliases"], *row["aliases"]]))
    for slug in values:
        if not known.has("person", slug):
            known.learn("person", slug, Person(slug=slug))
    put([(known.get("person", slug), names) for slug, names in values.items()], summary.of("person"))
    _load_offices([row for row in rows if row["office"]], known, summary)


def _load_offices(rows: Iterable[Row], known: Known, summary: Summary) -> None:
    people = {row["slug"]: known.get("person", row["slug"]) for row in rows}
    stored = Office.objects.filter(person__in=people.values())
    offices = {(o.person_id, o.actor_id, o.title, o.start): o for o in stored}
    things: list[tuple[Office, Mapping[str, Any]]] = []
    cited: list[tuple[Office, list[Any]]] = []
    for row in rows:
        person, actor = people[row["slug"]], known.get("actor", row["actor"])
        office = offices.get((person.pk, actor.pk, row["office"], row["office_start"])) or Office()
        held = {"person": person, "actor": actor, "title": row["office"], "start": row["office_start"]}
        things.append((office, {**held, "end": row["office_end"]}))
        cited.append((office, known.some("source", row["sources"])))
    touched = put(things, summary.of("office"))
    summary.of("office").also_changed(len(_cite(cited) - touched))


def _cite(cited: Iterable[tuple[Office, list[Any]]]) -> set[int]:
    """Add the citations that are not there; the ids of the offices they are of."""
    cited = list(cited)
    offices = [office for office, _ in cited]
    there = set(Citation.objects.filter(office__in=offices).values_list("office_id", "article_id"))
    new = [
        Citation(office=office, article=article)
        for office, articles in cited
        for article in articles
        if (office.pk, article.pk) not in there
    ]
    Citation.objects.bulk_create(new, batch_size=BATCH)
    return {citation.office_id for citation in new if citation.office_id}


def invent_people(slugs: Iterable[str], known: Known, summary: Summary) -> None:
    """A bare person for each slug that speaks and is listed nowhere."""
    people = [Person(slug=slug, name_en=slug) for slug in sorted(slugs)]
    Person.objects.bulk_create(people, batch_size=BATCH)
    for person in people:
        known.learn("person", person.slug, person)
    summary.of("person").new += len(people)
