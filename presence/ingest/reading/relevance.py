"""Whether an article is about foreign forces in Syria at all, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from actors.names import level
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence
from presence.ingest.reading.why import Why, because

_NEAR = 100
_BESIDE = 10
_BORDER = terms("borders?|frontier|الحدود|s[ıi]n[ıi]r[ıi]\\w*|границ\\w*")
_SHARE = 0.2
_OPENING = 2
_MANY_OTHERS = 2
_AROUND = 3
# Armed groups there are nowhere else.
SYRIAN = ("sdf", "sna", "hts")


@dataclass(frozen=True, slots=True)
class _Counted:
    home: list[Sentence]
    foreign: list[Sentence]
    elsewhere: int
    martial: int
    other: int
    titled: bool
    titled_elsewhere: bool
    share: float


def judge(
    page: Page, hosts: frozenset[str], title_mentions: Sequence[FoundMention], states: Mapping[str, str]
) -> tuple[bool, Why]:
    """Syria must be a matter of the article, and a foreign force must be spoken of close to it.

    `states` says whose office each person holds: who names al-Sharaa speaks of Syria.
    """
    counted = _count(_with_states(page, states), hosts, title_mentions)
    off = _off_topic(counted)
    if off:
        return False, because(off)
    close = [s for s in counted.foreign if any(abs(s.number - home.number) <= 1 for home in counted.home)]
    if not close:
        return False, because("force_elsewhere")
    return True, because("force_in_syria", words=_excerpt(page, close[0].span))


def _with_states(page: Page, states: Mapping[str, str]) -> Page:
    return replace(
        page,
        mentions=[
            FoundMention(m.span, "actor", states[m.key]) if m.kind == "person" and m.key in states else m
            for m in page.mentions
        ],
    )


def _off_topic(counted: _Counted) -> str:
    if not counted.home:
        return "no_syria"
    opening = counted.titled or counted.home[0].number < _OPENING
    alone = len(counted.home) == 1 and not counted.titled
    if alone and (not opening or counted.elsewhere or counted.home[0] not in counted.foreign):
        return "in_passing"
    if counted.share < (_SHARE / 2 if opening else _SHARE):
        return "in_passing"
    if counted.elsewhere > len(counted.home) or (counted.titled_elsewhere and counted.share < 0.5):
        return "another_country"
    if counted.other >= _MANY_OTHERS and counted.other >= counted.martial:
        return "other_matter"
    return "" if counted.foreign else "no_force"


def _count(page: Page, hosts: frozenset[str], title_mentions: Sequence[FoundMention]) -> _Counted:
    rules, sentences = page.rules, page.sentences
    home = [s for s in sentences if _at_home(page, s, hosts)]
    title, at_home = level(page.document.title), {s.number for s in home}
    titled = any(_here(m, hosts) for m in title_mentions) or any(p.region_key for p in page.headline_places)
    elsewhere = [s for s in sentences if rules.elsewhere.search(page.level, s.span.start, s.span.end)]
    return _Counted(
        home=home,
        foreign=[s for s in sentences if _foreign_force(page, s, hosts)],
        elsewhere=sum(s.number not in at_home or len(home) == 1 for s in elsewhere),
        martial=len(set(rules.military.findall(page.level))),
        other=len({found[0] for found in rules.other_matters.finditer(f"{title}\n{page.level}")}),
        titled=titled,
        titled_elsewhere=not titled and rules.elsewhere.search(title) is not None,
        share=len(home) / max(1, len(sentences)),
    )


def _at_home(page: Page, sentence: Sentence, hosts: frozenset[str]) -> bool:
    named = any(_here(m, hosts) and not _border(page, m) for m in page.mentions_in(sentence.span))
    return named or any(place.region_key for place in page.places_in(sentence.span))


def _here(mention: FoundMention, hosts: frozenset[str]) -> bool:
    return mention.kind in ("region", "base") or (mention.kind == "actor" and mention.key in (*hosts, *SYRIAN))


def _border(page: Page, mention: FoundMention) -> bool:
    """ "near the Syrian border": on the other side of it, mostly."""
    start, end = max(0, mention.span.start - _BESIDE), mention.span.end + _BESIDE
    return mention.kind == "actor" and _BORDER.search(page.level, start, end) is not None


def _foreign_force(page: Page, sentence: Sentence, hosts: frozenset[str]) -> bool:
    """A foreign actor's name with a military word beside it, or with a base that we know."""
    mentions = page.mentions_in(sentence.span)
    based = any(m.kind == "base" for m in mentions)
    for mention in mentions:
        if mention.kind != "actor" or mention.key in hosts:
            continue
        start = max(sentence.span.start, mention.span.start - _NEAR)
        if based or page.rules.military.search(page.level, start, min(sentence.span.end, mention.span.end + _NEAR)):
            return True
    return _forces_at_home(page, sentence, hosts)


def _forces_at_home(page: Page, sentence: Sentence, hosts: frozenset[str]) -> bool:
    """ "Of the bases on the Syrian coast neither spoke.", "Hmeimim might become a hub.": whose is told nearby."""
    span = sentence.span
    based = any(m.kind == "base" for m in page.mentions_in(span))
    martial = based or page.rules.military.search(page.level, span.start, span.end) is not None
    if not (martial and _at_home(page, sentence, hosts)):
        return False
    near = [s for s in page.sentences if abs(s.number - sentence.number) <= _AROUND]
    return any(m.kind == "actor" and m.key not in (*hosts, *SYRIAN) for s in near for m in page.mentions_in(s.span))


def _excerpt(page: Page, span: Span) -> str:
    words = " ".join(span.of(page.text).split())
    return words if len(words) <= 90 else words[:89].rstrip() + "…"
