"""What a release says of itself: README.md, CITATION.cff and release.json."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings

from presence.publish.described.about import KEYWORDS
from presence.publish.releases.carried import FORMAT

TITLE = "Syria Presence"
ABOUT = "Which foreign forces are in Syria, where, since when, on what terms, and how anyone knows."


@dataclass(frozen=True, slots=True)
class Head:
    """What is told of a release wherever it is named."""

    number: int
    name: str
    version: int | None
    version_at: datetime | None
    made_at: datetime
    site: str
    note: str
    before: str  # the name of the release before; empty for the first
    changes: list[tuple[str, str, int]]

    @property
    def address(self) -> str:
        return f"{self.site}/data/{self.name}/"


def manifest(head: Head) -> bytes:
    told: dict[str, Any] = {
        "format": FORMAT,
        "number": head.number,
        "name": head.name,
        "version": head.version,
        "version_at": moment(head.version_at),
        "made_at": moment(head.made_at),
        "address": head.address,
        "note": head.note,
        "before": head.before,
        "changes": head.changes,
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def moment(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None


def citation(head: Head) -> Iterator[bytes]:
    """CITATION.cff; a text in JSON's quotes is one in YAML's too."""
    lines: Mapping[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite this version of it.",
        "type": "dataset",
        "title": TITLE,
        "abstract": ABOUT,
        "version": head.name,
        "date-released": head.made_at.date().isoformat(),
        "url": head.address,
        "keywords": list(KEYWORDS),
        "license": settings.DATA_LICENCE,
    }
    for name, value in lines.items():
        if not value:
            continue
        yield f"{name}: {json.dumps(value, ensure_ascii=False)}\n".encode()
    yield f'authors:\n  - name: "{TITLE}"\n'.encode()


def cite(name: str, made_at: datetime, address: str) -> str:
    """APA 7, in one line."""
    return f"{TITLE}. ({made_at.year}). {TITLE} (Version {name}) [Data set]. {address}"


_README = """# {title}, release {name}

{about}

Made {made_at:%Y-%m-%d %H:%M} UTC from version {version} of the dataset. {address}
{note}
Cite it as

> {cite}

## What is here

{folders}
`datapackage.json` describes every column of `csv/`; `CHANGELOG.md` says what changed since the release before;
`CITATION.cff` is for reference managers.

Check that nothing was damaged on the way: `sha256sum -c SHA256SUMS`.

## To have it as an installation

    python manage.py load_release FOLDER-OR-ZIP

makes the same dataset in an empty installation: the same records under the same names, with their dates, citations and
ties. It reads `records/`, where each line is one thing with everything that is published of it.

Dates are EDTF (ISO 8601-2): `2018-03~` is about March 2018. Coordinates have no more digits than are known. Who is said
to be present is so for the day of the release. Retracted records are left out; CHANGELOG.md says which and why.
"""

_FOLDERS = {
    "csv": "tables, one a kind",
    "ndjson": "the records as the API gives them, one a line",
    "geojson": "what has a place, for maps",
    "kml": "the same for globes",
    "gpkg": "the same as GeoPackage, for QGIS",
    "ftm": "FollowTheMoney entities",
    "atom": "what was written last",
    "records": "everything, to be loaded again",
}


def readme(head: Head, names: Iterable[str]) -> bytes:
    there = sorted({name.split("/")[0] for name in names if "/" in name})
    folders = "".join(f"- `{each}/`: {_FOLDERS.get(each, each)}\n" for each in there)
    note = f"\n{head.note}\n" if head.note else ""
    told = {
        "title": TITLE, "name": head.name, "about": ABOUT, "made_at": head.made_at, "version": head.version or 0,
        "address": head.address, "note": note, "folders": folders,
    }  # fmt: skip
    return _README.format(**told, cite=cite(head.name, head.made_at, head.address)).encode()
