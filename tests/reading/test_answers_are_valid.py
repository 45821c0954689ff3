"""The articles written for these tests: enough of each language, and answers that can be right."""

from collections import Counter

import pytest

from presence.ingest.reading.measured.gold import GoldArticle
from presence.ingest.reading.measured.lexicon import words
from presence.ingest.reading.measured.matching import same_surname
from tests.reading import starter_names
from tests.reading.read_once import articles

every = pytest.mark.parametrize("article", articles(), ids=lambda article: article.name)


def test_there_are_enough_of_each_language_and_some_are_held_out() -> None:
    sets = Counter((article.document.language, article.set) for article in articles())
    assert {language for language, _ in sets} == {"ar", "en", "ru", "tr"}
    assert min(sets.values()) >= 8
    assert {name for _, name in sets} == {"development", "held_out"}


def test_enough_are_off_topic_though_they_name_syria_and_a_foreign_state() -> None:
    off_topic = [article.document for article in articles() if not article.relevant]
    found = [starter_names.gazetteer().read(each.text, each.language).mentions for each in off_topic]
    assert len([mentions for mentions in found if len({mention.key for mention in mentions}) >= 2]) >= 24


def test_no_text_stands_twice() -> None:
    assert len({article.document.text for article in articles()}) == len(articles())


@every
def test_slugs_are_of_the_dataset(article: GoldArticle) -> None:
    known = {(name.kind, name.key) for name in starter_names.names()}
    named = [("actor", slug) for slug in (*article.named["actors"], *(e.actor for e in article.events if e.actor))]
    named += [("agreement", slug) for slug in article.named["agreements"]]
    named += [("actor", change.actor) for change in article.changes or () if change.actor]
    named += [("base", change.base) for change in article.changes or () if change.base]
    named += [("agreement", change.agreement) for change in article.changes or () if change.agreement]
    assert [pair for pair in named if pair not in known] == []


@every
def test_the_people_of_the_answer_stand_in_the_text(article: GoldArticle) -> None:
    text = [*words(article.document.text), *words(article.document.title)]
    text += [word[1:] for word in text if word.startswith("و")]  # “and Putin” is one word in Arabic
    assert [person for person in article.named["people"] if not same_surname(person, text)] == []


@every
def test_each_excerpt_stands_once(article: GoldArticle) -> None:
    spans = [(s.start, s.end) for s in article.statements]
    assert len(set(spans)) == len(spans)
    texts = [article.document.text[start:end] for start, end in spans]
    assert [text for text in texts if article.document.text.count(text) > 1] == []


@every
def test_events_have_their_actor_among_the_actors(article: GoldArticle) -> None:
    assert [e.actor for e in article.events if e.actor and e.actor not in article.named["actors"]] == []
