"""What Lighthouse, with its settings for phones, says of the pages as they are served, and what the first page weighs.

    python -m bench.lighthouse [--data FOLDER] [--tools FOLDER] [--port 8189] [--only /search/] [--runs 3]
                               [--json FOLDER]

Starts the product by `manage.py run` on a data folder of its own (a temporary one, with the starter dataset) and asks
Lighthouse about each page in English and in Arabic. Lighthouse itself is installed by npm into --tools (without it,
`lighthouse` in the checkout's `var`), outside of everything that is kept; Chromium is CHROME_PATH or on the PATH.
Of several --runs the best is told: what else a machine has to do only takes points away.
"""

import argparse
import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
VERSION = "12"
PATHS = ("/", "/actors/russia/", "/bases/khmeimim-air-base/", "/search/?q=Hmeimim")
LANGUAGES = ("", "/ar")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
WANTED = 95
BUDGET = 150_000  # bytes of the first page, as they go over the wire
SHOWN_ITEMS = 4


@contextmanager
def serving(data: Path, port: int) -> Iterator[None]:
    command = [sys.executable, "manage.py", "run", "--port", str(port)]
    with (data / "bench-server.log").open("wb") as log:
        environment = {**os.environ, "DATA_DIR": str(data)}
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            wait_for(port, server, data / "bench-server.log")
            yield
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)


def wait_for(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + 180
    while status_of(port, "/health/") != 200:
        if server.poll() is not None or time.monotonic() > until:
            raise SystemExit(f"The server did not start:\n{log.read_text()}")
        time.sleep(0.3)


def status_of(port: int, path: str) -> int:
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        client.request("GET", path)
        return client.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        client.close()


def tools(folder: Path) -> Path:
    """Lighthouse's command, installed if it is not."""
    command = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not command.exists():
        folder.mkdir(parents=True, exist_ok=True)
        npm = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), f"lighthouse@{VERSION}"]
        subprocess.run(npm, check=True, stdout=subprocess.DEVNULL)
    return command


def ask(command: Path, url: str, report: Path) -> dict[str, Any]:
    chrome = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome") or ""
    flags = "--headless=new --no-sandbox --disable-dev-shm-usage" if os.geteuid() == 0 else "--headless=new"
    told = ["node", str(command), url, "--output=json", f"--output-path={report}", f"--chrome-flags={flags}"]
    told += [f"--only-categories={','.join(CATEGORIES)}", "--quiet", "--form-factor=mobile"]
    environment = {**os.environ, "CHROME_PATH": chrome}
    # A busy machine's Chromium may lose the beginning of its own recording.
    if subprocess.run(told, env=environment, timeout=240).returncode:
        subprocess.run(told, check=True, env=environment, timeout=240)
    found: dict[str, Any] = json.loads(report.read_text())
    return found


def scores(report: Mapping[str, Any]) -> dict[str, int]:
    return {name: round((report["categories"][name]["score"] or 0) * 100) for name in CATEGORIES}


def failed(report: Mapping[str, Any]) -> Iterator[str]:
    """Audits that take points away, each with what it was about."""
    for name in CATEGORIES:
        for reference in report["categories"][name]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                value = f" ({audit['displayValue']})" if audit.get("displayValue") else ""
                yield f"{name}: {audit['id']}{value}: {audit['title']}"
                yield from (f"    {told}" for told in about(audit))


def about(audit: Mapping[str, Any]) -> Iterator[str]:
    for item in audit.get("details", {}).get("items", [])[:SHOWN_ITEMS]:
        node = item.get("node") or {}
        told = node.get("snippet") or item.get("url") or item.get("description") or item.get("source") or ""
        if told:
            yield " ".join(str(told).split())[:160]


def wire(report: Mapping[str, Any], host: str) -> tuple[int, list[tuple[int, str]], list[str]]:
    """Bytes in all, by request the heaviest first, and what came from another host."""
    requests = report["audits"]["network-requests"]["details"]["items"]
    own = [r for r in requests if urlsplit(r["url"]).scheme in ("http", "https")]
    sizes = sorted(((r.get("transferSize", 0), r["url"]) for r in own), reverse=True)
    return sum(size for size, _ in sizes), sizes, [r["url"] for r in own if urlsplit(r["url"]).netloc != host]


def tell(path: str, report: Mapping[str, Any], host: str) -> bool:
    got = scores(report)
    total, sizes, strange = wire(report, host)
    good = min(got.values()) >= WANTED and total <= BUDGET and not strange
    told = "  ".join(f"{name} {score}" for name, score in got.items())
    print(f"{path:32} {told}  {total / 1000:.0f} kB in {len(sizes)} requests{'' if good else '  NOT YET'}")
    for line in failed(report):
        print(f"      {line}")
    for size, url in sizes[:3] if total > BUDGET else []:
        print(f"      {size:,} bytes: {url}")
    for url in strange:
        print(f"      from another host: {url}")
    return good


def main() -> int:
    ask_for = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask_for.add_argument("--data", type=Path, help="a data folder to serve from (a new one)")
    ask_for.add_argument(
        "--tools", type=Path, default=ROOT / "var" / "lighthouse", help="where Lighthouse is installed"
    )
    ask_for.add_argument("--port", type=int, default=8189)
    ask_for.add_argument("--only", default="", help="only addresses that contain this")
    ask_for.add_argument("--runs", type=int, default=1, help="how often each page is asked about")
    ask_for.add_argument("--json", type=Path, help="a folder for Lighthouse's own reports")
    asked = ask_for.parse_args()
    good = True
    with ExitStack() as stack:
        temporary = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="presence-lighthouse-")))
        data, kept = asked.data or temporary / "data", asked.json or temporary
        for folder in (data, kept):
            folder.mkdir(parents=True, exist_ok=True)
        command = tools(asked.tools)
        stack.enter_context(serving(data.resolve(), asked.port))
        for path in (language + path for language in LANGUAGES for path in PATHS if asked.only in language + path):
            if status_of(asked.port, path) != 200:
                print(f"{path:32} answers {status_of(asked.port, path)}: nothing to measure")
                good = False
                continue
            host = f"127.0.0.1:{asked.port}"
            kept_as = kept / f"{path.strip('/').replace('/', '-') or 'first'}.json"
            reports = [ask(command, f"http://{host}{path}", kept_as) for _ in range(asked.runs)]
            report = max(reports, key=lambda each: sum(scores(each).values()))
            good &= tell(path, report, host)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
