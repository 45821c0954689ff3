"""A suggestion made by a person or a partner's program: the same kind of thing as the reader's, with an author."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from presence.models import Article, Record, Suggestion
from presence.problems import InvalidRecord, StaleRevision
from presence.review.decide import form_for, proposed_data
from presence.review.evidence import LONGEST_EXCERPT

SURE = 1.0  # what the reader tells in its score: how sure it is that somebody meant this


def propose(
    kind: str,
    payload: Mapping[str, Any],
    *,
    article: Article,
    by: User,
    record: Record | None = None,
    against_revision: int | None = None,
    excerpt: str = "",
    why: str = "",
) -> tuple[Suggestion, bool]:
    """A pending suggestion, and whether it is new: the same from the same article is kept once.

    `payload` holds values of the kind's form; of a change to `record` only those that change.

    Raises:
        InvalidRecord: accepting it as it is would fail; with the form's errors by field.
        StaleRevision: the record has another revision than the one it was made against.
    """
    if record is not None and against_revision not in (None, record.revision):
        raise StaleRevision(
            _("The record has revision %(revision)s now: read it again, and repeat your change.")
            % {"revision": record.revision}
        )
    made = Suggestion(
        kind=kind,
        article=article,
        payload=dict(payload),
        evidence=evidence_in(article, excerpt),
        score=SURE,
        why=why,
        submitted_by=by,
        against_revision=record.revision if record else None,
        **({kind: record} if record else {}),
    )
    made.fingerprint = _fingerprint(made)
    _refuse_invalid(made)
    return _kept_once(made)


def evidence_in(article: Article, excerpt: str) -> list[dict[str, Any]]:
    """Where the words are in the article's text, whatever the spaces between them.

    Raises:
        InvalidRecord: they are not there, or there is no text to look in.
    """
    words = excerpt.split()
    if not words:
        return []
    if len(excerpt) > LONGEST_EXCERPT:
        raise _refused(_("An excerpt has at most %(most)s characters.") % {"most": LONGEST_EXCERPT})
    if not article.text:
        raise _refused(
            _("The article’s text is not here, or not yet: leave the excerpt out, or wait until it is read.")
        )
    found = re.search(r"\s+".join(map(re.escape, words)), article.text)
    if found is None:
        raise _refused(_("These words are not in the article’s text: copy them from it."))
    return [{"start": found.start(), "end": found.end(), "role": "sentence"}]


def _refused(message: str) -> InvalidRecord:
    return InvalidRecord(message, errors={"excerpt": [message]})


def _refuse_invalid(made: Suggestion) -> None:
    form = form_for(made, proposed_data(made))
    if not form.is_valid():
        errors = {name: [str(message) for message in messages] for name, messages in form.errors.items()}
        raise InvalidRecord(_("Some fields need your attention."), errors=errors)


def _kept_once(made: Suggestion) -> tuple[Suggestion, bool]:
    same = Suggestion.objects.filter(article=made.article, fingerprint=made.fingerprint)
    if first := same.first():
        return first, False
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:  # somebody suggested the same in this very moment
        return same.get(), False
    return made, True


def _fingerprint(made: Suggestion) -> str:
    record = made.record
    told = [made.kind, record and record.pk, made.against_revision, made.payload]
    return sha256(f"proposed {json.dumps(told, sort_keys=True)}".encode()).hexdigest()
