from collections.abc import Mapping, Sequence

from django.db.models.expressions import Combinable

from presence import shown
from presence.models.vocabulary import BaseKind, LocationPrecision
from presence.publish.tables.column import Cell, Column, Maker, Table
from presence.publish.tables.lists import cited, there
from presence.publish.tables.parts import (
    addresses,
    located,
    many,
    names,
    plain,
    radius,
    record,
    reference,
    slug,
    word,
)
from presence.timeline import Period


def _made(when: Period) -> Mapping[str, Combinable]:
    return {**there(when), **cited("base")}


def _without_the_certain(_site: str) -> Maker:
    def made(certain: Sequence[str], touched: Sequence[str]) -> Cell:
        return tuple(actor for actor in touched if actor not in certain) or None

    return made


BASES = Table(
    "bases",
    "Bases",
    "Physical sites of any size. A site stays when its occupant leaves.",
    "slug",
    shown.bases,
    (
        slug(),
        *names(),
        *word("kind", "What it is.", BaseKind, needed=True),
        *reference("region", "Where it is.", "regions", needed=True),
        plain("place", "The settlement it is at or near."),
        *located("location_precision"),
        *word("location_precision", "How exactly the place is known.", LocationPrecision, needed=True),
        radius(),
        many("present", "Actors (slugs) that were there in the time asked for by `on`, today without it.", "certainly"),
        Column(
            "possible",
            "list",
            "Actors (slugs) that may have been there in that time.",
            ("certainly", "touched"),
            _without_the_certain,
        ),
        plain("summary", "In short."),
        *record(),
        *addresses("base", "bases"),
    ),
    _made,
)
