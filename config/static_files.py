"""Static files as a server serves them, on one machine too: hashed names, short, compressed, cached for good.

`collectstatic` does it where a team installs; `manage.py run` asks `collected` for a folder in DATA_DIR, which is made
anew only when a file has changed.
"""

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import brotli
from django.contrib.staticfiles.finders import get_finders
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from rcssmin import cssmin
from rjsmin import jsmin
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Sources and plugins of Leaflet and others, of which no page asks: two thirds of all bytes.
IGNORED = ["*.map", "leaflet-src.js", "leaflet.forms.js", "draw", "proj4*", "Control.MiniMap.*", "redoc", "ext"]
IGNORED += ["rest_framework"]  # its pages to browse an API, which this one has not
# What readers' pages ask for is made as small as can be; the megabytes of the admin and of the API's description would
# keep a first start waiting for seconds.
READERS = ("presence", "leaflet")


class Quick(Compressor):
    @staticmethod
    def compress_brotli(data: bytes) -> bytes:
        body: bytes = brotli.compress(data, quality=5)
        return body


class Compressed(Compressor):
    """Brotli at its best for some folders, quickly for all others."""

    def __init__(self, best: list[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.best, self.quick = tuple(best), Quick(**kwargs)

    def compress(self, path: str) -> list[str]:
        made: list[str] = super().compress(path) if path.startswith(self.best) else self.quick.compress(path)
        return made


class CollectedFiles(CompressedManifestStaticFilesStorage):
    """Ours without comments; modules import modules by their hashed names; no word of source maps, never served."""

    support_js_module_import_aggregation = True
    # Each pass carries a new name one import further up; Django's five would be too few for a chain of modules.
    max_post_process_passes = 20

    def save(self, name: str, content: Any, max_length: int | None = None) -> str:
        """Files come by here on their way from the sources; copies with hashed names, made of them, do not."""
        return str(super().save(name, shortened(name, content), max_length))

    def post_process(self, paths: dict[str, Any], *args: Any, **kwargs: Any) -> Iterator[Any]:
        """Of the files as they were saved: `collectstatic` would have the sources read a second time."""
        yield from super().post_process({name: (self, name) for name in paths}, *args, **kwargs)

    def create_compressor(self, **kwargs: Any) -> Compressor:
        return Compressed([self.path(folder) for folder in READERS], **kwargs)

    def compress_files(self, paths: set[str]) -> Iterator[tuple[str, str]]:
        """Only what pages name: nobody asks for the copies without a hash."""
        yield from super().compress_files(paths.intersection(self.hashed_files.values()))

    def url_converter(
        self, name: str, hashed_files: dict[str, str], template: str | None = None
    ) -> Callable[[Any], str]:
        if template and "sourceMappingURL" in template:
            return lambda _: ""
        # In other people's scripts what looks like an import may stand in a comment, and name no file.
        if template and template.startswith(("import", "export")) and not name.startswith("presence/"):
            return lambda match: str(match["matched"])
        converter: Callable[[Any], str] = super().url_converter(name, hashed_files, template)
        return converter


def shortened(name: str, content: Any) -> Any:
    """Our scripts and style sheets without comments and indentation; other people's as they came, licence and all."""
    shorten = {".js": jsmin, ".css": cssmin}.get(Path(name).suffix)
    if shorten is None or not name.startswith("presence/"):
        return content
    return ContentFile(shorten(content.read().decode()).encode())


def collected(folder: Path) -> Path:
    """Where in the folder this version's files are, collected now if they were not before; older ones are removed."""
    found = _sources()
    wanted = folder / _fingerprint(found)
    if not wanted.exists():
        draft = folder / "draft"
        shutil.rmtree(folder, ignore_errors=True)
        draft.mkdir(parents=True)
        _collect(found, draft)
        draft.rename(wanted)
    return wanted


def _sources() -> dict[str, tuple[Storage, str]]:
    """By the name under /static/; the first of several with one name is the one served, as `collectstatic` has it."""
    found: dict[str, tuple[Storage, str]] = {}
    for finder in get_finders():
        for path, storage in finder.list(IGNORED):
            prefix = getattr(storage, "prefix", None)
            found.setdefault(f"{prefix}/{path}" if prefix else path, (storage, path))
    return found


def _fingerprint(found: dict[str, tuple[Storage, str]]) -> str:
    """Of every file's name, size and time, and of this file's own: how they are collected may change too."""
    told = sha256()
    for name, file in [*sorted((name, Path(s.path(path))) for name, (s, path) in found.items()), ("", Path(__file__))]:
        stat = file.stat()
        told.update(f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return told.hexdigest()[:16]


def _collect(found: dict[str, tuple[Storage, str]], into: Path) -> None:
    storage = CollectedFiles(location=into, base_url="/static/")
    for name, (source, path) in found.items():
        with source.open(path) as file:
            storage.save(name, file)
    for problem in _problems(storage, {name: (storage, name) for name in found}):
        raise problem


def _problems(storage: CollectedFiles, paths: dict[str, tuple[Storage, str]]) -> Iterator[Exception]:
    for _name, _stored, processed in storage.post_process(paths, dry_run=False):
        if isinstance(processed, Exception):
            yield processed
