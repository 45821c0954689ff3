"""What a thing is called at the head of a page and in a citation, in the page's language."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from actors.edtf import EDTFError
from actors.edtf_words import in_words
from actors.models import Actor, Person
from presence.models import Agreement, AgreementStage, Article, Base, Deployment, Event, Region, Source, Statement
from presence.models.vocabulary import State
from presence.web.languages import apart

KIND: Mapping[type[Model], str] = {
    Actor: "actors",
    Person: "people",
    Region: "regions",
    Base: "bases",
    Deployment: "deployments",
    Agreement: "agreements",
    Statement: "statements",
    Event: "events",
    Article: "articles",
    Source: "sources",
}
LIST_TITLE: Mapping[str, Promise] = {
    "actors": gettext_lazy("Actors"),
    "people": gettext_lazy("People"),
    "regions": gettext_lazy("Regions"),
    "bases": gettext_lazy("Bases"),
    "deployments": gettext_lazy("Deployments"),
    "agreements": gettext_lazy("Agreements"),
    "statements": gettext_lazy("Statements"),
    "events": gettext_lazy("Events"),
    "articles": gettext_lazy("Articles"),
    "sources": gettext_lazy("Sources"),
}


def title_of(thing: Any) -> str:
    """One line that tells it from others; a base that is not published is not named."""
    match thing:
        case Deployment():
            return _("%(actor)s at %(base)s") % {"actor": thing.actor, "base": thing.base}
        case Statement():
            said = {"speaker": thing.speaker_name, "date": date_words(thing.date)}
            return _("Statement by %(speaker)s, %(date)s") % said
        case Event():
            return _of_event(thing)
        case AgreementStage():
            stage = {
                "agreement": apart(thing.agreement),
                "stage": thing.get_stage_display(),
                "date": date_words(thing.date),
            }
            return _("%(agreement)s: %(stage)s, %(date)s") % stage
        case Article():
            return thing.title or _untitled(thing)
    return str(thing)


def _of_event(thing: Event) -> str:
    base = thing.base if thing.base and thing.base.state == State.PUBLISHED else None
    where = base or thing.place or thing.region
    told = {"kind": thing.get_kind_display(), "where": where, "date": date_words(thing.date)}
    return (_("%(kind)s, %(where)s, %(date)s") if where else _("%(kind)s, %(date)s")) % told


def _untitled(thing: Article) -> str:
    told = {"source": str(thing.source or _("source not named")), "date": date_words(thing.published)}
    return _("Article by %(source)s, %(date)s") % told if thing.published else _("Article by %(source)s") % told


def date_words(text: str) -> str:
    try:
        return in_words(text)
    except EDTFError:
        return text
