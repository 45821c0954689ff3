"""django-ninja over the product's models; it is no dependency of ours, see bench.peers.others."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.urls import path
from ninja import Field, NinjaAPI, Schema

from bench.peers import rows


class Named(Schema):
    slug: str
    name_en: str


class SourceOut(Schema):
    slug: str
    name: str
    reliability: str


class ArticleOut(Schema):
    slug: str
    title: str
    url: str
    published: str
    published_earliest: date | None
    published_latest: date | None
    source: SourceOut | None


class CitationOut(Schema):
    fields: list[str]
    stance: str
    excerpt: str
    origin: str
    attests: str
    seen: str
    seen_until: str
    article: ArticleOut


class DeploymentOut(Schema):
    slug: str
    actor: Named
    base: Named
    region: Named = Field(alias="base.region")
    role: str
    start: str
    start_earliest: date | None
    start_latest: date | None
    end: str
    end_earliest: date | None
    end_latest: date | None
    status: str
    as_of: str
    presence: str
    reason: str
    personnel_min: int | None
    personnel_max: int | None
    host_position: str
    own_position: str
    summary: str
    state: str
    confidence: str
    verified_on: date | None
    revision: int
    updated_at: datetime
    citations: list[CitationOut]


class There(Schema):
    actor: Named
    presence: str


class BaseOut(Schema):
    slug: str
    name_en: str
    name_ar: str
    kind: str
    region: Named
    place: str
    lat: float | None
    lon: float | None
    location_precision: str
    radius_km: int
    confidence: str
    present: list[There] = Field(alias="there")


class Cell(Schema):
    actor: str = Field(alias="actor__slug")
    governorate: int
    present: int
    touched: int


def deployments(request: HttpRequest) -> Any:
    return rows.deployments()


def bases(request: HttpRequest) -> Any:
    return rows.bases()


def cells(request: HttpRequest) -> Any:
    return list(rows.cells())


api = NinjaAPI(docs_url=None, openapi_url=None)
api.get("list", response=list[DeploymentOut])(deployments)
api.get("map", response=list[BaseOut])(bases)
api.get("matrix", response=list[Cell])(cells)
urlpatterns = [path("", api.urls)]
