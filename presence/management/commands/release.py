"""`manage.py release`: freeze the published dataset as a version, with all its files (docs/releases.md)."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from presence.problems import Problem
from presence.publish.releases.folder import root
from presence.publish.releases.make import make


class Command(BaseCommand):
    help = "Freeze the published dataset as a version: every format, checksums, what changed. It is listed at /data/."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--note", default="", help="a sentence to be shown with it")
        parser.add_argument("--site", default="", help="the address of this installation, such as https://example.org")
        parser.add_argument("--again", action="store_true", help="though nothing changed since the last one")

    def handle(self, *, note: str, site: str, again: bool, **options: Any) -> None:
        try:
            made = make((site or _site()).rstrip("/"), note=note, again=again)
        except Problem as problem:
            raise CommandError(problem.detail) from problem
        release = made.release
        if not made.new:
            self.stdout.write(f"Nothing changed since release {release} (version {release.version}): none was made.")
            return
        size = f"{len(release.files)} files, {release.size:,} bytes"
        told = f"Release {release} of version {release.version}: {size} in {root() / release.name}"
        self.stdout.write(self.style.SUCCESS(told))


def _site() -> str:
    """The first host that is allowed, for addresses in the files."""
    host = next((host for host in settings.ALLOWED_HOSTS if host.strip("*.")), "localhost").lstrip("*.")
    return f"{'https' if settings.HTTPS else 'http'}://{host}"
