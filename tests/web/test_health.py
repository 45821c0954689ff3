"""What a load balancer asks."""

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db


def test_both_answer(client: Client) -> None:
    answer = client.get("/health/")
    assert answer.status_code == 200
    assert answer.json() == {"postgresql": True, "redis": True}
    assert "no-store" in answer["Cache-Control"]


def test_without_redis(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {"postgresql": True, "redis": False}


def test_without_postgresql(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connection.settings_dict, "HOST", "127.0.0.1")
    monkeypatch.setitem(connection.settings_dict, "PORT", "1")
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {"postgresql": False, "redis": True}
