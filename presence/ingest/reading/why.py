"""Why the reader suggests something: a code with its parameters, to be said in the language of who reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Told = str | int


@dataclass(frozen=True, slots=True)
class Why:
    """`presence.review.reasons` has the words for each code."""

    code: str
    told: Mapping[str, Told] = field(default_factory=dict)

    def __str__(self) -> str:
        """For logs and reports."""
        return f"{self.code.replace('_', ' ')}{''.join(f', {name}: {value}' for name, value in self.told.items())}"

    def kept(self) -> dict[str, Told]:
        """As it is stored: the code beside what it tells of."""
        return {"code": self.code, **self.told}


def because(code: str, **told: Told) -> Why:
    return Why(
        code, {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in told.items()}
    )
