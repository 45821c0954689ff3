"""The citations of the database as the pure rules take them."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.conf import settings
from django.utils import timezone

from actors.edtf import EDTFError
from presence.evidence import confidence, sightings
from presence.evidence.confidence import Claim, Proposal, Voice
from presence.evidence.entered import refusals
from presence.evidence.sightings import Bounds, Dates, Sighting
from presence.models import Article, Citation, Deployment, Record
from presence.models.vocabulary import OVER, STANDING, CitationStance, OwnPosition


def origin_of(article: Article, origin: str = "") -> str:
    """Where an article has it from; by itself it is its publisher’s own."""
    return origin or (article.source.name if article.source else "")


def voice(citation: Citation) -> Voice:
    article = citation.article
    return Voice(
        origin=origin_of(article, citation.origin),
        letter=article.reliability_letter,
        told=article.published_latest,
        saw=citation.seen_until_latest or citation.seen_latest,
        disputes=citation.stance == CitationStance.DISPUTES,
        whole=not citation.fields,
        article=article.pk,
    )


def claim_of(record: object) -> Claim:
    if not isinstance(record, Deployment):
        return confidence.SETTLED
    return claim(record.status, record.end, record.own_position)


def claim(status: str, end: str, own_position: str) -> Claim:
    return Claim(status in STANDING and not end, own_position == OwnPosition.ADMITS)


def proposal(voices: Iterable[Voice], claimed: Claim, today: date | None = None) -> Proposal:
    on = today or timezone.localdate()
    return confidence.propose(voices, claim=claimed, today=on, fade_months=settings.FADE_MONTHS)


def refused_sighting(article: Article, attests: str, seen: str, seen_until: str) -> dict[str, list[str]]:
    """What of a sighting this article cannot attest, by field."""
    published = article.published_latest
    found = refusals(attests, seen, seen_until, published=published, today=timezone.localdate())
    return {name: [message] for name, message in found.items()}


def proposal_for(record: Record, citations: Iterable[Citation]) -> Proposal:
    return proposal([voice(citation) for citation in citations], claim_of(record))


def attested(citations: Iterable[Citation]) -> list[tuple[Citation, Sighting]]:
    """Those that are sightings, the earliest first."""
    found = [(citation, one) for citation in citations if (one := _sighting(citation))]
    return sorted(found, key=lambda pair: (pair[1].first, pair[1].last, pair[0].pk))


def _sighting(citation: Citation) -> Sighting | None:
    if not citation.attests or not citation.seen:
        return None
    try:
        return sightings.sighting(citation.attests, citation.seen, citation.seen_until)
    except EDTFError:  # written past the forms: it is shown as text, and proves nothing
        return None


def dates_of(deployment: Deployment) -> Dates:
    """The curated dates. Where no end is known, status and “as of” bound it, as they do for the timeline."""
    over = deployment.status in OVER
    earliest = deployment.end_earliest or (None if over else deployment.as_of_earliest)
    latest = deployment.end_latest or (deployment.as_of_latest if over else None)
    if latest and deployment.start_earliest:
        latest = max(latest, deployment.start_earliest)
    return Dates(Bounds(deployment.start_earliest, deployment.start_latest), Bounds(earliest, latest))


def contradicted_by(deployment: Deployment, seen: Sequence[tuple[Citation, Sighting]]) -> list[Citation]:
    places = sightings.contradictions([one for _, one in seen], dates_of(deployment))
    return [seen[place][0] for place in places]
