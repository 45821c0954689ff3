"""A local server in place of a language model's endpoint, and answers as such a one gives them."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from http.server import BaseHTTPRequestHandler
from typing import Any

from django.core.cache import cache
from django.utils import timezone

from presence.ingest.reading.found import Document, Reading
from presence.ingest.reading.llm.endpoint import Endpoint
from presence.ingest.reading.llm.reader import LlmReader
from tests.ingest.known_names import GAZETTEER, OFFICES
from tests.ingest.loopback import Answer, Site, reply, serving

TEXT = (
    "The Russian base at Hmeimim stays, Ahmed al-Sharaa told reporters in Damascus on Monday.\n\n"
    "“Every foreign  soldier will obey Syrian law,” he added. Israel bombed an airfield in Homs on Sunday."
)

DOCUMENT = Document(TEXT, "Syria sets terms", "en", date(2025, 6, 10))


def said(**changes: Any) -> dict[str, Any]:
    statement = {
        "excerpt": "Every foreign soldier will obey Syrian law,",
        "speech": "direct",
        "speaker": "Ahmed al-Sharaa",
        "speaker_is": "person",
        "stance": "conditional",
        "date": "2025-06-09",
    }
    return statement | changes


def happened(**changes: Any) -> dict[str, Any]:
    event = {
        "excerpt": "Israel bombed an airfield in Homs on Sunday.",
        "kind": "air_strike",
        "actor": "Israel",
        "target": "",
        "place": "Homs",
        "date": "2025-06-08",
    }
    return event | changes


def answer(statements: Any = None, events: Any = None, *, relevant: Any = True) -> dict[str, Any]:
    return {
        "relevant": relevant,
        "statements": [said()] if statements is None else statements,
        "events": [happened()] if events is None else events,
    }


def completion(content: Any, **more: Any) -> Answer:
    """As the endpoint wraps it; text is sent as it is."""
    text = content if isinstance(content, str) else json.dumps(content)
    return reply(
        json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}], **more}), "application/json"
    )


def dripping(seconds: float) -> Answer:
    """A byte now and then, for longer than anybody waits."""

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            request.wfile.write(b" ")
            request.wfile.flush()
            time.sleep(0.05)

    return drip


@dataclass
class Model:
    site: Site
    endpoint: Endpoint


@contextmanager
def model(says: Answer, *, seconds: float = 5.0, tokens_a_day: int = 10_000_000, key: str = "") -> Iterator[Model]:
    with serving() as site:
        site.answers["/v1/chat/completions"] = says
        yield Model(site, Endpoint(site.url("/v1"), "a-model", key, seconds, tokens_a_day))


def reading_by(asked: Model, document: Document = DOCUMENT) -> Reading:
    return LlmReader(GAZETTEER, OFFICES, asked.endpoint).read(document)


def count_of_tokens() -> str:
    """Under which name the tokens of today are counted."""
    return f"reader-llm-tokens:{timezone.now():%Y-%m-%d}"


def spent() -> int:
    return int(cache.get(count_of_tokens(), 0))
