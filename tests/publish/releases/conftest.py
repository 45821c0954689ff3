from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def releases(settings: Settings, tmp_path: Path) -> Path:
    """Where releases lie: a place of each test's own."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "releases"
