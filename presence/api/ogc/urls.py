from django.urls import path, re_path

from presence.api.ogc import views

app_name = "ogc"

urlpatterns = [
    path("", views.LandingView.as_view(), name="landing"),
    path("api", views.ApiView.as_view(), name="api"),
    path("docs", views.OgcDocsView.as_view(), name="docs"),
    path("conformance", views.ConformanceView.as_view(), name="conformance"),
    path("collections", views.CollectionsView.as_view(), name="collections"),
    path("collections/<str:of>", views.CollectionView.as_view(), name="collection"),
    path("collections/<str:of>/schema", views.SchemaView.as_view(), name="schema"),
    path("collections/<str:of>/items", views.ItemsView.as_view(), name="items"),
    re_path(r"^collections/(?P<of>[^/]+)/items/(?P<slug>[-\w]+)$", views.ItemView.as_view(), name="item"),
    # A client that asks for JSON is told in JSON that there is nothing.
    re_path(r"^", views.NoSuchView.as_view()),
]
