"""All of a release in one file."""

import os
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_CHUNK = 1 << 20


def pack(folder: Path, name: str, made_at: datetime) -> Path:
    """Everything in the folder, under one folder of the same name, into `<name>.zip` beside it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    target = folder / f"{name}.zip"
    with target.open("wb") as file:
        with ZipFile(file, "w", ZIP_DEFLATED) as packed:
            for path in paths:
                _add(packed, path, f"{name}/{path.relative_to(folder).as_posix()}", made_at)
        file.flush()
        os.fsync(file.fileno())
    return target


def _add(packed: ZipFile, path: Path, name: str, made_at: datetime) -> None:
    info = ZipInfo(name, made_at.timetuple()[:6])
    info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
    with packed.open(info, "w", force_zip64=path.stat().st_size > 1 << 30) as target, path.open("rb") as source:
        while part := source.read(_CHUNK):
            target.write(part)
