"""Small parts of pages that Python draws from a template of their own: signs of actors, marks of doubt, links."""

from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, pass_context, pass_environment
from jinja2.runtime import Context
from markupsafe import Markup

from actors.addresses import page_address
from actors.letters import capitalized
from actors.models import Actor
from presence.compiled import KEY, Compiled
from presence.history import SUBJECTS
from presence.models import Record
from presence.web.colours import Mark, mark
from presence.web.history import path_of
from presence.web.list_orders import Head
from presence.web.templating.languages import named
from presence.web.templating.words import DOUBT_WORDS, confidence_words
from presence.web.titles import title_of


@pass_environment
def actor_mark(environment: Environment, actor: Actor, presence: str = "present") -> Markup:
    return _sign(environment, mark(actor), presence == "possible")


@pass_context
def actor_name(context: Context, actor: Actor, presence: str = "present", link: bool = True) -> Markup:
    """The mark with the name beside it; the link keeps the moment that is read of."""
    url = f"{actor.get_absolute_url()}{context.get('keep', '')}" if link else ""
    return _name(context.environment, mark(actor), presence == "possible", named(actor), url)


@pass_environment
def doubt(environment: Environment, kind: str, word: str = "") -> Markup:
    return _doubt(environment, kind, word or str(DOUBT_WORDS.get(kind, kind)))


@pass_environment
def confidence(environment: Environment, record: Record) -> Markup:
    word = capitalized(confidence_words(record.confidence))
    return _confidence(environment, record.confidence, word)


@pass_context
def nav_link(context: Context, name: str, label: str) -> Markup:
    """A link that knows whether it leads here (`page`) or to what this belongs to (`true`)."""
    url = page_address(name)
    request = context.get("request")
    path = request.path if request else ""
    current = "page" if path == url else "true" if name != "map" and path.startswith(url) else ""
    return _nav_link(context.environment, url, label, current)


@pass_environment
def sort_head(environment: Environment, head: Head) -> Markup:
    """The head of a column that its list can be sorted by."""
    return _part(environment, "sort_head", head=head)


@pass_environment
def also_recorded(environment: Environment, record: Any) -> Markup:
    """The records that were merged into one, on its page."""
    kind = next((kind for kind, subject in SUBJECTS.items() if isinstance(record, subject.model)), "")
    merged = _merged(kind)(into=record.pk) if kind and SUBJECTS[kind].is_record else []
    listed = [(title_of(each), path_of(kind, each.slug)) for each in merged]
    return _part(environment, "also_recorded", merged=listed)


@cache
def _merged(kind: str) -> Compiled:
    records: Any = SUBJECTS[kind].model._default_manager
    return Compiled(lambda into: records.filter(merged_into=into).order_by("slug"), into=KEY)


# A page has hundreds of them, and of each few are different.
@lru_cache(maxsize=512)
def _sign(environment: Environment, made: Mark, hollow: bool) -> Markup:
    return _part(environment, "actor_mark", mark=made, hollow=hollow)


@lru_cache(maxsize=2048)
def _name(environment: Environment, made: Mark, hollow: bool, name: Markup, url: str) -> Markup:
    return _part(environment, "actor_name", sign=_sign(environment, made, hollow), name=name, url=url)


@lru_cache(maxsize=512)
def _nav_link(environment: Environment, url: str, label: str, current: str) -> Markup:
    return _part(environment, "nav_link", url=url, label=label, current=current)


@lru_cache(maxsize=64)
def _confidence(environment: Environment, level: str, word: str) -> Markup:
    return _part(environment, "confidence", level=level, word=word)


@lru_cache(maxsize=512)
def _doubt(environment: Environment, kind: str, word: str) -> Markup:
    return _part(environment, "doubt", kind=kind, word=word)


def _part(environment: Environment, name: str, /, **values: object) -> Markup:
    return Markup(environment.get_template(f"components/{name}.html").render(values))  # noqa: S704 - made by a template
