"""The code that the documentation shows, to be run as it stands there."""

from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def blocks(page: str, language: str) -> list[str]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return [part.split("\n```")[0] for part in text.split(f"```{language}\n")[1:]]
