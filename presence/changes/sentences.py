"""Changes in the words of a reader: “Russia at Khmeimim Air Base: now reduced (was active)”."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from typing import Any, Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from actors.letters import capitalized, lowered
from presence.history import SUBJECTS, Differences, Revision, Subject
from presence.history.revisions import Difference, Listed
from presence.history.words import date_in_words
from presence.models import AgreementStage, Deployment, Event, Statement
from presence.models.vocabulary import State

# What was done to one thing, and to a number of a kind.
DONE: Mapping[str, tuple[Promise, Promise]] = {
    "published": (gettext_lazy("%(name)s: added"), gettext_lazy("%(counted)s added")),
    "published again": (gettext_lazy("%(name)s: published again"), gettext_lazy("%(counted)s published again")),
    "withdrawn": (
        gettext_lazy("%(name)s: taken back for review"),
        gettext_lazy("%(counted)s taken back for review"),
    ),
    "removed": (gettext_lazy("%(name)s: removed"), gettext_lazy("%(counted)s removed")),
    "retracted": (gettext_lazy("%(name)s: retracted."), gettext_lazy("%(counted)s retracted")),
    "changed": (gettext_lazy("%(name)s: changed"), gettext_lazy("%(counted)s changed")),
}
LOADED = "load_dataset "


class Told(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def what(self) -> str: ...


def sentence(subject: Subject, thing: Any, slug: str, what: str, revision: Revision | None) -> str:
    name = phrase(thing) if thing is not None else f"{capitalized(subject.one)} “{slug}”"
    clauses = list(_clauses(revision.differences)) if revision and what == "changed" else []
    if clauses:
        return f"{name}: {'; '.join(clauses)}"
    said = str(DONE[what][0] % {"name": name})
    return f"{said} {revision.reason}" if revision and what == "retracted" else said


def phrase(thing: Any) -> str:
    match thing:
        case Deployment():
            return _("%(actor)s at %(base)s") % {"base": thing.base, "actor": thing.actor}
        case AgreementStage():
            said = {"stage": lowered(thing.get_stage_display()), "date": date_in_words(thing.date)}
            return _("%(agreement)s: stage “%(stage)s, %(date)s”") % {"agreement": thing.agreement, **said}
        case Statement():
            said = {"who": thing.speaker_name, "date": date_in_words(thing.date)}
            return _("Statement by %(who)s, %(date)s") % said
        case Event():
            base = thing.base if thing.base and thing.base.state == State.PUBLISHED else None
            where = base or thing.place or thing.region
            return _(", ").join(
                str(part) for part in (thing.get_kind_display(), where, date_in_words(thing.date)) if part
            )
    return str(thing)


def _clauses(differences: Differences) -> Iterable[str]:
    for each in sorted(differences.fields, key=lambda each: each.field != "status"):
        yield _field(each)
    for listed in differences.lists:
        yield from _list(listed)


def _field(each: Difference) -> str:
    said = {
        "field": each.label,
        "after": each.after or _("not recorded"),
        "before": each.before or _("not recorded"),
    }
    if each.field == "geometry" or each.long:
        if each.before and each.after:
            return _("%(field)s rewritten") % said
        return (_("%(field)s added") if each.after else _("%(field)s taken away")) % said
    if each.field == "status":
        return _("now %(after)s (was %(before)s)") % {"after": lowered(each.after), "before": lowered(each.before)}
    return _("%(field)s now %(after)s (was %(before)s)") % said


def _list(listed: Listed) -> Iterable[str]:
    sources = listed.name == "sources"
    if listed.added:
        yield (
            _sources_added(len(listed.added))
            if sources
            else _("%(list)s added: %(what)s") % _what(listed, listed.added)
        )
    if listed.struck:
        yield (
            _sources_struck(len(listed.struck))
            if sources
            else _("%(list)s struck: %(what)s") % _what(listed, listed.struck)
        )


def _what(listed: Listed, words: Iterable[str]) -> dict[str, str]:
    return {"list": listed.label, "what": _(", ").join(words)}


def _sources_added(number: int) -> str:
    return ngettext("%(n)d source added", "%(n)d sources added", number) % {"n": number}


def _sources_struck(number: int) -> str:
    return ngettext("%(n)d source struck", "%(n)d sources struck", number) % {"n": number}


def counted(entries: Iterable[Told]) -> tuple[str, ...]:
    """“12 statements added”, the most first."""
    return in_numbers(Counter((each.kind, each.what) for each in entries))


def in_numbers(found: Counter[tuple[str, str]], more: Container[str] = ()) -> tuple[str, ...]:
    """Of the kinds in `more`, not all were counted."""
    said = []
    for (kind, what), number in found.most_common():
        words = str(DONE[what][1] % {"counted": SUBJECTS[kind].counted(number)})
        said.append(_("%(change)s, or more") % {"change": words} if kind in more else words)
    return tuple(said)


def why_in_words(told: Mapping[str, Any]) -> str:
    why = str(told.get("why") or "")
    return _("Load of the %(name)s dataset") % {"name": why.removeprefix(LOADED)} if why.startswith(LOADED) else why
