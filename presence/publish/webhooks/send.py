"""One attempt to hand over one message: bounded in time and size, to public machines only, following no redirect."""

import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpcore

from presence.models import Failure
from presence.publish.webhooks.addresses import CONNECT_SECONDS, MAX_BYTES, BadWebhook, checked, failure, policy
from presence.reachable import Clock, FetchError, PinnedBackend, addresses_of

USER_AGENT = "SyriaPresence-Webhook/1"
EXCERPT = 500

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; no status where nothing did, and then the reason."""

    status: int | None = None
    excerpt: str = ""
    error: str = ""

    @property
    def taken(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def post(url: str, body: str, headers: dict[str, str]) -> Answer:
    """Never raises for what the other side does."""
    try:
        return _post(checked(url), body, headers)
    except BadWebhook:
        return Answer(error=Failure.ADDRESS)
    except FetchError as error:
        return Answer(error=failure(error))
    except httpcore.TimeoutException:
        return Answer(error=Failure.TIMEOUT)
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        log.info("a webhook was not taken: %s", error)
        return Answer(error=Failure.NETWORK)


def _post(url: str, body: str, headers: dict[str, str]) -> Answer:
    rules = policy()
    clock = Clock(rules.seconds)
    parts = urlsplit(url)
    addresses = addresses_of(parts.scheme, parts.hostname or "", parts.port, rules, clock)
    content = body.encode()
    sent = {
        "Host": parts.netloc,
        "User-Agent": USER_AGENT,
        "Content-Type": "application/json",
        "Content-Length": str(len(content)),
        "Accept-Encoding": "identity",
        **headers,
    }
    backend = PinnedBackend(addresses, clock, CONNECT_SECONDS)
    with (
        httpcore.ConnectionPool(network_backend=backend, http2=False, retries=0) as pool,
        pool.stream("POST", url, headers=list(sent.items()), content=content) as response,
    ):
        return Answer(response.status, _excerpt(response, clock))


def _excerpt(response: httpcore.Response, clock: Clock) -> str:
    """The beginning; that an answer never ends, or breaks off, changes nothing of its status."""
    read = b""
    try:
        for chunk in response.iter_stream():
            read += chunk[: MAX_BYTES - len(read)]
            clock.left()
            if len(read) >= MAX_BYTES:
                break
    except (FetchError, httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError):
        pass
    return read.decode("utf-8", "replace").replace("\x00", "\N{REPLACEMENT CHARACTER}")[:EXCERPT]
