"""What Celery carries: ids of messages that PostgreSQL already knows to be due."""

import logging

from celery import shared_task
from kombu.exceptions import OperationalError

from presence.publish.webhooks import events, work

AT_ONCE = 500
_EXPIRES = 60  # a message that nobody took until then is sent again by beat

log = logging.getLogger(__name__)


@shared_task(acks_late=True)
def send(delivery_id: int) -> None:
    work.carry(delivery_id)


@shared_task
def look() -> None:
    """What is to be told since the newest version, and all that is due."""
    for hook_id in events.behind():
        events.tell(hook_id)
    for delivery_id in work.due(AT_ONCE):
        send.apply_async((delivery_id,), expires=_EXPIRES)


@shared_task
def sweep() -> None:
    log.info("webhooks: %s old messages are taken away", work.sweep())


def enqueue(delivery_id: int) -> None:
    """At once, where somebody waits for it; beat sends it where the broker is away."""
    try:
        send.delay(delivery_id)
    except (OperationalError, OSError) as error:
        log.warning("message %s waits in the database, for the broker does not answer: %s", delivery_id, error)
