"""Values of history rows in words, as pages say them."""

from datetime import date
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import Field, ForeignKey, JSONField, Model
from django.utils.translation import gettext as _

from actors import edtf, edtf_words
from actors.fields import EDTFField
from actors.letters import lowered
from presence.history.naming import Names
from presence.history.subjects import Part, Subject
from presence.models import Article, Event
from presence.models.labels import FIELDS
from presence.models.place import PRECISION_DECIMALS
from presence.models.vocabulary import Attests, CitationStance, LocationPrecision

# Bookkeeping, what the database computes, and what is told in another way (state, coordinates).
_UNTOLD = {
    "id", "created_at", "updated_at", "revision", "state", "retraction_reason",
    "lat", "lon", "label_lat", "label_lon", "possible", "certain", "disputed_days",
}  # fmt: skip
EXCERPT = 200


def fields_told(subject: Subject) -> list[Field]:
    found = [f for f in subject.model._meta.concrete_fields if f.name not in _UNTOLD]
    return [field for field in found if not field.name.endswith(("_earliest", "_latest"))]


def label(name: str) -> str:
    return str(FIELDS[name])


def value(field: Field, row: Any, names: Names) -> str:
    """A field's value in words; empty when there is none."""
    stored = getattr(row, field.attname)
    if stored is None or stored == "" or stored == []:
        return ""
    if isinstance(field, ForeignKey):
        return names.of(field.related_model, stored)
    if isinstance(field, EDTFField):
        return date_in_words(stored)
    if isinstance(field, JSONField):
        return _("an outline of %(n)s characters") % {"n": intcomma(len(str(stored)))}
    if field.choices:
        return str(dict(field.flatchoices).get(stored, stored))
    if isinstance(stored, list):
        return ", ".join(map(str, stored))
    return edtf_words.day_in_words(stored) if isinstance(stored, date) else str(stored)


def date_in_words(text: str) -> str:
    try:
        return edtf_words.in_words(text)
    except edtf.EDTFError:
        return text


def coordinates(row: Any, names: Names) -> str:
    """With no more digits than are known of the place."""
    if getattr(row, "lat", None) is None or getattr(row, "lon", None) is None:
        return ""
    if isinstance(row, Event) or not hasattr(row, "location_precision"):
        base = names.base_of(row)
        precision = base.location_precision if base else LocationPrecision.SETTLEMENT
    else:
        precision = row.location_precision
    digits = PRECISION_DECIMALS[LocationPrecision(precision)]
    return f"{row.lat:.{digits}f}, {row.lon:.{digits}f}"


def part(subject: Subject, told: Part, row: Any, names: Names) -> str:
    """One tie, citation, party or office."""
    if told.other:
        field = told.history._meta.get_field(told.other)
        return names.of(field.related_model, getattr(row, field.attname))
    if hasattr(row, "excerpt"):
        return _citation(subject, row, names)
    fields = [f for f in row._meta.concrete_fields if f.name not in ("known", "id") and f.attname != told.owner]
    told_of = [f for f in fields if not f.name.startswith("pgh_") and not f.name.endswith(("_earliest", "_latest"))]
    words = [f"{label(f.name)} {value(f, row, names)}" for f in told_of if value(f, row, names)]
    return "; ".join(words)


def _citation(subject: Subject, row: Any, names: Names) -> str:
    on = ", ".join(label(name) for name in row.fields if _has(subject.model, name))
    said = {
        "article": names.of(Article, row.article_id),
        "stance": lowered(CitationStance(row.stance).label),
        "fields": on or _("the record as a whole"),
    }
    words = _("%(article)s (%(stance)s: %(fields)s)") % said
    if row.attests:
        seen = edtf_words.span_in_words(row.seen, row.seen_until) if row.seen_until else date_in_words(row.seen)
        attested = {"what": lowered(Attests(row.attests).label), "when": seen}
        words += "; " + _("attests: %(what)s, %(when)s") % attested
    if row.excerpt:
        words += f": “{row.excerpt[:EXCERPT]}{'…' if len(row.excerpt) > EXCERPT else ''}”"
    return words


def _has(model: type[Model], name: str) -> bool:
    return name in {field.name for field in model._meta.get_fields()}
