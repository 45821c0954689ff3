"""How sure a record is, from who says it. Pure: voices in, a proposal with its reasons out.

Two sources of the rule. The letters are NATO's for the reliability of a source (AJP-2.1, the “Admiralty” scale: A
completely reliable … F cannot be judged). The levels are those the dataset was begun with: *high*, two or more
independent sources, or the state concerned confirms; *medium*, one reliable source; *low*, a single partisan or
second-hand source, or sources disagree. `docs/evidence.md` says the same for readers.

What is counted is origins, not outlets: ten papers that reprint one agency are one origin.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from actors.edtf_words import day_in_words

LOW, MEDIUM, HIGH = LEVELS = ("low", "medium", "high")
RELIABLE = "ABC"  # fairly reliable and better: may bear a record alone
SURE = "AB"  # usually reliable and better: one of two has to be
UNNAMED = gettext_lazy("an origin that is not named")
_WORST = "F"


@dataclass(frozen=True, slots=True)
class Voice:
    """One citation. `origin` is where its article has it from, or else the publisher itself.

    `told` is the latest day on which the article may have appeared; `saw` the last day it attests, where it is a
    sighting; `whole` says that it bears on the record as a whole and not on some of its fields.
    """

    origin: str
    letter: str
    told: date | None = None
    saw: date | None = None
    disputes: bool = False
    whole: bool = True
    article: object = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What of the record itself counts: whether it says that something goes on, and whether the state admits it."""

    goes_on: bool = False
    admitted: bool = False


SETTLED = Claim()


@dataclass(frozen=True, slots=True)
class Origin:
    name: str
    letter: str
    newest: date | None
    articles: int

    @property
    def words(self) -> str:
        return f"{self.name} ({self.letter})"


@dataclass(frozen=True, slots=True)
class Proposal:
    level: str
    reasons: tuple[str, ...]
    articles: int
    origins: int

    @property
    def extent(self) -> str:
        """“7 articles, 1 origin”."""
        articles = ngettext("%(n)d article", "%(n)d articles", self.articles) % {"n": self.articles}
        return _(", ").join((articles, _origins(self.origins)))


def propose(voices: Iterable[Voice], *, claim: Claim = SETTLED, today: date, fade_months: int) -> Proposal:
    """The confidence that the citations alone would give, and why. Disputes and age lower it, never raise it."""
    said = list(voices)
    supporting = origins([voice for voice in said if not voice.disputes])
    level, why = _supported(supporting, claim)
    level, disputed = _disputed(said, level)
    level, aged = _aged(supporting, level, claim, today - relativedelta(months=fade_months))
    reasons = tuple(reason for reason in (why, disputed, aged) if reason)
    articles = len({_article(n, voice) for n, voice in enumerate(said)})
    return Proposal(level, reasons, articles, len(origins(said)))


def origins(voices: Iterable[Voice]) -> list[Origin]:
    """The independent origins, the most reliable first."""
    carried: Mapping[str, list[Voice]] = _by_origin(voices)
    found = [_origin(heard) for heard in carried.values()]
    return sorted(found, key=lambda origin: (origin.letter, origin.name.casefold()))


def _by_origin(voices: Iterable[Voice]) -> dict[str, list[Voice]]:
    carried: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        carried[" ".join(voice.origin.split()).casefold()].append(voice)
    return carried


def _origin(heard: Sequence[Voice]) -> Origin:
    """As reliable as the outlet that had it first, and as new as that: who reprints it later adds nothing.

    Where it is not known who was first, the lowest letter of those that may have been, and no date. What it says it
    saw on a later day is news, though.
    """
    first = min((voice.told for voice in heard if voice.told), default=None)
    letter = max(voice.letter or _WORST for voice in heard if voice.told in (None, first))
    known = all(voice.told for voice in heard)
    days = [day for day in (first if known else None, *(voice.saw for voice in heard)) if day]
    articles = len({_article(n, voice) for n, voice in enumerate(heard)})
    return Origin(heard[0].origin or str(UNNAMED), letter, max(days, default=None), articles)


def _supported(supporting: Sequence[Origin], claim: Claim) -> tuple[str, str]:
    reliable = [origin for origin in supporting if origin.letter in RELIABLE]
    sure = [origin for origin in reliable if origin.letter in SURE]
    named = _(", ").join(origin.words for origin in reliable[:4]) + (" …" if len(reliable) > 4 else "")
    said = {"n": len(reliable), "origins": named}
    if claim.admitted and supporting:
        return HIGH, _("The deploying state itself confirms it.")
    if len(reliable) >= 2 and sure:
        return HIGH, _("%(n)d independent origins are at least fairly reliable (C or better): %(origins)s.") % said
    if len(reliable) >= 2:
        return MEDIUM, _("%(n)d independent origins, none of them better than fairly reliable (C): %(origins)s.") % said
    if reliable:
        return MEDIUM, _alone(reliable[0], named)
    if supporting:
        return LOW, _("%(origins)s, none with reliability C or better.") % {"origins": _origins(len(supporting))}
    return LOW, _("Nothing is cited that supports it.")


def _alone(origin: Origin, named: str) -> str:
    if origin.articles == 1:
        return _("One origin with reliability C or better: %(origin)s.") % {"origin": named}
    said = {"origin": named, "n": origin.articles}
    return _("One origin with reliability C or better: %(origin)s, in %(n)d articles that count as one.") % said


def _disputed(said: Sequence[Voice], level: str) -> tuple[str, str]:
    against = [voice for voice in said if voice.disputes]
    if not against:
        return level, ""
    who = {"who": _(", ").join(origin.words for origin in origins(against))}
    if any(voice.whole and (voice.letter or _WORST) in RELIABLE for voice in against):
        return LOW, _("Sources disagree: %(who)s disputes the record as a whole.") % who
    lowered = _("One step lower, for %(who)s disputes some of it, or is not reliable enough to overturn it.")
    return _lower(level), lowered % who


def _aged(supporting: Sequence[Origin], level: str, claim: Claim, faded: date) -> tuple[str, str]:
    """What goes on needs somebody to say so again; what is past does not grow less sure with the years."""
    newest = max((origin.newest for origin in supporting if origin.newest), default=None)
    if not claim.goes_on or not supporting or (newest and newest >= faded):
        return level, ""
    if newest is None:
        return _lower(level), _("One step lower, for it is said to go on, and when it was last confirmed is not known.")
    aged = _("One step lower, for it is said to go on, and the newest origin is of %(day)s: it has faded.")
    return _lower(level), aged % {"day": day_in_words(newest)}


def _lower(level: str) -> str:
    return LEVELS[max(LEVELS.index(level) - 1, 0)]


def _article(place: int, voice: Voice) -> object:
    return place if voice.article is None else ("article", voice.article)


def _origins(number: int) -> str:
    return ngettext("%(n)d origin", "%(n)d origins", number) % {"n": number}
