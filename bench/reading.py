"""What names cost: building the gazetteer, finding names in an article, reading the article.

    python -m bench.reading [--names 100000] [--articles 200] [--words 700]

Invented names of two words, a fifth of each kind, and invented articles in English in which one word in thirty is such
a name. Prints milliseconds by the clock and of the processor, which others at work on the machine lengthen less.
The aims: 100,000 names built in under five seconds, the names of an article found in under ten milliseconds.
"""

import argparse
import random
import statistics
from collections.abc import Callable
from datetime import date
from functools import partial
from time import perf_counter, process_time

from presence.ingest.reading.found import Document, Name, NameKind
from presence.ingest.reading.names.gazetteer import Gazetteer
from presence.ingest.reading.reader import read

_SYLLABLES = [a + b for a in "bdfhjklmnrstz" for b in "aiu"]
_KINDS: tuple[NameKind, ...] = ("actor", "person", "region", "base", "agreement")
_WORDS = [
    *(
        "the",
        "forces",
        "said",
        "that",
        "their",
        "troops",
        "near",
        "town",
        "of",
        "a",
        "base",
        "in",
        "Syria",
        "would",
        "stay",
    ),
    *(
        "and",
        "ministry",
        "on",
        "Monday",
        "denied",
        "any",
        "plan",
        "to",
        "leave",
        "while",
        "officials",
        "were",
        "talking",
    ),
]
_PUBLISHED = date(2025, 6, 12)

Times = tuple[float, float]


def names(count: int) -> list[Name]:
    return [Name(_KINDS[i % len(_KINDS)], f"n{i}", " ".join(_word() for _ in range(2))) for i in range(count)]


def _word() -> str:
    return "".join(random.choices(_SYLLABLES, k=3)).title()


def articles(count: int, words: int, known: list[Name]) -> list[str]:
    return [_article(words, known) for _ in range(count)]


def _article(words: int, known: list[Name]) -> str:
    text = [random.choice(known).text if random.random() < 1 / 30 else random.choice(_WORDS) for _ in range(words)]
    sentences = [" ".join(text[i : i + 22]) for i in range(0, words, 22)]
    return "\n\n".join(f"Russian {one}." for one in sentences)


def timed(work: Callable[[], object]) -> Times:
    clock, processor = perf_counter(), process_time()
    work()
    return (perf_counter() - clock) * 1000, (process_time() - processor) * 1000


def told(what: str, times: list[Times]) -> None:
    clock, processor = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"{what:34} {clock:10.1f} ms by the clock {processor:10.1f} ms of the processor")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--names", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--words", type=int, default=700)
    how = parser.parse_args()
    random.seed(7)
    known = [*names(how.names), Name("actor", "syria", "Syria"), Name("region", "syria", "Syria")]
    known += [Name("actor", "russia", "Russia"), Name("actor", "russia", "Russian")]
    built: list[Gazetteer] = []
    told(f"{how.names} names built", [timed(lambda: built.append(Gazetteer.build(known)))])
    texts = articles(how.articles, how.words, known)
    told("names of an article found", [timed(partial(built[0].read, text, "en", _PUBLISHED)) for text in texts])
    documents = [Document(text, "Russian troops in Syria", "en", _PUBLISHED) for text in texts]
    told("an article read", [timed(partial(read, one, built[0], {})) for one in documents])


if __name__ == "__main__":
    main()
