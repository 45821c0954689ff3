"""Who a title stands for that opens the news, by the sentences behind: the name is told a sentence or two later."""

from bisect import bisect_left

from presence.ingest.reading.found import Offices
from presence.ingest.reading.statements.candidates import candidates
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.statements.speaker_named import is_of, office_of
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

_AHEAD, _NEAR = 7, 3
_TOLD_OF = (",", "،", "(", " (")

Named = tuple[Sentence, Candidate]


def named_ahead(page: Page, offices: Offices, sentence: Sentence, actor: str | None, title: str) -> Named | None:
    """ "Israel's prime minister said": whoever has that office further on, else the one of that state named soon."""
    office = office_of(page, title)
    following = [(one, c) for one in _behind(page, sentence) for c in candidates(page, one.span)]
    near = [(one, c) for one, c in following if one.number <= sentence.number + _NEAR]
    found = _in_office(page, following, office, actor) or _alone(page, offices, near, actor) if office else None
    return found or next(((one, c) for one, c in near if one.number == sentence.number + 1 and _untold(page, c)), None)


def _behind(page: Page, sentence: Sentence) -> list[Sentence]:
    index = bisect_left(page.sentences, sentence.number, key=lambda one: one.number)
    return page.sentences[index + 1 : index + 1 + _AHEAD]


def _in_office(page: Page, following: list[Named], office: tuple[str, ...], actor: str | None) -> Named | None:
    for one, candidate in following:
        named = candidate.role == "person" or (candidate.role == "name" and candidate.named is not None)
        same = office_of(page, candidate.span.of(page.text)) == office
        if named and same and candidate.actor in (None, actor):
            return one, candidate
    return None


def _alone(page: Page, offices: Offices, near: list[Named], actor: str | None) -> Named | None:
    """The only one of that state."""
    people = [(one, c) for one, c in near if c.role == "person" and actor and is_of(page, offices, c, actor)]
    return people[0] if len({c.key for _, c in people}) == 1 else None


def _untold(page: Page, candidate: Candidate) -> bool:
    """A full name with nothing beside it that says whose: of somebody told of by his office right before."""
    whole = candidate.role == "name" and candidate.named is None and " " in candidate.span.of(page.text)
    behind = page.flat[candidate.span.end : candidate.span.end + 2]
    return whole and not candidate.governed and not candidate.actor and not behind.startswith(_TOLD_OF)
