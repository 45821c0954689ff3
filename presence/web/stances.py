"""Stances over time: how many statements of each actor supported, opposed … the presence they speak of, by quarter.

A statement counts once, in the quarter (or year) in which the first day its date may mean lies.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncQuarter
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actors.models import Actor
from presence import shown
from presence.kept import Maker, kept
from presence.models import Statement
from presence.models.vocabulary import Stance

MOST_QUARTERS = 48  # of more, years are counted
MOST_ACTORS = 8
_ACTOR = ("slug", "name_en", "name_ar", "kind", "iso2")

NAME = "stances"

Tally = Counter[str]  # of stances
Row = tuple[str, str, int | None, int]


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """A quarter, or a year (`quarter` 0)."""

    year: int
    quarter: int = 0

    @property
    def first(self) -> date:
        return date(self.year, max(self.quarter * 3 - 2, 1), 1)

    @property
    def text(self) -> str:
        """As the CSV writes it: “2025-Q2”."""
        return f"{self.year}-Q{self.quarter}" if self.quarter else str(self.year)

    @property
    def words(self) -> str:
        if not self.quarter:
            return str(self.year)
        return _("quarter %(quarter)s of %(year)s") % {"quarter": self.quarter, "year": self.year}

    def next(self) -> "Unit":
        if self.quarter == 0:
            return Unit(self.year + 1)
        return Unit(self.year + 1, 1) if self.quarter == 4 else Unit(self.year, self.quarter + 1)


@dataclass(slots=True)
class Voice:
    """What one actor said in each unit; without an actor, what several did or somebody for nobody that is named."""

    actor: Actor | None
    actors: int = 1
    by_unit: dict[Unit, Tally] = field(default_factory=dict)
    total: Tally = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return self.total.total()

    @property
    def name(self) -> str:
        if self.actor:
            return str(self.actor)
        if self.actors > 1:
            return ngettext("%(count)s other", "%(count)s others", self.actors) % {"count": self.actors}
        return _("For nobody named")

    def add(self, unit: Unit, stance: str, number: int) -> None:
        in_unit = self.by_unit.get(unit)
        if in_unit is None:
            in_unit = self.by_unit[unit] = Counter()
        in_unit[stance] += number
        self.total[stance] += number


@dataclass(frozen=True, slots=True)
class Stances:
    voices: Sequence[Voice]  # the most heard first
    units: Sequence[Unit]  # every one from the first to the last

    @property
    def count(self) -> int:
        return sum(voice.count for voice in self.voices)

    def summed(self, most: int = MOST_ACTORS) -> list[Voice]:
        """At most so many: the actors least heard are taken together."""
        if len(self.voices) <= most:
            return list(self.voices)
        shown_alone, rest = self.voices[: most - 1], self.voices[most - 1 :]
        others = Voice(None, actors=len(rest))
        for voice in rest:
            for unit, tally in voice.by_unit.items():
                for stance, number in tally.items():
                    others.add(unit, stance, number)
        return [*shown_alone, others]


def by_actor(statements: QuerySet[Statement]) -> Stances:
    """Two queries, however many there are."""
    return _of_actors(_grouped(statements))


def of_all() -> Stances:
    """Of every statement: counted once a version, for there are very many."""
    return _of_actors(kept(NAME, "", _all))


def _of_actors(rows: Iterable[Row]) -> Stances:
    found = list(rows)
    actors = Actor.objects.only(*_ACTOR).in_bulk({actor for _day, _stance, actor, _n in found if actor})
    return gathered((date.fromisoformat(day), stance, actors.get(actor or 0), n) for day, stance, actor, n in found)


def _grouped(statements: QuerySet[Statement]) -> list[Row]:
    """The first day of a quarter, the stance, the actor and how many."""
    if statements.query.distinct:
        statements = shown.statements().filter(pk__in=statements.order_by().values("pk"))
    rows = statements.select_related(None).order_by().annotate(quarter=TruncQuarter("date_earliest"))
    grouped = rows.values_list("quarter", "stance", "actor_id").annotate(n=Count("pk"))
    return [(day.isoformat(), stance, actor, n) for day, stance, actor, n in grouped]


def _all(_key: str = "") -> list[Row]:
    """By years where those are what is shown: there are fewer."""
    rows = _grouped(shown.statements())
    if _quarterly([date.fromisoformat(day) for day, *_rest in rows]):
        return rows
    by_year: Counter[tuple[str, str, int | None]] = Counter()
    for day, stance, actor, n in rows:
        by_year[f"{day[:4]}-01-01", stance, actor] += n
    return [(*key, n) for key, n in by_year.items()]


def gathered(counts: Iterable[tuple[date, str, Actor | None, int]]) -> Stances:
    found = list(counts)
    quarterly = _quarterly([day for day, *_rest in found])
    unit_of = {day: Unit(day.year, (day.month + 2) // 3 if quarterly else 0) for day, *_rest in found}
    voices: dict[int | None, Voice] = {}
    for day, stance, actor, n in found:
        pk = actor.pk if actor else None
        voice = voices.get(pk) or voices.setdefault(pk, Voice(actor))
        voice.add(unit_of[day], stance, n)
    units = sorted(set(unit_of.values()))
    return Stances(sorted(voices.values(), key=lambda v: (v.actor is None, -v.count, v.name)), _filled(units))


def _quarterly(days: Sequence[date]) -> bool:
    return not days or (max(days).year - min(days).year + 1) * 4 <= MOST_QUARTERS


def _filled(units: Sequence[Unit]) -> list[Unit]:
    """Those between the first and the last too."""
    found = list(units[:1])
    while found and found[-1] < units[-1]:
        found.append(found[-1].next())
    return found


def finding(stances: Stances) -> str:
    """What the chart shows, in a sentence."""
    if len(stances.voices) == 1:
        return _of_one(stances.voices[0])
    said = _counted(stances)
    supports, opposes = Stance.SUPPORTS.value, Stance.OPPOSES.value
    friend, foe = _most(stances, supports), _most(stances, opposes)
    if friend is None or foe is None:
        return said
    most = _(
        "%(said)s: %(friend)s supports most often (%(n)s of %(of)s), %(foe)s opposes most often (%(m)s of %(all)s)"
    )
    return most % {
        "said": said,
        "friend": friend.name,
        "n": friend.total[supports],
        "of": friend.count,
        "foe": foe.name,
        "m": foe.total[opposes],
        "all": foe.count,
    }


def _counted(stances: Stances) -> str:
    total = _together(voice.total for voice in stances.voices)
    said = ngettext(
        "%(count)s statement, %(for)s in support of the presence it speaks of, %(against)s against it",
        "%(count)s statements, %(for)s in support of the presence they speak of, %(against)s against it",
        stances.count,
    )
    return said % {"count": stances.count, "for": total[Stance.SUPPORTS], "against": total[Stance.OPPOSES]}


def _most(stances: Stances, stance: str) -> Voice | None:
    """The actor with most statements of it; of several, the one with the larger share."""
    named = [voice for voice in stances.voices if voice.actor and voice.total[stance]]
    return max(named, key=lambda v: (v.total[stance], v.total[stance] / v.count), default=None)


def _of_one(voice: Voice) -> str:
    """Where the last year differs from those before, that; else what is said most."""
    last = max(unit.year for unit in voice.by_unit)
    late = _together(tally for unit, tally in voice.by_unit.items() if unit.year == last)
    early = voice.total - late
    now, before = _prevailing(late), _prevailing(early)
    if early and now != before:
        return _("%(actor)s: most often “%(before)s” until %(until)s, most often “%(now)s” in %(year)s") % {
            "actor": voice.name,
            "before": Stance(before).label,
            "until": last - 1,
            "now": Stance(now).label,
            "year": last,
        }
    most = _prevailing(voice.total)
    said = ngettext(
        "%(actor)s: “%(stance)s” in %(n)s of %(count)s statement",
        "%(actor)s: “%(stance)s” in %(n)s of %(count)s statements",
        voice.count,
    )
    return said % {"actor": voice.name, "stance": Stance(most).label, "n": voice.total[most], "count": voice.count}


def _together(tallies: Iterable[Tally]) -> Tally:
    found = Tally()
    for tally in tallies:
        found.update(tally)
    return found


def _prevailing(tally: Tally) -> str:
    return max(Stance.values, key=lambda stance: tally[stance])


MAKERS: dict[str, Maker] = {NAME: _all}
