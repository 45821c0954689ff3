"""Keeps children going: passes on what they say under their names, and starts again whichever of them dies."""

import os
import selectors
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import IO

from config.children import CannotStart, Child

_DEATHS_TO_GIVE_UP = 5
_WITHIN = 120.0
_FIRST_WAIT = 0.5


@dataclass(slots=True)
class Ward:
    """A child being looked after."""

    child: Child
    deaths: deque[float] = field(default_factory=deque)
    start_at: float | None = None
    rest: bytes = b""

    def wait_longer(self, now: float) -> float:
        """Twice as long after each further death."""
        self.deaths.append(now)
        while self.deaths[0] < now - _WITHIN:
            self.deaths.popleft()
        self.start_at = now + _FIRST_WAIT * 2 ** (len(self.deaths) - 1)
        return self.start_at - now


class Supervisor:
    def __init__(self, children: Sequence[Child], say: Callable[[str], None]) -> None:
        self._wards = [Ward(child) for child in children]
        self._say = say
        self._width = max(len(child.name) for child in children)
        self._selector = selectors.DefaultSelector()

    def start(self) -> None:
        """Start those that do not run yet."""
        for ward in self._wards:
            if not ward.child.running:
                self._start(ward)

    def step(self, seconds: float) -> None:
        """Look after all of them once; returns after so long, or sooner when one of them has said something.

        Raises:
            CannotStart: one of them keeps dying.
        """
        for key, _ in self._selector.select(seconds):
            self._pass_on(key.data)
        now = time.monotonic()
        for ward in self._wards:
            if ward.start_at is not None:
                if now >= ward.start_at:
                    self._start(ward)
            elif not ward.child.running:
                self._mourn(ward, now)

    def _start(self, ward: Ward) -> None:
        ward.start_at = None
        ward.child.start()
        if ward.child.output:
            os.set_blocking(ward.child.output.fileno(), False)
            self._selector.register(ward.child.output, selectors.EVENT_READ, ward)

    def _mourn(self, ward: Ward, now: float) -> None:
        ward.child.kill()  # and what it may have left behind
        self._pass_on(ward)
        wait = ward.wait_longer(now)
        name = ward.child.name
        if len(ward.deaths) >= _DEATHS_TO_GIVE_UP:
            raise CannotStart(
                f"{name} has stopped {len(ward.deaths)} times within {_WITHIN:g} seconds, so everything stops."
                f" Its last words are above{f', and in {ward.child.log}' if ward.child.log else ''}."
            )
        code = ward.child.process.returncode if ward.child.process else None
        self._line(name, f"stopped unexpectedly (exit code {code}), starts again in {wait:g} s")

    def _pass_on(self, ward: Ward) -> None:
        output = ward.child.output
        if output is None or output.closed:
            return
        said = _read(output)
        if said == b"":
            self._selector.unregister(output)
            output.close()
        *lines, ward.rest = (ward.rest + (said or b"")).split(b"\n")
        for line in lines:
            self._line(ward.child.name, line.decode(errors="replace"))

    def _line(self, name: str, line: str) -> None:
        self._say(f"{name:<{self._width}} | {line.rstrip()}")


def _read(output: IO[bytes]) -> bytes | None:
    """What there is now; b"" at the end, None when there is nothing yet."""
    try:
        return os.read(output.fileno(), 65536)
    except BlockingIOError:
        return None
