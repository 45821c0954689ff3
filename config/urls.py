from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.auth.decorators import login_required
from django.urls import include, path

from presence.web.described import catalogue_file, package_file, table_file
from presence.web.health import health
from presence.web.sitemap import robots, sitemap_index, sitemap_part

# The admin has no sign-in of its own: one door, with one limit on tries.
admin.site.login = login_required(admin.site.login)  # type: ignore[method-assign]

handler404 = "presence.web.errors.not_found"
handler500 = "presence.web.errors.server_error"

urlpatterns = [
    path("api/v1/", include("presence.api.urls")),
    path("ogc/", include("presence.api.ogc.urls")),
    path("reconcile/", include("presence.api.reconcile.urls")),
    path("data/datapackage.json", package_file, name="datapackage"),
    path("data/catalog.jsonld", catalogue_file, name="catalogue"),
    path("data/<slug:name>.csv", table_file, name="table-file"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemap-<slug:name>-<int:number>.xml", sitemap_part, name="sitemap-part"),
    path("admin/", admin.site.urls),
    path("health/", health, name="health"),
    *i18n_patterns(path("", include("presence.web.urls")), prefix_default_language=False),
]
