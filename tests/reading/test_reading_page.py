"""docs/reading.md: its tables are what the command measures now."""

from pathlib import Path

import pytest

from presence.ingest.reading.measured.page import with_tables
from tests.reading.read_once import articles, evaluation

PAGE = Path(__file__).parents[2] / "docs" / "reading.md"


def test_the_tables_stand_as_the_command_makes_them() -> None:
    """If not: manage.py evaluate_reading tests/reading/articles --docs docs/reading.md."""
    page = PAGE.read_text(encoding="utf-8")
    assert with_tables(page, articles(), evaluation()) == page


def test_a_page_without_marks_is_told() -> None:
    with pytest.raises(ValueError, match="no marks"):
        with_tables("nothing", articles(), evaluation())
