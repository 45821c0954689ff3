"""What asking for a day, and for what was known on a day, costs.

    python -m bench.time [--bases 2000] [--deployments 6000] [--revisions 20] [--runs 15]

Starts a PostgreSQL of its own in a temporary folder, fills it, and prints the median of several runs and, since
machines differ, each with `known_at` as a ratio to the same question without it.
"""

import argparse
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import django
from django.core.management import call_command

from config import engines


@contextmanager
def database() -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="presence-bench-") as folder, engines.start(Path(folder).resolve()):
        os.environ.update(DATA_DIR=str(Path(folder).resolve()), DJANGO_SETTINGS_MODULE="config.settings")
        django.setup()
        call_command("migrate", verbosity=0)
        yield


def questions() -> dict[str, Callable[[], Any]]:
    # Only now: models cannot be imported before django.setup().
    from presence import shown, timeline
    from presence.models import Deployment

    when = timeline.period("2019-10-15")

    def public() -> Any:
        return Deployment.objects.published()

    return {
        "count of deployments on a day": lambda: timeline.on(public(), when).count(),
        "100 deployments on a day": lambda: list(timeline.on(shown.deployments(), when)[:100]),
        "all deployments on a day": lambda: list(timeline.on(shown.deployments(), when)),
        "matrix on a day": lambda: timeline.matrix(public(), when),
    }


def median_ms(ask: Callable[[], Any], moment: datetime | None, runs: int) -> float:
    from presence import knowledge

    took = []
    for _ in range(runs + 2):
        with knowledge.at(moment) if moment else nullcontext():
            started = perf_counter()
            ask()
            took.append((perf_counter() - started) * 1000)
    return statistics.median(took[2:])


def measure(runs: int) -> None:
    from presence.models import DatasetVersion

    moments = list(DatasetVersion.objects.order_by("number").values_list("at", flat=True))
    middle, newest = moments[len(moments) // 2], moments[-1]
    print(f"{'':32}{'now':>9}{'known: middle':>16}{'ratio':>7}{'known: newest':>16}{'ratio':>7}")
    for name, ask in questions().items():
        now, then, last = (median_ms(ask, moment, runs) for moment in (None, middle, newest))
        print(f"{name:32}{now:7.1f}ms{then:14.1f}ms{then / now:7.2f}{last:14.1f}ms{last / now:7.2f}")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("bases", 2000), ("deployments", 6000), ("revisions", 20), ("runs", 15)):
        ask.add_argument(f"--{name}", type=int, default=default)
    asked = ask.parse_args()
    with database():
        from bench import many

        started = perf_counter()
        many.fill(asked.bases, asked.deployments)
        print(
            f"{asked.bases:,} bases and {asked.deployments:,} deployments written in {perf_counter() - started:.1f} s"
        )
        started = perf_counter()
        many.revise(asked.revisions)
        print(f"{asked.revisions} revisions of each in {perf_counter() - started:.1f} s")
        measure(asked.runs)


if __name__ == "__main__":
    main()
