"""What templates say again and again: actors' marks, words of doubt, dates in words, links of the navigation."""

from datetime import date, datetime
from typing import Any

from django import template
from django.template import Context
from django.urls import reverse

from actors import edtf_words
from actors.models import Actor
from presence.models import Record
from presence.models.vocabulary import STANDING
from presence.templatetags.dates import edtf_filter
from presence.web.colours import mark

register = template.Library()
register.filter("edtf", edtf_filter)

DOUBT_WORDS = {
    "present": "present",
    "possible": "possibly present",
    "absent": "absent",
    "disputed": "disputed",
    "retracted": "retracted",
}


@register.filter
def day(value: date | None) -> str:
    """“15 October 2019”."""
    return edtf_words.day_in_words(value) if value else ""


@register.filter
def moment(value: datetime) -> str:
    """“15 October 2019, 12:30:05 UTC”."""
    return f"{edtf_words.day_in_words(value.date())}, {value:%H:%M:%S} UTC"


@register.simple_tag
def period(start: str, end: str, status: str = "") -> str:
    """Start and end in words; an unknown end is said, never left out."""
    still = "still there when last reported" if status in STANDING else "end not known"
    return edtf_words.span_in_words(start, end, open_end=still)


@register.inclusion_tag("components/actor_mark.html")
def actor_mark(actor: Actor, presence: str = "present") -> dict[str, Any]:
    return {"mark": mark(actor), "hollow": presence == "possible"}


@register.inclusion_tag("components/actor_name.html")
def actor_name(actor: Actor, presence: str = "present", link: bool = True) -> dict[str, Any]:
    """The mark with the name beside it."""
    return {"actor": actor, "mark": mark(actor), "hollow": presence == "possible", "link": link}


@register.inclusion_tag("components/doubt.html")
def doubt(kind: str, word: str = "") -> dict[str, str]:
    return {"kind": kind, "word": word or DOUBT_WORDS.get(kind, kind)}


@register.inclusion_tag("components/confidence.html")
def confidence(record: Record) -> dict[str, str]:
    return {"level": record.confidence, "word": record.get_confidence_display()}


@register.inclusion_tag("components/nav_link.html", takes_context=True)
def nav_link(context: Context, name: str, label: str) -> dict[str, str]:
    """A link that knows whether it leads here (`page`) or to what this belongs to (`true`)."""
    url = reverse(name)
    request = context.get("request")
    path = request.path if request else ""
    current = "page" if path == url else "true" if name != "map" and path.startswith(url) else ""
    return {"url": url, "label": label, "current": current}
