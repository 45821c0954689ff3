"""Absolute addresses of records: in the API and as pages."""

from functools import cache
from typing import Any, Protocol
from urllib.parse import quote

from django.db import models
from django.http import HttpRequest
from django.urls import reverse

from actors.models import Actor, Person
from presence.models import (
    Agreement,
    AgreementStage,
    Article,
    Base,
    Deployment,
    Event,
    Region,
    Source,
    Statement,
)

# The kinds, in the order in which the index and the documentation show them, and what each is called in addresses.
KINDS: dict[type[models.Model], str] = {
    Actor: "actors",
    Person: "people",
    Region: "regions",
    Base: "bases",
    Deployment: "deployments",
    Agreement: "agreements",
    AgreementStage: "stages",
    Statement: "statements",
    Event: "events",
    Source: "sources",
    Article: "articles",
}


class Addressed(Protocol):
    slug: Any

    def get_absolute_url(self) -> str: ...


@cache
def folder(kind: str) -> str:
    return reverse(f"api:{kind}-list")


class Links:
    """Addresses on the host the request came to."""

    def __init__(self, request: HttpRequest) -> None:
        self.site = request.build_absolute_uri("/").rstrip("/")

    def collection(self, kind: str) -> str:
        return f"{self.site}{folder(kind)}"

    def named(self, name: str) -> str:
        return self.site + reverse(f"api:{name}")

    def to(self, kind: str, slug: str) -> str:
        return f"{self.site}{folder(kind)}{quote(slug)}/"

    def record(self, thing: Addressed) -> str:
        return self.to(kind_of(thing), thing.slug)

    def page(self, thing: Addressed) -> str:
        return f"{self.site}{thing.get_absolute_url()}"


def kind_of(thing: object) -> str:
    return KINDS[type(thing)]  # type: ignore[index]
