"""`manage.py run`: the whole product on one machine, by one command."""

import argparse
import http.client
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from config import engines
from config.children import CannotStart, Child, signals_interrupt, stop, uninterrupted
from config.ports import require_free
from config.static_files import collected
from config.supervisor import Supervisor
from presence.models import Base
from presence.review.editors import GROUP, make_editor

STARTER = Path("presence", "data", "starter")
FIRST_EDITOR = "editor"
# Celery's nine lines on being run by root say nothing new to somebody who starts all of this as root.
_KNOWN_WARNINGS = "ignore:You're running the worker with superuser"


class Command(BaseCommand):
    help = "Start PostgreSQL, Redis, the web server, a worker and beat here, and end them all on Ctrl-C."
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
        parser.add_argument("--workers", type=int, default=1, help="web server processes (1)")

    def handle(self, *args: Any, host: str, port: int, workers: int, **options: Any) -> None:
        if not settings.EMBEDDED:
            raise CommandError(
                "DATABASE_URL is set, so this is a server installation: start each process by its own command"
                " (docs/running.md), or unset DATABASE_URL."
            )
        if workers < 1:
            raise CommandError("--workers must be 1 or more.")
        try:
            with signals_interrupt():
                require_free(host, port)
                self._run(host, port, workers)
        except CannotStart as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            self.stdout.write(f"\nStopped. The data stays in {settings.DATA_DIR}.")

    def _run(self, host: str, port: int, workers: int) -> None:
        self.stdout.write("Starting PostgreSQL and Redis …")
        with engines.start(settings.DATA_DIR) as services:
            password = self._prepare()
            with _running(_processes(host, port, workers, _static_root())) as processes:
                supervisor = Supervisor([*services, *processes], self.stdout.write)
                supervisor.start()
                while not _answers(host, port):
                    supervisor.step(0.1)
                self._invite(f"http://{_in_url(host)}:{port}", password)
                while True:
                    supervisor.step(1.0)

    def _prepare(self) -> str | None:
        """Bring the database up to date; the first editor's password if that account was made now."""
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database …")
            call_command("migrate", verbosity=0, interactive=False)
        if not Base.objects.exists():
            self.stdout.write("Loading the starter dataset …")
            call_command("load_dataset", settings.BASE_DIR / STARTER, stdout=self.stdout)
        password = None
        if not User.objects.filter(groups__name=GROUP).exists():
            password = secrets.token_urlsafe(12)
            make_editor(FIRST_EDITOR, password)
        connections.close_all()
        return password

    def _invite(self, address: str, password: str | None) -> None:
        account = f"as {FIRST_EDITOR}" if password is None else f"as {FIRST_EDITOR}, password {password}"
        once = " (shown only now)" if password else f" (forgotten? manage.py changepassword {FIRST_EDITOR})"
        lines = [
            "",
            f"Syria Presence is at {address}/",
            "",
            "  Try first:",
            f"  1. the map, on any day          {address}/?on=2019-10-15",
            f"  2. sign in                      {address}/account/login/",
            f"     {account}{once}",
            f"  3. paste an article             {address}/editor/articles/new/",
            "",
            "  Ctrl-C ends it.",
            "",
        ]
        self.stdout.write("\n".join(lines))


def _static_root() -> str:
    """Where the static files are collected; nowhere for who works on them, and sees each change on the next request."""
    return "" if settings.DEBUG else os.environ.get("STATIC_ROOT") or str(collected(settings.DATA_DIR / "static"))


def _processes(host: str, port: int, workers: int, static_root: str) -> list[Child]:
    data_dir: Path = settings.DATA_DIR
    env = {**os.environ, "DATA_DIR": str(data_dir), "PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": _KNOWN_WARNINGS}
    env |= {"STATIC_ROOT": static_root} if static_root else {}
    web = ["granian", "--interface", "wsgi", "--host", host, "--port", str(port), "--workers", str(workers)]
    web += ["--blocking-threads", "4", "--no-ws", "--log-level", "warning", "--respawn-failed-workers"]
    celery, quietly = ["celery", "--quiet", "--app"], ["--loglevel", "WARNING"]
    worker = [*celery, "config", "worker", "--concurrency", "1", "--max-memory-per-child", "220000", *quietly]
    worker += ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    beat = [*celery, "config.beat", "beat", "--schedule", str(data_dir / "beat-schedule"), "--pidfile=", *quietly]
    commands = {"web": [*web, "config.wsgi:application"], "worker": worker, "beat": beat}
    return [
        Child(name, [sys.executable, "-m", *command], env=env, cwd=settings.BASE_DIR)
        for name, command in commands.items()
    ]


@contextmanager
def _running(processes: list[Child]) -> Iterator[list[Child]]:
    try:
        yield processes
    finally:
        with uninterrupted():
            stop(processes, 5.0)


def _answers(host: str, port: int) -> bool:
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    client = http.client.HTTPConnection(reachable, port, timeout=5)
    try:
        client.request("GET", "/health/", headers={"Host": "localhost"})
        return client.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        client.close()


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
