from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.auth.decorators import login_required
from django.urls import include, path

from presence.web.health import health

# The admin has no sign-in of its own: one door, with one limit on tries.
admin.site.login = login_required(admin.site.login)  # type: ignore[method-assign]

handler404 = "presence.web.errors.not_found"
handler500 = "presence.web.errors.server_error"

urlpatterns = [
    path("api/v1/", include("presence.api.urls")),
    path("admin/", admin.site.urls),
    path("health/", health, name="health"),
    *i18n_patterns(path("", include("presence.web.urls")), prefix_default_language=False),
]
