from django.contrib.auth.views import LogoutView
from django.urls import include, path

from presence.web.about import about_page
from presence.web.account import SignIn
from presence.web.ground import ground
from presence.web.health import health
from presence.web.map import map_bases, map_page
from presence.web.matrix import matrix_page

urlpatterns = [
    path("", map_page, name="map"),
    path("map/bases.json", map_bases, name="map-bases"),
    path("map/ground.json", ground, name="map-ground"),
    path("matrix/", matrix_page, name="matrix"),
    path("about/", about_page, name="about"),
    path("health/", health, name="health"),
    path("account/login/", SignIn.as_view(), name="login"),
    path("account/logout/", LogoutView.as_view(), name="logout"),
    path("editor/", include("presence.web.editorial.urls")),
    path("", include("presence.web.record_urls")),
]
