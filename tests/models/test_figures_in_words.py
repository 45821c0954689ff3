"""What an event counted, in words: unknown says nothing, 0 says none, and each language has its own plurals."""

import pytest
from django.utils.translation import override

from presence.models.figures import figures_in_words

WORDS = [
    ((None, None), []),
    ((0, None), []),
    ((0, 0), ["none killed"]),
    ((None, 0), ["none killed"]),
    ((3, 3), ["3 killed"]),
    ((3, None), ["at least 3 killed"]),
    ((None, 5), ["at most 5 killed"]),
    ((0, 5), ["at most 5 killed"]),
    ((3, 5), ["3 to 5 killed"]),
    ((1200, 1200), ["1,200 killed"]),
]


@pytest.mark.parametrize(("bounds", "words"), WORDS)
def test_one_figure(bounds: tuple[int | None, int | None], words: list[str]) -> None:
    assert figures_in_words({"killed_min": bounds[0], "killed_max": bounds[1]}) == words


def test_those_known_in_their_order() -> None:
    told = {"personnel_min": 200, "personnel_max": 300, "wounded_min": 12, "killed_min": 3, "killed_max": 3}
    assert figures_in_words(told) == ["3 killed", "at least 12 wounded", "force of 200 to 300"]


@pytest.mark.parametrize(
    ("language", "low", "high", "words"),
    [
        ("ar", 0, 0, "لا قتلى"),
        ("ar", 1, 1, "قتيل واحد"),
        ("ar", 2, 2, "قتيلان"),
        ("ar", 3, 3, "3 قتلى"),
        ("ar", 12, 12, "12 قتيلاً"),
        ("ar", 100, 100, "100 قتيل"),
        ("ar", 3, 5, "من 3 إلى 5 قتلى"),
        ("ar", 1, 2, "قتيل أو قتيلان"),
        ("ar", 2, None, "قتيلان على الأقل"),
        ("ar", None, 12, "12 قتيلاً على الأكثر"),
        ("ru", 0, 0, "убитых нет"),
        ("ru", 1, 1, "1 убитый"),
        ("ru", 2, 2, "2 убитых"),
        ("ru", 1, None, "не менее 1 убитого"),
        ("ru", 3, 5, "от 3 до 5 убитых"),
        ("ru", 3, 21, "от 3 до 21 убитого"),
        ("tr", 0, 0, "ölen yok"),
        ("tr", 1, 1, "1 ölü"),
        ("tr", 3, 5, "3 ila 5 ölü"),
        ("tr", 3, None, "en az 3 ölü"),
    ],
)
def test_in_other_languages(language: str, low: int | None, high: int | None, words: str) -> None:
    with override(language):
        assert figures_in_words({"killed_min": low, "killed_max": high}) == [words]
