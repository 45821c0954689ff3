"""The API's front door, and the answer to addresses that are none."""

from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import resolve
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from presence.api.filtering import NoFilters, bound
from presence.api.kinds import VIEWSETS
from presence.api.links import Links
from presence.api.serializers.index import IndexSerializer
from presence.api.views.base import OpenView
from presence.models import Region


class IndexView(OpenView):
    kind = "index"
    title = "What there is"
    about = "Every kind of record with its address, and where the documentation is."

    @extend_schema(responses=IndexSerializer, operation_id="index")
    def get(self, request: Request) -> Response:
        bound(NoFilters, request, Region.objects.none())
        links = Links(request)
        kinds = [
            {
                "name": view.kind,
                "url": links.collection(view.kind),
                "about": view.about,
                "formats": [made.format for made in view.renderer_classes],
            }
            for view in VIEWSETS
        ]
        return Response(
            {
                "kinds": kinds,
                "matrix": links.named("matrix"),
                "compare": links.named("compare"),
                "crosswalk": links.named("crosswalk"),
                "changes": links.named("changes"),
                "search": links.named("search"),
                "problems": links.named("problems"),
                "documentation": links.named("docs"),
                "openapi": links.named("openapi"),
            }
        )


class NoSuchView(OpenView):
    """Whatever else begins like an address of the API: one that only lacks its slash, or none."""

    schema = None
    authentication_classes = ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise Http404

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method in ("GET", "HEAD") and not request.path.endswith("/") and _is_address(f"{request.path}/"):
            return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
        return super().dispatch(request, *args, **kwargs)


def _is_address(path: str) -> bool:
    return getattr(resolve(path).func, "cls", None) is not NoSuchView
