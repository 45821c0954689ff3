"""An article handed in, by the editors' form or by a program: its address, or its text."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from presence.ingest.addresses import BadAddress
from presence.ingest.intake import BadSubmission, submit_text, submit_url
from presence.models import Article
from presence.problems import Problem


class Incomplete(Problem):
    code = "bad_submission"
    status = 422


def wanting(*, url: str, text: str, publisher: str, published: str) -> dict[str, str]:
    """What has to be told besides, by field."""
    if not text.strip():
        return {} if url.strip() else {"url": _("Give the article’s address, or paste its text below.")}
    needed = {"publisher": publisher, "published": published}
    message = _("A pasted text says who published it and when: nobody can look it up.")
    return {name: message for name, value in needed.items() if not value.strip()}


def submit(
    by: User,
    *,
    url: str = "",
    text: str = "",
    title: str = "",
    publisher: str = "",
    published: str = "",
    language: str = "",
) -> Article:
    """The article, due to be read; the one that is here already where there is one.

    Raises:
        Problem: with what is wrong by field.
    """
    if missing := wanting(url=url, text=text, publisher=publisher, published=published):
        raise Incomplete(next(iter(missing.values())), errors={name: [told] for name, told in missing.items()})
    try:
        if not text.strip():
            return submit_url(url, by)
        return submit_text(
            text, title=title, publisher=publisher, published=published, language=language, url=url, by=by
        )
    except BadAddress as problem:
        raise BadSubmission("url", problem.detail) from problem
