"""The weights of `presence/ingest/event_weights.py`, fitted to articles with answers.

    python -m bench.events FOLDER... [--without FOLDER...] [--write]

Three models, each drawn by a square penalty towards what the rules find: who did it and what kind it was (conditional
logit over those possible), and whether it counts (logistic). A sign seen fewer than six times has no weight but that.
Whether it counts is learned from what the other two make of articles that they were not fitted to, and the threshold is
where F1 is highest there. Prints F1 of articles as unseen (fitted to four fifths, read the fifth), and of the folders
after --without. Articles held out are not learned from. A folder named twice counts twice.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.fitting import Choice, fitted_choice, fitted_chance
from presence.ingest import event_weights, events, reader, weighed
from presence.ingest.event_kinds import LIKE
from presence.ingest.measured.gold import GoldArticle, GoldEvent, read_folder
from presence.ingest.measured.lexicon import Lexicon
from presence.ingest.measured.matching import dates_meet, pair_events, same_event, same_place
from presence.ingest.page import Page
from presence.ingest.reading import FoundEvent
from presence.ingest.weighed import Weighed
from presence.ingest.weighing import Signs
from tests.reading import starter_names

FILE = Path(event_weights.__file__)
FOLDS = 5
_FIRST = {"doers": {"rules": 3.0}, "kinds": {"rules": 3.0}, "counts": {"rules": 3.0, "always": -2.0}}
_THRESHOLDS = [one / 100 for one in range(28, 64, 4)]
_MISSING = 4
_CHOOSING, _COUNTING = 8.0, 12.0
_WIDTH = 112

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Models:
    doers: Weights
    kinds: Weights
    counts: Weights
    threshold: float = 0.35


@dataclass(frozen=True, slots=True)
class Laid:
    """One article as the reader lays it out, before it looks for events; None where it is off topic."""

    article: GoldArticle
    how: tuple[Page, frozenset[str], dict[str, str]] | None


FIRST = Models(_FIRST["doers"], _FIRST["kinds"], _FIRST["counts"])


def laid_out(folders: Iterable[Path], *, held_out: bool = False) -> list[Laid]:
    caught: list[tuple[Page, frozenset[str], dict[str, str]]] = []
    true = reader.find_events

    def noting(page: Page, hosts: frozenset[str], states: dict[str, str]) -> list[FoundEvent]:
        caught.append((page, hosts, states))
        return []

    reader.find_events = noting  # type: ignore[assignment, attr-defined]
    names, offices = starter_names.gazetteer(), starter_names.offices()
    found = []
    for folder in folders:
        for article in read_folder(folder):
            if article.set == "held_out" and not held_out:
                continue
            caught.clear()
            reader.read(article.document, names, offices)
            found.append(Laid(article, caught[0] if caught else None))
    reader.find_events = true  # type: ignore[attr-defined]
    return found


def use(models: Models) -> None:
    weighed.DOERS = models.doers  # type: ignore[attr-defined]
    weighed.KINDS = models.kinds  # type: ignore[attr-defined]
    weighed.COUNTS = models.counts  # type: ignore[attr-defined]
    events.THRESHOLD = models.threshold  # type: ignore[attr-defined]


def read_all(laid: Sequence[Laid], models: Models, *, everything: bool = False) -> list[list[Weighed]]:
    use(models)
    return [weighed.weighed(*one.how, everything=everything) if one.how else [] for one in laid]


def told_by(one: Laid, each: Weighed, lexicon: Lexicon) -> list[list[GoldEvent]]:
    """Of each thing found for a telling, the events of the answer that it may tell, as sure as can be."""
    if one.how is None:
        return []
    published, keys = one.article.document.published, {option.key or "" for option in each.doers}
    answers = []
    for found, _ in each.found:
        event = events.event_of(one.how[0], found, None, 0.5)
        then = [g for g in one.article.events if dates_meet(g.date, event.date, published) and g.actor in keys]
        there = [g for g in then if same_place(g.place, event, lexicon)]
        own = [g for g in there if g.kind == each.told.rule.kind]
        like = own or [g for g in there if g.kind in LIKE[each.told.rule.kind]]
        sure = each.told.strength == "plain"
        answers.append(like or ([g for g in then if g.kind == each.told.rule.kind] if sure else []))
    return answers


def rows(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> tuple[list[Choice], list[Choice]]:
    """Whose deed each telling is, and of which kind, by the answer."""
    doers, kinds = list[Choice](), list[Choice]()
    for one, tellings in zip(laid, read, strict=True):
        for each in tellings:
            answers = told_by(one, each, lexicon)
            wanted = {g.actor for told in answers for g in told}
            right = [(option.key or "") in wanted for option in each.doers]
            if any(right):
                doers.append(Choice([option.signs for option in each.doers], right))
            for told, kind in zip(answers, each.kinds, strict=True):
                key = kind.actor.key if kind.actor else ""
                meant = {g.kind for g in told if g.actor == key}
                if meant:
                    kinds.append(Choice([option.signs for option in kind.options], [o.kind in meant for o in kind.options]))
    return doers, kinds


def counted(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> list[tuple[Signs, float]]:
    """What counts, by the answer; half so where only the place is wrong, which no sign here tells.

    On articles that rules were mended by hardly anything is told that plain words do not tell. Not so on others: of
    mere words beside plain ones a share is learned from as if these were missing.
    """
    found = []
    for one, tellings in zip(laid, read, strict=True):
        for number, each in enumerate(tellings):
            if each.told.besides and number % 10 >= _MISSING:
                continue
            for made, signs in each.found:
                if one.how:
                    found.append((signs, _right(one.article, events.event_of(one.how[0], made, None, 0.5), lexicon)))
    return found


def _right(article: GoldArticle, event: FoundEvent, lexicon: Lexicon) -> float:
    published = article.document.published
    if any(same_event(g, event, published, lexicon) for g in article.events):
        return 1.0
    alike = [g for g in article.events if (g.kind, g.actor) == (event.kind, event.actor_key or "")]
    return 0.5 if any(dates_meet(g.date, event.date, published) for g in alike) else 0.0


def choices(laid: Sequence[Laid], lexicon: Lexicon) -> tuple[Weights, Weights]:
    doers, kinds = rows(laid, read_all(laid, FIRST, everything=True), lexicon)
    return fitted_choice(doers, _FIRST["doers"], _CHOOSING), fitted_choice(kinds, _FIRST["kinds"], _CHOOSING)


def fold_of(number: int) -> int:
    return number * 7 % FOLDS


def without_own(laid: Sequence[Laid], lexicon: Lexicon) -> list[list[Weighed]]:
    """Each article read with the two choices fitted to others alone."""
    names = sorted({one.article.name for one in laid})
    fold = {name: fold_of(index) for index, name in enumerate(names)}
    read: list[list[Weighed]] = [[] for _ in laid]
    for number in range(FOLDS):
        doers, kinds = choices([one for one in laid if fold[one.article.name] != number], lexicon)
        own = [index for index, one in enumerate(laid) if fold[one.article.name] == number]
        for index, tellings in zip(own, read_all([laid[i] for i in own], Models(doers, kinds, FIRST.counts), everything=True), strict=True):
            read[index] = tellings
    return read


def tally(
    laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon, weights: Weights, threshold: float
) -> Counter[str]:
    """How many events are in the answer, found and right."""
    weighed.COUNTS = weights  # type: ignore[attr-defined]
    total = Counter[str]()
    for one, tellings in zip(laid, read, strict=True):
        found = []
        if one.how:
            page, hosts, states = one.how
            scored = [(each, made, weighed.counts(signs)) for each in tellings if not each.told.besides for made, signs in each.found]
            told = [events.event_of(page, made, each.target, s) for each, made, s in scored if s >= threshold]
            found = events.finished(page, told, hosts, states)
        total += Counter(
            answer=len(one.article.events), found=len(found), right=len(pair_events(one.article, found, lexicon))
        )
    return total


def f1(total: Counter[str]) -> float:
    return 2 * total["right"] / max(1, total["answer"] + total["found"])


def told(total: Counter[str]) -> str:
    precision, recall = total["right"] / max(1, total["found"]), total["right"] / max(1, total["answer"])
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1(total):.3f} of {total['answer']}"


def fit(laid: Sequence[Laid], lexicon: Lexicon) -> Models:
    read = without_own(laid, lexicon)
    names = sorted({one.article.name for one in laid})
    fold = {name: fold_of(index + 1) for index, name in enumerate(names)}
    best = Counter[float]()
    for number in range(FOLDS):
        mine = [i for i, one in enumerate(laid) if fold[one.article.name] != number]
        rest = [i for i, one in enumerate(laid) if fold[one.article.name] == number]
        weights = fitted_chance(counted([laid[i] for i in mine], [read[i] for i in mine], lexicon), _FIRST["counts"], _COUNTING)
        for threshold in _THRESHOLDS:
            total = tally([laid[i] for i in rest], [read[i] for i in rest], lexicon, weights, threshold)
            for name, value in total.items():
                best[(name, threshold)] += value
    def at(threshold: float) -> Counter[str]:
        return Counter({name: best[(name, threshold)] for name in ("answer", "found", "right")})

    for threshold in _THRESHOLDS:
        print(f"  at {threshold:.2f} unseen: {told(at(threshold))}")
    threshold = max(_THRESHOLDS, key=lambda one: f1(at(one)))
    doers, kinds = choices(laid, lexicon)
    return Models(doers, kinds, fitted_chance(counted(laid, read, lexicon), _FIRST["counts"], _COUNTING), threshold)


def score(laid: Sequence[Laid], models: Models, lexicon: Lexicon) -> Counter[str]:
    return tally(laid, read_all(laid, models), lexicon, models.counts, models.threshold)


def as_python(name: str, weights: Weights) -> str:
    entries = [f'"{sign}": {weight:.2f}' for sign, weight in sorted(weights.items()) if abs(weight) >= 0.02]
    lines = [""]
    for entry in entries:
        if len(lines[-1]) + len(entry) > _WIDTH:
            lines.append("")
        lines[-1] += f" {entry},"
    return "\n".join([f"{name}: dict[str, float] = {{", *(f"   {line}" for line in lines), "}  # fmt: skip", ""])


def written(source: str, models: Models) -> str:
    for name, weights in (("DOERS", models.doers), ("KINDS", models.kinds), ("COUNTS", models.counts)):
        table = re.compile(rf"^{name}: .*?}}.*?\n", re.MULTILINE | re.DOTALL)
        source = table.sub(lambda _, n=name, w=weights: as_python(n, w), source)  # type: ignore[misc]
    return re.sub(r"^THRESHOLD = .*", f"THRESHOLD = {models.threshold}", source, flags=re.MULTILINE)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--without", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    lexicon = starter_names.lexicon()
    laid = laid_out(how.folders)
    print(f"{len(laid)} articles, by the rules: {told(score(laid, FIRST, lexicon))}")
    models = fit(laid, lexicon)
    print(f"fitted to them: {told(score(laid, models, lexicon))}")
    for folder in how.without:
        unseen = laid_out([folder], held_out=True)
        print(f"{folder} by the rules {told(score(unseen, FIRST, lexicon))}; unseen {told(score(unseen, models, lexicon))}")
    if how.write:
        FILE.write_text(written(FILE.read_text(encoding="utf-8"), models), encoding="utf-8")


if __name__ == "__main__":
    main()
