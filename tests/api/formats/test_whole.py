"""However long it takes, it is one state of the dataset; and what breaks off does not look whole."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree

from presence import shown, timeline
from presence.api import formats as answers
from presence.publish.formats import FORMATS, Asked, Format, written
from tests import world
from tests.api.formats.conftest import Ask, body, table

WHOLE = ("geojson", "csv", "ndjson", "kml", "gpkg", "ftm")


@pytest.fixture
def _nothing_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "AT_ONCE", 0)


def names(name: str, said: bytes, tmp_path: Path) -> list[str]:
    """Of the bases in an answer."""
    match name:
        case "csv":
            return [row["name"] for row in csv.DictReader(io.StringIO(said.decode(), newline=""))]
        case "geojson":
            return [feature["properties"]["name"] for feature in json.loads(said)["features"]]
        case "ndjson":
            return [json.loads(line)["name"] for line in said.splitlines()]
        case "kml":
            return [str(each.text) for each in etree.fromstring(said).findall(".//{*}Placemark/{*}name")]
        case "ftm":
            entities = [json.loads(line) for line in said.splitlines()]
            return [each["properties"]["name"][0] for each in entities if each["schema"] == "Address"]
    path = tmp_path / "bases.gpkg"
    path.write_bytes(said)
    with sqlite3.connect(path) as package:
        return [name for (name,) in package.execute("SELECT name FROM bases ORDER BY fid")]


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_nothing_at_once")
def test_what_was_known_then_is_streamed_after_the_view_has_ended(ask: Ask, tmp_path: Path, name: str) -> None:
    base = world.base(name_en="Before")
    then = timezone.now().isoformat()
    base.name_en = "After"
    base.save()
    answer = ask("bases/", format=name, known_at=then)
    assert answer.streaming
    assert names(name, body(answer), tmp_path) == ["Before"]
    assert names(name, body(ask("bases/", format=name)), tmp_path) == ["After"]


@pytest.mark.parametrize("name", ["csv", "ndjson", "ftm"])
@pytest.mark.django_db(transaction=True)
def test_what_is_written_meanwhile_is_not_in_it(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        world.base(f"base-{number}", name_en="Before")
    monkeypatch.setattr("presence.publish.formats.whole.PIECE", 1)
    monkeypatch.setattr("presence.publish.formats.rows.AT_A_TIME", 1)
    monkeypatch.setattr("presence.publish.formats.ftm.lines.AT_A_TIME", 1)
    asked = Asked("bases", shown.bases().order_by("slug"), timeline.period(""), "https://host")
    pieces = written(FORMATS[name], asked)
    first = next(pieces)
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("UPDATE presence_base SET name_en = 'After'")
    other.close()
    said = first + b"".join(pieces)
    assert names(name, said, tmp_path) == ["Before"] * 3


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_nothing_at_once")
def test_whoever_goes_away_leaves_no_transaction_behind(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("presence.publish.formats.whole.PIECE", 1)
    for number in range(3):
        world.base(f"base-{number}")
    answer = ask("bases/", format="csv")
    next(iter(answer.streaming_content))
    assert connection.in_atomic_block
    answer.close()
    assert not connection.in_atomic_block


@pytest.mark.django_db(transaction=True)
def test_it_only_reads() -> None:
    def writes(_asked: Asked) -> Iterator[bytes]:
        world.actor("late")
        yield b"never"

    form = Format("test", "Test", "text/plain", "txt", frozenset({"bases"}), writes)
    asked = Asked("bases", shown.bases(), timeline.period(""), "https://host")
    with pytest.raises(Exception, match="read-only"):
        b"".join(written(form, asked))


@pytest.mark.parametrize("name", ["geojson", "csv", "ndjson", "kml", "ftm"])
@pytest.mark.django_db
def test_what_breaks_off_cannot_be_taken_for_the_whole(name: str, tmp_path: Path, caplog: Any) -> None:
    world.base()

    def breaks(asked: Asked) -> Iterator[bytes]:
        write = FORMATS[name].write
        assert write is not None
        yield from write(asked)
        yield from [b"\n"] * 70_000  # so that something was sent already
        raise RuntimeError("the disk is full")

    form = Format(name, "", "", "", frozenset({"bases"}), breaks, broken=FORMATS[name].broken)
    pieces: list[bytes] = []
    with pytest.raises(RuntimeError):
        pieces.extend(written(form, Asked("bases", shown.bases(), timeline.period(""), "https://host")))
    assert pieces[-1] == FORMATS[name].broken
    with pytest.raises((csv.Error, ValueError, etree.XMLSyntaxError)):
        read(name, b"".join(pieces), tmp_path)


def read(name: str, said: bytes, tmp_path: Path) -> list[Any]:
    if name == "csv":
        return list(csv.reader(io.StringIO(said.decode(), newline=""), strict=True))
    return names(name, said.replace(b"\n\n", b""), tmp_path)


@pytest.mark.django_db
def test_what_goes_wrong_before_the_first_byte_is_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_asked: Asked) -> Iterator[bytes]:
        raise RuntimeError("nothing works")
        yield b""

    form = FORMATS["csv"]
    monkeypatch.setattr("presence.api.views.base.FORMATS", {**FORMATS, "csv": replace(form, write=breaks)})
    answer = client.get("/api/v1/bases/?format=csv")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.django_db
def test_head_reads_no_rows(client: Client, name: str) -> None:
    world.base()
    with CaptureQueriesContext(connection) as made:
        answer = client.head(f"/api/v1/bases/?format={name}")
    assert (answer.status_code, body(answer)) == (200, b"")
    assert answer["Content-Type"] == FORMATS[name].content_type
    assert not [query for query in made if "presence_base" in query["sql"]]
    assert client.head(f"/api/v1/bases/?format={name}&colour=red").status_code == 400


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.django_db
@pytest.mark.usefixtures("three")
def test_more_rows_take_no_more_queries(client: Client, name: str) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as made:
            body(client.get(address))
        return len(made)

    for kind in ("bases", "deployments", "events"):
        address = f"/api/v1/{kind}/?format={name}"
        # One more finds the actor that is asked for.
        assert queries(address) == queries(f"{address}&actor=actor-1") - 1


@pytest.mark.django_db
def test_the_columns_the_order_and_the_language_can_be_chosen(ask: Ask) -> None:
    world.base("one", name_en="Zeta", name_ar="أ")
    world.base("two", name_en="Alpha", name_ar="ب")
    rows = table(ask("bases/", format="csv", fields="name,slug", order="name"))
    assert rows == [{"slug": "two", "name": "Alpha"}, {"slug": "one", "name": "Zeta"}]
    assert [row["name"] for row in table(ask("bases/", format="csv", lang="ar"))] == ["أ", "ب"]
    features = ask("bases/", format="geojson", fields="kind").json()["features"]
    assert [(each["id"], sorted(each["properties"])) for each in features] == [
        ("one", ["kind", "present"]),
        ("two", ["kind", "present"]),
    ]
    lines = body(ask("bases/", format="ndjson", fields="slug,region.slug")).splitlines()
    assert json.loads(lines[0]) == {"slug": "one", "region": {"slug": "aleppo"}}
    assert ask("bases/", 400, format="csv", fields="colour").json()["errors"].keys() == {"fields"}
    assert ask("bases/", 400, format="ftm", fields="slug").json()["code"] == "unknown_parameter"


@pytest.mark.django_db
def test_inside_a_transaction_it_is_a_part_of_that(three: None) -> None:
    with transaction.atomic():
        world.base("only-here")
        asked = Asked("bases", shown.bases().order_by("slug"), timeline.period(""), "https://host")
        assert b"only-here" in b"".join(written(FORMATS["csv"], asked))


@pytest.mark.django_db(transaction=True)
def test_whoever_stops_reading_does_not_hold_the_database_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        world.base(f"base-{number}")
    monkeypatch.setattr("presence.publish.formats.whole.PATIENCE", "50ms")
    monkeypatch.setattr("presence.publish.formats.whole.PIECE", 1)
    monkeypatch.setattr("presence.publish.formats.rows.AT_A_TIME", 1)
    pieces = written(FORMATS["csv"], Asked("bases", shown.bases(), timeline.period(""), "https://host"))
    said = [next(pieces), next(pieces)]
    sleep(0.5)
    with pytest.raises(DatabaseError):
        said.extend(pieces)
    assert said[-1] == FORMATS["csv"].broken
    connection.close()
    assert shown.bases().count() == 4
