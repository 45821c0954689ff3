from hypothesis import given
from hypothesis import strategies as st

from presence.web.editorial.marked_text import Mark, Segment, linked, paragraphs

KINDS = ("actor", "person", "quote", "sentence")
MARKS = st.lists(st.builds(Mark, st.integers(-5, 60), st.integers(-5, 60), st.sampled_from(KINDS)), max_size=12)


def flat(found: list[list[Segment]]) -> list[Segment]:
    return [segment for paragraph in found for segment in paragraph]


@given(st.text(alphabet="ab \nش\u202e<&", max_size=50), MARKS)
def test_the_pieces_are_the_text_and_each_character_has_its_marks(text: str, marks: list[Mark]) -> None:
    at = 0
    for segment in flat(paragraphs(text, marks)):
        assert segment.text
        for place in range(at, at + len(segment.text)):
            over = sorted(m.kind for m in marks if m.start <= place < m.end)
            assert sorted(m.kind for m in segment.marks) == over
        at += len(segment.text)
    assert "".join(s.text for s in flat(paragraphs(text, marks))) == text


@given(st.text(alphabet="ab\n", max_size=30), MARKS)
def test_line_breaks_end_paragraphs(text: str, marks: list[Mark]) -> None:
    for paragraph in paragraphs(text, marks):
        whole = "".join(segment.text for segment in paragraph)
        assert "\n" not in whole.strip("\n")


def test_a_mention_inside_evidence() -> None:
    text = "He said: Russia stays.\n\nMore."
    said, russia = Mark(0, 22, "sentence", url="/there"), Mark(9, 15, "actor", "actor: Russia")

    first, second = paragraphs(text, [russia, said])

    assert [s.text for s in first] == ["He said: ", "Russia", " stays.", "\n\n"]
    assert [s.mention for s in first] == [None, russia, None, None]
    assert [s.address for s in first] == ["/there", "/there", "/there", ""]
    assert [s.first_evidence for s in first] == [True, False, False, False]
    assert second == [Segment("More.")]


def test_the_closest_mention_counts() -> None:
    base, region = Mark(0, 14, "base"), Mark(0, 6, "region")
    assert flat(paragraphs("Aleppo airport", [base, region]))[0].mention == region


def test_nothing() -> None:
    assert paragraphs("", [Mark(0, 4, "quote")]) == []


def test_pieces_that_lead_to_one_suggestion_are_one_link() -> None:
    text = "He left. They"
    marks = [
        Mark(0, 8, "sentence", url="/1/"),
        Mark(3, 7, "trigger", url="/1/"),
        Mark(8, 9, "sentence", url="/2/"),
        Mark(0, 2, "actor"),
    ]
    (paragraph,) = paragraphs(text, marks)
    runs = [(address, "".join(segment.text for segment in run)) for address, run in linked(paragraph)]
    assert runs == [("/1/", "He left."), ("", " "), ("", "They")]
