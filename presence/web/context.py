"""What every page's frame shows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from presence.models import DatasetVersion
from presence.web.languages import alternates


@dataclass
class Site:
    name: str
    address: str
    version: DatasetVersion | None
    known_at: datetime | None

    @property
    def today(self) -> date:
        return timezone.localdate()


def site(request: HttpRequest) -> dict[str, Any]:
    """`keep` and `keep_and` go behind links, so that whoever reads the past goes on reading it.

    The version and the moment are those the request is answered from; pages outside the dataset have neither.
    """
    version, known_at = getattr(request, "dataset_version", None), getattr(request, "known_at", None)
    asked = urlencode({"known_at": request.GET["known_at"]}) if known_at else ""
    return {
        "site": Site(_("Syria Presence"), request.build_absolute_uri("/")[:-1], version, known_at),
        "languages": alternates(request),
        "keep": f"?{asked}" if asked else "",
        "keep_and": f"&{asked}" if asked else "",
    }
