"""The embedded PostgreSQL and Redis: at what addresses they listen, and the installation's own secret key."""

import hashlib
import os
import secrets
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

DATABASE = "syria_presence"
SUPERUSER = "postgres"


@dataclass(frozen=True, slots=True)
class Addresses:
    database_url: str
    redis_url: str


def socket_dir(data_dir: Path) -> Path:
    """A short folder for the sockets, one for each data folder and user.

    Not inside the data folder: the path of a socket is limited to 107 bytes, that of a folder is not.
    """
    key = hashlib.sha256(f"{os.getuid()}\0{data_dir.resolve()}".encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"syria-presence-{key}"


def redis_socket(data_dir: Path) -> Path:
    return socket_dir(data_dir) / "redis.sock"


def addresses(data_dir: Path) -> Addresses:
    return Addresses(
        f"postgresql://{SUPERUSER}@/{DATABASE}?host={quote(str(socket_dir(data_dir)), safe='')}",
        f"unix://{quote(str(redis_socket(data_dir)))}?db=0",
    )


def broker_url(redis_url: str) -> str:
    """The same Redis in Celery's spelling: its `redis+socket://` is everyone else's `unix://`."""
    parts = urlsplit(redis_url)
    if parts.scheme != "unix":
        return redis_url
    database = parse_qs(parts.query).get("db", ["0"])[0]
    return f"redis+socket://{quote(unquote(parts.path))}?virtual_host={database}"


def secret_key(data_dir: Path) -> str:
    """The installation's key, made on first use and readable by its owner alone."""
    path = data_dir / "secret-key"
    with suppress(FileNotFoundError):
        return path.read_text().strip()
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = data_dir / f".secret-key-{os.getpid()}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(50))
    # A link, unlike a rename, never replaces: of two first starts at once, both end with the same key.
    with suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()
    return path.read_text().strip()
