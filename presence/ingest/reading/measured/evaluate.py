"""A reader run over articles with answers, judged and counted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from presence.ingest.reading.found import Document, Reading
from presence.ingest.reading.measured.gold import GoldArticle
from presence.ingest.reading.measured.judge import KINDS, Judgement, judge
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.tally import Bin, Count, by_language, calibration


@dataclass(frozen=True, slots=True)
class Evaluation:
    reader: str
    judgements: tuple[Judgement, ...]

    @property
    def tables(self) -> dict[str, dict[str, Count]]:
        return by_language(((one.language, one.counts) for one in self.judgements), KINDS)

    @property
    def off_topic(self) -> list[Judgement]:
        return [one for one in self.judgements if one.off_topic]

    def scored(self, kind: str) -> list[tuple[float, bool]]:
        return [(row.score, row.right) for one in self.judgements for row in one.scored if row.kind == kind]

    def bins(self, kind: str) -> list[Bin]:
        return calibration(self.scored(kind))


def evaluate(
    name: str, read: Callable[[Document], Reading], articles: Iterable[GoldArticle], lexicon: Lexicon
) -> Evaluation:
    return Evaluation(name, tuple(judge(article, read(article.document), lexicon) for article in articles))


def suggested(judgement: Judgement) -> int:
    """How many suggestions an off-topic article gave."""
    return sum(judgement.counts[kind].found for kind in ("statements", "events", "changes") if kind in judgement.counts)
