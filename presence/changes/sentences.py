"""Changes in the words of a reader: “Khmeimim Air Base: Russia’s deployment is now reduced (was active)”."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from presence.history import SUBJECTS, Differences, Revision, Subject
from presence.history.revisions import Difference, Listed
from presence.history.words import date_in_words
from presence.models import AgreementStage, Deployment, Event, Statement
from presence.models.vocabulary import State

DONE = {
    "published": "added",
    "published again": "published again",
    "withdrawn": "taken back for review",
    "removed": "removed",
    "retracted": "retracted",
    "changed": "changed",
}
LOADED = "load_dataset "


class Told(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def what(self) -> str: ...


def sentence(subject: Subject, thing: Any, slug: str, what: str, revision: Revision) -> str:
    name = phrase(thing) if thing is not None else f"{subject.one.capitalize()} “{slug}”"
    if what == "retracted":
        return f"{name}: retracted. {revision.reason}"
    clauses = list(_clauses(revision.differences)) if what == "changed" else []
    if not clauses:
        return f"{name}: {DONE[what]}"
    joint = " " if clauses[0].startswith("is now ") else ": "
    return f"{name}{joint}{'; '.join(clauses)}"


def phrase(thing: Any) -> str:
    match thing:
        case Deployment():
            return f"{thing.base}: {_of(str(thing.actor))} deployment"
        case AgreementStage():
            return f"{thing.agreement}: stage “{thing.get_stage_display().lower()}, {date_in_words(thing.date)}”"
        case Statement():
            return f"Statement by {thing.speaker_name}, {date_in_words(thing.date)}"
        case Event():
            base = thing.base if thing.base and thing.base.state == State.PUBLISHED else None
            where = base or thing.place or thing.region
            return f"{thing.get_kind_display()}{f', {where}' if where else ''}, {date_in_words(thing.date)}"
    return str(thing)


def _of(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _clauses(differences: Differences) -> Iterable[str]:
    for each in sorted(differences.fields, key=lambda each: each.field != "status"):
        yield _field(each)
    for listed in differences.lists:
        yield from _list(listed)


def _field(each: Difference) -> str:
    if each.field == "geometry" or each.long:
        return f"{each.label} {'rewritten' if each.before and each.after else 'added' if each.after else 'taken away'}"
    if each.field == "status":
        return f"is now {each.after.lower()} (was {each.before.lower()})"
    return f"{each.label} now {each.after or 'not recorded'} (was {each.before or 'not recorded'})"


def _list(listed: Listed) -> Iterable[str]:
    for done, words in (("added", listed.added), ("struck", listed.struck)):
        if not words:
            continue
        if listed.label == "sources":
            yield f"{len(words)} source{'s' if len(words) > 1 else ''} {done}"
        else:
            yield f"{listed.label} {done}: {', '.join(words)}"


def counted(entries: Iterable[Told]) -> tuple[str, ...]:
    """“12 statements added”, the most first."""
    found = Counter((each.kind, each.what) for each in entries)
    lines = []
    for (kind, what), number in found.most_common():
        named = SUBJECTS[kind].one if number == 1 else SUBJECTS[kind].many
        lines.append(f"{number:,} {named} {DONE[what]}")
    return tuple(lines)


def why_in_words(told: Mapping[str, Any]) -> str:
    why = str(told.get("why") or "")
    return f"Load of the {why.removeprefix(LOADED)} dataset" if why.startswith(LOADED) else why
