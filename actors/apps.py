from django.apps import AppConfig

from actors import quick_locals


class ActorsConfig(AppConfig):
    name = "actors"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        quick_locals.install()
