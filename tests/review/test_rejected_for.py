"""Rejections are data: what was wrong, in a word, in the editor's own words, or both."""

import pytest
from django.contrib.auth.models import User

from presence.models import Decision, RejectedFor
from presence.problems import InvalidRecord
from presence.review import decide
from tests import world

pytestmark = pytest.mark.django_db


def test_a_word_is_enough_and_is_counted(editor: User) -> None:
    decide.reject(world.suggestion().pk, by=editor, rejected_for="not_real")
    decide.reject(world.suggestion(fingerprint="two").pk, by=editor, rejected_for="not_real", reason="A plan.")
    assert Decision.objects.filter(rejected_for=RejectedFor.NOT_REAL).count() == 2


@pytest.mark.parametrize(("word", "field"), [("", "reason"), ("other", "reason"), ("nonsense", "rejected_for")])
def test_nothing_said_or_nothing_known(editor: User, word: str, field: str) -> None:
    suggestion = world.suggestion()
    with pytest.raises(InvalidRecord) as raised:
        decide.reject(suggestion.pk, by=editor, rejected_for=word)
    assert field in raised.value.errors
    suggestion.refresh_from_db()
    assert suggestion.state == "pending"
