"""What was found, loaded with all that a line about it needs: one query a kind."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.db.models import F, Func, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Left
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from actors.edtf_words import in_words
from presence import knowledge, shown
from presence.models import Agreement, Article, Base, Event, Source, Statement
from presence.models.vocabulary import State
from presence.search.database import rows
from presence.search.found import Thing

READ = 20_000
"""So much of an article's text is looked through for what to show of it."""


def _articles(ids: Sequence[int]) -> Iterable[Thing]:
    text: Combinable = F("text")
    if knowledge.is_past():
        text = Coalesce(
            Func(F("pk"), function="public.presence_search_told", output_field=TextField()), text, Value("")
        )
    else:
        # The rule of shown.articles_resting(), asked for these alone; that one looks at every citation there is.
        ids = [pk for (pk,) in rows("SELECT public.presence_search_resting(%s)", [list(ids)])]
    found = Article.objects.filter(pk__in=ids).select_related("source").defer("text")
    return found.annotate(beginning=Left(text, READ))


_LOADED: Mapping[str, Callable[[Sequence[int]], Iterable[Thing]]] = {
    "actor": lambda ids: shown.actors().filter(pk__in=ids),
    "person": lambda ids: shown.people().filter(pk__in=ids),
    "region": lambda ids: shown.regions().filter(pk__in=ids),
    "base": lambda ids: shown.bases().filter(pk__in=ids),
    "agreement": lambda ids: shown.agreements().filter(pk__in=ids),
    "statement": lambda ids: shown.statements().filter(pk__in=ids),
    "event": lambda ids: shown.events().filter(pk__in=ids),
    "article": _articles,
    "source": lambda ids: Source.objects.filter(pk__in=ids),
}


def loaded(wanted: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Thing]:
    """Without those that are not shown any more."""
    by_kind: dict[str, list[int]] = {}
    for kind, pk in wanted:
        by_kind.setdefault(kind, []).append(pk)
    return {(kind, thing.pk): thing for kind, ids in by_kind.items() for thing in _LOADED[kind](ids)}


def title(thing: Thing) -> tuple[str, str]:
    """And the language it is in; empty where that is not known."""
    match thing:
        case Article():
            return str(thing), thing.language if thing.title else ""
        case Agreement():
            return thing.title, "en"
        case Source():
            return thing.name, ""
        case Statement():
            named = thing.speaker or (None if thing.speaker_description else thing.actor)
            return thing.speaker_name, named.name_language if named else "en"
        case Event():
            return _of_event(thing), get_language() or "en"
        case _:
            return str(thing), thing.name_language


def _of_event(thing: Event) -> str:
    base = thing.base if thing.base and thing.base.state == State.PUBLISHED else None
    where = base or thing.place or thing.region
    told = {"kind": thing.get_kind_display(), "where": where, "date": in_words(thing.date)}
    return (_("%(kind)s, %(where)s, %(date)s") if where else _("%(kind)s, %(date)s")) % told


def readings(thing: Thing) -> list[tuple[str, str]]:
    """The texts a piece may be shown of, each with its language."""
    match thing:
        case Article():
            return [(getattr(thing, "beginning", ""), thing.language)]
        case Statement():
            return [(thing.summary, "en"), (thing.quotation, thing.language)]
        case Base() | Agreement() | Event():
            return [(thing.summary, "en")]
        case _:
            return []
