"""What the API says where a retracted record stood."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from presence import history, knowledge
from presence.api.links import Links
from presence.problems import Retracted


def gone(request: HttpRequest, kind: str, slug: str) -> Retracted | None:
    found = history.tombstone(kind, slug, getattr(request, "known_at", None))
    if found is None:
        return None
    links = Links(request)
    then = urlencode({knowledge.PARAMETER: found.last_published.isoformat()})
    told = {
        "reason": found.reason,
        "retracted_at": found.at.isoformat(),
        "last_published": f"{links.to(kind, slug)}?{then}",
        "history": links.site + reverse("api:history", args=[found.kind, found.record.slug]),
    }
    whole = found.record is found.asked
    what = "This record was" if whole else "What this record belongs to was"
    return Retracted(f"{what} retracted on {found.at:%Y-%m-%d}: {found.reason}", told)
