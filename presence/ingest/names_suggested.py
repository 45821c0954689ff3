"""New names as suggestions: another name of what is known where it is nearly that, else a new base or person."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from actors.models import Person
from actors.names import fold
from presence.ingest.draft import LONGEST_NAME, Draft, evidence, fingerprint, flat
from presence.ingest.reading.found import FoundName
from presence.ingest.reading.names.spelling import script_of
from presence.ingest.reading.why import Why, because
from presence.models import Article, Base, Region
from presence.models.suggestion import SuggestedKind
from presence.models.vocabulary import LocationPrecision, RegionLevel, State

_ALIKE = 86
_NOUNS = re.compile(
    r"(?<!\w)(?:air|naval|military|army|base|airbase|airport|airfield|outpost|garrison|post|point|camp|facility|international"
    r"|قاعده|مطار|العسكري|العسكريه|الجويه|الدولي|معسكر|ussu|hava|askeri|авиабаза|база|аэродром)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Known:
    pk: int
    slug: str
    name: str
    folded: frozenset[str]


def name_drafts(article: Article, found: Sequence[FoundName]) -> Iterator[Draft]:
    """With at most six queries, however many names there are: all known names, those meant, regions."""
    known = {"base": _bases(found), "person": _people(found)}
    plans = [(name, *_plan(name, known[name.kind])) for name in found]
    targets = {
        kind: _targets(kind, (near.pk for name, near, _ in plans if near and name.kind == kind)) for kind in known
    }
    regions = _regions(found)
    for name, near, likeness in plans:
        if near is None and not name.of:
            yield _new(article, name, regions)
        elif near is not None and likeness < 100 and near.pk in targets[name.kind]:
            yield _alias(article, name, near, likeness, targets[name.kind][near.pk])


def _plan(name: FoundName, known: Sequence[_Known]) -> tuple[_Known | None, int]:
    """What it is another name of, and how like it is (100: it is known)."""
    folded = _bare(name.text)
    if name.of:
        meant = next((k for k in known if k.slug == name.of), None)
        return meant, 100 if meant and folded in meant.folded else 0
    scored = [(max((_like(folded, each) for each in k.folded), default=0), k) for k in known]
    likeness, nearest = max(scored, key=lambda pair: pair[0], default=(0, None))
    return (nearest, likeness) if likeness >= _ALIKE else (None, 0)


def _like(one: str, other: str) -> int:
    return int(max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other)))


def _bare(text: str) -> str:
    folded = fold(text)
    return " ".join(_NOUNS.sub(" ", folded).split()) or folded


def _bases(found: Iterable[FoundName]) -> list[_Known]:
    rows = Base.objects.exclude(state=State.RETRACTED)
    return _known(rows) if any(name.kind == "base" for name in found) else []


def _people(found: Iterable[FoundName]) -> list[_Known]:
    return _known(Person.objects.all()) if any(name.kind == "person" for name in found) else []


def _known(rows: Any) -> list[_Known]:
    told = rows.order_by("pk").values_list("pk", "slug", "name_en", "name_ar", "aliases")
    return [
        _Known(pk, slug, english, frozenset(_bare(name) for name in (english, arabic, *aliases) if name))
        for pk, slug, english, arabic, aliases in told
    ]


def _targets(kind: str, keys: Iterable[int]) -> dict[int, Base | Person]:
    wanted = set(keys)
    if not wanted:
        return {}
    model: Any = Base if kind == "base" else Person
    return {row.pk: row for row in model.objects.filter(pk__in=wanted)}


def _regions(found: Iterable[FoundName]) -> tuple[frozenset[str], str]:
    """Those of the names that are known, and the country, if there is only one."""
    wanted = {name.region_key for name in found if name.kind == "base" and name.region_key}
    if not any(name.kind == "base" for name in found):
        return frozenset(), ""
    rows = Region.objects.filter(slug__in=wanted) | Region.objects.filter(level=RegionLevel.COUNTRY)
    told = list(rows.values_list("slug", "level"))
    countries = [slug for slug, level in told if level == RegionLevel.COUNTRY]
    return frozenset(slug for slug, _ in told), countries[0] if len(countries) == 1 else ""


def _new(article: Article, name: FoundName, regions: tuple[frozenset[str], str]) -> Draft:
    payload = _names(name)
    if name.kind == "person":
        payload |= {"office": flat(name.noun)[:LONGEST_NAME], "office_actor": name.actor_key or ""}
        if not (name.actor_key and name.noun):
            payload |= {"office": "", "office_actor": ""}
    else:
        payload |= {
            "kind": name.noun,
            "region": name.region_key if name.region_key in regions[0] else regions[1],
            "place": flat(name.text)[:LONGEST_NAME],
            "location_precision": LocationPrecision.SETTLEMENT.value,
            "summary": flat(name.sentence.of(article.text)),
        }
    return _draft(article, name, payload, None, name.why)


def _names(name: FoundName) -> dict[str, object]:
    """Each in the field for its script: a name in Latin letters an editor has to find for the others."""
    text = flat(name.text)[:LONGEST_NAME]
    script = script_of(text)
    return {
        "name_en": text if script == "latin" else "",
        "name_ar": text if script == "arabic" else "",
        "aliases": [text] if script == "cyrillic" else [],
    }


def _alias(article: Article, name: FoundName, near: _Known, likeness: int, target: Base | Person) -> Draft:
    reasons = name.why if name.of else (*name.why, because("near_name", score=likeness, name=near.name))
    return _draft(article, name, {"also_named": [flat(name.text)[:LONGEST_NAME]]}, target, reasons)


def _draft(
    article: Article, name: FoundName, payload: dict[str, object], target: Base | Person | None, why: tuple[Why, ...]
) -> Draft:
    return Draft(
        SuggestedKind(name.kind).value,
        payload,
        evidence([("trigger", name.span), ("sentence", name.sentence)]),
        name.score,
        fingerprint("name", name.kind, name.text),
        reasons=why,
        target=target,
    )
