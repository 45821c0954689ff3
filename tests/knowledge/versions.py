"""The dataset's versions, as these tests read them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from presence.models import DatasetVersion


def number() -> int:
    return DatasetVersion.objects.values_list("number", flat=True).first() or 0


def now() -> datetime:
    moment: datetime = DatasetVersion.objects.values_list("at", flat=True)[0]
    return moment


def raised_by(change: Callable[[], Any]) -> int:
    """By how much the version rises when this is done."""
    before = number()
    change()
    return number() - before
