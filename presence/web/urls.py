from django.contrib.auth.views import LogoutView
from django.urls import include, path, re_path

from presence.web.about import about_page
from presence.web.account import SignIn
from presence.web.account_keys import key_revoke, keys_page
from presence.web.account_webhooks import (
    webhook_delete,
    webhook_page,
    webhook_ping,
    webhook_replay,
    webhook_rotate,
    webhook_switch,
    webhooks_page,
)
from presence.web.changes import changes_page
from presence.web.charts import actor_csv, region_csv
from presence.web.codebook import codebook_page
from presence.web.compare import compare_page
from presence.web.coordinates import coordinates
from presence.web.data_pages import data_page, release_file, release_page
from presence.web.explorer import explorer_csv, explorer_page, histogram_part
from presence.web.feeds import ChangesFeed
from presence.web.ground import ground
from presence.web.matrix import matrix_page
from presence.web.quotable import table_csv
from presence.web.receipts.pages import keep_answer, receipt_file, receipt_page, receipt_today
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
    path("data/", data_page, name="data"),
    re_path(r"^data/(?P<name>[0-9.]{1,20})/$", release_page, name="release"),
    re_path(r"^data/(?P<name>[0-9.]{1,20})/(?P<file>.{1,200})$", release_file, name="release-file"),
    path("r/", keep_answer, name="receipts"),
    re_path(r"^r/(?P<id>[a-z2-7]{16})/$", receipt_page, name="receipt"),
    re_path(r"^r/(?P<id>[a-z2-7]{16})/today/$", receipt_today, name="receipt-today"),
    re_path(r"^r/(?P<id>[a-z2-7]{16})\.json$", receipt_file, name="receipt-file"),
    path("account/login/", SignIn.as_view(), name="login"),
    path("account/logout/", LogoutView.as_view(), name="logout"),
    path("account/keys/", keys_page, name="keys"),
    path("account/keys/<int:pk>/revoke/", key_revoke, name="key_revoke"),
    path("account/webhooks/", webhooks_page, name="webhooks"),
    path("account/webhooks/<int:pk>/", webhook_page, name="webhook"),
    path("account/webhooks/<int:pk>/ping/", webhook_ping, name="webhook_ping"),
    path("account/webhooks/<int:pk>/switch/", webhook_switch, name="webhook_switch"),
    path("account/webhooks/<int:pk>/secret/", webhook_rotate, name="webhook_rotate"),
    path("account/webhooks/<int:pk>/delete/", webhook_delete, name="webhook_delete"),
    path("account/webhooks/<int:pk>/<int:delivery>/again/", webhook_replay, name="webhook_replay"),
    path("editor/", include("presence.web.editorial.urls")),
    path("", include("presence.web.record_urls")),
]
