from django.db.models import QuerySet

from actors.models import Office
from presence.publish.tables.column import Column, Maker, Table
from presence.publish.tables.lists import cited
from presence.publish.tables.parts import addresses, date, digest, many, plain, reference

KEY = ("person__slug", "actor__slug", "title", "start")


def identified(_site: str) -> Maker:
    return digest


def _shown() -> QuerySet[Office]:
    return Office.objects.order_by("person__slug", "start_earliest", "pk")


OFFICES = Table(
    "offices",
    "Offices",
    "Titles that people hold and held for an actor.",
    "id",
    _shown,
    (
        Column("id", "string", "Made from person, actor, title and start.", KEY, identified, needed=True),
        *reference("person", "Who holds it.", "people", needed=True),
        plain("title", "The title.", needed=True),
        *reference("actor", "For whom it is held.", "actors", needed=True),
        *date("start", "Since when."),
        *date("end", "Until when; empty: not known."),
        many("articles", "The articles it rests on.", "cited"),
        *addresses("person", "people", "person__slug"),
    ),
    lambda _when: cited("office"),
)
