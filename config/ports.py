"""Is the port free, and who has it if not?"""

import socket
from contextlib import suppress

import psutil

from config.children import CannotStart


def require_free(host: str, port: int) -> None:
    """
    Raises:
        CannotStart: the web server could not listen there; the message says why and what to do.
    """
    if not 1 <= port <= 65535:
        raise CannotStart(f"{port} is no port: give --port a number from 1 to 65535.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror:
        raise CannotStart(f"“{host}” is no address of this machine: try --host 127.0.0.1.") from None
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except PermissionError:
            raise CannotStart(f"Port {port} is reserved to root: give another with {_elsewhere(8000)}.") from None
        except OSError as error:
            raise CannotStart(_refused(host, port, error)) from None


def _refused(host: str, port: int, error: OSError) -> str:
    if "in use" not in (error.strerror or ""):
        return f"Cannot listen on {host}: {error.strerror}. Try --host 127.0.0.1."
    taken_by = _who(port)
    by = f" by {taken_by}" if taken_by else ""
    return f"Port {port} is taken{by}: stop that, or give another port with {_elsewhere(port + 1)}."


def _elsewhere(port: int) -> str:
    return f"--port {port} (make run PORT={port})"


def _who(port: int) -> str:
    """Name and number of the process that listens, where this user may know."""
    with suppress(psutil.Error, OSError):
        for found in psutil.net_connections("tcp"):
            if found.status == psutil.CONN_LISTEN and found.laddr and found.laddr.port == port and found.pid:
                return f"{psutil.Process(found.pid).name()} (process {found.pid})"
    return ""
