"""An evaluation as text for a terminal, as Markdown for the documentation, or as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from presence.ingest.reading.measured.evaluate import Evaluation, suggested
from presence.ingest.reading.measured.judge import ASPECTS, KINDS
from presence.ingest.reading.measured.tally import Bin, Count, calibration_error

SCORED = ("statement", "event", "change")
_LABELS = {
    "speaker": "  speaker right",
    "stance": "  stance right",
    "speech": "  direct or indirect right",
    "figures": "  figures right",
}
_SHARES = ("relevance", *ASPECTS, "figures")


def as_text(evaluation: Evaluation, *, misses: bool) -> Iterator[str]:
    yield f"Reader: {evaluation.reader} · {len(evaluation.judgements)} articles"
    for language, counts in evaluation.tables.items():
        yield ""
        yield f"{_called(language):30} {'precision':>9} {'recall':>7} {'F1':>6}   {'answer':>6} {'found':>6}"
        yield from (_line(kind, counts[kind]) for kind in KINDS if counts[kind].gold or counts[kind].found)
    yield ""
    yield from off_topic_lines(evaluation)
    for kind in _scored(evaluation):
        yield ""
        yield from bin_lines(kind, evaluation.bins(kind))
        yield f"  mean distance of score and truth: {number(calibration_error(evaluation.bins(kind)))}"
    if misses:
        yield ""
        yield from noted(evaluation)


def _scored(evaluation: Evaluation) -> list[str]:
    return [kind for kind in SCORED if evaluation.scored(kind)]


def bin_lines(kind: str, bins: Sequence[Bin]) -> Iterator[str]:
    yield f"{f'{kind}s by score':31} {'mean':>6} {'right':>6} {'of':>5}"
    for one in bins:
        yield f"  {one.low:.1f} to {one.high:.1f}{'':19} {one.mean:6.2f} {one.share:6.2f} {one.count:5}"


def _line(kind: str, count: Count) -> str:
    label = _LABELS.get(kind, kind)
    if kind in _SHARES:
        return f"{label:30} {'':9} {'':7} {number(count.recall):>6}   {count.gold:6} {count.hit:6}"
    figures = f"{number(count.precision):>9} {number(count.recall):>7} {number(count.f1):>6}"
    return f"{label:30} {figures}   {count.gold:6} {count.found:6}"


def off_topic_lines(evaluation: Evaluation) -> Iterator[str]:
    judged = evaluation.off_topic
    loud = [one for one in judged if suggested(one)]
    marked = sum(one.marked_off_topic for one in judged)
    yield (
        f"Off topic: {len(judged)} articles, {len(loud)} of them gave suggestions"
        f" ({sum(map(suggested, loud))} in all); names marked in the quiet ones: {marked}"
    )
    yield from (f"  {one.article}: {suggested(one)} suggestions" for one in loud)


def noted(evaluation: Evaluation) -> Iterator[str]:
    for judgement in evaluation.judgements:
        if judgement.notes:
            yield f"{judgement.article} ({judgement.language})"
            yield from (f"  {note.about}: {note.note}: {note.text}" for note in judgement.notes)


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _called(language: str) -> str:
    return "all languages" if language == "all" else language


def as_json(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "reader": evaluation.reader,
        "articles": len(evaluation.judgements),
        "tables": {
            language: {kind: _figures(count) for kind, count in counts.items()}
            for language, counts in evaluation.tables.items()
        },
        "off_topic": {
            one.article: {"suggestions": suggested(one), "names_marked": one.marked_off_topic}
            for one in evaluation.off_topic
        },
        "calibration": {kind: [bin_as_json(one) for one in evaluation.bins(kind)] for kind in SCORED},
        "notes": [
            {"article": n.article, "language": n.language, "about": n.about, "note": n.note, "text": n.text}
            for judgement in evaluation.judgements
            for n in judgement.notes
        ],
    }


def _figures(count: Count) -> dict[str, Any]:
    return {
        "answer": count.gold,
        "found": count.found,
        "precision": count.precision,
        "recall": count.recall,
        "f1": count.f1,
    }


def bin_as_json(one: Bin) -> dict[str, Any]:
    return {"from": one.low, "to": one.high, "count": one.count, "right": one.right, "mean_score": one.mean}


def as_markdown(evaluation: Evaluation) -> Iterator[str]:
    """F1 of each kind by language; of those found, the share that is right."""
    tables = evaluation.tables
    yield f"| F1 | {' | '.join(_called(language) for language in tables)} | precision | recall |"
    yield f"|---|{'---:|' * (len(tables) + 2)}"
    for kind in KINDS:
        count = tables["all"][kind]
        if count.gold or count.found:
            figures = [number(table[kind].f1) for table in tables.values()]
            split = ("", "") if kind in _SHARES else (number(count.precision), number(count.recall))
            yield f"| {_LABELS.get(kind, kind).strip()} | {' | '.join((*figures, *split))} |"
    yield ""
    told, *loud = off_topic_lines(evaluation)
    yield told
    yield from ("", *(f"- {line.strip()}" for line in loud)) if loud else ()
    for kind in _scored(evaluation):
        yield ""
        yield f"| {kind}s scored | mean score | right | of |"
        yield "|---|---:|---:|---:|"
        yield from (
            f"| {b.low:.1f} to {b.high:.1f} | {b.mean:.2f} | {b.share:.2f} | {b.count} |" for b in evaluation.bins(kind)
        )


def side_by_side(evaluations: Sequence[Evaluation]) -> Iterator[str]:
    """F1 of each kind, one column a reader."""
    tables = [evaluation.tables["all"] for evaluation in evaluations]
    yield f"{'F1, all languages':30}" + "".join(f"{evaluation.reader:>12}" for evaluation in evaluations)
    for kind in KINDS:
        if any(table[kind].gold or table[kind].found for table in tables):
            yield f"{_LABELS.get(kind, kind):30}" + "".join(f"{number(table[kind].f1):>12}" for table in tables)
    for evaluation in evaluations:
        yield f"{evaluation.reader}: {next(off_topic_lines(evaluation))}"
