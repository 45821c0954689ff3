"""The weights of `presence/ingest/place_weights.py`, fitted to articles with answers.

    python -m bench.places FOLDER... [--folds 5] [--write]

A conditional logit over the places of an article, drawn towards nothing by a square penalty. Learned from are events whose
kind and doer the answer has; right are all places that the answer has for these. With --folds the articles are parted by
name, each part is read with weights fitted to the others, and the share of events right in all is told.
Articles held out are not learned from.
"""

import argparse
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from presence.ingest import events, place_choice
from presence.ingest.event_kinds import kind_of
from presence.ingest.measured.evaluate import evaluate
from presence.ingest.measured.gold import GoldArticle, GoldEvent, read_folder
from presence.ingest.measured.lexicon import Lexicon
from presence.ingest.measured.matching import dates_meet, same_place
from presence.ingest.place_choice import DEEDS, Atlas, Telling
from presence.ingest.place_sights import NOWHERE, Sight
from presence.ingest.reader import read
from presence.ingest.reading import FoundEvent, FoundMention, Span
from tests.reading import starter_names

FILE = Path(place_choice.__file__).with_name("place_weights.py")
_PENALTY = 5.0
_FEWEST = 4
_ROUNDS = 120
_WIDTH = 112
_NOWHERE = ("", "syria")
_MEETINGS = ("talks", "visit")
_VAGUE, _LIKE = 0.3, 0.5
"""What less certain answers count: an answer may leave out the place, and a like deed be another."""

MEANT = {
    "fired from": -2.0, "goal leave": -2.0, "source come": -1.5, "elsewhere": -1.5, "landmark": -1.5,
    "home role mark": -1.0, "away role mark": -0.5, "home dateline": -1.0, "away dateline": -0.5,
    "leave role from": 1.0, "leave role to": -1.5, "come role to": 1.0, "come role from": -1.5,
    "air_strike role from": -1.5, "attack_on_base role from": -1.0, "home within behind surely": -1.0,
    "home tied behind finer": -0.5, "home tied before finer": 0.5, "leave fine 3": 0.5, "attack_on_base fine 3": 1.0,
    "construction fine 3": 0.3, "outside own region": -1.0, "within own region": 0.5, "other clause": -0.5,
    "nearer another's": -0.5, "ahead echo": 0.5, "ahead incident": 1.0, "meet abroad": 1.5, "home abroad": 0.5,
    "verb last behind": -1.0, "leave possible": 0.5, "attack_on_base possible": 0.5,
}  # fmt: skip
"""What features speak for where little was seen of them: weights are drawn towards it."""

Told = dict[str, float]
Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Choice:
    """Of one event told: every place it may have been at, and those it was at."""

    places: list[Told]
    right: frozenset[int]
    article: str
    weight: float = 1.0


def choices(articles: Sequence[GoldArticle]) -> Iterator[Choice]:
    atlases: list[Atlas] = []

    class Noted(Atlas):
        def __init__(self, *given: object) -> None:
            super().__init__(*given)  # type: ignore[arg-type]
            atlases.append(self)

    kept, events.Atlas = events.Atlas, Noted  # type: ignore[attr-defined, misc]
    names, offices, lexicon = starter_names.gazetteer(), starter_names.offices(), starter_names.lexicon()
    for article in articles:
        atlases.clear()
        read(article.document, names, offices)
        for atlas in atlases:
            for telling in atlas.tellings:
                candidates = atlas.candidates(telling)
                right, weight = _right(atlas, telling, candidates, article, lexicon)
                if right and len(right) < len(candidates):
                    told = [atlas.features(telling, one) for one in candidates]
                    yield Choice(told, frozenset(right), article.name, weight)
    events.Atlas = kept  # type: ignore[attr-defined, misc]


def _right(
    atlas: Atlas, telling: Telling, candidates: list[Sight], article: GoldArticle, lexicon: Lexicon
) -> tuple[list[int], float]:
    """Those of its own sentence alone, where it has one that is right; and how much is to be learned from it."""
    meant, weight = _meant(atlas, telling, article)
    placed = [gold.place for gold in meant if gold.place not in _NOWHERE]
    if meant and not placed:
        return ([0], _VAGUE) if telling.kind not in _MEETINGS else ([], 0.0)
    found = [
        (index, sight)
        for index, sight in enumerate(candidates)
        if sight is not NOWHERE and any(_at(sight, place, lexicon) for place in placed)
    ]
    own = [index for index, sight in found if sight.number == telling.sentence.number]
    return own or [index for index, _ in found], weight


def _meant(atlas: Atlas, telling: Telling, article: GoldArticle) -> tuple[list[GoldEvent], float]:
    """Events of the answer that are of that kind, doer and day; else those of a like deed and doer."""
    who = [FoundMention(Span(0, 0), "actor", key) for key in telling.actors] or [None]
    words, published = telling.trigger.of(atlas.page.level), article.document.published
    told = {(one.key if one else "", kind_of(telling.kind, one, words, based)) for one in who for based in (True, False)}
    same = [
        gold
        for gold in article.events
        if (gold.actor, gold.kind) in told and dates_meet(gold.date, telling.day, published)
    ]
    if same:
        return same, 1.0
    doers, deed = {doer for doer, _ in told} | {""}, DEEDS[telling.kind]
    like = [g for g in article.events if DEEDS[g.kind] == deed and (g.actor in doers or not telling.actors)]
    return like, _LIKE


def _at(sight: Sight, place: str, lexicon: Lexicon) -> bool:
    where = sight.spot.where
    nothing = Span(0, 0)
    there = FoundEvent(
        "clash", nothing, nothing, None, None, where.region, where.base, where.text, "", 0.5, "", place_key=where.place
    )
    return same_place(place, there, lexicon)


def fitted(rows: Sequence[Choice]) -> Weights:
    """By Nesterov's accelerated descent with a step that halves where it was too long; deterministic."""
    counted = Counter(feature for row in rows for feature in {f for told in row.places for f in told})
    kept = sorted(feature for feature, count in counted.items() if count >= _FEWEST or feature in MEANT)
    number = {feature: index for index, feature in enumerate(kept)}
    data = [
        ([[(number[f], v) for f, v in told.items() if f in number] for told in row.places], row.right, row.weight)
        for row in rows
    ]
    meant = [MEANT.get(feature, 0.0) for feature in kept]
    now = meant[:]
    ahead, momentum, step = now, 1.0, 0.02
    last = math.inf
    for _ in range(_ROUNDS):
        loss, slope = _slope(data, ahead, meant)
        if loss > last + 1e-9:
            step, ahead, momentum, last = step / 2, now, 1.0, math.inf
            continue
        last = loss
        after = [w - step * s for w, s in zip(ahead, slope, strict=True)]
        following = (1 + math.sqrt(1 + 4 * momentum**2)) / 2
        pushed = (momentum - 1) / following
        ahead = [a + pushed * (a - w) for a, w in zip(after, now, strict=True)]
        now, momentum = after, following
    return dict(zip(kept, now, strict=True))


_Data = list[tuple[list[list[tuple[int, float]]], frozenset[int], float]]


def _slope(data: _Data, weights: list[float], meant: list[float]) -> tuple[float, list[float]]:
    off_meant = [w - m for w, m in zip(weights, meant, strict=True)]
    slope = [_PENALTY * off for off in off_meant]
    loss = 0.5 * _PENALTY * sum(off * off for off in off_meant)
    for places, right, heavy in data:
        totals = [sum(v * weights[f] for f, v in told) for told in places]
        highest = max(totals)
        raised = [math.exp(total - highest) for total in totals]
        everything, wanted = sum(raised), sum(raised[index] for index in right)
        loss -= heavy * math.log(max(1e-300, wanted / everything))
        for index, told in enumerate(places):
            off = raised[index] / everything - (raised[index] / wanted if index in right and wanted else 0.0)
            if abs(off) > 1e-6:
                off *= heavy
                for f, v in told:
                    slope[f] += v * off
    return loss, slope


def right(rows: Sequence[Choice], weights: Weights) -> float:
    def best(row: Choice) -> int:
        totals = [sum(v * weights.get(f, 0.0) for f, v in told.items()) for told in row.places]
        return totals.index(max(totals))

    return sum(best(row) in row.right for row in rows) / max(1, len(rows))


def _loss(rows: Sequence[Choice], weights: Weights) -> float:
    """How surprised the weights are by what was right, in nats."""
    loss = 0.0
    for row in rows:
        totals = [sum(v * weights.get(f, 0.0) for f, v in told.items()) for told in row.places]
        highest = max(totals)
        raised = [math.exp(total - highest) for total in totals]
        loss -= math.log(sum(raised[index] for index in row.right) / sum(raised))
    return loss


def as_python(weights: Weights) -> str:
    """As many in a line as fit; what weighs next to nothing is left out."""
    entries = [f'"{feature}": {weight:.2f}' for feature, weight in sorted(weights.items()) if abs(weight) >= 0.02]
    lines = [""]
    for entry in entries:
        if len(lines[-1]) + len(entry) > _WIDTH:
            lines.append("")
        lines[-1] += f" {entry},"
    return "\n".join(["WEIGHTS: dict[str, float] = {", *(f"   {line}" for line in lines), "}  # fmt: skip", ""])


def across(articles: Sequence[GoldArticle], rows: Sequence[Choice], folds: int) -> None:
    """Cross-validation grouped by article."""
    names, offices, lexicon = starter_names.gazetteer(), starter_names.offices(), starter_names.lexicon()
    readings = {}
    hits, total, loss = 0, 0, 0.0
    for fold in range(folds):
        unseen = [row for row in rows if _fold(row.article, folds) == fold]
        weights = fitted([row for row in rows if _fold(row.article, folds) != fold])
        sure = [row for row in unseen if row.weight == 1.0]
        hits += round(right(sure, weights) * len(sure))
        total += len(sure)
        loss += _loss(sure, weights)
        place_choice.WEIGHTS = weights  # type: ignore[misc]
        for article in articles:
            if _fold(article.name, folds) == fold:
                readings[article.document] = read(article.document, names, offices)
    print(f"places right across {folds} folds: {hits / max(1, total):.3f} of {total}, surprise {loss / max(1, total):.3f}")
    for title, chosen in _parts(articles):
        counted = evaluate("", lambda document: readings[document], chosen, lexicon).tables["all"]["events"]
        print(f"{title}: events P {counted.precision:.3f} R {counted.recall:.3f} F1 {counted.f1:.3f}")


def _parts(articles: Sequence[GoldArticle]) -> Iterator[tuple[str, list[GoldArticle]]]:
    yield "all", list(articles)
    yield "101 to 168", [one for one in articles if one.name[2:].isdigit() and 100 < int(one.name[2:]) < 169]
    for language in ("ar", "en", "ru", "tr"):
        yield language, [one for one in articles if one.document.language == language]


def _fold(name: str, folds: int) -> int:
    return crc32(name.encode()) % folds


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    articles = [one for folder in how.folders for one in read_folder(folder) if one.set != "held_out"]
    rows = list(choices(articles))
    weights = fitted(rows)
    print(f"{len(rows)} events, {len(weights)} features, right {right(rows, weights):.3f}")
    if how.folds:
        across(articles, rows, how.folds)
    if how.write:
        text = FILE.read_text(encoding="utf-8")
        FILE.write_text(text[: text.index("WEIGHTS:")] + as_python(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
