"""Peers that are no dependencies of ours: installed into a folder of the benchmark's own and put over the same rows.

pygeoapi, which wants PostGIS where it asks PostgreSQL, reads a file of GeoJSON: not the same engine, and what it
answers is lying there ready. Datasette has a module of its own.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from bench.serving import granian

NINJA = ("django-ninja==1.*", "pydantic==2.*")
VENV = ("datasette==0.65.*", "pygeoapi==0.21.*", "granian==2.*")


def installed(folder: Path) -> tuple[Path, Path]:
    """Where django-ninja is to be imported from, and the environment of the other two."""
    ninja, venv = folder / "ninja", folder / "venv"
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if not ninja.exists():
        # Without what it shares with us: Django is ours, so that both have the same.
        subprocess.run([sys.executable, *pip, "--no-deps", "--target", str(ninja), NINJA[0]], check=True)
        subprocess.run([sys.executable, *pip, "--target", str(ninja), NINJA[1]], check=True)
    if not (venv / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        subprocess.run([str(venv / "bin" / "python"), *pip, *VENV], check=True)
        (venv / "ready").touch()
    return ninja, venv / "bin"


def pygeoapi(folder: Path, programs: Path, port: int, features: bytes) -> tuple[list[str], dict[str, str]]:
    """The command and the environment that serve the map out of a file of GeoJSON."""
    data, config, openapi = folder / "bases.geojson", folder / "pygeoapi.yml", folder / "pygeoapi-openapi.yml"
    data.write_bytes(features)
    config.write_text(yaml.safe_dump(_pygeoapi_config(data, port)))
    environment = {"PYGEOAPI_CONFIG": str(config), "PYGEOAPI_OPENAPI": str(openapi)}
    program = str(programs / "pygeoapi")
    subprocess.run(
        [program, "openapi", "generate", str(config), "--output-file", str(openapi)],
        check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return granian("pygeoapi.flask_app:APP", port, str(programs / "python")), environment


def _pygeoapi_config(data: Path, port: int) -> dict[str, Any]:
    text = {"en": "bench"}
    address = f"http://127.0.0.1:{port}"
    provider = {"type": "feature", "name": "GeoJSON", "data": str(data), "id_field": "id"}
    bases = {
        "type": "collection", "title": text, "description": text, "keywords": {"en": ["bench"]},
        "extents": {"spatial": {"bbox": [-180, -90, 180, 90], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}},
        "links": [], "providers": [provider],
    }  # fmt: skip
    return {
        "server": {
            "bind": {"host": "127.0.0.1", "port": port}, "url": address, "mimetype": "application/json",
            "encoding": "utf-8", "gzip": False, "languages": ["en-US"], "pretty_print": False,
            "limits": {"default_items": 50000, "max_items": 50000}, "map": {"url": address, "attribution": "bench"},
        },
        "logging": {"level": "ERROR"},
        "metadata": {
            "identification": {
                "title": text, "description": text, "keywords": {"en": ["bench"]}, "keywords_type": "theme",
                "terms_of_service": address, "url": address,
            },
            "license": {"name": "none", "url": address},
            "provider": {"name": "bench", "url": address},
            "contact": {"name": "bench", "email": "bench@example.org", "url": address},
        },
        "resources": {"bases": bases},
    }  # fmt: skip
