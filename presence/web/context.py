"""What every page's frame shows."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from presence.models import Agreement, Base, Deployment, Event, Statement


@dataclass
class Site:
    name: str

    @cached_property
    def changed(self) -> datetime | None:
        """When anything published last changed; asked of the database only by a page that shows it."""
        first, *others = (
            kind.objects.published().order_by().values_list("updated_at")
            for kind in (Base, Deployment, Agreement, Statement, Event)
        )
        newest = first.union(*others).order_by("-updated_at").first()
        return newest[0] if newest else None

    @property
    def today(self) -> date:
        return timezone.localdate()


def site(_request: HttpRequest) -> dict[str, Site]:
    return {"site": Site(settings.SITE_NAME)}
