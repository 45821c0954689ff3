"""The parties of an agreement, each actor once: one that is a party and a guarantor has two entries."""

from collections.abc import Iterable

from django.utils.translation import pgettext

from actors.models import Actor
from presence.models import Party


def by_actor(parties: Iterable[Party], unsaid: str = "") -> list[tuple[Actor, str]]:
    """Each actor with its roles in words, but for one that goes without saying."""
    roles: dict[Actor, list[str]] = {}
    for party in parties:
        of_actor = roles.setdefault(party.actor, [])
        if party.role != unsaid:
            of_actor.append(party.get_role_display())
    comma = pgettext("between parts of a list", ", ")
    return [(actor, comma.join(said)) for actor, said in roles.items()]
