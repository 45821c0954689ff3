"""`manage.py load_dataset FOLDER`: validate a dataset folder and load it, all of it or nothing (docs/data.md)."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from presence.data.load import load
from presence.data.problems import DatasetProblem, Finding
from presence.data.tally import Summary
from presence.problems import Problem

SHOWN = 200


class Command(BaseCommand):
    help = "Load a folder of CSV files (regions, actors, people, sources, records), all of it or nothing."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the folder that holds the CSV files")
        parser.add_argument("--check", action="store_true", help="tell what a load would do, and change nothing")
        parser.add_argument(
            "--placeholders",
            action="store_true",
            help="make a bare source, person or parent region for each name listed nowhere (for synthetic data)",
        )

    def handle(self, *args: Any, folder: Path, check: bool, placeholders: bool, **options: Any) -> None:
        try:
            summary = load(folder, placeholders=placeholders, check_only=check)
        except DatasetProblem as problem:
            self._list(problem.findings, self.stderr.write)
            raise CommandError(f"{problem.detail} {problem.hint}".strip()) from problem
        except Problem as problem:
            raise CommandError(f"{problem.detail} {_flat(problem)}".strip() + " Nothing was loaded.") from problem
        self._tell(summary, check=check)

    def _tell(self, summary: Summary, *, check: bool) -> None:
        for note in summary.notes:
            self.stdout.write(f"Note: {note}")
        self._list([f"Warning: {warning}" for warning in summary.warnings], self.stdout.write)
        for line in summary.lines():
            self.stdout.write(line)
        gone = [f"{tally.absent:,} {kind}" for kind, tally in summary.counts.items() if tally.absent]
        if gone:
            self.stdout.write(f"In the database and not in this folder, left as they are: {', '.join(gone)}.")
        done = "Nothing changed" if summary.nothing_changed else "Would be loaded" if check else "Loaded"
        self.stdout.write(self.style.SUCCESS(f"{done} ({summary.seconds:.1f} s)."))

    def _list(self, lines: Sequence[Finding | str], write: Any) -> None:
        for line in lines[:SHOWN]:
            write(str(line))
        if len(lines) > SHOWN:
            write(f"… and {len(lines) - SHOWN:,} more")


def _flat(problem: Problem) -> str:
    return " ".join(f"{name}: {' '.join(messages)}" for name, messages in problem.errors.items())
