"""A release as it lies in a folder or in the zip that comes with it: its files, whole and undamaged."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from presence.data.problems import DatasetProblem, Finding
from presence.publish.releases.carried import READ, Carried
from presence.publish.releases.folder import MANIFEST, SUMS, read_sums

_CHUNK = 1 << 20
_LONGEST = 50_000_000  # bytes of a line: the outline of a region may be long


@dataclass(frozen=True, slots=True)
class Package:
    """`zip` is None where it is a folder; `top` is what the names in a zip begin with."""

    path: Path
    zip: ZipFile | None = None
    top: str = ""

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """
        Raises:
            DatasetProblem: there is no such file.
        """
        try:
            with self.zip.open(self.top + name) if self.zip else (self.path / name).open("rb") as file:
                yield file
        except (KeyError, OSError, BadZipFile) as error:
            raise bad(name, 0, "is not there, or cannot be read") from error

    @property
    def name(self) -> str:
        return str(self._json(MANIFEST)["name"])

    def check(self, kinds: tuple[Carried, ...]) -> None:
        """
        Raises:
            DatasetProblem: it is no release that can be read here, or a file is not what it was.
        """
        told = self._json(MANIFEST)
        if told.get("format") not in READ or not isinstance(told.get("name"), str):
            formats = " and ".join(map(str, READ))
            raise bad(MANIFEST, 0, f"this program reads releases of formats {formats}: use the one that made it")
        with self.open(SUMS) as file:
            try:
                wanted = read_sums(file.read().decode())
            except ValueError as error:
                raise bad(SUMS, 0, "is no list of SHA-256") from error
        for kind in kinds:
            if self._digest(kind.file) != wanted.get(kind.file):
                raise bad(kind.file, 0, f"is not the file that {SUMS} tells of: fetch the release again")

    def lines(self, kind: Carried) -> Iterator[tuple[int, dict[str, Any]]]:
        """Each with the number of its line.

        Raises:
            DatasetProblem: one is not what a release carries.
        """
        with self.open(kind.file) as file:
            for number, line in enumerate(iter(lambda: file.readline(_LONGEST), b""), 1):
                yield number, _read(kind, number, line)

    def _json(self, name: str) -> dict[str, Any]:
        with self.open(name) as file:
            try:
                read = json.load(file)
            except ValueError as error:
                raise bad(name, 0, "is not JSON") from error
        if not isinstance(read, dict):
            raise bad(name, 0, "is not JSON of a release")
        return read

    def _digest(self, name: str) -> str:
        made = hashlib.sha256()
        with self.open(name) as file:
            while part := file.read(_CHUNK):
                made.update(part)
        return made.hexdigest()


def _read(kind: Carried, number: int, line: bytes) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise bad(kind.file, number, "is not JSON") from error
    if not isinstance(read, dict) or read.keys() | kind.later != kind.names:
        named = ", ".join(sorted(kind.names))
        raise bad(kind.file, number, f"has other fields than {named}")
    return dict.fromkeys(kind.later) | read


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """
    Raises:
        DatasetProblem: it is neither a folder nor a zip with a release in it.
    """
    if path.is_dir():
        yield Package(path)
        return
    try:
        with ZipFile(path) as packed:
            manifests = [name for name in packed.namelist() if name.split("/")[-1] == MANIFEST]
            if not manifests:
                raise bad(str(path), 0, f"has no {MANIFEST}: it is no release")
            yield Package(path, packed, min(manifests, key=len).removesuffix(MANIFEST))
    except (OSError, BadZipFile) as error:
        raise bad(str(path), 0, "is neither a folder nor a zip file") from error


def bad(file: str, line: int, reason: str, column: str = "") -> DatasetProblem:
    return DatasetProblem([Finding(file, line, column, reason)])
