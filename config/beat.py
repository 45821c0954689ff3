"""Beat of `manage.py run`: it queues tasks by their names, and so needs none of the code that they are made of."""

from typing import Any

from celery import Celery
from celery.loaders.app import AppLoader


class NamesOnly(AppLoader):
    def import_default_modules(self) -> list[Any]:
        return []


app = Celery("syria_presence", loader="config.beat:NamesOnly", set_as_current=False)
app.config_from_object("django.conf:settings", namespace="CELERY")
