"""How the views are told to drf-spectacular: every operation described, with its errors."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse
from rest_framework.generics import GenericAPIView

from presence.api.described import fields, lang, listed, shaped
from presence.api.errors import PROBLEM_TYPE
from presence.api.filtering import DetailFilters, NoFilters, described
from presence.api.formats import BOM
from presence.api.negotiation import offered_to
from presence.api.renderers import GeoJSONRenderer, ListRenderer
from presence.api.serializers.geo import FeatureCollectionSerializer, FeatureSerializer
from presence.api.serializers.problem import ProblemSerializer

ERRORS = {
    400: "A parameter is unknown or its value cannot be used; `errors` names it.",
    404: "Nothing public has this slug.",
    410: "It was published here and has been retracted: `reason` says why.",
    406: "There is no such format here.",
}
FORMAT = "How the answer is written; without it the Accept header decides. All but json and atom hold the whole set."
WITH_BOM = "Of CSV: 1 puts a byte order mark before it, for spreadsheets that need one to read UTF-8."


class ApiSchema(AutoSchema):
    """Reads the texts from the view: its `kind`, `title`, `about`, `listed` and `example`."""

    view: Any

    @property
    def is_detail(self) -> bool:
        return bool(getattr(self.view, "detail", False))

    def get_tags(self) -> list[str]:
        return [getattr(self.view, "kind", "index")]

    def get_summary(self) -> str:
        return f"One of the {self.view.kind}" if self.is_detail else self.view.title

    def get_description(self) -> str:  # type: ignore[override]
        if self.is_detail:
            return f"One record by its slug. {self.view.about}"
        return f"{self.view.about} {getattr(self.view, 'listed', '')}".strip()

    def get_response_serializers(self) -> Any:
        found = super().get_response_serializers()
        answers: dict[Any, Any] = {(200, "application/json"): found}
        if GeoJSONRenderer in getattr(self.view, "renderer_classes", ()):
            answers[200, "application/geo+json"] = FeatureSerializer if self.is_detail else FeatureCollectionSerializer
        for made in self._formats():
            if issubclass(made, ListRenderer):
                answers[200, str(made.media_type)] = OpenApiResponse(OpenApiTypes.BINARY, f"{made.title}.")
        for status, meaning in ERRORS.items():
            if self.is_detail or status not in (404, 410):
                answers[status, PROBLEM_TYPE] = OpenApiResponse(ProblemSerializer, meaning)
        return answers

    def _is_list_view(self, serializer: Any = None) -> bool:
        return False if self.is_detail else bool(super()._is_list_view(serializer))

    def _get_filter_parameters(self) -> list[Any]:
        view = self.view
        if not issubclass(type(view), GenericAPIView):
            filters = getattr(view, "filters", NoFilters)
            return [*described(filters), *_of_rows(view), *([lang()] if getattr(view, "speaks", False) else [])]
        if self.is_detail:
            return [*described(DetailFilters), *shaped(view.kind)]
        return [*described(view.filters), *listed(view.kind, view.get_queryset().model), *shaped(view.kind)]

    def _get_format_parameters(self) -> list[Any]:
        formats = [made.format for made in self._formats()]
        bom = {
            "name": BOM,
            "in": "query",
            "required": False,
            "description": WITH_BOM,
            "schema": {"type": "string", "enum": ["0", "1", ""]},
            "examples": {"none": {"value": ""}},
        }
        return [
            {
                "name": "format",
                "in": "query",
                "required": False,
                "description": FORMAT,
                "schema": {"type": "string", "enum": [*formats, ""]},
                "example": formats[0],
            },
            *([bom] if "csv" in formats and issubclass(type(self.view), GenericAPIView) else []),
        ]

    def _formats(self) -> list[Any]:
        return offered_to(self.view.renderer_classes, detail=self.is_detail)

    def _resolve_path_parameters(self, variables: list[str]) -> list[Any]:
        found: list[Any] = super()._resolve_path_parameters(variables)  # type: ignore[no-untyped-call]
        for parameter in found:
            if parameter["name"] != "slug":
                continue
            parameter["description"] = "The record's slug, as every list gives it."
            parameter["example"] = self.view.example
        return found


def _of_rows(view: Any) -> list[dict[str, Any]]:
    rows = getattr(view, "rows", None)
    return [fields(view.kind, rows.tree, ",".join(list(rows.tree.below)[:2]))] if rows else []
