"""`manage.py make_editor NAME`: an account that may edit."""

import secrets
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from presence.problems import Problem
from presence.review.editors import make_editor


class Command(BaseCommand):
    help = "Make an account an editor's; without a password option an existing account keeps its own."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        password = parser.add_mutually_exclusive_group()
        password.add_argument("--password-stdin", action="store_true", help="read it from the first line of input")
        password.add_argument("--generate", action="store_true", help="make a password and print it once")

    def handle(self, *args: Any, **options: Any) -> None:
        password: str | None = None
        if options["generate"]:
            password = secrets.token_urlsafe(12)
        elif options["password_stdin"]:
            password = sys.stdin.readline().rstrip("\r\n")
        try:
            user = make_editor(options["username"], password)
        except Problem as problem:
            raise CommandError(f"{problem.detail} Use --generate or --password-stdin.") from problem
        self.stdout.write(f"{user.username} is an editor.")
        if options["generate"]:
            self.stdout.write(f"Password, shown once: {password}")
