from django.urls import path

from presence.api.reconcile import views

app_name = "reconcile"

urlpatterns = [
    path("", views.service, name="service"),
    path("suggest/entity/", views.suggest_entity, name="entity"),
    path("suggest/type/", views.suggest_type, name="type"),
    path("suggest/property/", views.suggest_property, name="property"),
    path("properties/", views.propose, name="propose"),
    path("preview/", views.preview, name="preview"),
]
