"""A world with one of everything three times, and answers as bytes."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from shapely import from_wkb

from tests.api.conftest import one_of_each

Ask = Callable[..., Any]


@pytest.fixture
def three(db: None) -> None:
    for number in (1, 2, 3):
        one_of_each(number)


@pytest.fixture
def ask(client: Client) -> Ask:
    def asked(path: str, status: int = 200, headers: dict[str, str] | None = None, **params: Any) -> Any:
        answer = client.get(f"/api/v1/{path}", params, headers=headers)
        assert answer.status_code == status, body(answer)[:500]
        return answer

    return asked


def body(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


def table(answer: Any) -> list[dict[str, str]]:
    """A CSV file as a reader of CSV has it."""
    return list(csv.DictReader(io.StringIO(body(answer).decode("utf-8"), newline="")))


def shape(at: bytes | None) -> Any:
    """Of what GDAL gives."""
    return None if at is None else from_wkb(at)
