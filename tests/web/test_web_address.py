"""What came from outside is shown as no more than it is."""

import pytest

from presence.web.templating.dates import edtf_in_words, edtf_when
from presence.web.templating.outside import script_language, web_address


@pytest.mark.parametrize("address", ["https://news.example/a?b=c", "http://news.example"])
def test_a_web_address_may_be_followed(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "https:", "http://[broken", "//news.example", "mailto:a@b"]
)
def test_anything_else_may_not(address: str) -> None:
    assert web_address(address) == ""


@pytest.mark.parametrize(("text", "language"), [("قاعدة", "ar"), ("Хмеймим", "ru"), ("Hmeimim", ""), ("", "")])
def test_a_script_tells_the_language_or_does_not(text: str, language: str) -> None:
    assert script_language(text) == language


def test_a_date_that_cannot_be_read_is_shown_as_it_stands() -> None:
    assert edtf_in_words("sometime") == "sometime"
    assert edtf_when("sometime") == "sometime"
    assert edtf_when("2019-10-15") == "on 15 October 2019"
