"""`ogrinfo` and `ogr2ogr` as people type them. Without them these tests are skipped; REQUIRE_GDAL=1 fails them."""

import csv
import io
import os
import shutil
import subprocess
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.api.ogc.conftest import COLLECTIONS, make_layers

pytestmark = pytest.mark.django_db(transaction=True)
THEN = "2019-12-01T00:00:00Z"
THERE_THEN = {"kuweires-russia-2015-09", "kuweires-iran", "minnigh-turkey-2018-03", "qamishli-russia-2019-11-14"}
STRAIGHT = build_opener(ProxyHandler({}))


@pytest.fixture(autouse=True)
def _commands() -> None:
    missing = [name for name in ("ogrinfo", "ogr2ogr") if shutil.which(name) is None]
    if missing:
        reason = f"GDAL's commands are not installed (Debian: gdal-bin): {', '.join(missing)}."
        if os.environ.get("REQUIRE_GDAL", "") not in ("", "0"):
            pytest.fail(reason)
        pytest.skip(reason)


def run(*words: str | Path) -> str:
    """What the command says. Whatever it complains of is a failure: no proxy, and nothing is tried twice."""
    straight = {"NO_PROXY": "*", "no_proxy": "*", "GDAL_HTTP_MAX_RETRY": "0", "GDAL_HTTP_TIMEOUT": "60"}
    done = subprocess.run(
        [str(word) for word in words],
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
        env={**os.environ, **straight},
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def ids(source: str | Path, *words: str, column: str = "id") -> set[str]:
    """Of all that `ogr2ogr` makes a row of."""
    said = run("ogr2ogr", "-f", "CSV", "/vsistdout/", source, *words)
    return {row[column] for row in csv.DictReader(io.StringIO(said))}


def test_every_collection_is_a_layer(served: str) -> None:
    make_layers()
    said = run("ogrinfo", "-ro", f"OAPIF:{served}")
    assert "using driver `OAPIF' successful" in said
    for number, name in enumerate(COLLECTIONS, start=1):
        assert f"{number}: {name} (title: {name.capitalize()})" in said
    summary = run("ogrinfo", "-ro", "-so", f"OAPIF:{served}", "bases")
    assert "Feature Count: 4" in summary
    assert "name_ar: String" in summary
    assert 'GEOGCRS["WGS 84"' in summary


def test_a_box_and_a_where_clause(served: str) -> None:
    make_layers()
    boxed = ids(f"OAPIF:{served}", "bases", "-spat", "36", "36", "38", "36.4")
    assert boxed - {"somewhere"} == {"kuweires"}
    assert ids(f"OAPIF:{served}", "bases", "-where", "kind = 'outpost' AND governorate = 'aleppo'") == {"minnigh"}
    assert ids(f"OAPIF:{served}", "deployments", "-where", "actor = 'turkey' AND status = 'active'") == {
        "minnigh-turkey-2018-03"
    }


def test_a_moment(served: str) -> None:
    """By the address of the items, which every GDAL takes; by the option of newer drivers."""
    make_layers()
    assert ids(f"{served}/collections/deployments/items?datetime={THEN}&limit=5000") == THERE_THEN
    if 'name="DATETIME"' in run("ogrinfo", "--format", "OAPIF"):
        assert ids(f"OAPIF:{served}", "deployments", "-oo", f"DATETIME={THEN}") == THERE_THEN


def test_the_downloads_are_layers(live_server: LiveServer, tmp_path: Path) -> None:
    """Each is read whole and made into another, as one would for a map of one's own."""
    make_layers()
    for kind, count in {"bases": 4, "deployments": 5, "events": 3, "regions": 5}.items():
        for form in ("gpkg", "kml", "geojson"):
            kept, made = tmp_path / f"{kind}.{form}", tmp_path / f"{kind}-{form}-made.geojson"
            with STRAIGHT.open(f"{live_server.url}/api/v1/{kind}/?format={form}", timeout=60) as answer:
                kept.write_bytes(answer.read())
            run("ogr2ogr", "-f", "GeoJSON", made, kept, "-nln", kind)
            said = run("ogrinfo", "-ro", "-so", made, kind)
            assert f"Feature Count: {count}" in said, (kind, form, said)
            assert 'GEOGCRS["WGS 84"' in said
