"""The part of a record's form that is about its evidence: what the article attests, and how sure that makes us."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from actors import edtf
from actors.fields import validate_edtf
from actors.letters import Lazy, lowered
from presence.evidence import cited
from presence.evidence.confidence import Proposal, Voice
from presence.models import Article, Record
from presence.models.vocabulary import Attests, Confidence
from presence.review.labels import DATE_HINT

CITATION_FIELDS = ("origin", "attests", "seen", "seen_until")
OF_SIGHTINGS = CITATION_FIELDS[1:]


def citation_fields(*, sighting: bool) -> dict[str, forms.Field]:
    """Not of the record but of the citation that is written with it."""
    origin = forms.CharField(
        required=False,
        max_length=200,
        label=_("Where the article has it from"),
        help_text=_(
            "The agency, monitor or ministry it names: ten papers that reprint one agency are one origin. "
            "Empty: its own reporting."
        ),
    )
    return {"origin": origin, **(_sighting_fields() if sighting else {})}


def _sighting_fields() -> dict[str, forms.Field]:
    attests = forms.ChoiceField(
        required=False,
        choices=[("", _("Says nothing about days")), *Attests.choices],
        label=_("What the article attests"),
        help_text=_("Throughout: on every day of the time below. At some time: on one day of it at least."),
    )
    return {"attests": attests, "seen": _day(_("On or from"), DATE_HINT), "seen_until": _day(_("Until"), "")}


def _day(label: Lazy, hint: Lazy | str) -> forms.CharField:
    return forms.CharField(required=False, max_length=16, label=label, help_text=hint, validators=[validate_edtf])


def add_refusals(form: forms.BaseForm, article: Article | None) -> None:
    """Tell the form what of its sighting the article cannot attest."""
    given = [form.cleaned_data.get(name, "") for name in OF_SIGHTINGS]
    if article is None or any(name in form.errors for name in OF_SIGHTINGS):
        return
    for name, messages in cited.refused_sighting(article, *given).items():
        form.add_error(name, forms.ValidationError(messages, code="past_publication"))


def proposal_with(record: Record, article: Article | None, values: Mapping[str, Any]) -> Proposal | None:
    """What the rule proposes for the record with this article cited; None where nothing is known to go by."""
    stored = record.citations.select_related("article__source").defer("article__text") if record.pk else ()  # type: ignore[attr-defined]
    voices = [cited.voice(citation) for citation in stored]
    if article is not None:
        voices.append(_new_voice(article, values))
    if not voices:
        return None
    status, end, own = (str(values.get(name) or "") for name in ("status", "end", "own_position"))
    return cited.proposal(voices, cited.claim(status, end, own), timezone.localdate())


def _new_voice(article: Article, values: Mapping[str, Any]) -> Voice:
    seen = str(values.get("seen_until") or values.get("seen") or "")
    try:
        saw = edtf.parse(seen).latest if seen else None
    except edtf.EDTFError:  # its field says so
        saw = None
    origin = cited.origin_of(article, str(values.get("origin") or ""))
    return Voice(origin, article.reliability_letter, article.published_latest, saw, article=article.pk)


def unexplained(proposed: Proposal | None, chosen: str, before: str, reason: str) -> str:
    """What to say to an editor who sets another confidence than the rule and gives no reason; else nothing.

    A confidence that was there before (an import's, or an earlier editor's) stands until somebody changes it.
    """
    if proposed is None or chosen in (proposed.level, before, "") or reason.strip():
        return ""
    level = lowered(Confidence(proposed.level).label)
    said = {"level": level, "reasons": " ".join(proposed.reasons), "chosen": lowered(Confidence(chosen).label)}
    return gettext("The rule proposes %(level)s: %(reasons)s Say why it is %(chosen)s all the same.") % said
