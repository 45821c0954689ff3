"""One article judged: what of its answer was found, what was found beside it, and how sure the reader was of each."""

from dataclasses import dataclass, field
from typing import Literal

from presence.ingest.reading.found import FoundEvent, FoundStatement, Reading
from presence.ingest.reading.measured.found import Change, Found, Thing, found_in, shortened
from presence.ingest.reading.measured.gold import NAMED, GoldArticle, GoldChange
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.matching import (
    NAMED_RULES,
    Pair,
    has_figures,
    pair_changes,
    pair_events,
    pair_statements,
    same_base,
    same_figures,
    same_person,
    same_speaker,
    unknown_names,
)
from presence.ingest.reading.measured.tally import Count

NoteKind = Literal["miss", "false alarm", "wrong"]
ASPECTS = ("speaker", "stance", "speech")
KINDS = ("relevance", *NAMED, "statements", *ASPECTS, "events", "figures", "changes", "new names")
_SPEECH = {"direct": "direct", "reported": "indirect"}


@dataclass(frozen=True, slots=True)
class Note:
    article: str
    language: str
    about: str
    note: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Scored:
    """A suggestion that an editor would have seen, and whether it was right."""

    kind: str
    score: float
    right: bool


@dataclass(slots=True)
class Judgement:
    article: str
    language: str
    counts: dict[str, Count] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    scored: list[Scored] = field(default_factory=list)
    off_topic: bool = False
    marked_off_topic: int = 0
    """Names marked in an article that was rightly read as off topic: no suggestion comes of them."""

    def note(self, about: str, note: NoteKind, text: str) -> None:
        self.notes.append(Note(self.article, self.language, about, note, text))


def judge(gold: GoldArticle, reading: Reading, lexicon: Lexicon) -> Judgement:
    return judge_found(gold, found_in(gold.document, reading), lexicon)


def judge_found(gold: GoldArticle, found: Found, lexicon: Lexicon) -> Judgement:
    judged = Judgement(gold.name, gold.document.language.split("-")[0], off_topic=not gold.relevant)
    judged.counts["relevance"] = _relevance(judged, gold, found)
    if not gold.relevant and not found.relevant:
        judged.marked_off_topic = sum(len(things) for things in found.named.values())
    else:
        for kind in NAMED:
            judged.counts[kind] = _named(judged, kind, gold, found.named[kind], lexicon)
    _statements(judged, gold, found, lexicon)
    _events(judged, gold, found, lexicon)
    if gold.changes is not None:
        _changes(judged, gold, found.changes, lexicon)
    _new_names(judged, gold, found, lexicon)
    return judged


def _relevance(judged: Judgement, gold: GoldArticle, found: Found) -> Count:
    """Counted over both answers: an article wrongly taken for relevant costs as much as one that is lost."""
    right = gold.relevant == found.relevant
    if not right:
        judged.note("relevance", "miss" if gold.relevant else "false alarm", found.reason)
    return Count(1, int(right), 1, int(right))


def _named(judged: Judgement, kind: str, gold: GoldArticle, found: tuple[Thing, ...], lexicon: Lexicon) -> Count:
    same = NAMED_RULES[kind]
    # Several names of one thing in the answer ("the al-Tanf base", "the garrison") are one when one thing is found.
    wanted = list(dict.fromkeys(gold.named[kind]))
    hit = [name for name in wanted if any(same(name, thing, lexicon) for thing in found)]
    right = [thing for thing in found if any(same(name, thing, lexicon) for name in wanted)]
    for name in wanted:
        if name not in hit:
            judged.note(kind, "miss", name)
    for thing in found:
        if thing not in right:
            judged.note(kind, "false alarm", f"{thing} ({shortened(', '.join(thing.texts), 60)})")
    return Count(len(wanted), len(hit), len(found), len(right))


def _statements(judged: Judgement, gold: GoldArticle, found: Found, lexicon: Lexicon) -> None:
    pairs = pair_statements(gold, found.statements, lexicon)
    judged.counts["statements"] = Count.of_pairs(len(gold.statements), len(found.statements), len(pairs))
    matched = {pair.found: pair for pair in pairs}
    for index, answer in enumerate(gold.statements):
        if index not in {pair.gold for pair in pairs}:
            text = gold.document.text[answer.start : answer.end]
            judged.note("statements", "miss", f"{answer.speaker}: {shortened(text)}")
    aspects = [_aspects(judged, gold, found, pair, lexicon) for pair in pairs]
    for aspect in ASPECTS:
        judged.counts[aspect] = Count.of_pairs(len(pairs), len(pairs), sum(one[aspect] for one in aspects))
    speakers = {pair.found: one["speaker"] for pair, one in zip(pairs, aspects, strict=True)}
    for index, statement in enumerate(found.statements):
        if index not in matched:
            judged.note("statements", "false alarm", _told(gold, statement))
        judged.scored.append(Scored("statement", statement.score, speakers.get(index, False)))


def _aspects(judged: Judgement, gold: GoldArticle, found: Found, pair: Pair, lexicon: Lexicon) -> dict[str, bool]:
    answer, statement = gold.statements[pair.gold], found.statements[pair.found]
    speech = _SPEECH[statement.speech]
    right = {
        "speaker": same_speaker(answer, statement, lexicon),
        "stance": answer.stance == statement.stance,
        "speech": answer.kind == speech,
    }
    anonymous = "" if answer.named else " (anonymous)"
    said = {"speaker": _speaker(statement), "stance": statement.stance, "speech": speech}
    wanted = {"speaker": f"{answer.speaker}{anonymous}", "stance": answer.stance, "speech": answer.kind}
    text = shortened(gold.document.text[answer.start : answer.end], 80)
    for aspect, is_right in right.items():
        if not is_right:
            judged.note(aspect, "wrong", f"{said[aspect]} instead of {wanted[aspect]}: {text}")
    return right


def _events(judged: Judgement, gold: GoldArticle, found: Found, lexicon: Lexicon) -> None:
    pairs = pair_events(gold, found.events, lexicon)
    judged.counts["events"] = Count.of_pairs(len(gold.events), len(found.events), len(pairs))
    for index, answer in enumerate(gold.events):
        if index not in {pair.gold for pair in pairs}:
            parts = (answer.kind, answer.actor, answer.place, answer.date)
            judged.note("events", "miss", " · ".join(part for part in parts if part))
    told = [(gold.events[pair.gold], found.events[pair.found]) for pair in pairs]
    figures = [same_figures(answer, event) for answer, event in told if has_figures(answer)]
    judged.counts["figures"] = Count.of_pairs(len(figures), len(figures), sum(figures))
    right = {pair.found for pair in pairs}
    for index, event in enumerate(found.events):
        if index not in right:
            judged.note("events", "false alarm", _event(gold, event))
        judged.scored.append(Scored("event", event.score, index in right))


def _changes(judged: Judgement, gold: GoldArticle, found: tuple[Change, ...], lexicon: Lexicon) -> None:
    wanted, pairs = gold.changes or (), pair_changes(gold, found, lexicon)
    judged.counts["changes"] = Count.of_pairs(len(wanted), len(found), len(pairs))
    hit, right = {pair.gold for pair in pairs}, {pair.found for pair in pairs}
    for index, answer in enumerate(wanted):
        if index not in hit:
            judged.note("changes", "miss", _change(answer))
    for index, change in enumerate(found):
        if index not in right:
            judged.note("changes", "false alarm", _change(change))
        judged.scored.append(Scored("change", change.score, index in right))


def _change(one: GoldChange | Change) -> str:
    return " · ".join(part for part in (one.kind, one.actor, one.base, one.agreement, one.stage, one.date) if part)


def _new_names(judged: Judgement, gold: GoldArticle, found: Found, lexicon: Lexicon) -> None:
    # What the reader knew a record by, in a spelling that the record has not, is no new name.
    known = [thing for kind in ("people", "bases") for thing in found.named[kind] if thing.key]
    wanted = [
        name for name in unknown_names(gold, lexicon) if not any(_same_new(name, thing, lexicon) for thing in known)
    ]
    hit = [name for name in wanted if any(_same_new(name, thing, lexicon) for thing in found.new_names)]
    right = [thing for thing in found.new_names if any(_same_new(name, thing, lexicon) for name in wanted)]
    judged.counts["new names"] = Count(len(wanted), len(hit), len(found.new_names), len(right))
    for name in wanted:
        if name not in hit:
            judged.note("new names", "miss", name)
    for thing in found.new_names:
        if thing not in right:
            judged.note("new names", "false alarm", str(thing))


def _same_new(name: str, thing: Thing, lexicon: Lexicon) -> bool:
    return same_person(name, thing, lexicon) or same_base(name, thing, lexicon)


def _told(gold: GoldArticle, statement: FoundStatement) -> str:
    return f"{_speaker(statement)}: {shortened(statement.quote.of(gold.document.text))}"


def _speaker(statement: FoundStatement) -> str:
    who = statement.speaker_key or statement.speaker_text
    return f"{who} (anonymous)" if statement.anonymous else who


def _event(gold: GoldArticle, event: FoundEvent) -> str:
    parts = (event.kind, event.actor_key, event.base_key or event.region_key or event.place, event.date)
    return f"{' · '.join(part for part in parts if part)}: {shortened(event.span.of(gold.document.text), 80)}"
