"""The weights of `presence/ingest/reading/changes/change_weights.py`, fitted to articles with answers.

    python -m bench.changes FOLDER... [--write]

Logistic, drawn by a square penalty towards what the rules find, as events are. Prints F1 of articles as unseen (fitted
to four fifths, read the fifth); the threshold is where that is highest. Articles held out are not learned from.

The rules were mended by these articles, and find nearly all that can be found in them by words. Not so in others: each
article is learned from twice, once as if the rules and their words were missing; the second figure is of such alone.
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.fitting import Weights, fitted_chance
from bench.tallies import f1, told, with_threshold
from bench.weights_table import numbers
from presence.ingest.reading import reader
from presence.ingest.reading.changes import change_weights, finding
from presence.ingest.reading.changes.change_signs import Possible, Scene, possible
from presence.ingest.reading.changes.weighed import chosen
from presence.ingest.reading.found import FoundChange, FoundEvent
from presence.ingest.reading.measured.found import Change, Thing
from presence.ingest.reading.measured.gold import GoldArticle, read_folder
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.matching import pair_changes, same_base, same_change
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.weighing import chance
from tests.reading import starter_names

FILE = Path(change_weights.__file__)
_MEANT: Mapping[str, float] = {"always": -3.0, "rules": 7.0, "rules started": 2.0, "words unreal": -2.0}
"""A lone sentence has hardly any other sign: what the rules find plainly is to be believed there."""
_PENALTY = 4.0
_FOLDS = 5
_THRESHOLDS = [one / 100 for one in range(20, 70, 2)]
_LEAST = 0.05
_SAME = 0.002


@dataclass(frozen=True, slots=True)
class Laid:
    """One article with what may have changed in it."""

    article: GoldArticle
    options: list[Possible]
    without: list[Possible]
    """The same as if the rules were missing."""


def laid_out(folders: Sequence[Path], *, held_out: bool = False) -> list[Laid]:
    caught: list[Scene] = []
    true = reader.find_changes  # type: ignore[attr-defined]

    def noting(
        page: Page, hosts: frozenset[str], signed: frozenset[str], events: Sequence[FoundEvent]
    ) -> list[FoundChange]:
        scene = finding.scene(page, hosts, events)
        caught.extend([scene] if scene else [])
        return []

    reader.find_changes = noting  # type: ignore[assignment,attr-defined]
    names, offices = starter_names.gazetteer(), starter_names.offices()
    found = []
    for article in (one for folder in folders for one in read_folder(folder)):
        if article.changes is not None and (held_out or article.set != "held_out"):
            caught.clear()
            reader.read(article.document, names, offices)
            found.append(Laid(article, *(_options(caught[0]) if caught else ([], []))))
    reader.find_changes = true  # type: ignore[attr-defined]
    return found


def _options(scene: Scene) -> tuple[list[Possible], list[Possible]]:
    loose = [one for one in scene.sightings if one.loose]
    return list(possible(scene)), list(possible(replace(scene, ruled=[], sightings=loose)))


def told_of(one: Possible) -> Change:
    return Change(one.kind, one.actor, one.base, "", "", one.date, 0.0)


def rows(laid: Sequence[Laid], lexicon: Lexicon) -> list[tuple[tuple[str, ...], float]]:
    return [(one.signs, _right(each.article, one, lexicon)) for each in laid for one in (*each.options, *each.without)]


def _right(article: GoldArticle, one: Possible, lexicon: Lexicon) -> float:
    """Half so where only the day is another."""
    wanted = [g for g in article.changes or () if g.kind == one.kind and g.actor == one.actor]
    if any(same_change(g, told_of(one), article.document.published, lexicon) for g in wanted):
        return 1.0
    return 0.5 if any(same_base(g.base, Thing(one.base, ()), lexicon) for g in wanted) else 0.0


def tally(
    article: GoldArticle, options: Sequence[Possible], weights: Weights, threshold: float, lexicon: Lexicon
) -> Counter[str]:
    scored = [(chance(one.signs, weights), one) for one in options]
    found = [told_of(one) for _, one in chosen(scored, threshold)]
    moves = [g for g in article.changes or () if g.kind not in ("stage", "personnel")]
    return Counter(answer=len(moves), found=len(found), right=len(pair_changes(article, found, lexicon)))


def unseen(laid: Sequence[Laid], lexicon: Lexicon) -> tuple[float, Counter[str], Counter[str]]:
    """The threshold that is best for both, and what is found there of articles with the rules and without."""
    names = sorted({one.article.name for one in laid})
    fold = {name: index * 7 % _FOLDS for index, name in enumerate(names)}
    ruled, without = ({threshold: Counter[str]() for threshold in _THRESHOLDS} for _ in range(2))
    for number in range(_FOLDS):
        weights = fit([one for one in laid if fold[one.article.name] != number], lexicon)
        for one in laid:
            if fold[one.article.name] == number:
                for threshold in _THRESHOLDS:
                    ruled[threshold] += tally(one.article, one.options, weights, threshold, lexicon)
                    without[threshold] += tally(one.article, one.without, weights, threshold, lexicon)
    both = {threshold: f1(ruled[threshold] + without[threshold]) for threshold in _THRESHOLDS}
    best = min(one for one in _THRESHOLDS if both[one] > max(both.values()) - _SAME)
    return best, ruled[best], without[best]


def fit(laid: Sequence[Laid], lexicon: Lexicon) -> Weights:
    return fitted_chance(rows(laid, lexicon), _MEANT, _PENALTY)


def write(weights: Weights, threshold: float) -> None:
    source = with_threshold(FILE.read_text("utf-8"), threshold)
    table = numbers("CHANGES", weights, _LEAST)
    FILE.write_text(f"{source.partition('CHANGES:')[0]}{table}", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    lexicon = starter_names.lexicon()
    laid = laid_out(how.folders)
    by_rules = {"always": -1.0, "rules": 3.0}
    rules = sum((tally(one.article, one.options, by_rules, 0.5, lexicon) for one in laid), Counter[str]())
    print(f"{len(laid)} articles, {sum(len(one.options) for one in laid)} possible; by the rules: {told(rules)}")
    threshold, ruled, without = unseen(laid, lexicon)
    print(f"as unseen, at {threshold:.2f}: {told(ruled)}")
    print(f"  as if the rules were missing: {told(without)}")
    if how.write:
        write(fit(laid, lexicon), threshold)


if __name__ == "__main__":
    main()
