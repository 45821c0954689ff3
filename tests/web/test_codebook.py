"""The codebook defines every word and every rule, and each has an address of its own."""

import inspect
import re

import pytest
from django.db.models import TextChoices
from django.test import Client
from django.urls import reverse

from actors.models import ActorKind
from presence.models import vocabulary
from presence.web.codebook import CODEBOOK, RULES
from tests.web.markup import inline_code

VOCABULARIES = [
    each
    for _name, each in inspect.getmembers(vocabulary, inspect.isclass)
    # Kinds of things, as registers number them, are told where each kind is.
    if issubclass(each, TextChoices) and each not in (TextChoices, vocabulary.NumberedKind)
]


@pytest.mark.parametrize("choices", [*VOCABULARIES, ActorKind])
def test_every_word_has_a_definition(choices: type[TextChoices]) -> None:
    (found,) = [each for each in CODEBOOK if each.choices is choices]
    assert [entry.code for entry in found.entries] == choices.values
    assert set(found.meanings) == set(choices)
    assert all(len(str(entry.meaning)) > 10 for entry in found.entries)


def test_every_rule_is_told() -> None:
    anchors = {rule.anchor for rule in RULES}
    assert anchors >= {"present", "possible", "absent", "fading", "counting", "confidence-rule", "histogram"}
    assert not any("%(" in text for rule in RULES for text in rule.told)


@pytest.mark.django_db
class TestPage:
    def test_has_an_anchor_for_each_and_none_twice(self, client: Client) -> None:
        page = client.get(reverse("codebook")).content.decode()
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        wanted = {entry.anchor for each in CODEBOOK for entry in each.entries} | {each.anchor for each in CODEBOOK}
        assert wanted | {rule.anchor for rule in RULES} <= set(ids)
        assert "base-kind-air_base" in ids
        assert inline_code(page) == []

    def test_rules_come_before_words_and_say_the_setting(self, client: Client) -> None:
        page = client.get(reverse("codebook")).content.decode()
        assert page.index('id="counting"') < page.index('id="base-kind"')
        assert "18 months" in page

    def test_takes_no_parameters(self, client: Client) -> None:
        assert client.get(reverse("codebook"), {"on": "2019"}).status_code == 400
