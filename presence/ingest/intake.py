"""How an article comes in: checked, kept, and due. The caller at the edge then sends its id to a worker.

PostgreSQL knows from here on that the article is to be read; a lost message only means that beat sends another.
"""

import secrets
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import unquote, urlsplit

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from actors import edtf
from presence.ingest.addresses import canonical
from presence.ingest.decoding import clean, one_line
from presence.ingest.deduplicate import by_address
from presence.ingest.extract import LONGEST_TEXT, LONGEST_TITLE
from presence.ingest.language import UNDETERMINED
from presence.ingest.publishers import source_named
from presence.models import Article, Feed
from presence.models.vocabulary import ArticleState
from presence.problems import Problem

LONGEST_PUBLISHER = 200


class BadSubmission(Problem):
    """What was sent cannot become an article; `errors` says why, by field."""

    code = "bad_submission"
    status = 422

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(detail, errors={field: [detail]})


def submit_url(
    url: str, by: User | None = None, *, feed: Feed | None = None, title: str = "", published: str = ""
) -> Article:
    """The article at this address, due to be fetched; the one that is here already when there is one.

    Raises:
        BadAddress: it is no address on the web.
    """
    address = canonical(url)
    known = _known_at(address)
    if known:
        return _listed_becomes_due(known, by)
    article = Article(
        slug=new_slug(title or _last_words(address)),
        url=address,
        title=one_line(title)[:LONGEST_TITLE],
        published=published,
        feed=feed,
        source=feed.source if feed else None,
        submitted_by=by,
        due_at=timezone.now(),
    )
    try:
        with transaction.atomic():
            article.save()
    except IntegrityError:  # somebody submitted the same address in this very moment
        first = by_address(address)
        if first is None:
            raise
        return first
    return article


def submit_text(
    text: str,
    *,
    title: str = "",
    publisher: str = "",
    published: str = "",
    language: str = "",
    url: str = "",
    by: User | None = None,
) -> Article:
    """An article from text at hand, due to be read. With an address that is known, the article that has it.

    Raises:
        BadSubmission: with the field that is wrong and what it should be.
        BadAddress: the address is none.
    """
    body = checked_text(text)
    address = canonical(url) if url.strip() else ""
    known = _known_at(address)
    if known and known.text:
        return known
    values = {
        "text": body,
        "title": one_line(title)[:LONGEST_TITLE],
        "published": checked_date(published),
        "language": checked_language(language),
        "source": source_named(name) if (name := _checked_publisher(publisher)) else None,
    }
    if known:
        return _filled(known, values)
    heading = str(values["title"]) or body[:80]
    return Article.objects.create(slug=new_slug(heading), url=address, submitted_by=by, due_at=timezone.now(), **values)


def read_again(article: Article) -> None:
    """Due once more from the beginning: an editor asked, or the failure was mended."""
    Article.objects.filter(pk=article.pk).update(
        state=ArticleState.QUEUED, reason="", duplicate_of=None, attempts=0, due_at=timezone.now()
    )


def checked_text(text: str) -> str:
    """The text in the form it is kept.

    Raises:
        BadSubmission: it is empty, too long or binary.
    """
    if len(text) > LONGEST_TEXT or len(text.encode(errors="replace")) > LONGEST_TEXT:
        raise BadSubmission("text", _("The text is longer than 1 MB: give the part that matters."))
    if "\x00" in text:
        raise BadSubmission("text", _("This is binary, not text: copy the article’s text and paste it."))
    body = clean(text)
    if not body:
        raise BadSubmission("text", _("The text is empty: paste the article’s text."))
    return body


def checked_date(text: str) -> str:
    """An EDTF date; of an ISO 8601 time its day.

    Raises:
        BadSubmission: it is neither.
    """
    stated = text.strip()
    if not stated:
        return ""
    try:
        return edtf.parse(stated).text
    except edtf.EDTFError as error:
        try:
            return datetime.fromisoformat(stated).date().isoformat()
        except ValueError:
            raise BadSubmission("published", str(error)) from error


def checked_language(code: str) -> str:
    """An ISO 639 code in lower case, without the country.

    Raises:
        BadSubmission: it is none.
    """
    short = code.strip().lower().replace("_", "-").split("-")[0]
    if short in ("", UNDETERMINED):
        return ""
    if not (short.isascii() and short.isalpha() and len(short) in (2, 3)):
        raise BadSubmission(
            "language",
            _("“%(code)s” is not a language code: write en, ar, tr or ru, for example.") % {"code": code[:40]},
        )
    return short


def new_slug(words: str) -> str:
    """Readable, and with an ending that makes it the article's own without asking the database."""
    return f"{slugify(words[:200])[:90].strip('-') or 'article'}-{secrets.token_hex(4)}"


def _checked_publisher(name: str) -> str:
    publisher = one_line(name)
    if len(publisher) > LONGEST_PUBLISHER:
        raise BadSubmission(
            "publisher",
            _("The publisher’s name is longer than %(longest_publisher)s characters.")
            % {"longest_publisher": LONGEST_PUBLISHER},
        )
    return publisher


def _known_at(address: str) -> Article | None:
    """The article at this address; for that of a copy, the original."""
    known = by_address(address)
    if known or not address:
        return known
    copies = Article.objects.filter(url=address, state=ArticleState.DUPLICATE, duplicate_of__isnull=False)
    copy = copies.select_related("duplicate_of").first()
    return copy and copy.duplicate_of


def _listed_becomes_due(known: Article, by: User | None) -> Article:
    """An article that was only cited until now is taken in; any other stays as it is."""
    due = Article.objects.filter(pk=known.pk, state=ArticleState.LISTED)
    if due.update(state=ArticleState.QUEUED, due_at=timezone.now(), submitted_by=by):
        known.refresh_from_db()
    return known


def _filled(known: Article, values: Mapping[str, object]) -> Article:
    """The text for an article whose address is known but whose page was never had."""
    for name, value in values.items():
        if value:
            setattr(known, name, value)
    known.state, known.reason, known.attempts, known.due_at = ArticleState.QUEUED, "", 0, timezone.now()
    known.save()
    return known


def _last_words(address: str) -> str:
    parts = urlsplit(address)
    last = next((piece for piece in reversed(unquote(parts.path).split("/")) if piece), "")
    return last.rsplit(".", 1)[0] or parts.hostname or ""
