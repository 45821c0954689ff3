"""The reader's reasons in words. What was stored as a sentence, before there were codes, is shown as it is."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from actors.edtf_words import in_words as in_words_of
from actors.letters import Lazy
from presence.models import Article, Suggestion
from presence.models.vocabulary import ArticleState

REASONS: Mapping[str, Lazy] = {
    # Of the article as a whole.
    "no_syria": gettext_lazy("Syria is not mentioned"),
    "in_passing": gettext_lazy("Syria is mentioned only in passing"),
    "another_country": gettext_lazy("another country is what it is about"),
    "other_matter": gettext_lazy("what it is about is no armed force"),
    "no_force": gettext_lazy("no foreign force is spoken of"),
    "force_elsewhere": gettext_lazy("the foreign forces spoken of are not in Syria"),
    "force_in_syria": gettext_lazy("a foreign force and Syria: “%(words)s”"),
    "model_failed": gettext_lazy("read by rules, for the language model failed: %(words)s"),
    # Of speech, and of who speaks.
    "direct": gettext_lazy("quotation"),
    "reported": gettext_lazy("reported speech"),
    "named": gettext_lazy("“%(words)s”"),
    "verb": gettext_lazy("said with “%(words)s”"),
    "stands_for": gettext_lazy("“%(words)s” → %(name)s"),
    "goes_on": gettext_lazy("no other speaker since %(name)s"),
    "same_sentence": gettext_lazy("“%(words)s” → %(name)s, in the same sentence"),
    "sentences_before": ngettext_lazy(
        "“%(words)s” → %(name)s, named one sentence earlier",
        "“%(words)s” → %(name)s, named %(n)d sentences earlier",
        "n",
    ),
    "subject_before": gettext_lazy("“%(words)s” → %(name)s, subject of the sentence before"),
    "named_before": gettext_lazy("“%(words)s” → %(name)s, named before"),
    "office_holder": gettext_lazy("“%(words)s” → who held that office that day"),
    # Of events and changes.
    "trigger": gettext_lazy("“%(words)s” with %(name)s"),
    "dated": gettext_lazy("dated %(date)s"),
    "change": gettext_lazy("%(name)s: “%(words)s”"),
    "figure": gettext_lazy("the figure “%(words)s”"),
    "at_base": gettext_lazy("at %(name)s"),
    "base_before": gettext_lazy("%(name)s was named in the sentence before"),
    "agreement_before": gettext_lazy("%(name)s was named in the sentence before"),
    "only_force": gettext_lazy("the only foreign force there"),
    "planned": gettext_lazy("planned, not done: “%(words)s”"),
    "no_record": gettext_lazy("no deployment of it there is recorded"),
    # Of names.
    "no_such_base": gettext_lazy("“%(words)s” is called a base, and no base here has this name"),
    "no_such_person": gettext_lazy("“%(words)s” is a title before a name, and nobody here has it"),
    "near_name": gettext_lazy("the name is %(score)d of 100 like %(name)s"),
    "known_as": gettext_lazy("“%(words)s” after %(name)s"),
    # Of what is recorded already.
    "same_words": gettext_lazy("the same speaker within days, words %(score)d of 100 alike"),
    "same_event": gettext_lazy("the same kind of event by the same actor there, on days that meet"),
}


def in_words(reasons: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(filter(None, map(_said, reasons)))


def why_of(suggestion: Suggestion) -> str:
    """In the language being spoken; what a person wrote, as it was written."""
    return in_words(suggestion.reasons) or suggestion.why


def reason_of(article: Article) -> str:
    """Why an article is in its state."""
    return (in_words(article.reasons) if article.state == ArticleState.READ else "") or article.reason


def _said(reason: Mapping[str, Any]) -> str:
    """A code of a later version of the reader than this is shown by its words."""
    words = REASONS.get(str(reason.get("code", "")))
    try:
        told = {**reason, "date": in_words_of(str(reason["date"]))} if "date" in reason else reason
        return str(words % told) if words is not None else str(reason.get("words", ""))
    except (KeyError, TypeError, ValueError):  # EDTFError is a ValueError
        return str(reason.get("words", ""))


def score_in_words(score: float) -> str:
    """What a score means: of those with 0.8, about 80 in 100 are right."""
    if score >= 0.85:
        return _("very likely right")
    if score >= 0.7:
        return _("likely right")
    return _("uncertain") if score >= 0.5 else _("doubtful")
