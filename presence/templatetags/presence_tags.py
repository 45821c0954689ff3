"""What templates say again and again: actors' marks, words of doubt, dates in words, links of the navigation."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from actors import edtf_words
from actors.letters import capitalized, lowered
from actors.models import Actor
from presence.models import Record
from presence.models.vocabulary import STANDING
from presence.templatetags.dates import edtf_filter
from presence.web.colours import mark

register = template.Library()
register.filter("edtf", edtf_filter)

DOUBT_WORDS: Mapping[str, Promise] = {
    "present": gettext_lazy("present"),
    "possible": gettext_lazy("possibly present"),
    "absent": gettext_lazy("absent"),
    "disputed": gettext_lazy("disputed"),
    "retracted": gettext_lazy("retracted"),
}
CONFIDENCE_WORDS: Mapping[str, Promise] = {
    "high": gettext_lazy("high confidence"),
    "medium": gettext_lazy("medium confidence"),
    "low": gettext_lazy("low confidence"),
}


register.filter("lowered", lowered)
register.filter("capitalized", capitalized)


@register.filter
def day(value: date | None) -> str:
    """“15 October 2019”."""
    return edtf_words.day_in_words(value) if value else ""


@register.filter
def moment(value: datetime) -> str:
    """“15 October 2019, 12:30:05 UTC”."""
    told = {"day": edtf_words.day_in_words(value.date()), "time": f"{value:%H:%M:%S}"}
    return _("%(day)s, %(time)s UTC") % told


@register.simple_tag
def period(start: str, end: str, status: str = "") -> str:
    """Start and end in words; an unknown end is said, never left out."""
    still = _("still there when last reported") if status in STANDING else _("end not known")
    return edtf_words.span_in_words(start, end, open_end=still)


@register.inclusion_tag("components/actor_mark.html")
def actor_mark(actor: Actor, presence: str = "present") -> dict[str, Any]:
    return {"mark": mark(actor), "hollow": presence == "possible"}


@register.inclusion_tag("components/actor_name.html", takes_context=True)
def actor_name(context: Context, actor: Actor, presence: str = "present", link: bool = True) -> dict[str, Any]:
    """The mark with the name beside it; the link keeps the moment that is read of."""
    kept = context.get("keep", "")
    return {"actor": actor, "mark": mark(actor), "hollow": presence == "possible", "link": link, "keep": kept}


@register.inclusion_tag("components/doubt.html")
def doubt(kind: str, word: str = "") -> dict[str, str]:
    return {"kind": kind, "word": word or str(DOUBT_WORDS.get(kind, kind))}


@register.inclusion_tag("components/confidence.html")
def confidence(record: Record) -> dict[str, str]:
    return {"level": record.confidence, "word": capitalized(confidence_words(record.confidence))}


@register.filter
def confidence_words(level: str) -> str:
    """“high confidence”, whole: other languages put the adjective in another form or place."""
    return str(CONFIDENCE_WORDS[level])


@register.inclusion_tag("components/nav_link.html", takes_context=True)
def nav_link(context: Context, name: str, label: str) -> dict[str, str]:
    """A link that knows whether it leads here (`page`) or to what this belongs to (`true`)."""
    url = reverse(name)
    request = context.get("request")
    path = request.path if request else ""
    current = "page" if path == url else "true" if name != "map" and path.startswith(url) else ""
    return {"url": url, "label": label, "current": current}
