"""Children are looked after: what they say is passed on, who dies starts again, and nobody is left behind."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from config.children import CannotStart, Child, stop
from config.supervisor import Supervisor


def python(name: str, program: str, log: Path | None = None) -> Child:
    return Child(name, [sys.executable, "-u", "-c", program], log=log)


def look_after(supervisor: Supervisor, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        supervisor.step(0.05)


def test_each_line_comes_under_its_speaker_s_name() -> None:
    said: list[str] = []
    children = [
        python("web", "print('one\\ntwo'); input()"),
        python("worker", "print('☂'); import time; time.sleep(9)"),
    ]
    supervisor = Supervisor(children, said.append)
    supervisor.start()
    until = time.monotonic() + 5
    while time.monotonic() < until and not {"web    | one", "web    | two", "worker | ☂"} <= set(said):
        supervisor.step(0.05)
    stop(children, 2)
    assert {"web    | one", "web    | two", "worker | ☂"} <= set(said)


def test_who_dies_starts_again() -> None:
    said: list[str] = []
    child = python("web", "import time; time.sleep(9)")
    supervisor = Supervisor([child], said.append)
    supervisor.start()
    assert child.process
    first = child.process.pid
    child.process.kill()
    look_after(supervisor, 1.5)
    assert child.running
    assert child.process.pid != first
    assert said == ["web | stopped unexpectedly (exit code -9), starts again in 0.5 s"]
    stop([child], 2)


def test_who_keeps_dying_stops_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.supervisor._FIRST_WAIT", 0.01)
    said: list[str] = []
    supervisor = Supervisor([python("web", "raise SystemExit('the port is gone')")], said.append)
    supervisor.start()
    with pytest.raises(CannotStart, match="web has stopped 5 times"):
        look_after(supervisor, 20)
    assert said.count("web | the port is gone") == 5


def test_who_does_not_end_when_asked_is_killed_with_its_own_children() -> None:
    stubborn = "import signal, subprocess, time; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    stubborn += "print(subprocess.Popen(['sleep', '60']).pid, flush=True); time.sleep(60)"
    child = python("worker", stubborn)
    child.start()
    assert child.output
    grandchild = int(child.output.readline())
    started = time.monotonic()
    stop([child], 0.5)
    assert time.monotonic() - started < 3
    assert not child.running
    time.sleep(0.2)
    state = Path(f"/proc/{grandchild}/stat")
    assert not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z"


def test_a_log_that_has_grown_is_set_aside(tmp_path: Path) -> None:
    log = tmp_path / "log" / "web.log"
    log.parent.mkdir()
    log.write_bytes(b"x" * 6_000_000)
    child = python("web", "print('new')", log)
    child.start()
    child.end(time.monotonic() + 5)
    assert log.read_text() == "new\n"
    assert (log.parent / "web.log.1").stat().st_size == 6_000_000
    assert child.last_lines() == "new"


def test_a_child_asked_to_stop_is_asked_by_its_own_signal() -> None:
    program = (
        "import signal, sys, time; signal.signal(signal.SIGINT, lambda *_: sys.exit(7)); print('ready'); time.sleep(9)"
    )
    child = Child("postgresql", [sys.executable, "-u", "-c", program], signal.SIGINT)
    child.start()
    assert child.process
    assert child.output
    assert child.output.readline() == b"ready\n"
    stop([child], 5)
    assert child.process.returncode == 7
    assert os.getpgid(0) != child.process.pid
