"""No template says anything to a reader that a translator never sees."""

import re
from pathlib import Path

import pytest
from django.conf import settings

TEMPLATES = Path(settings.BASE_DIR) / "templates"
TRANSLATED = re.compile(r"{%\s*trans\b.*?{%\s*endtrans\s*%}", re.DOTALL)
UNSEEN = re.compile(
    r"<code\b.*?</code>|{#.*?#}|<(style|script)\b.*?</\1>|<!--.*?-->|<!doctype[^>]*>",
    re.DOTALL,
)
MARKUP = re.compile(r"{%.*?%}|{{.*?}}|<[^>]*>|&\w+;", re.DOTALL)
SAID_BY_ATTRIBUTES = re.compile(r'\b(?:aria-label|title|placeholder|data-label|alt)="([^"]*)"')
NOT_WORDS = {
    "API",
    "Wikidata",
    "Atom",
    "BibTeX",
    "CSL",
    "CSV",
    "GeoJSON",
    "JSON",
    "MGRS",
    "PDF",
    "UTC",
    "https",
    "RIS",
    "km",
    "DMS",
    "APA",
}
# What a block holds that is a class or a switch, and no text.
CLASSES = re.compile(r"{%\s*block (?:main_class|body_class)\s*%}.*?{%\s*endblock[^%]*%}", re.DOTALL)

# The API speaks English, and so does its page.
PAGES = [path for path in sorted(TEMPLATES.rglob("*.html")) if path.parent.name != "api"]


def said(source: str) -> list[str]:
    source = CLASSES.sub(" ", UNSEEN.sub(" ", TRANSLATED.sub(" ", source)))
    outside = re.sub(r"{%.*?%}|{{.*?}}", " ", source)
    attributes = [MARKUP.sub(" ", value) for value in SAID_BY_ATTRIBUTES.findall(outside)]
    texts = [*MARKUP.sub("\n", source).split("\n"), *attributes]
    words = [word for text in texts for word in re.findall(r"[A-Za-z]{2,}", text)]
    return [word for word in words if word not in NOT_WORDS]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_every_word_goes_through_gettext(path: Path) -> None:
    assert said(path.read_text("utf-8")) == []


def test_words_outside_gettext_are_found() -> None:
    assert said('<p title="{{ _("Fine") }}">{{ x }} {% trans %}Fine{% endtrans %} Bare</p>') == ["Bare"]
    assert said('<a aria-label="Bare {{ x }}">{# hidden #}</a>') == ["Bare"]
