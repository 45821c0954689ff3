"""A table of weights as Python: as many entries in a line as fit, so that a change of one is a change of one line."""

from collections.abc import Iterable, Mapping

_WIDTH = 112


def numbers(title: str, weights: Mapping[str, float], least: float) -> str:
    """What weighs less than `least` is left out."""
    said = {sign: f"{weight:.2f}" for sign, weight in weights.items() if abs(weight) >= least}
    return table(title, "float", said)


def table(title: str, kind: str, said: Mapping[str, str]) -> str:
    """`said` has the values as Python writes them, each of the type that `kind` names."""
    lines = [""]
    for sign, value in sorted(said.items()):
        entry = f'"{sign}": {value}'
        if len(lines[-1]) + len(entry) > _WIDTH:
            lines.append("")
        lines[-1] += f" {entry},"
    return "\n".join([f"{title}: dict[str, {kind}] = {{", *(f"   {line}" for line in lines), "}  # fmt: skip", ""])


def tuples(title: str, kind: str, rows: Iterable[tuple[str | float, ...]]) -> str:
    """One a line, strings as Python's formatter quotes them."""
    lines = (", ".join(f'"{one}"' if isinstance(one, str) else f"{one:.3f}" for one in row) for row in rows)
    return "\n".join([f"{title}: tuple[{kind}, ...] = (", *(f"    ({line})," for line in lines), ")  # fmt: skip", ""])
