"""Names of bases and people that nothing here has, with what suggests them; and further names of what is known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from actors.names import level
from presence.ingest.reading.found import FoundMention, FoundName, Span, Unknown, keys
from presence.ingest.reading.rules.ar import new_names as ar
from presence.ingest.reading.rules.en import new_names as en
from presence.ingest.reading.rules.new_names import NewNameRules
from presence.ingest.reading.rules.ru import new_names as ru
from presence.ingest.reading.rules.tr import new_names as tr
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence
from presence.ingest.reading.why import because

RULES: dict[str, NewNameRules] = {
    "en": en.RULES,
    "ar": ar.RULES,
    "tr": tr.RULES,
    "ru": ru.RULES,
}
_BESIDE = 45


def find_names(
    page: Page, hosts: frozenset[str], people: Sequence[Unknown] = (), bases: Sequence[Unknown] = ()
) -> list[FoundName]:
    """With those that other parts of the reader met: people who speak, places that are called a base."""
    rules = RULES.get(page.rules.code)
    if rules is None:
        return []
    found = [name for sentence in page.sentences for name in _in_sentence(page, rules, sentence, hosts)]
    met = [*_met(page, "person", people), *_met(page, "base", bases)]
    return _once([*found, *(one for one in met if not any(one.span.meets(other.span) for other in found))])


def _in_sentence(page: Page, rules: NewNameRules, sentence: Sentence, hosts: frozenset[str]) -> Iterator[FoundName]:
    aliases = list(_aliases(page, rules, sentence))
    yield from aliases
    taken = [alias.span for alias in aliases]
    for found in (*_bases(page, rules, sentence, hosts), *_people(page, rules, sentence)):
        if not any(found.span.meets(other) for other in taken):
            taken.append(found.span)
            yield found


def _bases(page: Page, rules: NewNameRules, sentence: Sentence, hosts: frozenset[str]) -> Iterator[FoundName]:
    mentions = page.mentions_in(sentence.span)
    foreign = [m for m in mentions if m.kind == "actor" and m.key not in hosts]
    if not foreign:
        return
    for pattern in rules.bases:
        for match in pattern.finditer(page.text, sentence.span.start, sentence.span.end):
            name = _name(page, rules, Span(*match.span("name")), mentions)
            if name is None or any(
                m.kind in ("base", "person") and m.span.meets(Span(*match.span())) for m in mentions
            ):
                continue
            place = next((m for m in mentions if m.kind == "region" and m.span.holds(name)), None)
            # A base in a known region is no name ("a base in Aleppo"), one called by it may be ("the Aleppo base").
            if place is None or (place.key not in hosts and match.start("noun") > match.start("name")):
                span = Span(min(name.start, match.start("noun")), match.end())
                region = place.key if place else _region(mentions, hosts)
                by = min(foreign, key=lambda m: abs(m.span.start - span.start))
                yield _base(
                    page,
                    sentence,
                    span,
                    _with_noun(page, name, match["noun"]),
                    by,
                    region,
                    place is None,
                    _kind(rules, match["noun"]),
                )


def _base(
    page: Page,
    sentence: Sentence,
    span: Span,
    text: str,
    by: FoundMention,
    region: str | None,
    certain: bool,
    kind: str,
) -> FoundName:
    return FoundName(
        "base",
        span,
        text,
        sentence.span,
        noun=kind,
        region_key=region,
        actor_key=by.key,
        score=0.6 if certain else 0.5,
        why=(because("no_such_base", words=span.of(page.text)),),
    )


def _name(page: Page, rules: NewNameRules, span: Span, mentions: Iterable[FoundMention]) -> Span | None:
    """Without the actor's name before it ("the *Turkish* Sarrin outpost") and without words that are no name."""
    start = span.start
    for mention in mentions:
        if mention.kind in ("actor", "agreement") and mention.span.meets(Span(start, span.end)):
            start = mention.span.end
    while words := re.match(r"\W*([\w’'-]+)", page.text[start : span.end]):
        if level(words[1]) not in rules.no_names and words[1][:2] != "'s":
            break
        start += words.end()
    while start < span.end and not page.text[start].isalnum():
        start += 1
    return (
        Span(start, span.end)
        if span.end - start > 2 and level(page.text[start : span.end]) not in rules.no_names
        else None
    )


def _with_noun(page: Page, name: Span, noun: str) -> str:
    """What English calls it ("Sarrin outpost"); in other languages the noun is no part of the name it has here."""
    text = name.of(page.text)
    return f"{text} {noun.lower()}" if page.rules.code == "en" else text


def _kind(rules: NewNameRules, noun: str) -> str:
    levelled = level(noun)
    return next(kind for part, kind in rules.kinds.items() if part in levelled)


def _region(mentions: Iterable[FoundMention], hosts: frozenset[str]) -> str | None:
    found = keys(mentions, "region")
    return next((key for key in found if key not in hosts), None) or next(iter(found), None)


def _people(page: Page, rules: NewNameRules, sentence: Sentence) -> Iterator[FoundName]:
    mentions = page.mentions_in(sentence.span)
    for match in rules.person.finditer(page.text, sentence.span.start, sentence.span.end):
        name = _before_known(page, Span(*match.span("name")), mentions)
        if name is None:
            continue
        span = Span(match.start(), name.end)
        alone = len(name.of(page.text).split()) == 1
        if alone and not rules.rank.fullmatch(match["title"]):
            continue
        beside = [m for m in mentions if m.kind == "actor" and 0 <= span.start - m.span.end <= _BESIDE]
        yield FoundName(
            "person",
            span,
            name.of(page.text),
            sentence.span,
            noun=match["title"],
            actor_key=beside[-1].key if beside else None,
            score=0.5 if alone else 0.7,
            why=(because("no_such_person", words=span.of(page.text)),),
        )


def _before_known(page: Page, name: Span, mentions: Iterable[FoundMention]) -> Span | None:
    """ "Albay Mehmet Yılmaz Suriye'de": the name ends where another one begins; none that is known itself."""
    end = min((m.span.start for m in mentions if m.span.meets(name)), default=name.end)
    left = Span(name.start, name.start + len(page.text[name.start : end].rstrip()))
    return left if left.start < left.end else None


def _met(page: Page, kind: Literal["base", "person"], unknown: Iterable[Unknown]) -> Iterator[FoundName]:
    for each in unknown:
        sentence = next((s.span for s in page.sentences if s.span.holds(each.span)), each.span)
        code = "no_such_base" if kind == "base" else "no_such_person"
        words = each.span.of(page.text) if kind == "base" else f"{each.described} {each.text}".strip()
        noun = _kind(RULES[page.rules.code], each.described) if kind == "base" else each.described
        why = (because(code, words=words),)
        yield FoundName(kind, each.span, each.text, sentence, noun=noun, score=0.65, why=why)


def _aliases(page: Page, rules: NewNameRules, sentence: Sentence) -> Iterator[FoundName]:
    mentions = page.mentions_in(sentence.span)
    for mention in (m for m in mentions if m.kind in ("base", "person")):
        match = _said_to_be(page, rules, sentence, mention)
        if match is None:
            continue
        name = Span(*match.span("name"))
        # A town within it ("Jableh Field") is a part of the name, and no other name.
        if any(m.span.holds(name) if m.kind == "region" else m.span.meets(name) for m in mentions):
            continue
        text = page.text
        yield FoundName(
            "base" if mention.kind == "base" else "person",
            Span(min(match.start(), mention.span.start), max(match.end(), mention.span.end)),
            name.of(text),
            sentence.span,
            of=mention.key,
            score=0.75,
            why=(because("known_as", words=match[0].strip(" ,،"), name=mention.span.of(text)),),
        )


def _said_to_be(page: Page, rules: NewNameRules, sentence: Sentence, mention: FoundMention) -> re.Match[str] | None:
    for pattern in rules.known_as:
        if match := pattern.match(page.text, _past_noun(page, mention.span.end), sentence.span.end):
            return match
    if rules.known_before is None:
        return None
    return rules.known_before.search(page.text, sentence.span.start, mention.span.start)


def _past_noun(page: Page, end: int) -> int:
    """ "Hmeimim air base, known as …": the noun may stand outside the name."""
    noun = page.rules.names.base_noun
    match = noun.match(page.level, end + 1) if noun and page.level[end : end + 1] == " " else None
    return match.end() if match else end


def _once(found: Iterable[FoundName]) -> list[FoundName]:
    """Each name once, the fullest: "General Petrov" is the Ivan Petrov named in full elsewhere."""
    kept: dict[tuple[str, str], FoundName] = {}
    for name in sorted(found, key=lambda n: (-len(n.text.split()), n.span.start)):
        last = level(name.text.split()[-1])
        same = next((n for n in kept.values() if n.kind == name.kind and level(n.text).split()[-1] == last), None)
        if name.kind == "person" and same is not None:
            continue
        if known := kept.get((name.kind, level(name.text))):
            kept[name.kind, level(name.text)] = replace(known, score=max(known.score, name.score))
            continue
        kept[name.kind, level(name.text)] = name
    return sorted(kept.values(), key=lambda n: n.span.start)
