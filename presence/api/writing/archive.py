"""A dataset folder out of a zip archive: only the files of the format, and only as much as a folder may hold."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from presence.api.writing.bodies import printable
from presence.data.columns import SHEETS
from presence.data.places import OUTLINE_FILES
from presence.problems import Problem

MOST_FILES = 200
MOST_BYTES = 60_000_000  # unpacked
_PIECE = 65_536
_ENCRYPTED = 0x1
# Like what `load_dataset` reads of a folder.
READ = frozenset({*SHEETS, *(f"geo/{name}" for name in OUTLINE_FILES)})


class BadArchive(Problem):
    code = "bad_archive"
    status = 422


@contextmanager
def unpacked(body: bytes) -> Iterator[tuple[Path, list[str]]]:
    """The folder, for as long as the block lasts, and the names of files that are none of the format.

    Raises:
        BadArchive: it is no zip archive, or holds more than is read here.
    """
    with TemporaryDirectory(prefix="presence-import-") as made:
        folder = Path(made) / "import"
        (folder / "geo").mkdir(parents=True)
        try:
            with zipfile.ZipFile(io.BytesIO(body)) as archive:
                passed_over = _unpack(archive, folder)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError) as error:
            raise BadArchive("This is no zip archive that can be read: send a dataset folder, zipped.") from error
        yield folder, passed_over


def _unpack(archive: zipfile.ZipFile, folder: Path) -> list[str]:
    """Written by our own names, never by those in the archive."""
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MOST_FILES:
        raise BadArchive(f"The archive holds {len(members):,} files; a dataset folder has {len(READ)}.")
    top = _top([member.filename for member in members])
    left, seen, passed_over = MOST_BYTES, set[str](), []
    for member in members:
        name = member.filename.removeprefix(top)
        if name not in READ:
            passed_over.append(printable(name))
            continue
        if name in seen:
            raise BadArchive(f"The archive holds {name} twice.")
        if member.flag_bits & _ENCRYPTED:
            raise BadArchive(f"{name} is encrypted: zip the folder without a password.")
        seen.add(name)
        left -= _write(archive, member, folder / name, left)
    return passed_over


def _top(names: list[str]) -> str:
    """The one folder that all lies in, where there is one: most programs zip a folder with its name."""
    firsts = {PurePosixPath(name).parts[0] for name in names if name}
    first = firsts.pop() if len(firsts) == 1 else ""
    return f"{first}/" if first and first != "geo" and all(name.startswith(f"{first}/") for name in names) else ""


def _write(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path, left: int) -> int:
    """Counted while it is unpacked: what the archive says of its sizes is only a claim."""
    size = 0
    with archive.open(member) as source, path.open("wb") as target:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > left:
                raise BadArchive(
                    f"Unpacked the archive is larger than {MOST_BYTES:,} bytes: load it with load_dataset."
                )
            target.write(piece)
    return size
