from django.urls import path, re_path
from rest_framework.routers import SimpleRouter

from presence.api.kinds import VIEWSETS
from presence.api.views.changes import ChangesView
from presence.api.views.compare import CompareView
from presence.api.views.crosswalk import CrosswalkView
from presence.api.views.docs import DocsView, OpenApiView, OpenApiYamlView
from presence.api.views.history import HistoryView
from presence.api.views.index import IndexView, NoSuchView
from presence.api.views.matrix import MatrixView
from presence.api.views.problems import ProblemKindView, ProblemsView
from presence.api.views.search import SearchView, SuggestView
from presence.api.writing.importing import ImportView
from presence.api.writing.review import AcceptView, RejectView
from presence.api.writing.suggestions import SuggestionsView, SuggestionView

app_name = "api"

router = SimpleRouter()
for viewset in VIEWSETS:
    router.register(viewset.kind, viewset, basename=viewset.kind)

urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    *router.urls,
    path("matrix/", MatrixView.as_view(), name="matrix"),
    path("crosswalk/", CrosswalkView.as_view(), name="crosswalk"),
    path("changes/", ChangesView.as_view(), name="changes"),
    path("<slug:kind>/<slug:slug>/history/", HistoryView.as_view(), name="history"),
    path("compare/", CompareView.as_view(), name="compare"),
    path("suggestions/", SuggestionsView.as_view(), name="suggestions"),
    path("suggestions/<int:number>/", SuggestionView.as_view(), name="suggestion"),
    path("suggestions/<int:number>/accept/", AcceptView.as_view(), name="suggestion-accept"),
    path("suggestions/<int:number>/reject/", RejectView.as_view(), name="suggestion-reject"),
    path("import/", ImportView.as_view(), name="import"),
    path("search/", SearchView.as_view(), name="search"),
    path("search/suggest/", SuggestView.as_view(), name="suggest"),
    path("problems/", ProblemsView.as_view(), name="problems"),
    path("problems/<slug:code>/", ProblemKindView.as_view(), name="problem"),
    path("openapi.json", OpenApiView.as_view(), name="openapi"),
    path("openapi.yaml", OpenApiYamlView.as_view(), name="openapi-yaml"),
    path("docs/", DocsView.as_view(), name="docs"),
    # A client that asks for JSON is told in JSON that there is nothing.
    re_path(r"^", NoSuchView.as_view()),
]
