"""`manage.py load_release FOLDER-OR-ZIP`: make the dataset of a release in an empty installation (docs/releases.md)."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from presence.data.problems import DatasetProblem
from presence.data.releases import load_release


class Command(BaseCommand):
    help = "Load a release into an empty installation: the same dataset, all of it or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("release", type=Path, help="the folder of the release, or its zip file")

    def handle(self, *, release: Path, **options: Any) -> None:
        try:
            summary = load_release(release)
        except DatasetProblem as problem:
            for finding in problem.findings:
                self.stderr.write(str(finding))
            raise CommandError(problem.detail) from problem
        for kind, tally in summary.counts.items():
            self.stdout.write(f"{kind:14}{tally.new:>9,}")
        self.stdout.write(self.style.SUCCESS(f"Loaded ({summary.seconds:.1f} s)."))
