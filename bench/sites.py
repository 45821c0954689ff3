"""The weights of `presence/ingest/reading/names/site_weights.py`, fitted to articles with answers.

    python -m bench.sites FOLDER... [--write]

Prints what would be taken of articles that weights were made without. Articles held out are not learned from.
"""

import argparse
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.logistic import Row, fitted, told, unseen, write
from presence.ingest.reading import reader
from presence.ingest.reading.found import FoundMention
from presence.ingest.reading.measured.found import Thing
from presence.ingest.reading.measured.gold import read_folder
from presence.ingest.reading.measured.matching import same_base
from presence.ingest.reading.names import site_weights, sites
from presence.ingest.reading.names.site_features import features
from presence.ingest.reading.names.ties import ties
from presence.ingest.reading.text.page import Page
from tests.reading import starter_names

FILE = Path(site_weights.__file__)
_PENALTY = 6.0


def rows(folder: Path) -> Iterator[Row]:
    seen: list[Page] = []

    def noting(page: Page, hosts: frozenset[str]) -> list[FoundMention]:
        seen.append(page)
        return []

    reader.recorded_bases = noting  # type: ignore[attr-defined]
    names, offices, lexicon = starter_names.gazetteer(), starter_names.offices(), starter_names.lexicon()
    for article in read_folder(folder):
        seen.clear()
        if article.set != "held_out":
            reader.read(article.document, names, offices)
        for page in seen:
            rules = sites.RULES[page.rules.code]
            for tie in ties(page, rules, names.hosts):
                thing = Thing(tie.name.key, (tie.span.of(page.text),))
                right = any(same_base(name, thing, lexicon) for name in article.named["bases"])
                yield Row(article.name, features(page, rules, tie, names.hosts), right)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    found = [row for folder in how.folders for row in rows(folder)]
    fit = partial(fitted, meant=site_weights.MEANT, penalty=_PENALTY)
    print(f"{len(found)} ties, {sum(row.right for row in found)} of a base that is in the answer")
    for line in told(list(unseen(found, fit)), (0.3, 0.4, 0.5, 0.6, 0.7)):
        print(line)
    if how.write:
        write(FILE, fit(found))


if __name__ == "__main__":
    main()
