"""Settings come from the environment; junk in it stops the start with a word on what to do."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env
from config.database import settings_for

BASE = Path(__file__).parents[2]


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("yes", True), ("0", False), ("off", False), ("", True)])
def test_a_flag(monkeypatch: pytest.MonkeyPatch, value: str, expected: bool) -> None:
    monkeypatch.setenv("SOME_FLAG", value)
    assert env.flag("SOME_FLAG", True) is expected


def test_a_flag_that_is_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_FLAG", "maybe")
    with pytest.raises(ImproperlyConfigured, match="SOME_FLAG is “maybe”: set it to 1 or 0"):
        env.flag("SOME_FLAG", True)


def test_a_number_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_NUMBER", "-3")
    with pytest.raises(ImproperlyConfigured, match="whole number"):
        env.number("SOME_NUMBER", 1)


def test_a_list_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_WORDS", " a.example, b.example ,")
    assert env.words("SOME_WORDS") == ["a.example", "b.example"]


def test_a_server_s_address() -> None:
    read = settings_for("postgresql://sp:p%40ss@db.example:6432/presence?sslmode=require", pooled=False)
    assert (read["USER"], read["PASSWORD"], read["HOST"], read["PORT"]) == ("sp", "p@ss", "db.example", "6432")
    assert read["NAME"] == "presence"
    assert read["OPTIONS"] == {"sslmode": "require", "options": "-c jit=off"}


def test_a_socket_s_address() -> None:
    read = settings_for("postgresql://postgres@/presence?host=%2Frun%2Fa%20b", pooled=True)
    assert read["HOST"] == "/run/a b"
    assert read["OPTIONS"]["pool"]["max_size"] == 8


@pytest.mark.parametrize("url", ["mysql://x/y", "postgresql://host-without-a-name", "presence"])
def test_an_address_of_something_else(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must look like"):
        settings_for(url, pooled=False)


def test_a_number_that_is_too_high(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_NUMBER", "61")
    with pytest.raises(ImproperlyConfigured, match="SOME_NUMBER is 61: set it to 60 or less"):
        env.number("SOME_NUMBER", 1, highest=60)


@pytest.mark.parametrize("value", ["ftp://a.example", "localhost:8080", "http://", "http://a.example:x/v1"])
def test_an_address_that_is_none(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SOME_ADDRESS", value)
    with pytest.raises(ImproperlyConfigured, match="set it to an address such as"):
        env.address("SOME_ADDRESS")


def test_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_ADDRESS", "http://127.0.0.1:8080/v1")
    assert env.address("SOME_ADDRESS") == "http://127.0.0.1:8080/v1"
    assert env.address("NO_ADDRESS") == ""


def test_every_setting_of_the_environment_is_told_in_running_md() -> None:
    read = set(re.findall(r"env\.\w+\(\s*\"(\w+)\"", (BASE / "config" / "settings.py").read_text(encoding="utf-8")))
    told = set(re.findall(r"`([A-Z_]+)`", (BASE / "docs" / "running.md").read_text(encoding="utf-8")))
    assert len(read) > 20
    assert read - told == set()
