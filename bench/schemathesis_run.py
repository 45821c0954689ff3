"""Ask a running server everything that its own OpenAPI description allows, and much that it does not.

    python -m bench.schemathesis_run http://127.0.0.1:8000 [--cases 10000] [--seed 1]

All of schemathesis's checks, in all of its phases: examples, coverage, fuzzing and stateful. The run fails where one
finds something. RATE_LIMIT_ADDRESS=0 for the server, or it will be told to wait.
"""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

CASES = re.compile(r"(\d+) generated")
EVERY_PHASE = "examples,coverage,fuzzing,stateful"
ROOT = Path(__file__).resolve().parent.parent


def run(
    site: str,
    *,
    examples: int,
    seed: int,
    phases: str = EVERY_PHASE,
    more: tuple[str, ...] = (),
) -> tuple[int, str]:
    """The exit code, 0 where nothing is found, and what was said."""
    asked = [
        sys.executable, "-m", "schemathesis.cli", "run", f"{site}/api/v1/openapi.json",
        "--checks", "all", "--phases", phases, "--max-examples", str(examples), "--seed", str(seed),
        "--continue-on-failure", "--warnings", "off", "--suppress-health-check", "all", *more,
    ]  # fmt: skip
    environment = {
        **os.environ,
        "API_URL": site,
        "SCHEMATHESIS_HOOKS": "bench.schemathesis_hooks",
        "PYTHONPATH": str(ROOT),
        "NO_PROXY": "127.0.0.1,localhost",
        "no_proxy": "127.0.0.1,localhost",
        "HTTP_PROXY": "",
        "http_proxy": "",
    }
    done = subprocess.run(asked, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    return done.returncode, done.stdout + done.stderr


def main() -> int:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("site")
    given.add_argument("--cases", type=int, default=10_000)
    given.add_argument("--seed", type=int, default=1)
    asked = given.parse_args()
    made, seed = 0, asked.seed
    while (missing := asked.cases - made) > 0:
        # The first round tries every address in every phase; what it leaves over is made at random.
        examples, phases = (missing // 10 + 1, "fuzzing,stateful") if made else (100, EVERY_PHASE)
        code, said = run(asked.site.rstrip("/"), examples=examples, seed=seed, phases=phases)
        print(said)
        if code:
            return code
        found = CASES.search(said)
        made += int(found[1]) if found else asked.cases
        seed += 1
    print(f"{made} cases, nothing found.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
