"""`manage.py evaluate_reading`: how well articles are read, against answers written by a careful person."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from presence.ingest.measured.evaluate import Evaluation, evaluate
from presence.ingest.measured.gold import SETS, GoldArticle, GoldError, read_folder
from presence.ingest.measured.lexicon import Lexicon
from presence.ingest.measured.matching import RULES
from presence.ingest.measured.report import as_json, as_markdown, as_text
from presence.ingest.names_in_database import gazetteer, names, offices, successions
from presence.ingest.readers import RulesReader


class Command(BaseCommand):
    help = "Read the articles of folders and compare what is found with their answers. Nothing is written."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = RULES
        parser.add_argument("folder", nargs="+", type=Path, help="holds *.json, each an article with its answer")
        parser.add_argument("--set", choices=SETS, default="", dest="only", help="only articles of this set")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--misses", action="store_true", help="list every miss and every false alarm")
        form.add_argument("--json", action="store_true", help="everything, with every miss and false alarm, as JSON")
        form.add_argument("--markdown", action="store_true", help="the tables of docs/reading.md")

    def handle(self, *, folder: list[Path], only: str, **options: Any) -> None:
        articles = _articles(folder, only)
        lexicon = Lexicon(known, successions()) if (known := list(names())) else None
        if lexicon is None:
            raise CommandError("The database knows no names: load a dataset first (manage.py load_dataset).")
        evaluation = evaluate("rules", RulesReader(gazetteer(), offices()).read, articles, lexicon)
        for line in _lines(evaluation, options):
            self.stdout.write(line)


def _articles(folders: list[Path], only: str) -> list[GoldArticle]:
    try:
        return [article for folder in folders for article in read_folder(folder, only)]
    except GoldError as error:
        raise CommandError(str(error)) from error


def _lines(evaluation: Evaluation, options: dict[str, Any]) -> Iterator[str]:
    if options["json"]:
        yield json.dumps(as_json(evaluation), ensure_ascii=False, indent=1)
    elif options["markdown"]:
        yield from as_markdown(evaluation)
    else:
        yield from as_text(evaluation, misses=options["misses"])
