"""What the public may see, with what every list of it shows: the querysets pages, map and API share."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.expressions import Combinable, RawSQL
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from actors.models import Actor, Office, Person
from presence import knowledge
from presence.models import (
    Agreement,
    AgreementStage,
    Article,
    Base,
    Citation,
    Deployment,
    Event,
    Region,
    Source,
    Statement,
)


def by_name(path: str = "") -> list[Combinable | str]:
    """The order of names as the page shows them; `path` leads to what is named (`base__`)."""
    english = f"{path}name_en"
    if get_language() != "ar":
        return [english, "pk"]
    return [Coalesce(NullIf(F(f"{path}name_ar"), Value("")), F(english)).asc(), "pk"]


def cited() -> Prefetch:
    """A record's citations with their articles and sources."""
    return Prefetch("citations", Citation.objects.select_related("article__source").defer("article__text"))


def actors() -> QuerySet[Actor]:
    return Actor.objects.all()


def people() -> QuerySet[Person]:
    return Person.objects.prefetch_related(Prefetch("offices", Office.objects.select_related("actor")))


def regions() -> QuerySet[Region]:
    return Region.objects.select_related("parent").defer("geometry")


def bases() -> QuerySet[Base]:
    return Base.objects.published().select_related("region").defer("region__geometry")


def deployments() -> QuerySet[Deployment]:
    return (
        Deployment.objects.published()
        .filter(base__state="published")
        .select_related("actor", "base__region")
        .defer("base__region__geometry")
    )


def agreements() -> QuerySet[Agreement]:
    return Agreement.objects.published().prefetch_related("party_set__actor")


def stages() -> QuerySet[AgreementStage]:
    return AgreementStage.objects.published().filter(agreement__state="published").select_related("agreement")


def statements() -> QuerySet[Statement]:
    return Statement.objects.published().select_related("speaker", "actor")


def events() -> QuerySet[Event]:
    return Event.objects.published().select_related("actor", "target_actor", "base", "region").defer("region__geometry")


def citations() -> QuerySet[Citation]:
    """Those of published records and of offices held.

    So many joins take long to plan. Asked as “is there”, PostgreSQL looks up a few and makes a table for many.
    """
    deployments = Deployment.objects.published().filter(base__state="published")
    stages = AgreementStage.objects.published().filter(agreement__state="published")
    return Citation.objects.filter(
        Q(office__isnull=False)
        | _of(Base.objects.published(), "base")
        | _of(deployments, "deployment")
        | _of(Agreement.objects.published(), "agreement")
        | _of(stages, "stage")
        | _of(Statement.objects.published(), "statement")
        | _of(Event.objects.published(), "event")
    )


def _of(records: QuerySet[Any], name: str) -> Q:
    return Q(Exists(records.order_by().filter(pk=OuterRef(name))))


def articles() -> QuerySet[Article]:
    """Those that something published rests on; what is being read is the editors' business. Never the text."""
    found = articles_resting() if knowledge.is_past() else Article.objects.filter(pk__in=_indexed("object_id"))
    return found.select_related("source").defer("text")


def articles_resting() -> QuerySet[Article]:
    """The same by what they are cited for, at any moment. Triggers hold the index of search to it."""
    return Article.objects.filter(Exists(citations().order_by().filter(article=OuterRef("pk"))))


def sources() -> QuerySet[Source]:
    if knowledge.is_past():
        return Source.objects.filter(Exists(articles_resting().order_by().filter(source=OuterRef("pk"))))
    return Source.objects.filter(pk__in=_indexed("source_id"))


def _indexed(column: str) -> RawSQL:
    """Of the index of search, which knows of now: to ask every citation takes long, and to plan that as well."""
    return RawSQL(f"(SELECT {column} FROM public.presence_searchtext WHERE kind = 'article')", [])  # noqa: S608, S611
