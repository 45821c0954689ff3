"""A team's server: nothing embedded, a secret key demanded, and Django's own deployment checks without a warning."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SERVER = {
    "DATABASE_URL": "postgresql://sp:secret@db.example:5432/presence",
    "REDIS_URL": "redis://redis.example:6379/0",
    "SECRET_KEY": "k3j4h5g6f7d8s9a0-q1w2e3r4t5y6u7i8o9p0-zxcvbnmasdfghjkl",
    "ALLOWED_HOSTS": "presence.example",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_deployment_checks_give_no_warning() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **SERVER)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_without_a_secret_key_it_does_not_start() -> None:
    done = manage("check", **{**SERVER, "SECRET_KEY": ""})
    assert done.returncode != 0
    assert "Set SECRET_KEY" in done.stderr


def test_a_weak_secret_key_is_told() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **{**SERVER, "SECRET_KEY": "short"})
    assert done.returncode != 0
    assert "security.W009" in done.stderr
