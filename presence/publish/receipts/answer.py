"""An answer as it is kept: what was asked, of which version, every row; named after its own SHA-256."""

from base64 import b32encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from typing import Any

from presence.models import Receipt
from presence.publish.canonical import canonical

FORMAT = 1
_LETTERS = 16  # of base 32: eighty bits

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Answer:
    """The rows are in an order of their own, not in the page's; `on` is empty where they are of no day."""

    path: str
    query: str
    on: str
    known_at: datetime | None
    version: int
    version_at: datetime
    rows: Sequence[Row]

    @cached_property
    def text(self) -> bytes:
        """What is downloaded and hashed: canonical JSON."""
        return canonical(
            {
                "format": FORMAT,
                "path": self.path,
                "query": self.query,
                "on": self.on or None,
                "known_at": _moment(self.known_at),
                "version": self.version,
                "version_at": _moment(self.version_at),
                "rows": self.rows,
            }
        )

    @cached_property
    def sha256(self) -> str:
        return sha256(self.text).hexdigest()

    @property
    def id(self) -> str:
        return b32encode(bytes.fromhex(self.sha256)).decode().lower()[:_LETTERS]


def _moment(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None


def answer_of(receipt: Receipt) -> Answer:
    """The answer as it stands in the database; whoever shows it compares its SHA-256 with the one kept."""
    return Answer(
        receipt.path, receipt.query, receipt.on, receipt.known_at, receipt.version, receipt.version_at, receipt.rows
    )


def keep(answer: Answer, language: str) -> str:
    """The id of its receipt; the same answer has one, whoever keeps it again."""
    Receipt.objects.bulk_create(
        [
            Receipt(
                id=answer.id,
                path=answer.path,
                query=answer.query,
                on=answer.on,
                known_at=answer.known_at,
                version=answer.version,
                version_at=answer.version_at,
                rows=answer.rows,
                sha256=answer.sha256,
                language=language,
            )
        ],
        ignore_conflicts=True,
    )
    return answer.id
