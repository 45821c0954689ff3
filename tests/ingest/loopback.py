"""A real web server on 127.0.0.1 for what the tests fetch, and a policy that lets ingest reach it and nothing else."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from presence.reachable import Policy

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    port: int
    answers: dict[str, Answer]
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    """Of what was posted."""

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"

    def policy(self, *, seconds: float = 5.0, max_bytes: int = 5_000_000) -> Policy:
        return Policy(allowed_hosts=frozenset({self.host}), seconds=seconds, max_bytes=max_bytes)


def reply(body: bytes | str, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    sent = body.encode() if isinstance(body, str) else body

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        if kind:
            request.send_header("Content-Type", kind)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(sent)))
        request.end_headers()
        request.wfile.write(sent)

    return answer


def redirect(to: str, status: int = 302) -> Answer:
    return reply("", status=status, Location=to)


@contextmanager
def serving(**answers: Answer) -> Iterator[Site]:
    """A site whose page `/name` is answered by `answers[name]`."""
    site = Site(0, {f"/{name}": answer for name, answer in answers.items()})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            known = site.answers.get(self.path.split("?")[0])
            try:
                (known or reply("Nothing here.", status=404))(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the client has heard enough, which is what some tests want

        def do_POST(self) -> None:
            site.bodies.append(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the tests look at `requests`."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
