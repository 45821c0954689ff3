"""The explorer's findings in sentences."""

from collections.abc import Sequence
from functools import lru_cache

from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from actors.edtf_words import since_in_words, when_in_words
from actors.models import Actor
from presence.publish.places import Tally
from presence.publish.sites import Occupant, Site
from presence.timeline import PRESENT, Period


def headline(when: Period, counted: Tally, actors: Sequence[Actor] = ()) -> str:
    """“On 15 October 2019: Iran at 2 bases; at 1 more a presence is possible.” `actors` are those asked about."""
    said = {"when": sentence_start(when)}
    if not counted.present and not counted.possible:
        return _("%(when)s: no presence on record.") % said
    if not counted.present:
        return ngettext(
            "%(when)s: certain at no base; at %(possible)s a presence is possible.",
            "%(when)s: certain at no base; at %(possible)s a presence is possible.",
            counted.possible,
        ) % {**said, "possible": counted.possible}
    said |= {"who": _who(counted, actors), "where": _at(counted.present)}
    if not counted.possible:
        # Translators: “On 2 May 2026: 9 foreign actors at 4 bases.”
        return _("%(when)s: %(who)s %(where)s.") % said
    return ngettext(
        # Translators: “On 2 May 2026: 9 foreign actors at 4 bases; at 3 more a presence is possible.”
        "%(when)s: %(who)s %(where)s; at %(possible)s more a presence is possible.",
        "%(when)s: %(who)s %(where)s; at %(possible)s more a presence is possible.",
        counted.possible,
    ) % {**said, "possible": counted.possible}


def _who(counted: Tally, actors: Sequence[Actor]) -> str:
    if len(actors) == 1:
        return str(actors[0])
    many = counted.actors
    return ngettext("%(count)s foreign actor", "%(count)s foreign actors", many) % {"count": many}


def _at(bases: int) -> str:
    # Translators: follows who is there: “9 foreign actors at 4 bases”.
    return ngettext("at %(count)s base", "at %(count)s bases", bases) % {"count": bases}


def sentence_start(when: Period) -> str:
    """“On 15 October 2019”, “In March 2018”, “About 2019”."""
    words = when_in_words(when.text)
    return words[:1].upper() + words[1:]


def shown_words(shown: int, of: int) -> str:
    """What has no place at all is in the list, and not on the map."""
    return ngettext("%(shown)s of %(all)s base shown on the map", "%(shown)s of %(all)s bases shown on the map", of) % {
        "shown": shown,
        "all": of,
    }


class Since:
    """“since 2015”, in the language being spoken; a date is put in words once for all the bases that share it."""

    def __init__(self) -> None:
        self.language = get_language() or "en"

    def __call__(self, start: str) -> str:
        return since(start, self.language)


@lru_cache(maxsize=10_000)
def since(start: str, language: str) -> str:
    return since_in_words(start, language=language) or _("since when is not known")


def stays(site: Site, said: Since) -> list[str]:
    """Who is at a base and since when: “Russia, since 2015”; one who only may be there says so."""
    return [_stay(occupant, site, said(occupant.start)) for occupant in site.occupants]


def _stay(occupant: Occupant, site: Site, began: str) -> str:
    words = {"actor": str(occupant.actor), "since": began}
    if occupant.presence == PRESENT or site.presence != PRESENT:
        return pgettext("an actor at a base", "%(actor)s, %(since)s") % words
    return pgettext("an actor at a base", "%(actor)s, possibly, %(since)s") % words
