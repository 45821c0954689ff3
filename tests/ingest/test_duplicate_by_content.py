from hypothesis import given
from hypothesis import strategies as st

from presence.ingest.deduplicate import content_hash
from tests.ingest.texts import ARABIC, ENGLISH


def test_case_space_marks_and_accents_make_no_difference() -> None:
    assert content_hash(ENGLISH) == content_hash(ENGLISH.upper().replace("\n\n", " \n ").replace("“", '"'))
    assert content_hash(ARABIC) == content_hash(ARABIC.replace("أ", "ا"))


def test_another_word_makes_another_article() -> None:
    assert content_hash(ENGLISH) != content_hash(ENGLISH.replace("Russia", "France"))


def test_a_text_too_short_to_tell_is_like_no_other() -> None:
    assert content_hash("Subscribe to read on.") == ""


@given(st.text(max_size=500))
def test_any_text_has_a_hash_or_none(text: str) -> None:
    assert len(content_hash(text)) in (0, 64)
