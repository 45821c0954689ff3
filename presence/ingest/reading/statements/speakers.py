"""Who a name, title or pronoun stands for, given who has spoken so far."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from actors.names import level
from presence.ingest.reading.found import Offices, Span, SpeakerKind
from presence.ingest.reading.statements.candidates import candidates
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.statements.media_named import (
    bare_medium,
    beside_name,
    brand,
    in_full,
    of_medium,
    short_name,
    some_official,
    some_reporter,
)
from presence.ingest.reading.statements.named_ahead import named_ahead
from presence.ingest.reading.statements.speaker_named import (
    Speaker,
    anonymous,
    are_many,
    at_home,
    holder,
    is_of,
    is_person,
    means,
    noun_of,
    person,
    without_case,
)
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence
from presence.ingest.reading.why import because

_INDEFINITE = re.compile(r"(?<!\w)(?:an?|one|another|bir|один из|одна из) $")
_REACH = 8


@dataclass(slots=True)
class SpeakerMemory:
    """Who has spoken; fed sentence by sentence."""

    page: Page
    offices: Offices
    last: Speaker | None = None
    last_sentence: int = -99
    person: Speaker | None = None
    institutions: dict[str, Speaker] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    media: list[str] = field(default_factory=list)
    bodies: list[Speaker] = field(default_factory=list)
    """Institutions by a name of their own: "the agency" is the last."""
    titled: dict[str, Speaker] = field(default_factory=dict)
    """By the noun of the title they were named with: "the expert" is he who was called one."""

    def resolve(self, sentence: Sentence, candidate: Candidate | None, before: int = 0) -> Speaker | None:
        """`before` is where the reporting verb stands: whoever acts before it in the sentence may be its subject."""
        speaker = self._speaker(sentence, candidate, before)
        if speaker:
            self._remember(sentence, speaker, candidate)
        return speaker

    def hold(self, sentence: Sentence, speaker: Speaker) -> None:
        """Of several in a sentence ("he said that Putin thinks") the one whose words they are goes on."""
        self.last, self.last_sentence = speaker, sentence.number
        if speaker.human:
            self.person = speaker

    def again(self, sentence: Sentence) -> Speaker | None:
        """The last speaker goes on."""
        if self.last is None or sentence.number - self.last_sentence > _REACH // 2:
            return None
        return replace(self._carried(sentence, self.last, ""), how=because("goes_on", name=self.last.text))

    def _goes_on(self, sentence: Sentence) -> Speaker | None:
        """ "… was reported", right behind what an institution or a medium said."""
        last = self.last
        follows = last is not None and not (last.human or last.anonymous)
        follows = follows and sentence.number - self.last_sentence == 1
        return self.again(sentence) if follows and not _opens_paragraph(self.page, sentence) else None

    def _unsaid(self, sentence: Sentence, before: int) -> Speaker | None:
        """A verb without a subject goes on with the person before it in the sentence, else with the last speaker."""
        earlier = candidates(self.page, Span(sentence.span.start, max(before, sentence.span.start)))
        person = next((c for c in reversed(earlier) if is_person(self.page, c)), None)
        return self._speaker(sentence, person) if person else self.again(sentence)

    def _speaker(self, sentence: Sentence, candidate: Candidate | None, before: int = 0) -> Speaker | None:
        if candidate is None:
            return self._unsaid(sentence, before) if self.page.rules.speakers.implicit else None
        if candidate.role in ("pronoun", "it", "unsaid"):
            return self._meant(sentence, candidate)
        text = candidate.span.of(self.page.text)
        unnamed = candidate.role in ("title", "institution") and some_official(self.page, candidate)
        if unnamed and not (self.page.rules.speakers.free_order and noun_of(text) in self.titled):
            return anonymous(text, candidate.actor)
        match candidate.role:
            case "person":
                return person(self.page, self.offices, candidate.key or "", text)
            case "title":
                return self._title(sentence, candidate, text)
            case "institution" | "actor":
                return self._institution(candidate, text)
            case "anonymous":
                return anonymous(text, candidate.actor)
            case "media" if (body := self._body(candidate, text)) is not None:
                return replace(body, certainty=0.8, how=because("stands_for", words=text, name=body.text))
            case "media" if some_reporter(self.page, text):
                return self._reporter(candidate, text)
            case _:
                full = self.names.get(text) or beside_name(self.page, candidate) or short_name(self.page, candidate)
                full = full or brand(self.page, candidate, in_full(self.page, self.media, candidate, text))
                actor = None if candidate.role == "media" else candidate.actor
                return Speaker(
                    None, None, full, actor, False, 0.85, because("named", words=text), candidate.role == "name"
                )

    def _body(self, candidate: Candidate, text: str) -> Speaker | None:
        """ "the agency" where no medium was named, but an institution by its short name."""
        if self.media or not bare_medium(self.page, text) or beside_name(self.page, candidate):
            return None
        return next((body for body in self.bodies[-1:] if body.text.isupper()), None)

    def _reporter(self, candidate: Candidate, text: str) -> Speaker:
        """ "SANA's correspondent" speaks for a medium that has a name; "the correspondent" is the one of before."""
        if of_medium(self.page, candidate):
            return Speaker(None, None, text, None, False, 0.8, because("named", words=text))
        earlier = self.titled.get(noun_of(text))
        if earlier and not earlier.human:
            return replace(earlier, certainty=0.8, how=because("stands_for", words=text, name=earlier.text))
        return anonymous(text)

    def _meant(self, sentence: Sentence, candidate: Candidate) -> Speaker | None:
        """Who a word stands for that names nobody."""
        text = candidate.span.of(self.page.text)
        if candidate.role == "pronoun":
            return self._head(sentence, candidate, text) or self._pronoun(sentence, text)
        return self._it(sentence, text) if candidate.role == "it" else self._goes_on(sentence)

    def _institution(self, candidate: Candidate, text: str) -> Speaker:
        bare = candidate.actor is None and candidate.role == "institution"
        home = at_home(self.page, text) if bare else None
        earlier = self._earlier_institution(text) if bare and not (home and " " in text) else None
        if earlier:
            return replace(earlier, certainty=0.85, how=because("stands_for", words=text, name=earlier.text))
        if home:
            name = without_case(self.page, text)
            return Speaker("actor", home, name, home, False, 0.85, because("named", words=name))
        opposition = self.page.rules.speakers.opposition
        actor = None if opposition and opposition.search(level(text)) else candidate.actor
        kind: SpeakerKind | None = "actor" if actor else None
        text = short_name(self.page, candidate) or without_case(self.page, text)
        return Speaker(kind, actor, text, actor, False, 0.95, because("named", words=text))

    def _earlier_institution(self, text: str) -> Speaker | None:
        """ "the ministry" is the one of before; of "the agency" at least some institution must have spoken."""
        noun = text.split()[-1].lower()
        if noun in self.institutions:
            return self.institutions[noun]
        plain = len(text.split()) == 1
        return self.bodies[-1] if plain and self.bodies else None

    def _title(self, sentence: Sentence, candidate: Candidate, text: str) -> Speaker | None:
        if _INDEFINITE.search(self.page.flat[max(0, candidate.span.start - 12) : candidate.span.start]):
            return anonymous(text, candidate.actor)
        if candidate.actor:
            office = holder(self.page, self.offices, candidate.actor, text)
            if office:
                found = person(self.page, self.offices, office.person_key, text)
                return replace(found, certainty=0.75, how=because("office_holder", words=text))
            of_state = self._of_state_before(sentence, candidate.actor)
            if of_state:
                return self._carried(sentence, of_state, text)
            later = self._later(sentence, candidate.actor, text)
            if later:
                return later
            return Speaker("actor", candidate.actor, text, candidate.actor, False, 0.7, because("named", words=text))
        found_person = self.titled.get(noun_of(text)) or self.person or self._named_before(sentence)
        if found_person:
            return self._carried(sentence, found_person, text)
        return self._later(sentence, None, text) or anonymous(text, certainty=0.6)

    def _later(self, sentence: Sentence, actor: str | None, title: str) -> Speaker | None:
        named = named_ahead(self.page, self.offices, sentence, actor, title)
        found = self._speaker(*named) if named else None
        how = because("stands_for", words=title, name=found.text) if found else None
        return replace(found, certainty=0.75, how=how) if found else None

    def _of_state_before(self, sentence: Sentence, actor: str) -> Speaker | None:
        """ "the Turkish leader": the only one of that state whom the sentences before name."""
        earlier = (c for one in self._before(sentence, 3) for c in candidates(self.page, one.span))
        people = {c.key or c.span.of(self.page.text): c for c in earlier if is_of(self.page, self.offices, c, actor)}
        return self._speaker(sentence, next(iter(people.values()))) if len(people) == 1 else None

    def _pronoun(self, sentence: Sentence, text: str) -> Speaker | None:
        several = self.last is not None and self.last.anonymous and are_many(self.page, self.last.text)
        if several and means(self.page.rules.speakers.singular, text):
            return self._alone(sentence, text)
        plural = means(self.page.rules.speakers.plural, text)
        unnamed = self._several_before(sentence) if plural and not (self.last and self.last.anonymous) else None
        if unnamed:
            return unnamed
        last = self.last if self.last_sentence >= sentence.number - 1 else None
        if last and (last.human or last.anonymous or not self.person):
            return self._carried(sentence, last, text)
        return self._alone(sentence, text)

    def _several_before(self, sentence: Sentence) -> Speaker | None:
        """ "by their words": the sources an agency spoke of in the sentence before, itself the speaker there."""
        for one in self._before(sentence, 1):
            unnamed = [c for c in candidates(self.page, one.span) if c.role == "anonymous"]
            several = next((c for c in unnamed if are_many(self.page, c.span.of(self.page.text))), None)
            if several:
                return self._speaker(one, several)
        return None

    def _alone(self, sentence: Sentence, text: str) -> Speaker | None:
        """Whom a pronoun means that is not the last speaker."""
        previous = self._subject_before(sentence)
        if previous:
            how = because("subject_before", words=text, name=previous.text)
            return replace(previous, certainty=0.85, how=how)
        if self.person:
            return self._carried(sentence, self.person, text)
        named = self._named_before(sentence)
        if named is None:
            return None
        return replace(named, certainty=0.7, how=because("named_before", words=text, name=named.text))

    def _head(self, sentence: Sentence, pronoun: Candidate, text: str) -> Speaker | None:
        """ "by his words" takes up who opens the sentence: "The general waved it off: by his words, …"."""
        if " " not in text:
            return None
        opening = candidates(self.page, Span(sentence.span.start, pronoun.span.start))
        first = next((c for c in opening if not c.governed), None)
        if (
            first is None
            or first.role not in ("person", "name", "anonymous")
            or (first.role == "name" and not first.named)
        ):
            return None
        return self._speaker(sentence, first)

    def _it(self, sentence: Sentence, text: str) -> Speaker | None:
        found = next(reversed(self.institutions.values()), None)
        if found and self.last_sentence >= sentence.number - 1:
            return self._carried(sentence, found, text)
        for one in self._before(sentence, 1):
            opening = candidates(self.page, Span(one.span.start, min(one.span.end, one.span.start + 60)))
            subject = next(
                (c for c in opening if c.actor and not c.governed and c.role in ("actor", "institution")), None
            )
            if subject and one.paragraph == sentence.paragraph:
                return self._institution(subject, subject.span.of(self.page.text))
        recent = self.last if self.last_sentence >= sentence.number - 1 else None
        found = found or (recent if recent and recent.kind is None and not recent.anonymous else None)
        return self._carried(sentence, found, text) if found else None

    def _subject_before(self, sentence: Sentence) -> Speaker | None:
        earlier = [s for s in self._before(sentence, 1) if s.paragraph == sentence.paragraph]
        for one in earlier:
            found = candidates(self.page, one.span)
            free = next(
                (c for c in found if not c.governed and c.role in ("person", "name", "title", "anonymous")), None
            )
            people = {c.key: c for c in found if c.role == "person"}
            if (free is None or free.span.start - one.span.start > 80) and len(people) == 1:
                return self._speaker(one, next(iter(people.values())))
            if free is None or free.span.start - one.span.start > 80:
                continue
            if free.role == "title":
                owner = next((c for c in found if c.span.start > free.span.start and c.actor), None)
                if owner:
                    return Speaker("actor", owner.actor, owner.span.of(self.page.text), owner.actor, False, 0.8)
                continue
            return self._speaker(one, free)
        return None

    def _named_before(self, sentence: Sentence) -> Speaker | None:
        for one in self._before(sentence, _REACH):
            for candidate in candidates(self.page, one.span):
                if candidate.role == "person" and not candidate.governed:
                    return person(self.page, self.offices, candidate.key or "", candidate.span.of(self.page.text))
        return None

    def _before(self, sentence: Sentence, count: int) -> list[Sentence]:
        index = bisect_left(self.page.sentences, sentence.number, key=lambda one: one.number)
        return self.page.sentences[max(0, index - count) : index][::-1]

    def _carried(self, sentence: Sentence, speaker: Speaker, text: str) -> Speaker:
        distance = sentence.number - self.last_sentence
        same = because("same_sentence", words=text, name=speaker.text)
        how = because("sentences_before", words=text, name=speaker.text, n=distance) if distance else same
        return replace(speaker, certainty=0.9 if distance <= 2 else 0.8, how=how)

    def _remember(self, sentence: Sentence, speaker: Speaker, candidate: Candidate | None) -> None:
        self.last, self.last_sentence = speaker, sentence.number
        if candidate and candidate.role in ("person", "name"):
            self.person = speaker
        if candidate and candidate.role in ("person", "name"):
            title = next(pattern for role, pattern in self.page.rules.speakers.roles if role == "title")
            named = title.finditer(level(speaker.text))
            self.titled.update((noun_of(found[0]), speaker) for found in named)
        if candidate and candidate.role == "media" and some_reporter(self.page, speaker.text) and not speaker.anonymous:
            self.titled[noun_of(speaker.text.split()[-1])] = speaker
        if candidate and candidate.role in ("name", "media"):
            self.names.update((word, speaker.text) for word in speaker.text.split() if word[:1].isupper())
        if candidate and candidate.role == "media" and not bare_medium(self.page, speaker.text):
            self.media.append(speaker.text)
        if candidate and candidate.role in ("institution", "actor", "media"):
            noun = speaker.text.split()[-1].lower()
            if candidate.role == "institution" and (speaker.actor or any(map(str.isupper, speaker.text))):
                self.bodies.append(speaker)
            self.institutions.pop(noun, None)
            self.institutions[noun] = speaker


def _opens_paragraph(page: Page, sentence: Sentence) -> bool:
    return "\n" in page.text[max(0, sentence.span.start - 2) : sentence.span.start]
