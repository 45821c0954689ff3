"""As whom PostgreSQL runs: it refuses the superuser, and root's own folders let nobody else in."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from config.children import CannotStart

_CLONE_NEWUSER = 0x10000000
_INSIDE = 1000  # any number but 0: root's name inside the namespace
_NOBODY = 65534
_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True, slots=True)
class Guise:
    """Who owns the cluster's files, and what to do before the server's binary is executed."""

    owner: int
    prefix: list[str] = field(default_factory=list)
    enter: Callable[[], None] | None = None


@cache
def guise() -> Guise:
    if os.geteuid() != 0:
        return Guise(os.geteuid())
    if _namespaces_work():
        return Guise(0, enter=_enter_namespace)
    return without_namespaces()


def without_namespaces() -> Guise:
    """Root in a container that forbids user namespaces: nobody, who may yet pass root's closed folders."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        raise CannotStart(
            "PostgreSQL does not run as root, and this machine has neither user namespaces nor setpriv to run it"
            " as somebody else. Start as an ordinary user, or install util-linux."
        )
    prefix = [setpriv, f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", "--pdeathsig", "INT"]
    prefix += ["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override"]
    # Without this bit access(2), with which the server looks for its own binary, leaves the capability out of account.
    prefix += ["--securebits", "+no_setuid_fixup", "--"]
    return Guise(_NOBODY, prefix)


def _enter_namespace() -> None:
    """Go on as the same user under another number: every file stays reachable, and none has to change its owner.

    Runs between fork and exec.
    """
    uid = os.geteuid()
    if _libc.unshare(_CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    Path("/proc/self/uid_map").write_text(f"{_INSIDE} {uid} 1\n")


def _namespaces_work() -> bool:
    if sys.platform != "linux":
        return False
    try:
        subprocess.run([sys.executable, "-I", "-S", "-c", ""], preexec_fn=_enter_namespace, check=True)
    except (subprocess.SubprocessError, OSError):
        return False
    return True


def own(folder: Path, owner: int) -> None:
    """Hand a cluster over that was made in the other guise."""
    if folder.stat().st_uid == owner:
        return
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, owner, -1, follow_symlinks=False)
