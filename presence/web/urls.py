from django.contrib.auth.views import LogoutView
from django.urls import include, path

from presence.web.about import about_page
from presence.web.account import SignIn
from presence.web.changes import changes_page
from presence.web.charts import actor_csv, region_csv
from presence.web.codebook import codebook_page
from presence.web.compare import compare_page
from presence.web.coordinates import coordinates
from presence.web.explorer import explorer_csv, explorer_page, histogram_part
from presence.web.feeds import ChangesFeed
from presence.web.ground import ground
from presence.web.matrix import matrix_page
from presence.web.quotable import table_csv
from presence.web.search import search_page, suggest_json
from presence.web.stance_chart import stances_csv

urlpatterns = [
    path("", explorer_page, name="map"),
    path("explorer.csv", explorer_csv, name="explorer-csv"),
    path("histogram/", histogram_part, name="histogram"),
    path("map/ground.json", ground, name="map-ground"),
    path("matrix/", matrix_page, name="matrix"),
    path("compare/", compare_page, name="compare"),
    path("actors/<slug:slug>/presence.csv", actor_csv, name="actor-presence"),
    path("regions/<slug:slug>/presence.csv", region_csv, name="region-presence"),
    path("regions/<slug:slug>/table.csv", table_csv, name="region-table"),
    path("statements/stances.csv", stances_csv, name="statement-stances"),
    path("changes/", changes_page, name="changes"),
    path("changes.atom", ChangesFeed(), name="changes-atom"),
    path("coordinates.json", coordinates, name="coordinates"),
    path("search/", search_page, name="search"),
    path("search/suggest.json", suggest_json, name="search-suggest"),
    path("codebook/", codebook_page, name="codebook"),
    path("about/", about_page, name="about"),
    path("account/login/", SignIn.as_view(), name="login"),
    path("account/logout/", LogoutView.as_view(), name="logout"),
    path("editor/", include("presence.web.editorial.urls")),
    path("", include("presence.web.record_urls")),
]
