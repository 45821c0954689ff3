"""What beat has done besides reading articles."""

from celery import shared_task

from presence import kept
from presence.changes import lately
from presence.web import charts, publishers, stances, stream
from presence.web.details import region, who
from presence.web.explorer import histogram, layers

MAKERS: dict[str, kept.Maker] = {
    **publishers.MAKERS,
    **charts.MAKERS,
    **lately.MAKERS,
    **region.MAKERS,
    **who.MAKERS,
    **stances.MAKERS,
    **stream.MAKERS,
    **histogram.MAKERS,
    **layers.MAKERS,
}


@shared_task
def refresh_kept() -> None:
    """Soon after a new version, so that its first readers seldom wait for a count."""
    kept.refresh(MAKERS)
