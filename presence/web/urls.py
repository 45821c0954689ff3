from django.contrib.auth.views import LogoutView
from django.urls import include, path

from presence.web.about import about_page
from presence.web.account import SignIn
from presence.web.changes import changes_page
from presence.web.charts import actor_csv, region_csv
from presence.web.compare import compare_page
from presence.web.feeds import ChangesFeed
from presence.web.ground import ground
from presence.web.map import map_bases, map_page
from presence.web.matrix import matrix_page

urlpatterns = [
    path("", map_page, name="map"),
    path("map/bases.json", map_bases, name="map-bases"),
    path("map/ground.json", ground, name="map-ground"),
    path("matrix/", matrix_page, name="matrix"),
    path("compare/", compare_page, name="compare"),
    path("actors/<slug:slug>/presence.csv", actor_csv, name="actor-presence"),
    path("regions/<slug:slug>/presence.csv", region_csv, name="region-presence"),
    path("changes/", changes_page, name="changes"),
    path("changes.atom", ChangesFeed(), name="changes-atom"),
    path("about/", about_page, name="about"),
    path("account/login/", SignIn.as_view(), name="login"),
    path("account/logout/", LogoutView.as_view(), name="logout"),
    path("editor/", include("presence.web.editorial.urls")),
    path("", include("presence.web.record_urls")),
]
