"""The rules by which something found counts as something in the answer. `RULES` tells them to people."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from actors import edtf
from actors.names import fold
from presence.ingest.reading.found import FoundEvent, FoundStatement, Span
from presence.ingest.reading.measured.found import Change, Thing
from presence.ingest.reading.measured.gold import GoldArticle, GoldChange, GoldEvent, GoldStatement
from presence.ingest.reading.measured.lexicon import Lexicon, core, inflected, terms, within, words
from presence.ingest.reading.measured.places import same_town

RULES = """\
What counts as found:
  relevance    the same yes or no.
  actors       the same slug.
  people       the same surname, whatever its case ending, in any spelling that the database has of the person.
  regions      the same slug; or a slug of the answer (qamishli, palmyra) that is a name, an alias or the slug without
               "-district" of the place found; or a town that a base is named for in both spellings. The country
               itself is not counted.
  bases        the same record of the database, or the same words but for what kind of site it is. One
               base found answers for all its names in the answer.
  agreements   the same slug, or at least half of the telling words of the shorter name shared.
  statements   spans that share half of the shorter one, each used once, longest shared stretch first. Of those found:
    speaker    the same surname, or the same institution: its name or its state's in the answer's words. An anonymous
               speaker must be found to be anonymous.
    stance     the same word of supports, conditional, opposes, neutral.
    speech     direct or indirect.
  events       the same kind, the same actor, the answer's place where that names one (by slug, name or base, or a
               town whose name has the same consonants and much the same vowels), and dates that can be the same
               day (an event without a date has the article's). Each event is used once. Of those found:
    figures    the same numbers of killed and wounded, where the answer has any.
  changes      the same kind, actor and base (or agreement and stage), and dates that can be the same day; judged only
               where the answer lists them and the reader looks for them. Each is used once.
  new names    of people and bases in the answer, those that the database does not know.
  off topic    of an article that is not relevant anything found is a false alarm; they are also listed apart.
An article read as off topic gives no suggestion; names that were marked in it all the same are listed apart only.
Precision is the share of what was found that is right, recall the share of the answer that was found, F1 their
harmonic mean. Of what is judged "of those found" (speaker, stance, speech, figures) the share that is right is told."""

NamedRule = Callable[[str, Thing, Lexicon], bool]


def same_actor(gold: str, found: Thing, lexicon: Lexicon) -> bool:
    return gold == found.key


def same_person(gold: str, found: Thing, lexicon: Lexicon) -> bool:
    return same_surname(gold, (*found.texts, *lexicon.texts("person", found.key)))


def same_surname(gold: str, others: Sequence[str]) -> bool:
    mine = words(gold)
    return bool(mine) and any(inflected(mine[-1], theirs[-1]) for text in others if (theirs := words(text)))


def same_region(gold: str, found: Thing, lexicon: Lexicon) -> bool:
    if found.key in (gold, f"{gold}-district"):
        return True
    name = fold(_spoken(gold)).strip()
    written = (*found.texts, *lexicon.texts("region", found.key))
    return any(fold(text).strip() == name or lexicon.same_site(_spoken(gold), text) for text in written)


def same_base(gold: str, found: Thing, lexicon: Lexicon) -> bool:
    if found.key and (gold == found.key or found.key in lexicon.keys("base", gold)):
        return True
    mine = core(gold)
    names = [core(text) for text in (*found.texts, *lexicon.texts("base", found.key))]
    return any(within(name, mine) or within(mine, name) for name in names)


def same_agreement(gold: str, found: Thing, lexicon: Lexicon) -> bool:
    if gold == found.key:
        return True
    mine = terms(gold)
    for text in (*found.texts, *lexicon.texts("agreement", found.key)):
        theirs = terms(text)
        shared = sum(any(inflected(word, other) for other in theirs) for word in mine)
        if mine and theirs and 2 * shared >= min(len(mine), len(theirs)):
            return True
    return False


NAMED_RULES: dict[str, NamedRule] = {
    "actors": same_actor,
    "people": same_person,
    "regions": same_region,
    "bases": same_base,
    "agreements": same_agreement,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Indexes of an answer and of what was found for it."""

    gold: int
    found: int


def overlap(gold: GoldStatement, found: Span) -> float:
    """How much of the shorter of the two they share."""
    shared = min(gold.end, found.end) - max(gold.start, found.start)
    return max(0.0, shared / max(1, min(gold.end - gold.start, found.end - found.start)))


def pair_statements(article: GoldArticle, found: Sequence[FoundStatement], lexicon: Lexicon) -> list[Pair]:
    """Each used once: the right speaker first, then the longest stretch of shared text."""
    wanted = []
    for g, gold in enumerate(article.statements):
        for f, statement in enumerate(found):
            if overlap(gold, statement.quote) >= 0.5:
                length = min(gold.end, statement.quote.end) - max(gold.start, statement.quote.start)
                wanted.append((length, same_speaker(gold, statement, lexicon), Pair(g, f)))
    return _once(pair for _, _, pair in sorted(wanted, key=lambda w: (-w[0], not w[1], w[2].gold, w[2].found)))


def pair_events(article: GoldArticle, found: Sequence[FoundEvent], lexicon: Lexicon) -> list[Pair]:
    matching = [
        (abs(len(gold.place) - len(event.place)), Pair(g, f))
        for g, gold in enumerate(article.events)
        for f, event in enumerate(found)
        if same_event(gold, event, article.document.published, lexicon)
    ]
    return _once(pair for _, pair in sorted(matching, key=lambda m: (m[0], m[1].gold, m[1].found)))


def pair_changes(article: GoldArticle, found: Sequence[Change], lexicon: Lexicon) -> list[Pair]:
    return _once(
        Pair(g, f)
        for g, gold in enumerate(article.changes or ())
        for f, change in enumerate(found)
        if same_change(gold, change, article.document.published, lexicon)
    )


def same_change(gold: GoldChange, found: Change, published: date | None, lexicon: Lexicon) -> bool:
    same = (gold.kind, gold.stage) == (found.kind, found.stage) and dates_meet(gold.date, found.date, published)
    if gold.kind == "stage":
        return same and gold.agreement == found.agreement
    return same and gold.actor == found.actor and same_base(gold.base, Thing(found.base, ()), lexicon)


def unknown_names(article: GoldArticle, lexicon: Lexicon) -> list[str]:
    """People and bases of the answer that the database has under no name."""
    people = [name for name in article.named["people"] if not _known(name, "person", lexicon, same_person)]
    return people + [name for name in article.named["bases"] if not _known(name, "base", lexicon, same_base)]


def _known(name: str, kind: str, lexicon: Lexicon, same: NamedRule) -> bool:
    return any(same(name, Thing(key, ()), lexicon) for key in lexicon.all(kind))


def _once(pairs: Iterable[Pair]) -> list[Pair]:
    chosen: list[Pair] = []
    golds, founds = set[int](), set[int]()
    for pair in pairs:
        if pair.gold not in golds and pair.found not in founds:
            golds.add(pair.gold)
            founds.add(pair.found)
            chosen.append(pair)
    return chosen


def same_speaker(gold: GoldStatement, found: FoundStatement, lexicon: Lexicon) -> bool:
    if not gold.named:
        return found.anonymous
    if found.anonymous:
        return False
    if found.speaker_kind == "person":
        return same_surname(gold.speaker, (*lexicon.texts("person", found.speaker_key or ""), found.speaker_text))
    if found.speaker_kind == "actor":
        mine, said = words(gold.speaker), words(found.speaker_text)
        if within(mine, said) and within(said, mine):
            return True
        return _speaks_for(gold.speaker, found.speaker_key or "", lexicon)
    return same_surname(gold.speaker, (found.speaker_text,)) or within(terms(found.speaker_text), words(gold.speaker))


def _speaks_for(speaker: str, actor: str, lexicon: Lexicon) -> bool:
    """By its own name or its state's; Israel does not speak for Israel Katz."""
    if lexicon.keys("person", speaker):
        return False
    mine = words(speaker)
    return any(within(words(name), mine) for name in (actor, *lexicon.texts("actor", actor)))


def same_event(gold: GoldEvent, found: FoundEvent, published: date | None, lexicon: Lexicon) -> bool:
    return (
        gold.kind == found.kind
        and gold.actor == (found.actor_key or "")
        and same_place(gold.place, found, lexicon)
        and dates_meet(gold.date, found.date, published)
    )


def has_figures(gold: GoldEvent) -> bool:
    return gold.killed is not None or gold.wounded is not None


def same_figures(gold: GoldEvent, found: FoundEvent) -> bool:
    told = (found.killed, found.wounded)
    return told == (gold.killed, gold.wounded)


def same_place(gold: str, found: FoundEvent, lexicon: Lexicon) -> bool:
    if gold in ("", "syria", found.place_key):
        return True
    spoken, written = _spoken(gold), (found.place,) if found.place else ()
    if found.base_key and same_base(spoken, Thing(found.base_key, written), lexicon):
        return True
    if same_region(gold, Thing(found.region_key or "", written), lexicon):
        return True
    if any(within(core(spoken), core(text)) or within(core(text), core(spoken)) for text in written):
        return True
    return same_town(gold, found.place_key or "", found.place)


def dates_meet(gold: str, found: str, published: date | None) -> bool:
    theirs = found or (published.isoformat() if published else "")
    if not gold or not theirs:
        return True
    mine, other = edtf.parse(gold), edtf.parse(theirs)
    return mine.earliest <= other.latest and other.earliest <= mine.latest


def _spoken(slug: str) -> str:
    return slug.replace("-", " ")
