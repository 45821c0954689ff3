"""GDAL as a process of its own, as QGIS is one: what is asked comes as JSON on the way in, what is read goes out.

In one process it would wait for an answer of the very server that it keeps from running.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pyogrio
from pyogrio import raw
from shapely import from_wkb, to_geojson

# No proxy stands between GDAL and the server, and nothing is tried again.
_STRAIGHT = {"NO_PROXY": "*", "no_proxy": "*", "GDAL_HTTP_MAX_RETRY": "0", "GDAL_HTTP_TIMEOUT": "60"}
_MOST_SECONDS = 120


def asked(what: str, address: str, **options: Any) -> Any:
    """`layers`, `info` or `read` of `OAPIF:<address>`."""
    done = subprocess.run(
        [sys.executable, __file__],
        input=json.dumps([what, f"OAPIF:{address}", options]),
        env={**os.environ, **_STRAIGHT},
        capture_output=True,
        check=False,
        text=True,
        timeout=_MOST_SECONDS,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _read(source: str, **options: Any) -> dict[str, list[Any]]:
    """The columns, the shapes as `geometry`."""
    meta, _fids, shapes, columns = raw.read(source, **options)
    made = {field: values.tolist() for field, values in zip(meta["fields"], columns, strict=True)}
    return made | {"geometry": [shape and json.loads(to_geojson(from_wkb(shape))) for shape in shapes]}


def _info(source: str, **options: Any) -> dict[str, Any]:
    info = pyogrio.read_info(source, **options)
    types = dict(zip(info["fields"], info["ogr_types"], strict=True))
    return {"crs": info["crs"], "features": info["features"], "types": types}


def _layers(source: str) -> list[str]:
    return [str(name) for name, _kind in pyogrio.list_layers(source)]


if __name__ == "__main__":
    what, source, options = json.load(sys.stdin)
    if options.get("bbox"):
        options["bbox"] = tuple(options["bbox"])
    does: dict[str, Callable[..., Any]] = {"layers": _layers, "info": _info, "read": _read}
    answer = does[what](source, **options)
    json.dump(answer, sys.stdout, default=lambda value: value.tolist() if hasattr(value, "tolist") else str(value))
