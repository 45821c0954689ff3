"""What the public may see, with what every list of it shows: the querysets pages, map and API share."""

from django.db.models import Prefetch, Q, QuerySet

from actors.models import Actor, Office, Person
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
    """Those of published records and of offices held; by subquery, for so many joins take long to plan."""
    return Citation.objects.filter(
        Q(office__isnull=False)
        | Q(base__in=Base.objects.published())
        | Q(deployment__in=Deployment.objects.published().filter(base__state="published"))
        | Q(agreement__in=Agreement.objects.published())
        | Q(stage__in=AgreementStage.objects.published().filter(agreement__state="published"))
        | Q(statement__in=Statement.objects.published())
        | Q(event__in=Event.objects.published())
    )


def articles() -> QuerySet[Article]:
    """Those that something published rests on; what is being read is the editors' business. Never the text."""
    resting = citations().order_by().values("article")
    return Article.objects.filter(pk__in=resting).select_related("source").defer("text")


def sources() -> QuerySet[Source]:
    return Source.objects.filter(pk__in=citations().order_by().values("article__source"))
