"""What a copy has to renew after a change: what was written, and what shows a name of it or comes and goes with it.

A deployment shows the name of its base, a statement the offices of its speaker, an article the records that cite it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Model, Q, QuerySet

from presence.changes.written import written
from presence.history import SUBJECTS
from presence.history.subjects import KIND_OF, PUBLIC
from presence.models import FOLLOWED, Article, Citation, OutsideChange, Source
from presence.models.record import RECORD_FIELDS

Keys = dict[str, set[int]]  # by kind, as addresses have it

# Which kinds show something of a thing of that kind: the paths from one that shows it.
SHOWS: dict[str, dict[str, tuple[str, ...]]] = {
    "people": {"actors": ("offices__actor",)},
    "regions": {"regions": ("parent", "members")},
    "bases": {"regions": ("region",)},
    "deployments": {"actors": ("actor",), "bases": ("base",), "regions": ("base__region",)},
    "agreements": {
        "actors": ("parties",),
        "bases": ("bases",),
        "regions": ("regions",),
        "agreements": ("amends",),
    },
    "stages": {"agreements": ("agreement",)},
    "statements": {
        "actors": ("actor", "about_actors", "speaker__offices__actor"),
        "people": ("speaker",),
        "bases": ("about_bases",),
        "agreements": ("about_agreements",),
        "regions": ("about_regions",),
    },
    "events": {"actors": ("actor", "target_actor"), "bases": ("base",), "regions": ("region",)},
}


def touched(moments: Sequence[datetime]) -> dict[datetime, Keys]:
    """What was written at each of the moments, itself or a part of it."""
    found: dict[datetime, Keys] = defaultdict(lambda: defaultdict(set))
    if moments:
        for kind, at, pk, _context in written(moments):
            found[at][kind].add(pk)
    return found


def outside(after: int, until: int) -> Keys:
    """Publishers and articles that changed."""
    found: Keys = defaultdict(set)
    rows = OutsideChange.objects.filter(number__gt=after, number__lte=until)
    for kind, pk in rows.values_list("kind", "thing"):
        found[kind].add(pk)
    return found


def reached(seeds: Mapping[str, Iterable[int]], moments: Sequence[datetime]) -> Keys:
    """All that reads differently now; what was never public stays out of it."""
    themselves = {kind: _ever_public(kind, pks) for kind, pks in seeds.items() if kind in SUBJECTS}
    found: Keys = defaultdict(set)
    for kinds in (themselves, _showing(themselves)):
        for kind, pks in kinds.items():
            found[kind] |= pks
    articles = _articles_of(found) | _once_cited(moments, themselves)
    changed = set(seeds.get("articles", ())) | _keys(Article, Q(source__in=set(seeds.get("sources", ()))))
    for kind, pks in _resting_on(changed).items():
        found[kind] |= pks
    found["articles"] = articles | changed
    found["sources"] = set(seeds.get("sources", ())) | _keys(Source, Q(articles__in=found["articles"]))
    return {kind: pks for kind, pks in found.items() if pks}


def _ever_public(kind: str, pks: Iterable[int]) -> set[int]:
    subject = SUBJECTS[kind]
    if not subject.is_record:
        return set(pks)
    rows = subject.history.objects.filter(pgh_obj_id__in=set(pks), state__in=PUBLIC)
    return set(rows.values_list("pgh_obj_id", flat=True))


def _keys(model: type[Model], condition: Q) -> set[int]:
    return set(model._default_manager.filter(condition).order_by().values_list("pk", flat=True))


def _showing(seeds: Keys) -> Keys:
    found: Keys = {}
    for kind, shown in SHOWS.items():
        rows = SUBJECTS[kind].model._default_manager.order_by()
        if SUBJECTS[kind].is_record:
            rows = rows.filter(state__in=PUBLIC)
        # One condition a query: joined by “or”, PostgreSQL would read the tables through.
        each = [
            rows.filter(**{f"{path}__in": seeds[of]}).values_list("pk", flat=True)
            for of, paths in shown.items()
            if seeds.get(of)
            for path in paths
        ]
        found[kind] = _of_all(each)
    return found


def _of_all(each: Sequence[QuerySet[Any, Any]]) -> set[int]:
    if not each:
        return set()
    first, *more = each
    return set(first.union(*more) if more else first)


def _articles_of(records: Keys) -> set[int]:
    each = []
    for name in RECORD_FIELDS:
        if pks := records.get(_cited_as(name)):
            each.append(Citation.objects.order_by().filter(**{f"{name}__in": pks}))
    if pks := records.get("people"):
        each.append(Citation.objects.order_by().filter(office__person__in=pks))
    return _of_all([rows.values_list("article_id", flat=True) for rows in each])


def _once_cited(moments: Sequence[datetime], by: Keys) -> set[int]:
    """Articles of citations that were written or struck at these moments, before and after."""
    history: Any = FOLLOWED[Citation]
    owned = Q(office__isnull=False)
    for name in RECORD_FIELDS:
        owned |= Q(**{f"{name}__in": by.get(_cited_as(name), set())})
    fresh = history.objects.filter(owned, pgh_created_at__in=moments).values("pgh_obj_id")
    return set(history.objects.filter(pgh_obj_id__in=fresh).values_list("article_id", flat=True)) if moments else set()


def _cited_as(name: str) -> str:
    field: Any = Citation._meta.get_field(name)
    return KIND_OF[field.related_model]


def _resting_on(articles: set[int]) -> Keys:
    found: Keys = defaultdict(set)
    if not articles:
        return found
    cited = Citation.objects.order_by().filter(article__in=articles)
    for row in cited.values_list(*(f"{name}_id" for name in RECORD_FIELDS), "office__person_id"):
        *records, person = row
        for name, pk in zip(RECORD_FIELDS, records, strict=True):
            if pk is not None:
                found[_cited_as(name)].add(pk)
        if person is not None:
            found["people"].add(person)
    return found
