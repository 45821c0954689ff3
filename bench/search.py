"""What a search costs, among few articles and among many.

    python -m bench.search [--articles 100000 1000000] [--statements 50000] [--bases 2000] [--questions 40]

Starts a PostgreSQL of its own in a temporary folder, fills it, up to each number of articles in turn, with invented
ones in four languages whose words are as unevenly common as in real ones, and prints how long each kind of question
took and, since machines differ, the ratio of the largest number to the smallest. A million needs some 10 GB of disk.
"""

import argparse
import random
import statistics
import tempfile
from collections.abc import Iterator
from time import perf_counter

from bench.time import database

Times = dict[str, list[float]]


def measure(articles: int, statements: int, bases: int, questions: int) -> Times:
    # Only now: models cannot be imported before django.setup().
    from bench import many_articles
    from presence.search import asked, find, suggest

    started = perf_counter()
    many_articles.fill(articles, statements, bases)
    took = perf_counter() - started
    print(f"{articles:,} articles, {statements:,} statements, {bases:,} bases; {took:.0f} s to load what was missing")
    print(f"  {many_articles.sizes()}", flush=True)
    times: Times = {}
    asking = {}
    for name, words in kinds(random.Random(7), bases).items():
        asking[name] = [next(words) for _ in range(questions)]
        find(asked("warm"))
        times[name] = []
        for text in asking[name]:
            started = perf_counter()
            find(asked(text, exact=name == "exactly as typed"))
            times[name].append((perf_counter() - started) * 1000)
    times["suggestions"] = list(_suggestions(suggest, asking["a name"] + asking["a name misspelled"]))
    return times


def _suggestions(suggest: object, names: list[str]) -> Iterator[float]:
    for name in names:
        for length in (2, 3, 5, 8):
            started = perf_counter()
            suggest(name[:length])  # type: ignore[operator]
            yield (perf_counter() - started) * 1000


def _words(draw: random.Random, first: int, last: int) -> Iterator[str]:
    from bench import many_articles

    while True:
        yield many_articles.word(draw.choice(many_articles.LANGUAGES), draw.randrange(first, last))


def _names(draw: random.Random, bases: int) -> Iterator[str]:
    from bench import many_articles

    while True:
        yield many_articles.base_name(draw.randrange(bases))


def _phrases(draw: random.Random) -> Iterator[str]:
    from bench import many_articles

    while True:
        yield f'"{many_articles.phrase(draw)}"'


def _misspelled(draw: random.Random, bases: int) -> Iterator[str]:
    for name in _names(draw, bases):
        core = name.split()[0]
        place = draw.randrange(1, len(core) - 1)
        yield core[:place] + draw.choice("aeiou") + core[place + 1 :]


def _several(form: str, *sources: Iterator[str]) -> Iterator[str]:
    while True:
        yield form.format(*(next(source) for source in sources))


def kinds(draw: random.Random, bases: int) -> dict[str, Iterator[str]]:
    common, usual = _words(draw, 0, 8), _words(draw, 20, 200)
    seldom, rare = _words(draw, 500, 3000), _words(draw, 8000, 20000)
    return {
        "a word in nearly every article": common,
        "a usual word": usual,
        "a word of one in a hundred": seldom,
        "a rare word": rare,
        "a phrase": _phrases(draw),
        "two usual words": _several("{} {}", usual, usual),
        "common and seldom": _several("{} {}", common, seldom),
        "usual, minus common": _several("{} -{}", usual, common),
        "either of two": _several("{} OR {}", usual, seldom),
        "a name": _names(draw, bases),
        "a name and a word": _several("{} {}", _names(draw, bases), usual),
        "a name misspelled": _misspelled(draw, bases),
        "exactly as typed": usual,
        "nothing to be found": _several("{} {} {}", rare, rare, rare),
    }


def told(times: list[float]) -> str:
    return f"{statistics.median(times):8.1f}{quantile(times):8.1f}{max(times):8.1f}"


def quantile(times: list[float]) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--articles", type=int, nargs="+", default=[100_000, 1_000_000])
    for name, default in (("statements", 50_000), ("bases", 2000), ("questions", 40)):
        ask.add_argument(f"--{name}", type=int, default=default)
    asked = ask.parse_args()
    print(f"In {tempfile.gettempdir()}; milliseconds: median, 95 of 100, the slowest.")
    with database():
        all_times = [
            measure(number, asked.statements, asked.bases, asked.questions) for number in sorted(asked.articles)
        ]
    few, many = all_times[0], all_times[-1]
    print(f"{'':34}" + "".join(f"{number:>24,}" for number in asked.articles) + "  p95 ratio")
    for name in few:
        ratio = quantile(many[name]) / quantile(few[name])
        print(f"{name:34}" + "".join(told(times[name]) for times in all_times) + f"{ratio:11.2f}")
    every = [[one for name, each in times.items() if name != "suggestions" for one in each] for times in all_times]
    print(f"{'all questions':34}" + "".join(map(told, every)) + f"{quantile(every[-1]) / quantile(every[0]):11.2f}")


if __name__ == "__main__":
    main()
