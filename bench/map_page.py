"""A page with the map alone, as the product's own scripts draw it: made-up places, no database and no server."""

import json
import math
import random
from pathlib import Path
from typing import Any

from django.utils.functional import Promise

from presence.web.script_words import WORDS

ROOT = Path(__file__).parents[1] / "presence"
GEO = ROOT / "data" / "starter" / "geo"
KINDS = ("air_base", "ground_base", "post")
HUES = {
    "russia": ("Russia", "RU", 1),
    "turkey": ("Türkiye", "TR", 2),
    "united-states": ("United States", "US", 4),
    "iran": ("Iran", "IR", 5),
    "hezbollah": ("Hezbollah", "HZ", 7),
    "israel": ("Israel", "IL", 3),
}
PARTS = (
    ("on", 1),
    ("actor", 1),
    ("region", 1),
    ("kind", 1),
    ("q", 1),
    ("bbox", 1),
    ("page", 1),
    ("from", 0),
    ("to", 0),
    ("at", 0),
    ("base", 0),
    ("tab", 0),
    ("measure", 0),
)

SKELETON = """<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Map</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
{styles}</head><body class="map-page"><main id="content">
<div id="explorer" class="map-layout" data-state="plain" data-ground="/ground.json" data-histogram="/histogram/">
<div class="map-head"><h1 id="headline"></h1><p class="steps" id="steps"></p>
<ul class="active-filters" id="active"></ul>
<form id="filters"></form><p id="layers"></p><p id="shown"></p></div>
<fieldset class="tabs"><input type="radio" name="tab" id="view-map" value="map" checked>
<label for="view-map">Map</label>
<input type="radio" name="tab" id="view-list" value="list">
<label for="view-list">List <span id="counted"></span></label></fieldset>
<div class="map-frame"><div class="map-stage"><div id="map" dir="ltr"></div></div>
<div id="time" role="group"></div><p class="map-state" role="status" hidden></p></div>
<section class="map-list" id="panel"><div id="list"></div></section></div></main>
{blocks}<script defer src="/static/leaflet/leaflet.js"></script>
<script type="module" src="/static/presence/explorer/main.js"></script></body></html>"""


def page(answer: dict[str, Any]) -> str:
    styles = (
        "leaflet/leaflet.css",
        *(f"presence/{name}.css" for name in ("colours", "site", "parts", "map", "slider", "explorer")),
    )
    links = "".join(f'<link rel="stylesheet" href="/static/{name}">' for name in styles)
    table = [{"name": name, "asks": bool(asks), "many": name == "actor", "default": ""} for name, asks in PARTS]
    blocks = {
        "explorer-answer": answer,
        "view-state": table,
        **{f"words-{name}": _said(WORDS[name]) for name in ("explorer", "explorer-time")},
    }
    made = "".join(
        f'<script type="application/json" id="{name}">{_escaped(value)}</script>' for name, value in blocks.items()
    )
    return SKELETON.format(styles=links, blocks=made)


def _said(texts: Any) -> dict[str, str]:
    return {key: str(text) if isinstance(text, Promise) else text for key, text in texts.items()}


def _escaped(value: Any) -> str:
    return json.dumps(value).replace("<", "\\u003c")


def ground() -> dict[str, Any]:
    return {
        "areas": [
            {
                "slug": each["properties"].get("slug", str(n)),
                "name": each["properties"].get("name_en", ""),
                "level": "governorate",
                "label": _middle(each["geometry"]),
                "geometry": each["geometry"],
            }
            for n, each in enumerate(_features("governorates"))
        ],
        "neighbours": [
            {"name": each["properties"]["name_en"], "label": None, "geometry": each["geometry"]}
            for each in _features("neighbours")
        ],
        "golan": [each["geometry"] for each in _features("golan")],
        "seas": [],
    }


def _features(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((GEO / f"{name}.geojson").read_text("utf-8"))["features"]
    return [each for each in found if "coordinates" in each["geometry"]]


def _middle(geometry: dict[str, Any]) -> tuple[float, float]:
    rings = geometry["coordinates"] if geometry["type"] == "Polygon" else geometry["coordinates"][0]
    lon, lat = zip(*rings[0], strict=True)
    return (min(lat) + max(lat)) / 2, (min(lon) + max(lon)) / 2


def answer(count: int, seed: int = 5) -> dict[str, Any]:
    """Places as they lie in fact: thick about a few towns, thin in the desert; half of them known only roughly."""
    made = random.Random(seed)
    towns = [(made.uniform(32.6, 36.9), made.uniform(35.9, 41.5)) for _ in range(30)]
    rows = [_place(made, towns, number) for number in range(count)]
    bars = [
        [f"{year}-{month:02}-01", made.randrange(9), made.randrange(5)]
        for year in range(2011, 2027)
        for month in (1, 4, 7, 10)
    ]
    return {
        "headline": f"{count:,} made-up places",
        "title": "Map",
        "first": "1971-01-01",
        "today": "2026-11-20",
        "on": {"text": "2026-02-01", "words": "1 February 2026", "first": "2026-02-01", "last": "2026-02-01"},
        "counts": {"all": count},
        "shown_words": "",
        "layers": [],
        "base_url": "/bases/SLUG/",
        "actors": {slug: _actor(*values) for slug, values in HUES.items()},
        "kinds": {kind: kind.replace("_", " ").title() for kind in KINDS},
        "sures": {"high": "High", "low": "Low"},
        "regions": [{"slug": "aleppo", "name": "Aleppo"}],
        "places": {key: [row[key] for row in rows] for key in rows[0]},
        "histogram": {
            "unit": "quarter",
            "from": "2011-01-01",
            "to": "2026-12-31",
            "bars": bars,
            "words": [bar[0] for bar in bars],
        },
    }


def _actor(name: str, letters: str, hue: int) -> dict[str, str]:
    return {"name": name, "url": "#", "hue": f"hue-{hue}", "letters": letters, "points": ""}


def _place(made: random.Random, towns: list[tuple[float, float]], number: int) -> dict[str, Any]:
    lat, lon = made.choice(towns) if made.random() < 0.8 else (made.uniform(32.6, 36.9), made.uniform(35.9, 42))
    who = made.sample(list(HUES), made.choice((1, 1, 1, 2, 3)))
    return {
        "slug": f"place-{number}",
        "name": f"Place {number}",
        "lat": round(lat + made.gauss(0, 0.15), 5),
        "lon": round(lon + made.gauss(0, 0.15 / math.cos(0.6)), 5),
        "radius": made.choice((0, 0, 0, 2000, 5000, 15000)),
        "kind": made.choice(KINDS),
        "region": 0,
        "here": [[slug, made.choice(("present", "present", "possible")), "since 2015"] for slug in who],
        "sure": made.choice(("high", "low")),
        "precision": "exact",
    }
