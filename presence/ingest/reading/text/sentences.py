"""Paragraphs and sentences, with captions and datelines told apart from the story."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from presence.ingest.reading.found import Span
from presence.ingest.reading.text.quotations import Quotation

_END = re.compile(r"(?<![.!?؟۔…])[.!?؟۔…]++[”’\"»'“)\]]*+(?=\s|$)")
_CREDIT = re.compile(
    r"\[[^\]\n]{2,60}/[^\]\n]{2,60}\]\s*$|^\s*[(\[]?(?:file )?(?:photo|image|picture|fotoğraf|фото|صورة)\b[^\n]{0,120}$"
    r"|\((?:photo|file|getty|reuters|afp|ap|epa|afp/getty)[^)\n]{0,60}\)\s*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ'’/ -]{2,30}(?:,\s[\w .'’-]{2,40}){0,2}(?:\s\([\w /]{2,30}\))?"
    r"|[A-Z][\w-]{2,20}(?:,\s[\w .]{2,30})?\s\([\w /]{2,30}\)"
    r"|(?:[А-ЯЁ]{3,20}|[А-ЯЁ][а-яё]+),\s\d{1,2}\s\w{3,10}(?:\.\s*[\w-]{2,20})?\.?)\s*(?:[-–—]\s|:\s)"
)
_SHORT = re.compile(r"(?:^|[\s(“\"«])([\w.]{1,6})$")


@dataclass(frozen=True, slots=True)
class Sentence:
    span: Span
    number: int
    paragraph: int


def split_paragraphs(text: str) -> list[Span]:
    return [
        Span(start, end)
        for found in re.finditer(r"[^\n]+", text)
        for start, end in [_stripped(text, *found.span())]
        if start < end
    ]


def is_caption(text: str, paragraph: Span) -> bool:
    return paragraph.end - paragraph.start < 400 and _CREDIT.search(paragraph.of(text)) is not None


def dateline_end(text: str, paragraph: Span) -> int:
    """Where the story starts in a paragraph that may begin "ANKARA: " or "ERBIL, Kurdistan Region - "."""
    found = _DATELINE.match(text, paragraph.start, min(paragraph.end, paragraph.start + 90))
    return found.end() if found else paragraph.start


def split_sentences(text: str, quotations: list[Quotation], abbreviations: frozenset[str]) -> list[Sentence]:
    sentences: list[Sentence] = []
    starts = [quotation.outer.start for quotation in quotations]
    for paragraph, span in enumerate(split_paragraphs(text)):
        if is_caption(text, span):
            continue
        start = span.start
        for found in _END.finditer(text, span.start, span.end):
            if not _ends(text, found, span.end, abbreviations):
                continue
            index = bisect_right(starts, found.start()) - 1
            if index >= 0 and found.end() < quotations[index].outer.end:
                continue
            sentences += _sentence(text, start, found.end(), len(sentences), paragraph)
            start = found.end()
        sentences += _sentence(text, start, span.end, len(sentences), paragraph)
    return sentences


def _sentence(text: str, start: int, end: int, number: int, paragraph: int) -> list[Sentence]:
    start, end = _stripped(text, start, end)
    return [Sentence(Span(start, end), number, paragraph)] if start < end else []


def _ends(text: str, found: re.Match[str], limit: int, abbreviations: frozenset[str]) -> bool:
    following = text[found.end() : min(limit, found.end() + 3)].lstrip()
    if following and (following[0].islower() or following[0] in ",;"):
        return False
    if found[0] != ".":
        return True
    short = _SHORT.search(text, max(0, found.start() - 8), found.start())
    if not short:
        return True
    word = short[1]
    initial = len(word) == 1 and word.isupper() and not text.endswith(" on X", 0, found.start())
    return not (word.lower() in abbreviations or initial)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
