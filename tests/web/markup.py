"""What every page must keep to, read from its HTML."""

from html.parser import HTMLParser


class _Inline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        data = given.get("type") in ("application/json", "application/ld+json")
        if tag == "style" or (tag == "script" and not given.get("src") and not data):
            self.found.append(f"<{tag}>")
        self.found += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]


def inline_code(html: str) -> list[str]:
    """Scripts, styles and handlers the Content-Security-Policy would refuse."""
    reader = _Inline()
    reader.feed(html)
    return reader.found
