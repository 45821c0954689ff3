"""How it is wired: settings, URLs, Celery, the web server's entry point, the embedded services."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
