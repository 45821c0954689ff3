"""`manage.py poll_feeds`: poll feeds now, here, and say how each went."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from presence.ingest.feeds import poll
from presence.ingest.tasks import enqueue
from presence.models import Feed


class Command(BaseCommand):
    help = "Poll the feeds that are due (or those named, or all) and queue their new articles."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("url", nargs="*", help="feeds to poll, due or not")
        parser.add_argument("--all", action="store_true", help="all active feeds, due or not")

    def handle(self, *, url: list[str], **options: Any) -> None:
        feeds = Feed.objects.filter(active=True)
        unknown = set(url) - set(feeds.filter(url__in=url).values_list("url", flat=True))
        if unknown:
            raise CommandError(f"No active feed has the address {sorted(unknown)[0]}: add it in the admin first.")
        if url:
            feeds = feeds.filter(url__in=url)
        if url or options["all"]:
            feeds.update(next_poll_at=timezone.now())
        for feed in feeds.filter(next_poll_at__lte=timezone.now()):
            result = poll(feed.pk)
            for article_id in result.articles:
                enqueue(article_id)
            self.stdout.write(f"{feed.url}: {result}")
