"""The names templates know: filters, and functions they call."""

from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma, naturaltime
from django.http import QueryDict
from django.template import defaultfilters
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language_bidi
from jinja2 import pass_context
from jinja2.runtime import Context

from actors.addresses import page_address
from actors.letters import capitalized, lowered
from presence.review.reasons import reason_of, score_in_words, why_of
from presence.web.editorial.marked_text import linked
from presence.web.languages import listed, of_page
from presence.web.templating import chart_parts, dates, frame, history_links, languages, outside, parties, parts, words


def url(name: str, *args: Any) -> str:
    return reverse(name, args=args) if args else page_address(name)


@pass_context
def querystring(context: Context, **changes: str | None) -> str:
    """The query of the page with some parts changed; None leaves one out. "" where nothing is left."""
    asked: QueryDict = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            asked.pop(name, None)
        else:
            asked[name] = value
    return f"?{asked.urlencode()}" if asked else ""


def plain(value: Any) -> str:
    """For machines, whatever the language: 1.5, never 1,5."""
    return str(value)


def default_if_none(value: Any, otherwise: str) -> Any:
    return otherwise if value is None else value


FILTERS = {
    "add": defaultfilters.add,
    "as_known_at": history_links.as_known_at,
    "by_actor": parties.by_actor,
    "capfirst": defaultfilters.capfirst,
    "capitalized": capitalized,
    "confidence_words": words.confidence_words,
    "date": defaultfilters.date,
    "day": words.day,
    "day_to": dates.day_to,
    "default_if_none": default_if_none,
    "edtf": dates.edtf_in_words,
    "edtf_since": dates.edtf_since,
    "edtf_when": dates.edtf_when,
    "filesizeformat": defaultfilters.filesizeformat,
    "floatformat": defaultfilters.floatformat,
    "in_own_words": languages.in_own_words,
    "intcomma": intcomma,
    "is_foreign": languages.is_foreign,
    "is_thing": frame.is_thing,
    "isolated": languages.isolated,
    "listed": listed,
    "linked": linked,
    "linebreaksbr": defaultfilters.linebreaksbr,
    "lowered": lowered,
    "moment": words.moment,
    "named": languages.named,
    "naturaltime": naturaltime,
    "og_locale": frame.og_locale,
    "plain": plain,
    "reason": reason_of,
    "score_in_words": score_in_words,
    "script_language": outside.script_language,
    "stringformat": defaultfilters.stringformat,
    "text_in": languages.text_in,
    "truncatechars": defaultfilters.truncatechars,
    "urlencode": defaultfilters.urlencode,
    "web_address": outside.web_address,
    "why": why_of,
}
GLOBALS = {
    "actor_mark": parts.actor_mark,
    "actor_name": parts.actor_name,
    "also_recorded": parts.also_recorded,
    "bidi": get_language_bidi,
    "by_month": dates.by_month,
    "chart_columns": chart_parts.chart_columns,
    "chart_rows": chart_parts.chart_rows,
    "confidence": parts.confidence,
    "days": dates.days,
    "doubt": parts.doubt,
    "history_url": history_links.history_url,
    "language_of_page": of_page,
    "linked_data": frame.linked_data,
    "nav_link": parts.nav_link,
    "period": words.period,
    "querystring": querystring,
    "script_words": languages.script_words,
    "sort_head": parts.sort_head,
    "span": dates.span,
    "static": static,
    "url": url,
}
