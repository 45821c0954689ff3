"""The codebook: every word of every vocabulary and every rule of counting, defined before any number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from actors.models import ActorKind
from presence.models import vocabulary as words
from presence.web.asked import nothing_asked
from presence.web.codebook import evidence, places, terms
from presence.web.codebook.rules import RULES
from presence.web.frame import page_frame

__all__ = ["CODEBOOK", "RULES", "Entry", "Vocabulary", "codebook_page"]


@dataclass(frozen=True, slots=True)
class Entry:
    code: str
    label: str
    meaning: str | Promise
    anchor: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`anchor` and a code make the anchor of an entry: #base-kind-air_base."""

    anchor: str
    title: str | Promise
    choices: type[TextChoices]
    meanings: Mapping[Any, str | Promise]

    @property
    def entries(self) -> Sequence[Entry]:
        return [
            Entry(word.value, str(word.label), self.meanings[word], f"{self.anchor}-{word.value}")
            for word in self.choices
        ]


CODEBOOK = (
    Vocabulary("actor-kind", gettext_lazy("Kind of actor"), ActorKind, places.ACTOR_KINDS),
    Vocabulary("region-level", gettext_lazy("Level of a region"), words.RegionLevel, places.REGION_LEVELS),
    Vocabulary("base-kind", gettext_lazy("Kind of base"), words.BaseKind, places.BASE_KINDS),
    Vocabulary("precision", gettext_lazy("Precision of a place"), words.LocationPrecision, places.PRECISIONS),
    Vocabulary("scheme", gettext_lazy("Numbers in public registers"), words.IdentifierScheme, places.SCHEMES),
    Vocabulary("status", gettext_lazy("Status of a deployment"), words.DeploymentStatus, places.DEPLOYMENT_STATUSES),
    Vocabulary("role", gettext_lazy("Role of a deployment"), words.DeploymentRole, places.ROLES),
    Vocabulary("host-position", gettext_lazy("Host’s position"), words.HostPosition, places.HOST_POSITIONS),
    Vocabulary("own-position", gettext_lazy("Deploying state’s own position"), words.OwnPosition, places.OWN_POSITIONS),
    Vocabulary("agreement-kind", gettext_lazy("Kind of agreement"), words.AgreementKind, terms.AGREEMENT_KINDS),
    Vocabulary(
        "agreement-status", gettext_lazy("Status of an agreement"), words.AgreementStatus, terms.AGREEMENT_STATUSES
    ),
    Vocabulary("stage", gettext_lazy("Stage of an agreement"), words.StageKind, terms.STAGES),
    Vocabulary("party-role", gettext_lazy("Role of a party"), words.PartyRole, terms.PARTY_ROLES),
    Vocabulary("stance", gettext_lazy("Stance of a statement"), words.Stance, terms.STANCES),
    Vocabulary("event-kind", gettext_lazy("Kind of event"), words.EventKind, terms.EVENT_KINDS),
    Vocabulary("confidence", gettext_lazy("Confidence in a record"), words.Confidence, evidence.CONFIDENCES),
    Vocabulary("reliability", gettext_lazy("Reliability of a source"), words.Reliability, evidence.RELIABILITIES),
    Vocabulary(
        "citation-stance", gettext_lazy("What a citation does"), words.CitationStance, evidence.CITATION_STANCES
    ),
    Vocabulary("attests", gettext_lazy("What a sighting attests"), words.Attests, evidence.ATTESTED),
    Vocabulary("article-state", gettext_lazy("State of an article"), words.ArticleState, evidence.ARTICLE_STATES),
    Vocabulary("record-state", gettext_lazy("State of a record"), words.State, evidence.STATES),
    Vocabulary(
        "suggestion-state", gettext_lazy("State of a suggestion"), words.SuggestionState, evidence.SUGGESTION_STATES
    ),
)


@require_safe
def codebook_page(request: HttpRequest) -> HttpResponse:
    nothing_asked(request)
    title = _("Codebook")
    answer = _(
        "What every word, status and rule means, before any number: what is counted, when somebody counts as "
        "present, and how doubt is written."
    )
    context = {
        "title": title,
        "answer": answer,
        "rules": RULES,
        "vocabularies": CODEBOOK,
        "frame": page_frame(request, title=title, answer=answer, key="codebook"),
    }
    return render(request, "pages/codebook.html", context)
