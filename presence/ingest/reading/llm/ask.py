"""One request to the endpoint, bounded in time and size; what comes back is text nobody has looked at yet."""

import json
import re
from typing import Any
from urllib.parse import urlsplit

import httpcore

from presence.ingest.fields import BadField, Field
from presence.ingest.reading.found import Document
from presence.ingest.reading.llm.budget import spending
from presence.ingest.reading.llm.endpoint import MOST_ANSWER_BYTES, MOST_ANSWER_TOKENS, Endpoint, ModelFailed
from presence.ingest.reading.llm.schema import INSTRUCTIONS, SCHEMA
from presence.reachable import Clock, FetchError, PinnedBackend, Policy, addresses_of

_CLOSING = re.compile(r"<\s*/\s*article", re.IGNORECASE)


def ask(endpoint: Endpoint, document: Document) -> Any:
    """The model's answer as JSON.

    Raises:
        ModelFailed: the budget, the time or the size is used up, the endpoint refuses, or it sends something else.
    """
    body = json.dumps(_question(endpoint, document), ensure_ascii=False).encode()
    with spending(len(body) // 2 + MOST_ANSWER_TOKENS, endpoint.tokens_a_day) as spent:
        answer = _json(_post(endpoint, body))
        spent.tokens = _used(answer, spent.tokens)
    return _json(_content(answer))


def _question(endpoint: Endpoint, document: Document) -> dict[str, Any]:
    published = document.published.isoformat() if document.published else "unknown"
    # The article cannot close its own mark: what looks like one is broken up.
    text = _CLOSING.sub("(/article", f"{document.title}\n\n{document.text}")
    article = f"Language: {document.language}. Published: {published}.\n<article>\n{text}\n</article>"
    return {
        "model": endpoint.model,
        "messages": [{"role": "system", "content": INSTRUCTIONS}, {"role": "user", "content": article}],
        "temperature": 0,
        "max_tokens": MOST_ANSWER_TOKENS,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "reading", "strict": True, "schema": SCHEMA},
        },
    }


def _post(endpoint: Endpoint, body: bytes) -> bytes:
    parts = urlsplit(endpoint.address)
    host, clock = parts.hostname or "", Clock(endpoint.seconds)
    # The operator named this host, so it may be this machine; no other one is ever asked, redirections included.
    policy = Policy(allowed_hosts=frozenset({host}), max_bytes=MOST_ANSWER_BYTES)
    headers = {
        "Host": parts.netloc.rpartition("@")[2],
        "Content-Type": "application/json",
        "Accept-Encoding": "identity",
    }
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    try:
        backend = PinnedBackend(addresses_of(parts.scheme, host, parts.port, policy, clock), clock)
        with (
            httpcore.ConnectionPool(network_backend=backend, http2=False, retries=0) as pool,
            pool.stream("POST", endpoint.address, headers=list(headers.items()), content=body) as response,
        ):
            if response.status != 200:
                raise ModelFailed(f"its endpoint answered with status {response.status}")
            return _body(response, clock)
    except (httpcore.TimeoutException, FetchError) as error:
        late = isinstance(error, httpcore.TimeoutException) or error.code == "timeout"
        told = f"it did not answer within {endpoint.seconds:g} seconds" if late else "its endpoint cannot be reached"
        raise ModelFailed(told) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise ModelFailed("its endpoint cannot be reached or broke off") from error


def _body(response: httpcore.Response, clock: Clock) -> bytes:
    taken = bytearray()
    for chunk in response.iter_stream():
        clock.left()
        taken += chunk
        if len(taken) > MOST_ANSWER_BYTES:
            raise ModelFailed("its answer is too large")
    return bytes(taken)


def _json(raw: bytes | str) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise ModelFailed("its answer is not JSON") from error


def _content(answer: Any) -> str:
    try:
        choice = next(Field(answer).list("choices"), Field({}))
        return choice.inside("message").text("content", MOST_ANSWER_BYTES)
    except BadField as error:
        raise ModelFailed("its answer is not one of a chat") from error


def _used(answer: Any, expected: int) -> int:
    """What the endpoint says it cost; a number that cannot be is not believed."""
    usage = answer.get("usage") if isinstance(answer, dict) else None
    told = usage.get("total_tokens") if isinstance(usage, dict) else None
    return told if isinstance(told, int) and 0 < told < 10 * expected else expected
