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
    """One a line where it fits, else its numbers below its strings, and its last string below the others."""
    lines = (_row(row) for row in rows)
    return "\n".join([f"{title}: tuple[{kind}, ...] = (", *lines, ")  # fmt: skip", ""])


def _row(row: tuple[str | float, ...]) -> str:
    strings = [f'"{one}"' for one in row if isinstance(one, str)]
    said = ", ".join(strings)
    if len(said) > _WIDTH:
        said = ", ".join(strings[:-1]) + f",\n     {strings[-1]}"
    weights = ", ".join(f"{one:.3f}" for one in row if not isinstance(one, str))
    apart = " " if len(said) + len(weights) < _WIDTH - 2 else "\n     "
    return f"    ({said},{apart}{weights}),"
