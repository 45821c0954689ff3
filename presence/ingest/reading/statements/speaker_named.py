"""Who a name, an office or an institution is by itself, whoever has spoken before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actors.names import level
from presence.ingest.reading.found import HeldOffice, Offices, SpeakerKind, state_of
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.why import Why, because

_LESSER = ("deputy", "vice", "spokes", "assistant", "adviser")


@dataclass(frozen=True, slots=True)
class Speaker:
    kind: SpeakerKind | None
    key: str | None
    text: str
    actor: str | None = None
    anonymous: bool = False
    certainty: float = 1.0
    how: Why | None = None
    human: bool = False


def anonymous(text: str, actor: str | None = None, certainty: float = 0.8) -> Speaker:
    return Speaker(None, None, text, actor, True, certainty, because("named", words=text))


def person(page: Page, offices: Offices, key: str, text: str) -> Speaker:
    how = because("named", words=text)
    return Speaker("person", key, text, actor_of(page, offices, key), how=how, human=True)


def actor_of(page: Page, offices: Offices, key: str) -> str | None:
    """The state the person stands for on the article's day."""
    return state_of(offices.get(key, ()), page.document.published)


def is_of(page: Page, offices: Offices, candidate: Candidate, actor: str) -> bool:
    if candidate.role == "person":
        return actor_of(page, offices, candidate.key or "") == actor
    return candidate.role == "name" and candidate.named is not None and candidate.actor == actor


def office_of(page: Page, text: str) -> tuple[str, ...] | None:
    """A title that one holds at a time: a minister's and no counterpart's."""
    title = level(text)
    return next((words for pattern, words in page.rules.speakers.offices if pattern.search(title)), None)


def holder(page: Page, offices: Offices, actor: str, text: str) -> HeldOffice | None:
    """Of the office that a title of this state names, whoever alone held it on the article's day."""
    title = level(text)
    wanted = next((words for pattern, words in page.rules.speakers.offices if pattern.search(title)), ())
    found = [
        office
        for office in _all(offices)
        if wanted and office.actor_key == actor and office.held_on(page.document.published)
        and all(re.search(rf"\b{word}", office.title.lower()) for word in wanted)
        and not any(lesser in office.title.lower() for lesser in _LESSER if lesser not in wanted)
    ]  # fmt: skip
    return found[0] if len({office.person_key for office in found}) == 1 else None


def _all(offices: Offices) -> Sequence[HeldOffice]:
    return [office for held in offices.values() for office in held]


def without_case(page: Page, text: str) -> str:
    """Nor with an article."""
    case, article = page.rules.speakers.case, page.rules.speakers.article
    found = case.search(level(text)) if case else None
    led = article.match(level(text)) if article else None
    return text[led.end() if led else 0 : found.start() if found else None]


def at_home(page: Page, text: str) -> str | None:
    """The state of a ministry that is named without one: that of this press."""
    home = page.rules.speakers.home
    return home[0] if home and home[1].fullmatch(level(text)) else None


def are_many(page: Page, text: str) -> bool:
    many, words = page.rules.speakers.many, level(text).split()
    noun = words[0] if page.rules.speakers.free_order else words[-1]
    return many is not None and many.search(noun) is not None


def means(pronouns: re.Pattern[str] | None, text: str) -> bool:
    return pronouns is not None and pronouns.fullmatch(level(text)) is not None


def is_person(page: Page, candidate: Candidate) -> bool:
    """Somebody known, or with a title: a name alone may be a thing's."""
    named = candidate.role == "name" and candidate.named is not None and page.rules.speakers.verb_first
    return (candidate.role == "person" or named) and not candidate.governed


def noun_of(title: str) -> str:
    """Enough of a title's last word to know it in another case."""
    words = level(title).split()
    return words[-1][:6] if words else ""
