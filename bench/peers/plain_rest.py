"""REST framework as its tutorial has it: a serializer for each model, one within another, over the product's models."""

from typing import Any

from django.urls import path
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from actors.models import Actor
from bench.peers import rows
from presence.models import Article, Base, Citation, Deployment, Region, Source


def named(of: Any, *fields: str) -> type[serializers.ModelSerializer]:
    meta = type("Meta", (), {"model": of, "fields": ("slug", *fields)})
    return type(f"{of.__name__}Serializer", (serializers.ModelSerializer,), {"Meta": meta})


class ArticleSerializer(serializers.ModelSerializer):
    source = named(Source, "name", "reliability")()  # type: ignore[assignment]

    class Meta:
        model = Article
        fields = ("slug", "title", "url", "published", "published_earliest", "published_latest", "source")


class CitationSerializer(serializers.ModelSerializer):
    article = ArticleSerializer()

    class Meta:
        model = Citation
        fields = ("fields", "stance", "excerpt", "origin", "attests", "seen", "seen_until", "article")


class DeploymentSerializer(serializers.ModelSerializer):
    actor = named(Actor, "name_en")()
    base = named(Base, "name_en")()
    region = named(Region, "name_en")(source="base.region")
    presence = serializers.CharField()
    reason = serializers.CharField()
    citations = CitationSerializer(many=True)

    class Meta:
        model = Deployment
        fields = (
            "slug", "actor", "base", "region", "role", "start", "start_earliest", "start_latest", "end",
            "end_earliest", "end_latest", "status", "as_of", "presence", "reason", "personnel_min", "personnel_max",
            "host_position", "own_position", "summary", "state", "confidence", "verified_on", "revision", "updated_at",
            "citations",
        )  # fmt: skip


class ThereSerializer(serializers.ModelSerializer):
    actor = named(Actor, "name_en")()
    presence = serializers.CharField()

    class Meta:
        model = Deployment
        fields = ("actor", "presence")


class BaseSerializer(serializers.ModelSerializer):
    region = named(Region, "name_en")()
    present = ThereSerializer(many=True, source="there")

    class Meta:
        model = Base
        fields = (
            "slug", "name_en", "name_ar", "kind", "region", "place", "location_precision", "radius_km", "confidence",
            "present",
        )  # fmt: skip


class FeatureSerializer(serializers.Serializer):
    type = serializers.CharField(default="Feature")
    id = serializers.CharField(source="slug")
    geometry = serializers.SerializerMethodField()
    properties = BaseSerializer(source="*")

    def get_geometry(self, base: Base) -> dict[str, Any]:
        return {"type": "Point", "coordinates": [base.lon, base.lat]}


class CellSerializer(serializers.Serializer):
    actor = serializers.CharField(source="actor__slug")
    governorate = serializers.IntegerField()
    present = serializers.IntegerField()
    touched = serializers.IntegerField()


class ListView(APIView):
    def get(self, request: Request) -> Response:
        return Response({"results": DeploymentSerializer(rows.deployments(), many=True).data})


class MapView(APIView):
    def get(self, request: Request) -> Response:
        return Response({"type": "FeatureCollection", "features": FeatureSerializer(rows.bases(), many=True).data})


class MatrixView(APIView):
    def get(self, request: Request) -> Response:
        return Response({"cells": CellSerializer(rows.cells(), many=True).data})


urlpatterns = [
    path("list", ListView.as_view()),
    path("map", MapView.as_view()),
    path("matrix", MatrixView.as_view()),
]
