"""`manage.py ingest`: an article from a file, an address or standard input."""

import io
import json
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from presence.ingest.decoding import decode
from presence.ingest.extract import extract_from, is_markup
from presence.ingest.intake import BadSubmission, submit_text, submit_url
from presence.ingest.tasks import enqueue
from presence.models import Article
from presence.models.vocabulary import ArticleState
from presence.problems import Problem

LONGEST_FILE = 5_000_000
_JSON_FIELDS = ("text", "title", "published", "publisher", "language", "url")
_OVER = (ArticleState.READ, ArticleState.DUPLICATE, ArticleState.FAILED)


class Command(BaseCommand):
    help = (
        "Take in an article and queue it to be read. A file may be plain text, HTML, or JSON of the form "
        '{"title", "text", "published", "publisher", "language", "url"}.'
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", help="a file, an address (https://…), or - for standard input")
        parser.add_argument("--title", default="")
        parser.add_argument("--publisher", default="", help="who published it")
        parser.add_argument("--published", default="", help="when: 2025-04-24, 2025-04, 2025, 2025-04~")
        parser.add_argument("--language", default="", help="en, ar, tr, ru …; found out when not given")
        parser.add_argument("--wait", action="store_true", help="wait until a worker has read it")
        parser.add_argument("--timeout", type=float, default=60, help="how many seconds --wait waits (60)")

    def handle(self, *, what: str, wait: bool, timeout: float, **options: Any) -> None:
        given = {name: options[name] for name in _JSON_FIELDS if options.get(name)}
        try:
            article = _made(what, given)
        except Problem as problem:
            raise CommandError(problem.detail) from problem
        self.stdout.write(reverse("editor_article", args=[article.slug]))
        if article.due_at is None:
            self.stdout.write("It is here already.")
            return
        if not enqueue(article.pk):
            self.stdout.write("Redis does not answer. The article is kept, and is read when the workers are back.")
        elif wait:
            self._wait(article, timeout)
        else:
            self.stdout.write("Queued to be read.")

    def _wait(self, article: Article, timeout: float) -> None:
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            article.refresh_from_db()
            if article.state in _OVER:
                break
            time.sleep(0.2)
        else:
            self.stdout.write(f"Not read after {timeout:g} seconds; it stays queued. Is a worker running?")
            return
        if article.state == ArticleState.FAILED:
            raise CommandError(f"It could not be read: {article.reason}")
        waiting = article.suggestions.count()
        self.stdout.write(f"{article.get_state_display()}: {article.reason} Suggestions: {waiting}.")


def _made(what: str, given: dict[str, str]) -> Article:
    if what.lower().startswith(("http://", "https://")):
        return submit_url(what, title=given.get("title", ""))
    if what == "-":
        return _from_bytes(_at_most(sys.stdin.buffer), given)
    path = Path(what)
    try:
        if path.is_dir():
            raise BadSubmission("what", f"{what} is a folder: name a file.")
        with path.open("rb") as file:
            return _from_bytes(_at_most(file), given)
    except OSError as error:
        raise BadSubmission("what", f"{what} cannot be read: {error.strerror}.") from error


def _at_most(file: BinaryIO | io.BufferedReader) -> bytes:
    """The whole of it, unless it is too large: then no more than that is read."""
    body = file.read(LONGEST_FILE + 1)
    if len(body) > LONGEST_FILE:
        raise BadSubmission("text", "It is larger than 5 MB: give the part that matters (a text up to 1 MB).")
    return body


def _from_bytes(body: bytes, given: dict[str, str]) -> Article:
    content = decode(body)
    if content.lstrip().startswith("{"):
        return _submitted({**_from_json(content), **given})
    found = extract_from(content)
    # A plain text's first line is left out of it only where it is taken as the title.
    text = content if given.get("title") and not is_markup(content) else found.text
    return _submitted({"title": found.title, "published": found.published, **given, "text": text})


def _submitted(values: dict[str, str]) -> Article:
    return submit_text(
        values["text"],
        title=values.get("title", ""),
        publisher=values.get("publisher", ""),
        published=values.get("published", ""),
        language=values.get("language", ""),
        url=values.get("url", ""),
    )


def _from_json(content: str) -> dict[str, str]:
    try:
        values = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BadSubmission("text", f"This looks like JSON and is not: {error}.") from error
    if not isinstance(values.get("text"), str):
        raise BadSubmission("text", "The JSON has no text: it must have a field “text” that holds it.")
    return {name: str(values[name]) for name in _JSON_FIELDS if values.get(name) is not None}
