"""Child processes that end with their parent, however it ends."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO

_PR_SET_PDEATHSIG = 1
_LOG_LIMIT = 5_000_000
_ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_libc = ctypes.CDLL(None, use_errno=True)


class CannotStart(Exception):
    """What stands in the way, and what to do about it."""


@dataclass(slots=True)
class Child:
    name: str
    argv: list[str]
    stop_signal: signal.Signals = signal.SIGTERM
    env: Mapping[str, str] | None = None
    cwd: Path | None = None
    log: Path | None = None  # without it the parent reads `output`
    before_exec: Callable[[], None] | None = None
    process: "subprocess.Popen[bytes] | None" = field(default=None, init=False)

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def output(self) -> IO[bytes] | None:
        return self.process.stdout if self.process else None

    def start(self) -> None:
        with _log_or_pipe(self.log) as stdout:
            self.process = subprocess.Popen(
                self.argv,
                env=self.env,
                cwd=self.cwd,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=subprocess.STDOUT,
                # Its own session: Ctrl-C reaches the parent alone, which ends its children in the right order.
                start_new_session=True,
                preexec_fn=self._in_child(os.getpid()),
            )

    def _in_child(self, parent: int) -> Callable[[], None]:
        def prepare() -> None:
            if self.before_exec:
                self.before_exec()
            if sys.platform == "linux":
                _libc.prctl(_PR_SET_PDEATHSIG, int(self.stop_signal))
                if os.getppid() != parent:
                    os._exit(1)

        return prepare

    def ask_to_stop(self) -> None:
        if self.process and self.running:
            self.process.send_signal(self.stop_signal)

    def end(self, deadline: float) -> None:
        """Wait until the deadline, then kill whatever of it and its own children is left."""
        if self.process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(max(0.0, deadline - time.monotonic()))
        self.kill()

    def kill(self) -> None:
        if self.process is None:
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def last_lines(self, count: int = 10) -> str:
        if self.log is None or not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])


def stop(children: Iterable[Child], seconds: float) -> None:
    """End them all at once; whoever has not by then is killed."""
    children = list(children)
    deadline = time.monotonic() + seconds
    for child in children:
        child.ask_to_stop()
    for child in children:
        child.end(deadline)
        if child.output:
            child.output.close()


@contextmanager
def signals_interrupt() -> Iterator[None]:
    """Turn a polite request to end into the KeyboardInterrupt that Ctrl-C is, so that cleaning up happens once."""
    before = {number: signal.signal(number, _interrupt) for number in _ENDINGS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """For cleaning up, which is bounded in time: further signals wait until it is done."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDINGS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


@contextmanager
def _log_or_pipe(log: Path | None) -> Iterator[int]:
    if log is None:
        yield subprocess.PIPE
        return
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > _LOG_LIMIT:
        log.replace(log.with_suffix(".log.1"))
    with log.open("ab") as file:
        yield file.fileno()
