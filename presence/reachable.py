"""Which machines on the web are talked to: those on the public internet, and none inside the house.

A name is looked up once, every address it has is judged, and the connection goes to exactly those: a second answer of
the name system (DNS rebinding) is never asked for.
"""

import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

import httpcore

from presence.problems import Problem

_V6_UNICAST = ipaddress.IPv6Network("2000::/3")
_V6_SPECIAL = [
    ipaddress.IPv6Network(net) for net in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48")
]
_V4_SPECIAL = [
    ipaddress.IPv4Network(net)
    for net in (
        *("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24"),
        *("192.88.99.0/24", "192.175.48.0/24", "224.0.0.0/3"),
    )
]
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_PORTS = {"http": 80, "https": 443}

Resolve = Callable[[str, int], list[str]]


class FetchError(Problem):
    """Why a page could not be had. `retry`: whether another try later may succeed."""

    def __init__(self, code: str, detail: str, *, retry: bool = False) -> None:
        super().__init__(detail)
        self.code = code
        self.retry = retry


def system_resolve(host: str, port: int) -> list[str]:
    """The addresses of a name as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(item[4][0]) for item in found))


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be fetched. `allowed_hosts` (`name` or `name:port`) are free of the rules on addresses and ports."""

    allowed_hosts: frozenset[str] = frozenset()
    max_bytes: int = 5_000_000
    seconds: float = 20.0
    max_redirects: int = 5
    resolve: Resolve = system_resolve

    def allows(self, host: str, port: int) -> bool:
        return bool({host, f"{host}:{port}"} & self.allowed_hosts)


def is_public(address: str) -> bool:
    """Whether this is a global unicast address, whichever way it is written or wrapped."""
    parsed = ipaddress.ip_address(address.split("%")[0])
    if isinstance(parsed, IPv6Address):
        inner = _wrapped(parsed)
        if inner is None:
            return parsed in _V6_UNICAST and parsed.is_global and not any(parsed in net for net in _V6_SPECIAL)
        parsed = inner
    return parsed.is_global and not any(parsed in net for net in _V4_SPECIAL)


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside a mapped or NAT64 one. 6to4 and Teredo are never public: they are tunnels."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped


class Clock:
    """One deadline over everything a fetch does."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left.

        Raises:
            FetchError: none.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.over()
        return left

    def over(self) -> FetchError:
        return FetchError("timeout", f"The site did not finish answering within {self.seconds:g} seconds.", retry=True)


def addresses_of(scheme: str, host: str, port: int | None, policy: Policy, clock: Clock) -> list[str]:
    """Where to connect for this host, every address judged.

    Raises:
        FetchError: the port or one of the addresses is not allowed, or the name has none.
    """
    number = port or _PORTS[scheme]
    allowed = policy.allows(host, number)
    if number not in _PORTS.values() and not allowed:
        raise FetchError("port_refused", f"Port {number} is not fetched from: only 80 and 443 are.")
    found = _look_up(host, number, policy.resolve, clock)
    if not allowed and not all(map(is_public, found)):
        raise FetchError(
            "address_refused", f"{host} is not on the public internet, so it is not fetched. Paste the text instead."
        )
    return found


def _look_up(host: str, port: int, resolve: Resolve, clock: Clock) -> list[str]:
    """In a thread of its own, for the system's look-up knows no deadline."""
    answers: list[list[str] | OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answers.append(resolve(host, port))
        except (OSError, UnicodeError) as error:
            answers.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(clock.left())
    answer = answers[0] if answers else None
    if answer is None:
        raise clock.over()
    if isinstance(answer, list) and answer:
        return answer
    passing = isinstance(answer, socket.gaierror) and answer.errno in (socket.EAI_AGAIN, socket.EAI_FAIL)
    raise FetchError("unknown_host", f"There is no site called {host}: check the address.", retry=passing)


class _TimedStream(httpcore.NetworkStream):
    """A connection on which every wait ends with the clock, so that a slow drip cannot outlast it."""

    def __init__(self, inner: httpcore.NetworkStream, clock: Clock) -> None:
        self._inner = inner
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._clock.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._clock.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: object, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._clock.left())  # type: ignore[arg-type]
        return _TimedStream(secured, self._clock)

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to the addresses that were judged, whatever the name; Host header and SNI keep the name."""

    def __init__(self, addresses: list[str], clock: Clock, longest: float = float("inf")) -> None:
        """`longest` is how many seconds one connection may take to be made."""
        self._addresses = addresses
        self._clock = clock
        self._longest = longest
        self._system = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        *others, last = self._addresses
        for address in others:
            try:
                return self._connect(address, port, self._clock.left() / 2)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(last, port, self._clock.left())

    def _connect(self, address: str, port: int, timeout: float) -> httpcore.NetworkStream:
        return _TimedStream(self._system.connect_tcp(address, port, min(timeout, self._longest)), self._clock)
