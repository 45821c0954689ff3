"""Where releases lie, and what lies in one: files with their sizes and SHA-256."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

SUMS = "SHA256SUMS"
MANIFEST = "release.json"
MAKING = ".making-"
"""What a folder's name begins with until it is whole."""

_CHUNK = 1 << 20
_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".cff": "application/yaml",
    ".json": "application/json",
    ".ndjson": "application/x-ndjson",
    ".geojson": "application/geo+json",
    ".kml": "application/vnd.google-earth.kml+xml",
    ".gpkg": "application/geopackage+sqlite3",
    ".atom": "application/atom+xml",
    ".zip": "application/zip",
    "": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class File:
    """`name` is its path in the release, with slashes."""

    name: str
    size: int
    sha256: str
    type: str

    def as_row(self) -> dict[str, Any]:
        return asdict(self)


def root() -> Path:
    return Path(settings.DATA_DIR) / "releases"


def write(path: Path, parts: Iterable[bytes]) -> None:
    """Down to the disk, for a name that says it is whole must not outlive what it names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for part in parts:
            file.write(part)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """The names in a folder are on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def files(folder: Path) -> list[File]:
    """All of them, by name; each is read through."""
    return [_told(folder, path) for path in sorted(folder.rglob("*")) if path.is_file()]


def _told(folder: Path, path: Path) -> File:
    name = path.relative_to(folder).as_posix()
    return File(name, path.stat().st_size, digest(path), _TYPES.get(path.suffix, "application/octet-stream"))


def digest(path: Path) -> str:
    made = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(_CHUNK):
            made.update(part)
    return made.hexdigest()


def sums(found: Iterable[File]) -> Iterator[bytes]:
    """As `sha256sum -c` reads them."""
    for file in found:
        yield f"{file.sha256}  {file.name}\n".encode()


def read_sums(text: str) -> dict[str, str]:
    """What each file's SHA-256 has to be, by name.

    Raises:
        ValueError: it is no such list.
    """
    found = {}
    for line in text.splitlines():
        told, gap, name = line.partition("  ")
        if not gap or len(told) != 64 or not name:
            raise ValueError(line)
        found[name] = told
    return found
