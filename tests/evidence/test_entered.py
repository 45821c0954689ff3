"""What may be entered as a sighting."""

from datetime import date

import pytest

from presence.evidence.entered import refusals

PUBLISHED, TODAY = date(2025, 4, 24), date(2026, 11, 23)

FINE = [
    ("", "", ""),
    ("throughout", "2025-04-01", "2025-04-24"),
    ("some_time", "2024", ""),
    ("absent", "2025-04-24", ""),
]
REFUSED = [
    ("", "2025", "", "attests", "Say what the source attests"),
    ("ended", "", "", "seen", "Say on which day"),
    ("ended", "", "2025", "seen", "Say on which day"),
    ("ended", "soon", "", "seen", "is not a date we can read"),
    ("throughout", "2025-03", "2025-02", "seen_until", "before the day from which"),
    ("throughout", "2025-04", "", "seen", "reaches to 30 April 2025, but the article is of 24 April 2025"),
    ("some_time", "2025-04-01", "2025-04-25", "seen_until", "cannot attest what came after it"),
    ("some_time", "2025-04-24~", "", "seen", "reaches to 25 April 2025"),
]


@pytest.mark.parametrize(("attests", "seen", "until"), FINE)
def test_up_to_its_own_day(attests: str, seen: str, until: str) -> None:
    assert refusals(attests, seen, until, published=PUBLISHED, today=TODAY) == {}


@pytest.mark.parametrize(("attests", "seen", "until", "field", "why"), REFUSED)
def test_refused_with_what_to_do(attests: str, seen: str, until: str, field: str, why: str) -> None:
    found = refusals(attests, seen, until, published=PUBLISHED, today=TODAY)
    assert list(found) == [field]
    assert why in found[field]


def test_an_article_without_a_date_appeared_by_today() -> None:
    assert refusals("some_time", "2026-11-23", "", published=None, today=TODAY) == {}
    assert "has no date" in refusals("some_time", "2026-11-24", "", published=None, today=TODAY)["seen"]


def test_no_article_attests_the_future_however_late_it_may_have_appeared() -> None:
    assert refusals("some_time", "2026-12", "", published=date(2026, 12, 31), today=TODAY)
