from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presence.models import Base
from presence.problems import InvalidParameter
from presence.search import asked, find, suggest
from tests.search.ask import cited, hits

HOSTILE = ["OR", "-", '"', "”", "hmeimim", "-x", "|", "&", "!", ":*", "<->", "(", ")", "\\", "'", "@article", "\0"]
HOSTILE += ["%s", "قاعدة", "the", "\u202e"]
TEXT = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(HOSTILE),
        max_size=12,
    ).map(" ".join),
)


@given(text=TEXT)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anything_is_answered_or_refused(hmeimim: Base, text: str) -> None:
    for exact in (False, True):
        with suppress(InvalidParameter):
            find(asked(text, exact=exact))
    suggest(text)


def test_marks_of_the_index_cannot_be_asked_for(db: None) -> None:
    cited("one", "Nothing.")
    assert hits("@article") == []


def test_hostile_text_comes_back_as_it_is_and_whole_words_are_marked(db: None) -> None:
    text = "<b>convoy</b> \x01[[convoy]] StartSel=<mark> & convoy"
    cited("one", text)
    (hit,) = [hit for hit in hits("convoy") if hit.kind == "article"]
    assert "".join(part.text for part in hit.snippet) == text
    assert [part.text for part in hit.snippet if part.marked] == ["convoy"] * 3


def test_a_text_without_spaces_is_cut(db: None) -> None:
    cited("one", "convoy " + "x" * 30_000)
    (hit,) = hits("convoy")
    assert sum(len(part.text) for part in hit.snippet) < 500
