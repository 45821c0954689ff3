"""The tables of docs/reading.md, put between their marks."""

import re
from collections.abc import Sequence

from presence.ingest.reading.measured.evaluate import Evaluation
from presence.ingest.reading.measured.gold import GoldArticle
from presence.ingest.reading.measured.report import as_markdown

_TABLES = re.compile(r"(?<=<!-- measured -->\n).*?(?=<!-- end -->)", re.DOTALL)
_HELD_OUT = "held_out"


def with_tables(page: str, articles: Sequence[GoldArticle], evaluation: Evaluation) -> str:
    """The page with the figures of all articles and of those held out.

    Raises:
        ValueError: it has no marks to put them between.
    """
    judged = zip(articles, evaluation.judgements, strict=True)
    apart = Evaluation(evaluation.reader, tuple(one for article, one in judged if article.set == _HELD_OUT))
    parts = [f"All {len(evaluation.judgements)} articles:\n\n{_tables(evaluation)}"]
    if apart.judgements:
        parts.append(f"The {len(apart.judgements)} that are held out:\n\n{_tables(apart)}")
    changed, count = _TABLES.subn(lambda _: "\n".join(parts), page)
    if count != 1:
        raise ValueError("there are no marks <!-- measured --> and <!-- end -->")
    return changed


def _tables(evaluation: Evaluation) -> str:
    return "".join(f"{line}\n" for line in as_markdown(evaluation))
