"""What the reader found, as rows: mentions, and suggestions filled in as an editor would have filled in the form.

A second reading of an article replaces its mentions and renews the pending suggestions it finds again; what an editor
has decided, and what a person has suggested, stays untouched.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from django.db import models

from actors.models import Actor, Person
from actors.names import level
from presence.ingest.changes_of_agreements import agreement_drafts
from presence.ingest.changes_of_deployments import deployment_drafts
from presence.ingest.draft import LONGEST_NAME, Draft, evidence, fingerprint, flat
from presence.ingest.names_suggested import name_drafts
from presence.ingest.reading.changes.finding import RULES
from presence.ingest.reading.found import FoundEvent, FoundMention, FoundStatement, Reading, keys
from presence.ingest.reading.text.figures import bounds_told
from presence.ingest.repeated import with_repeats
from presence.models import Agreement, Article, Base, Mention, RecordKind, Region, Suggestion
from presence.models.vocabulary import SuggestionState

_MODELS: dict[str, type[models.Model]] = {
    "actor": Actor,
    "person": Person,
    "region": Region,
    "base": Base,
    "agreement": Agreement,
}
# What stands between the two halves of a quotation that its attribution splits.
_SPLIT = re.compile(r"[,.]?\s*[”\"»]\s*[^“”\"«»]{1,120}?[“\"«]\s*")


def replace_mentions(article: Article, found: Iterable[FoundMention]) -> None:
    Mention.objects.filter(article=article).delete()
    mentions = list(found)
    ids = {kind: _ids(model, keys(mentions, kind)) for kind, model in _MODELS.items()}  # type: ignore[arg-type]
    rows = [
        Mention(
            article=article,
            start=mention.span.start,
            end=mention.span.end,
            **{f"{mention.kind}_id": ids[mention.kind][mention.key]},
        )
        for mention in mentions
        if mention.key in ids[mention.kind]
    ]
    Mention.objects.bulk_create(rows, batch_size=1000, ignore_conflicts=True)


def renew_suggestions(article: Article, reading: Reading) -> int:
    """Write what the reading suggests; how many suggestions of this article now wait for an editor."""
    wanted = {draft.fingerprint: draft for draft in drafts(article, reading)}
    mine = Suggestion.objects.filter(article=article, submitted_by=None, state=SuggestionState.PENDING)
    mine.exclude(fingerprint__in=wanted).delete()
    # Editors get them in the order of the text.
    in_order = sorted(wanted.values(), key=lambda draft: int(str(draft.evidence[0]["start"])))
    rows = [Suggestion(article=article, **draft.columns()) for draft in in_order]
    Suggestion.objects.bulk_create(rows, ignore_conflicts=True)
    for suggestion in mine.select_for_update(of=("self",)):
        columns = wanted[suggestion.fingerprint].columns()
        if any(getattr(suggestion, name) != value for name, value in columns.items()):
            mine.filter(pk=suggestion.pk).update(**columns)
    return mine.count()


def drafts(article: Article, reading: Reading) -> Iterator[Draft]:
    """Of two findings with the same fingerprint the surer one counts, which comes last."""
    agreements = keys(reading.mentions, "agreement")
    told = [
        _statement(article, statement, [m for m in reading.mentions if m.key in agreements])
        for statement in sorted(reading.statements, key=lambda s: s.score)
    ]
    told += [_event(article, event) for event in sorted(reading.events, key=lambda e: e.score)]
    yield from with_repeats(article, told)
    yield from deployment_drafts(article, reading.changes)
    yield from agreement_drafts(article, reading.changes)
    yield from name_drafts(article, reading.names)


def _statement(article: Article, found: FoundStatement, agreements: Sequence[FoundMention]) -> Draft:
    words = flat(found.quote.of(article.text))
    speaker = found.speaker_key or ""
    person = speaker if found.speaker_kind == "person" else ""
    about = [m for m in agreements if m.kind == "agreement" and found.sentence.holds(m.span)]
    payload: dict[str, object] = {
        "date": found.date or article.published,
        "speaker": person,
        "actor": found.actor_key or ("" if person else speaker),
        "speaker_description": "" if speaker else found.speaker_text[:LONGEST_NAME],
        "venue": found.venue[:LONGEST_NAME],
        "language": article.language[:8],
        "summary": flat(found.sentence.of(article.text)),
        "quotation": _SPLIT.sub(" … ", words).rstrip(",، ") if found.speech == "direct" else "",
        "topics": list(found.topics),
        "stance": found.stance,
        "about_actors": list(found.about_actors),
        "about_bases": list(found.about_bases),
        "about_regions": list(found.about_regions),
        "about_agreements": list(keys(about, "agreement")),
    }
    spans = [("quote", found.quote), ("sentence", found.sentence)]
    spans += [("attribution", found.attribution)] if found.attribution else []
    known_by = fingerprint(RecordKind.STATEMENT, found.speech, words)
    return Draft(RecordKind.STATEMENT, payload, evidence(spans), found.score, known_by, found.why, found.reasons)


def _event(article: Article, found: FoundEvent) -> Draft:
    sentence = flat(found.span.of(article.text))
    payload: dict[str, object] = {
        "date": found.date or article.published,
        "kind": found.kind,
        "actor": found.actor_key or "",
        "target_actor": found.target_key or "",
        "base": found.base_key or "",
        "region": found.region_key or "",
        "place": flat(found.place)[:LONGEST_NAME],
        **_figures(article, found),
        "summary": sentence,
    }
    return Draft(
        RecordKind.EVENT,
        payload,
        evidence([("sentence", found.span), ("trigger", found.trigger)]),
        found.score,
        fingerprint(RecordKind.EVENT, found.kind, sentence),
        found.why,
        found.reasons,
    )


def _figures(article: Article, found: FoundEvent) -> dict[str, int]:
    """Those that the article gives, as the form has them; of others nothing is said."""
    counted = {"killed": found.killed, "wounded": found.wounded, "personnel": found.personnel}
    ends: dict[str, int | None] = {}
    for name, number in counted.items():
        if number is not None:
            ends[f"{name}_min"], ends[f"{name}_max"] = _bounds(article, found, number)
    return {name: number for name, number in ends.items() if number is not None}


def _bounds(article: Article, found: FoundEvent, number: int) -> tuple[int | None, int | None]:
    rules = RULES.get(article.language)
    return bounds_told(level(article.text), found.span, number, rules.figures) if rules else (number, number)


def _ids(model: type[models.Model], slugs: Iterable[str]) -> dict[str, int]:
    return dict(model._default_manager.filter(slug__in=slugs).values_list("slug", "pk"))
