"""A suggestion before it is written, and the parts that all kinds of them are made of."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from actors.edtf import EDTF, EDTFError, parse
from actors.models import Person
from actors.names import fold
from presence.ingest.reading.found import Span
from presence.ingest.reading.why import Why
from presence.models import Article, Record
from presence.models.suggestion import SUGGESTED

LONGEST_NAME = 200
Evidence = list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class Draft:
    """With a `target` a change to it, or, where it `repeats` it, a further citation of it."""

    kind: str
    payload: dict[str, object]
    evidence: Evidence
    score: float
    fingerprint: str
    why: str = ""
    reasons: tuple[Why, ...] = ()
    target: Record | Person | None = None
    repeats: bool = False

    def columns(self) -> dict[str, object]:
        """What a row of suggestions has of it."""
        targets: dict[str, object] = {f"{name}_id": None for name in SUGGESTED}
        if self.target is not None:
            targets[f"{self.kind}_id"] = self.target.pk
        return {
            "kind": self.kind,
            "payload": self.payload,
            "evidence": self.evidence,
            "score": min(max(self.score, 0.0), 1.0),
            "fingerprint": self.fingerprint,
            "why": "" if self.reasons else self.why,
            "reasons": [reason.kept() for reason in self.reasons],
            "against_revision": self.target.revision if isinstance(self.target, Record) else None,
            "repeats": self.repeats,
            **targets,
        }


def fingerprint(*parts: str) -> str:
    """The same for the same finding in the same words, whoever is now known to have said or done it."""
    return hashlib.sha256("\x1f".join(fold(part) for part in parts).encode()).hexdigest()


def evidence(spans: Iterable[tuple[str, Span]]) -> Evidence:
    return [{"start": span.start, "end": span.end, "role": role} for role, span in spans]


def flat(text: str) -> str:
    return " ".join(text.split())


def dated(text: str) -> EDTF | None:
    try:
        return parse(text) if text else None
    except EDTFError:
        return None


def about_then(article: Article) -> str:
    """For what an article tells without a date: about the month it was published in."""
    day = article.published_latest
    return f"{day:%Y-%m}~" if day else ""


def day_of(text: str, article: Article) -> date | None:
    """The last day of the date, else of publication."""
    found = dated(text)
    return found.latest if found else article.published_latest
