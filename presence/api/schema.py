"""How the views are told to drf-spectacular: every operation described, with its errors."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiResponse
from rest_framework.generics import GenericAPIView

from presence.api.errors import PROBLEM_TYPE
from presence.api.filtering import NoFilters, described
from presence.api.renderers import GeoJSONRenderer
from presence.api.serializers.geo import FeatureCollectionSerializer, FeatureSerializer
from presence.api.serializers.problem import ProblemSerializer

ERRORS = {
    400: "A parameter is unknown or its value cannot be used; `errors` names it.",
    404: "Nothing public has this slug.",
    410: "It was published here and has been retracted: `reason` says why.",
    406: "There is no such format here.",
}
FORMAT = "How the answer is written; without it the Accept header decides."


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
        for status, meaning in ERRORS.items():
            if self.is_detail or status not in (404, 410):
                answers[status, PROBLEM_TYPE] = OpenApiResponse(ProblemSerializer, meaning)
        return answers

    def _is_list_view(self, serializer: Any = None) -> bool:
        return False if self.is_detail else bool(super()._is_list_view(serializer))

    def _get_filter_parameters(self) -> list[Any]:
        if isinstance(self.view, GenericAPIView):
            found: list[Any] = super()._get_filter_parameters()  # type: ignore[no-untyped-call]
            return found
        return described(getattr(self.view, "filters", NoFilters))

    def _get_format_parameters(self) -> list[Any]:
        formats = [made.format for made in self.view.renderer_classes]
        return [
            {
                "name": "format",
                "in": "query",
                "required": False,
                "description": FORMAT,
                "schema": {"type": "string", "enum": formats},
                "example": formats[0],
            }
        ]

    def _resolve_path_parameters(self, variables: list[str]) -> list[Any]:
        found: list[Any] = super()._resolve_path_parameters(variables)  # type: ignore[no-untyped-call]
        for parameter in found:
            parameter["description"] = "The record's slug, as every list gives it."
            parameter["example"] = self.view.example
        return found
