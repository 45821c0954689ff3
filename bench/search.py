"""What a search costs, among few articles and among many.

    python -m bench.search [--articles 100000 1000000] [--statements 50000] [--bases 2000] [--questions 40]
                           [--repeats 3] [--keep FOLDER] [--only TEXT]

Starts a PostgreSQL of its own in a temporary folder (or in FOLDER, where a database once filled is kept for the next
time: for the same numbers of statements and bases), makes a database for each number of articles, filled with invented
ones in four languages whose words are as unevenly common as in real ones, puts each question to all of them in turn,
and prints how long each kind took and, since machines differ, the ratio of the largest number to the smallest.
Beside the time by the clock stands that of the processor (PostgreSQL's and Python's together), which others at work on
the machine do not lengthen as much. A million needs some 12 GB of disk.
"""

import argparse
import random
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, process_time

from bench.pages import database
from config.garbage import settle

Times = dict[str, list[tuple[float, float]]]
"""By the kind of question: milliseconds by the clock and of the processor."""


def measure(sizes: list[int], how: argparse.Namespace) -> dict[int, Times]:
    # Only now: models cannot be imported before django.setup().
    from bench import databases

    asks = questions(how.questions, how.bases, sizes[0], how.only)
    times: dict[int, Times] = {size: {name: [] for name, _ in asks} for size in sizes}
    for size in sizes:
        with databases.of(size):
            for _, ask in asks[:: max(1, how.questions // 4)]:
                ask()
    settle()
    for _ in range(how.repeats):
        for name, ask in asks:
            for size in sizes:
                with databases.of(size) as process:
                    times[size][name].append(_timed(ask, process))
    return times


def questions(number: int, bases: int, articles: int, only: str) -> list[tuple[str, Callable[[], object]]]:
    from presence.search import asked, find, suggest

    draw = random.Random(7)
    asking = {name: [next(words) for _ in range(number)] for name, words in kinds(draw, bases, articles).items()}
    asks: list[tuple[str, Callable[[], object]]] = [
        (name, lambda text=text, exact=name == EXACT: find(asked(text, exact=exact)))  # type: ignore[misc]
        for name, texts in asking.items()
        for text in texts
    ]
    begun = [name[:length] for name in asking["a name"] + asking["a name misspelled"] for length in (2, 3, 5, 8)]
    asks += [("suggestions", lambda text=text: suggest(text)) for text in begun]  # type: ignore[misc]
    return [(name, ask) for name, ask in asks if only in name]


def _timed(ask: Callable[[], object], process: int) -> tuple[float, float]:
    busy, started = _busy(process), perf_counter()
    ask()
    took = perf_counter() - started
    return took * 1000, (_busy(process) - busy) * 1000


def _busy(process: int) -> float:
    """Seconds of the processor this process and that one have had; 0 for that one where the system does not tell."""
    told = Path(f"/proc/{process}/schedstat")
    return process_time() + (int(told.read_text().split()[0]) / 1e9 if told.exists() else 0)


EXACT = "exactly as typed"


def kinds(draw: random.Random, bases: int, articles: int) -> dict[str, Iterator[str]]:
    common, usual = _words(draw, 0, 8), _words(draw, 20, 200)
    seldom, rare = _words(draw, 500, 3000), _words(draw, 8000, 20000)
    return {
        "a word in nearly every article": common,
        "a usual word": usual,
        "a word of one in a hundred": seldom,
        "a rare word": rare,
        "a phrase": _phrases(draw, articles, bases),
        "two usual words": _several("{} {}", usual, usual),
        "common and seldom": _several("{} {}", common, seldom),
        "usual, minus common": _several("{} -{}", usual, common),
        "either of two": _several("{} OR {}", usual, seldom),
        "a name": _names(draw, bases),
        "a name and a word": _several("{} {}", _names(draw, bases), usual),
        "a name misspelled": _misspelled(draw, bases),
        EXACT: usual,
        "nothing to be found": _several("{} {} {}", rare, rare, rare),
    }


def _words(draw: random.Random, first: int, last: int) -> Iterator[str]:
    from bench import many_articles

    while True:
        yield many_articles.word(draw.choice(many_articles.LANGUAGES), draw.randrange(first, last))


def _names(draw: random.Random, bases: int) -> Iterator[str]:
    from bench import many_articles

    while True:
        yield many_articles.base_name(draw.randrange(bases))


def _phrases(draw: random.Random, articles: int, bases: int) -> Iterator[str]:
    from bench import many_articles

    while True:
        yield f'"{many_articles.phrase(draw.randint(1, articles), bases)}"'


def _misspelled(draw: random.Random, bases: int) -> Iterator[str]:
    for name in _names(draw, bases):
        core = name.split()[0]
        place = draw.randrange(1, len(core) - 1)
        yield core[:place] + draw.choice("aeiou") + core[place + 1 :]


def _several(form: str, *sources: Iterator[str]) -> Iterator[str]:
    while True:
        yield form.format(*(next(source) for source in sources))


def told(times: list[tuple[float, float]]) -> str:
    clock, processor = zip(*times, strict=True)
    return f"{statistics.median(clock):8.1f}{quantile(clock):8.1f}{max(clock):8.1f}{quantile(processor):8.1f}"


def ends(times: list[tuple[float, float]]) -> tuple[float, float]:
    clock, processor = zip(*times, strict=True)
    return quantile(clock), quantile(processor)


def quantile(times: tuple[float, ...]) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


def table(times: dict[int, Times]) -> Iterator[str]:
    yield "milliseconds: median, 95 of 100, slowest; 95 of 100 of the processor. Ratios of these two."
    yield f"{'':32}" + "".join(f"{size:>32,}" for size in times) + "   ratios"
    few, many = min(times), max(times)
    rows = {name: {size: times[size][name] for size in times} for name in times[few]}
    rows["all questions"] = {
        size: [one for name, each in times[size].items() if name != "suggestions" for one in each] for size in times
    }
    for name, by_size in rows.items():
        (clock, processor), (clock_many, processor_many) = (ends(by_size[size]) for size in (few, many))
        ratios = f"{clock_many / clock:8.2f}{processor_many / processor:6.2f}"
        yield f"{name:32}" + "".join(told(by_size[size]) for size in times) + ratios


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--articles", type=int, nargs="+", default=[100_000, 1_000_000])
    ask.add_argument("--keep", type=Path, help="a folder to keep the database in")
    ask.add_argument("--only", default="", help="only kinds of question whose name has this in it")
    for name, default in (("statements", 50_000), ("bases", 2000), ("questions", 40), ("repeats", 3)):
        ask.add_argument(f"--{name}", type=int, default=default)
    asked = ask.parse_args()
    sizes = sorted(asked.articles)
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="presence-bench-")))
        print(f"In {folder}.")
        stack.enter_context(database(folder))
        from bench import databases, many_articles

        for size in sizes:
            started = perf_counter()
            databases.make(size)
            with databases.of(size):
                many_articles.fill(size, asked.statements, asked.bases)
                print(f"{size:,} articles in {perf_counter() - started:.0f} s: {many_articles.sizes()}", flush=True)
        for line in table(measure(sizes, asked)):
            print(line)
        databases.close()


if __name__ == "__main__":
    main()
