"""What every page's frame shows."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from presence.models import DatasetVersion


@dataclass
class Site:
    name: str
    version: DatasetVersion | None
    known_at: datetime | None

    @property
    def today(self) -> date:
        return timezone.localdate()


def site(request: HttpRequest) -> dict[str, Site]:
    """The version and the moment are those the request is answered from; pages outside the dataset have neither."""
    version, known_at = getattr(request, "dataset_version", None), getattr(request, "known_at", None)
    return {"site": Site(settings.SITE_NAME, version, known_at)}
