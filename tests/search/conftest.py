"""What all tests of search need: the box asked, and what it found by name."""

import pytest

from presence.models import Base
from tests import world


@pytest.fixture
def hmeimim(db: None) -> Base:
    return world.base(
        "khmeimim",
        name_en="Khmeimim Air Base",
        name_ar="قاعدة حميميم الجوية",
        aliases=["Hmeimim", "Хмеймим", "مطار حميميم"],
        summary="Airfield on the coast with two runways.",
    )
