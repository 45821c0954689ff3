"""`manage.py evaluate_reading`: how well articles are read, against answers written by a careful person."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from presence.ingest.reading import calibration
from presence.ingest.reading.measured.decided import decisions
from presence.ingest.reading.measured.decided_report import decided_json, decided_text
from presence.ingest.reading.measured.evaluate import Evaluation, evaluate
from presence.ingest.reading.measured.fit import fitted, with_points
from presence.ingest.reading.measured.gold import SETS, Answer, GoldArticle, GoldError, read_folder
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.matching import RULES
from presence.ingest.reading.measured.page import with_tables
from presence.ingest.reading.measured.report import SCORED, as_json, as_markdown, as_text, side_by_side
from presence.ingest.reading.measured.second import compared
from presence.ingest.reading.names.names_in_database import names, successions
from presence.ingest.reading.readers import Reader, WithFallback, model_reader, rules_reader


class Command(BaseCommand):
    help = "Read the articles of folders and compare what is found with their answers. The database is not changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = RULES
        parser.add_argument("folder", nargs="*", type=Path, help="holds *.json, each an article with its answer")
        parser.add_argument("--set", choices=SETS, default="", dest="only", help="only articles of this set")
        parser.add_argument("--reader", choices=("rules", "llm"), default="rules", help="which reader (default: rules)")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--misses", action="store_true", help="list every miss and every false alarm")
        form.add_argument("--json", action="store_true", help="everything, with every miss and false alarm, as JSON")
        form.add_argument("--markdown", action="store_true", help="the tables of docs/reading.md")
        form.add_argument("--docs", type=Path, help="put the tables of all and of the held-out articles into this page")
        work = parser.add_mutually_exclusive_group()
        work.add_argument("--compare", action="store_true", help="both readers side by side")
        work.add_argument(
            "--second", action="store_true", help="no reader: a second author's answers, where there are some"
        )
        work.add_argument("--fit", action="store_true", help="write calibration.py from the scores of the rules")
        work.add_argument("--from-decisions", action="store_true", help="score the reader by what editors decided")

    def handle(self, *, folder: list[Path], only: str, **options: Any) -> None:
        if options["from_decisions"]:
            found = decisions()
            self._say([_json(decided_json(found))] if options["json"] else decided_text(found))
            return
        if not folder:
            raise CommandError("Name a folder of articles with answers, such as tests/reading/articles.")
        articles, lexicon = _articles(folder, only), _lexicon()
        if options["fit"]:
            self._fit(articles, lexicon)
        elif options["docs"]:
            self._document(articles, lexicon, options["docs"])
        elif options["second"]:
            self._say(_lines(compared(articles, _articles(folder, only, "second"), lexicon), options))
        elif options["compare"]:
            readers = [_reader("rules"), _reader("llm")]
            self._say(side_by_side([self._evaluated(reader, articles, lexicon) for reader in readers]))
        else:
            self._say(_lines(self._evaluated(_reader(options["reader"]), articles, lexicon), options))

    def _evaluated(self, reader: Reader, articles: list[GoldArticle], lexicon: Lexicon) -> Evaluation:
        evaluation = evaluate(reader.name, reader.read, articles, lexicon)
        if isinstance(reader, WithFallback) and reader.failures:
            of = f"{reader.failures} of {len(articles)} articles"
            self.stderr.write(f"{of} were read by rules, for the language model failed: the log says of what.")
        return evaluation

    def _fit(self, articles: list[GoldArticle], lexicon: Lexicon) -> None:
        reader = rules_reader(raw=True)
        evaluation = evaluate("rules", reader.read, articles, lexicon)
        points = {kind: fitted(evaluation.scored(kind)) for kind in SCORED}
        file = Path(calibration.__file__)
        file.write_text(with_points(file.read_text(encoding="utf-8"), points), encoding="utf-8")
        self._say(
            f"{kind}: {len(evaluation.scored(kind))} scores, {len(steps)} steps" for kind, steps in points.items()
        )

    def _document(self, articles: list[GoldArticle], lexicon: Lexicon, page: Path) -> None:
        evaluation = self._evaluated(rules_reader(), articles, lexicon)
        try:
            page.write_text(with_tables(page.read_text(encoding="utf-8"), articles, evaluation), encoding="utf-8")
        except (OSError, ValueError) as error:
            raise CommandError(f"{page}: {error}.") from error

    def _say(self, lines: "Iterator[str] | list[str]") -> None:
        for line in lines:
            self.stdout.write(line)


def _articles(folders: list[Path], only: str, answer: Answer = "gold") -> list[GoldArticle]:
    try:
        return [article for folder in folders for article in read_folder(folder, only, answer)]
    except GoldError as error:
        raise CommandError(str(error)) from error


def _lexicon() -> Lexicon:
    known = names()
    if not known:
        raise CommandError("The database knows no names: load a dataset first (manage.py load_dataset).")
    return Lexicon(known, successions())


def _reader(name: str) -> Reader:
    reader = model_reader() if name == "llm" else rules_reader()
    if reader is None:
        raise CommandError("No language model is set: set READER_LLM_URL and READER_LLM_MODEL.")
    return reader


def _lines(evaluation: Evaluation, options: dict[str, Any]) -> Iterator[str]:
    if options["json"]:
        yield _json(as_json(evaluation))
    elif options["markdown"]:
        yield from as_markdown(evaluation)
    else:
        yield from as_text(evaluation, misses=options["misses"])


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
