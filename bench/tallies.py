"""What a fit is judged by: answers, findings and those that are right, counted; and the threshold that came of it."""

import re
from collections import Counter


def f1(total: Counter[str]) -> float:
    return 2 * total["right"] / max(1, total["answer"] + total["found"])


def told(total: Counter[str]) -> str:
    precision, recall = total["right"] / max(1, total["found"]), total["right"] / max(1, total["answer"])
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1(total):.3f} of {total['answer']}"


def with_threshold(source: str, threshold: float) -> str:
    """The module of weights, with another line `THRESHOLD = …`."""
    return re.sub(r"^THRESHOLD = .*", f"THRESHOLD = {threshold}", source, flags=re.MULTILINE)
