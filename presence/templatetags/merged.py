"""The records that were merged into one, on its page."""

from typing import Any

from django import template

from presence.history import SUBJECTS
from presence.web.history import path_of
from presence.web.titles import title_of

register = template.Library()


@register.inclusion_tag("components/also_recorded.html")
def also_recorded(record: Any) -> dict[str, Any]:
    kind = next((kind for kind, subject in SUBJECTS.items() if isinstance(record, subject.model)), "")
    merged = record.merged.order_by("slug") if kind and SUBJECTS[kind].is_record else []
    return {"merged": [(title_of(each), path_of(kind, each.slug)) for each in merged]}
