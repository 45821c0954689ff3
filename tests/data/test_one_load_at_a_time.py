"""Two loads never run at once: the second waits for the first."""

from pathlib import Path

import pytest
from django.db import OperationalError, connection

from presence.data.load import LOCK, load
from presence.models import Base
from tests.data.folders import small


@pytest.mark.django_db
def test_the_second_waits(tmp_path: Path) -> None:
    other = connection.copy()
    try:
        with other.cursor() as first, connection.cursor() as second:
            first.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            second.execute("SET lock_timeout = '100ms'")
            with pytest.raises(OperationalError, match="lock timeout"):
                load(small(tmp_path))
            first.execute("SELECT pg_advisory_unlock(%s)", [LOCK])

        load(tmp_path)
    finally:
        other.close()

    assert Base.objects.count() == 1
