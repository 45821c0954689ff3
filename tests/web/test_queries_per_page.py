"""Every public page asks the database no more often for many things than for few, and as often in any language.

The things are made once for all of the pages: the tests read what was counted.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from actors.models import Actor, Person
from presence.history import SUBJECTS, named_in_addresses
from presence.models import (
    Agreement,
    Article,
    Base,
    Deployment,
    Estimate,
    Event,
    Party,
    Region,
    Source,
    Statement,
)
from presence.review.write import RecordDraft, write_record
from presence.web.lists import LISTS
from tests import world

pytestmark = pytest.mark.django_db  # without it there would be no database at all

DETAILS: dict[str, tuple[type[Model], str]] = {
    "actor": (Actor, "russia"),
    "governorate": (Region, "aleppo"),
    "country": (Region, "syria"),
    "zone": (Region, "north"),
    "district": (Region, "manbij"),
    "base": (Base, "base-0"),
    "deployment": (Deployment, "base-0-russia-2000"),
    "agreement": (Agreement, "agreement-0"),
    "person": (Person, "person-0"),
    "statement": (Statement, "statement-0"),
    "event": (Event, "event-0"),
    "source": (Source, "source-0"),
    "article": (Article, "article-0"),
}
WHOLE = {
    "map": "?on=2019-10-15",
    "explorer-csv": "?on=2019-10-15",
    "histogram": "",
    "map-ground": "",
    "matrix": "?on=2019-10-15",
    "compare": "?from=2001-10-15&to=2019-10-15",
    "changes": "",
    "changes-atom": "",
    "search": "?q=aircraft",
    "search-suggest": "?q=ba",
    "statement-stances": "",
    "codebook": "",
    "about": "",
    "data": "",
    "login": "",
}
EXPLAINED = {"map": "?explain=1&base=base-0", "matrix": "?explain=1&actor=russia"}
NARROWED = {
    "actors": "?region=aleppo&on=2019",
    "people": "?actor=russia",
    "bases": "?actor=russia&on=2019",
    "deployments": "?region=aleppo&on=2019",
    "agreements": "?actor=russia&on=2019",
    "statements": "?actor=russia&stance=supports",
    "events": "?region=aleppo",
    "articles": "?q=report",
}
HISTORIES = {
    "actors": "actor", "people": "person", "regions": "governorate", "bases": "base", "deployments": "deployment",
    "agreements": "agreement", "statements": "statement", "events": "event",
}  # fmt: skip
TABLES = {"actor-presence": "russia", "region-presence": "aleppo", "region-table": "aleppo"}
PAGES = (
    *(f"list {kind}" for kind in LISTS),
    *(f"narrowed {kind}" for kind in NARROWED),
    *(f"atom {kind}" for kind in LISTS),
    *(f"page {name}" for name in DETAILS),
    *(f"history {kind}" for kind in HISTORIES),
    *(f"whole {name}" for name in WHOLE),
    *(f"explained {name}" for name in EXPLAINED),
    *(f"table {name}" for name in TABLES),
)


@dataclass
class Counted:
    """How many queries each page takes, by its name: for few things, for many, and for many in Arabic."""

    few: dict[str, int]
    many: dict[str, int]
    in_arabic: dict[str, int]


@pytest.fixture(scope="module")
def counted(django_db_setup: None, django_db_blocker: Any) -> Counted:
    with django_db_blocker.unblock(), transaction.atomic():
        _some_more(0, 2)
        _of_all("en")  # what is drawn once in a process is drawn now
        few = _of_all("en")
        _some_more(2, 6)
        _once("en")
        many = _of_all("en")
        _once("ar")
        found = Counted(few, many, _of_all("ar"))
        transaction.set_rollback(True)
    return found


def _once(code: str) -> None:
    """What is looked up once for each word met, and drawn once for each language."""
    with translation.override(code):
        for name in ("whole search", "whole map-ground"):
            _queries(_address(name))


def _of_all(code: str) -> dict[str, int]:
    with translation.override(code):
        return {name: _queries(_address(name)) for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_for_many_no_more_often_than_for_few(counted: Counted, name: str) -> None:
    assert counted.many[name] <= counted.few[name]


@pytest.mark.parametrize("name", PAGES)
def test_in_arabic_as_often_as_in_english(counted: Counted, name: str) -> None:
    assert counted.in_arabic[name] == counted.many[name]


def test_all_kinds_with_a_page_are_among_them() -> None:
    assert HISTORIES.keys() <= SUBJECTS.keys()
    assert {name for name in PAGES if name.startswith("list ")} == {f"list {kind}" for kind in LISTS}


def _queries(url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        answer = Client().get(url)
        body = b"".join(answer) if answer.streaming else answer.content
    assert answer.status_code == 200, url
    assert body
    return len(asked)


def _address(name: str) -> str:
    sort, _, of = name.partition(" ")
    match sort:
        case "page":
            model, slug = DETAILS[of]
            found: Any = model._default_manager.get(slug=slug)
            return str(found.get_absolute_url())
        case "history":
            return reverse(f"{named_in_addresses(of)}_history", args=[DETAILS[HISTORIES[of]][1]])
        case "table":
            return reverse(of, args=[TABLES[of]])
        case "atom":
            return reverse(f"{of}-atom")
    asked = {"narrowed": NARROWED, "whole": WHOLE, "explained": EXPLAINED}.get(sort, {})
    return reverse(of) + asked.get(of, "")


def _some_more(first: int, last: int) -> None:
    governorate = world.region("aleppo", parent=world.region("syria", "country"))
    world.region("north", "zone").members.add(governorate)
    world.region("manbij", "district", parent=governorate)
    for n in range(first, last):
        source = world.source(f"source-{n}")
        article = world.article(f"article-{n}", source=source)
        base = world.base(f"base-{n}")
        world.base(f"in-manbij-{n}", region=world.region("manbij", "district"))
        world.deployment(f"in-manbij-{n}", by="russia", start=f"{2000 + n}")
        world.deployment(base.slug, by="russia", start=f"{2000 + n}")
        world.deployment("base-0", by=f"actor-{n}", start=f"{2000 + n}")
        _agreed(n)
        said = world.statement(f"statement-{n}", speaker=_official(n), actor=world.actor("russia"))
        said.about_bases.add(base, world.base("base-0"))
        said.about_actors.add(world.actor(f"actor-{n}"))
        world.statement(f"more-{n}", speaker=_official(0), actor=world.actor("russia"))
        world.event(f"event-{n}", base=base, region=base.region, actor=world.actor("russia"))
        for record in (said, base):
            record.citations.update(article=article)
        world.event(f"event-0-{n}", base=world.base("base-0"), region=base.region)
        world.event(f"event-0-0-{n}").citations.update(article=world.article("article-0"))
        _counted(n)
        _revised(n)


def _official(n: int) -> Any:
    return world.person(f"person-{n}", of="russia")


def _agreed(n: int) -> None:
    agreement = world.agreement(f"agreement-{n}")
    Party.objects.create(agreement=agreement, actor=world.actor("russia"))
    agreement.bases.add(world.base("base-0"))
    agreement.citations.update(article=world.article(f"article-{n}"))


def _counted(n: int) -> None:
    """Of bases and of people, in a region and anywhere."""
    day, where = f"{2001 + n}-10", (world.region(), None)[n % 2]
    for counted in ("bases and outposts", "troops"):
        Estimate.objects.create(
            actor=world.actor("russia"), region=where, article=world.article(), date=day, counted=counted, low=1, high=9
        )


def _revised(n: int) -> None:
    for record in (Base.objects.get(slug="base-0"), Statement.objects.get(slug="statement-0")):
        record.summary = f"Told again, {n}."
        write_record(RecordDraft(record), by=None, why="To have a history.")
