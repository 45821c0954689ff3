from collections.abc import Mapping

from django.db.models.expressions import Combinable

from actors.models import Actor
from presence import shown
from presence.models.vocabulary import AgreementKind, AgreementStatus, PartyRole
from presence.publish.tables.column import Table
from presence.publish.tables.lists import cited, tied
from presence.publish.tables.parts import addresses, date, guarded, plain, record, several, slug, word
from presence.timeline import Period

_BOUND = {"parties": PartyRole.PARTY, "guarantors": PartyRole.GUARANTOR, "mediators": PartyRole.MEDIATOR}


def _made(_when: Period) -> Mapping[str, Combinable]:
    made = cited("agreement")
    for name, role in _BOUND.items():
        made |= tied(name, Actor.objects.all(), "party_set__agreement", party_set__role=role)
    made |= tied("bases", shown.bases(), "agreements")
    return made | tied("regions", shown.regions(), "agreements")


AGREEMENTS = Table(
    "agreements",
    "Agreements",
    "Treaties, leases, memoranda and ceasefires; their dated history is in `stages`.",
    "slug",
    shown.agreements,
    (
        slug(),
        plain("name", "Its title.", "title", needed=True),
        *word("kind", "What it is.", AgreementKind, needed=True),
        *word("status", "How it stands.", AgreementStatus, needed=True),
        *several("parties", "Actors bound by it."),
        *several("guarantors", "Actors that vouch for it."),
        *several("mediators", "Actors that mediated it."),
        *date("signed", "When it was signed."),
        *date("in_force", "Since when it is in force."),
        *date("expires", "When it ends by its own words."),
        plain("term_years", "For how long it was made.", type="integer", unit="a"),
        *date("as_of", "The date the sources last speak of."),
        *several("bases", "Bases it is about."),
        *several("regions", "Regions it is about."),
        *guarded("amends", "The agreement that it changes.", "agreements", ("title",)),
        plain("summary", "In short."),
        *record(),
        *addresses("agreement", "agreements"),
    ),
    _made,
)
