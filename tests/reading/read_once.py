"""The articles of this folder, read once by the rules for all tests."""

from functools import cache
from pathlib import Path

from presence.ingest.reading.measured.evaluate import Evaluation, evaluate
from presence.ingest.reading.measured.gold import GoldArticle, read_folder
from presence.ingest.reading.readers import RulesReader
from tests.reading import starter_names

FOLDER = Path(__file__).parent / "articles"


@cache
def articles() -> tuple[GoldArticle, ...]:
    return tuple(read_folder(FOLDER))


@cache
def evaluation(only: str = "") -> Evaluation:
    reader = RulesReader(starter_names.gazetteer(), starter_names.offices())
    chosen = [article for article in articles() if only in ("", article.set)]
    return evaluate("rules", reader.read, chosen, starter_names.lexicon())
