"""Where the embedded services listen, in everybody's spelling, and the secret key beside them."""

import os
from pathlib import Path

import pytest

from config import embedded
from config.database import settings_for


def test_they_are_the_same_each_time_and_another_for_each_folder(tmp_path: Path) -> None:
    assert embedded.addresses(tmp_path) == embedded.addresses(tmp_path / "x" / "..")
    assert embedded.addresses(tmp_path) != embedded.addresses(tmp_path / "x")
    assert not embedded.socket_dir(tmp_path).exists()


def test_django_reads_them(tmp_path: Path) -> None:
    read = settings_for(embedded.addresses(tmp_path).database_url, pooled=False)
    assert (read["HOST"], read["NAME"]) == (str(embedded.socket_dir(tmp_path)), "syria_presence")


def test_the_socket_s_path_is_short_however_long_the_folder_s(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a-long-name" * 10] * 5)
    assert len(os.fsencode(embedded.socket_dir(deep) / ".s.PGSQL.5432")) < 104


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("redis://redis.example:6379/3", "redis://redis.example:6379/3"),
        ("unix:///run/r.sock", "redis+socket:///run/r.sock?virtual_host=0"),
        ("unix:///run/r.sock?db=5", "redis+socket:///run/r.sock?virtual_host=5"),
        ("unix:///run/a%20b/r.sock?db=1", "redis+socket:///run/a%20b/r.sock?virtual_host=1"),
    ],
)
def test_the_broker_s_spelling(url: str, expected: str) -> None:
    assert embedded.broker_url(url) == expected


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    key = embedded.secret_key(tmp_path / "data")
    assert len(key) >= 50
    assert embedded.secret_key(tmp_path / "data") == key
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret-key"]
    assert (tmp_path / "data" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_two_installations_have_two_keys(tmp_path: Path) -> None:
    assert embedded.secret_key(tmp_path / "a") != embedded.secret_key(tmp_path / "b")
