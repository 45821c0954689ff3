"""Bytes of a page or file to text: which encoding they are in, and whether they are text at all."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from presence.problems import Problem

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_MAGIC = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"\x7fELF")
# The standard of the web reads these labels as their Windows supersets.
_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
}
_EXPECTED = ["cp1256", "cp1251", "cp1254", "cp1252", "cp1255", "cp1253", "cp1250", "koi8_r", "iso8859_6", "iso8859_5"]
_TOLERATED = 1_000  # one unreadable byte in so many characters is a slip of the site, not another encoding
# Control characters, which PostgreSQL or a page cannot hold, and marks that reverse the text shown after them.
_UNWANTED = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile(r"\r\n?|\x0c|\u2028|\u2029")


class NotText(Problem):
    code = "not_text"
    status = 422
    retry = False


def decode(body: bytes, charset: str = "") -> str:
    """The text of a page or file; `charset` is what the server said.

    Raises:
        NotText: it is binary, or in no encoding that can be told.
    """
    if body.startswith(_MAGIC):
        raise NotText("This is a binary file, not a page or a text: copy its text and paste it.")
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _checked(_strictly(body, name))
    if b"\x00" in body:
        raise NotText("This is binary, not a page or a text: copy its text and paste it.")
    for label in (charset, _declared(body), "utf-8"):
        text = _strictly(body, label) if label else None
        if text is not None:
            return _checked(text)
    return _checked(_mended(body) or _detected(body))


def clean(text: str) -> str:
    """One form of line ends, no control characters, composed letters, no space at the ends."""
    return unicodedata.normalize("NFC", _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))).strip()


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _declared(body: bytes) -> str:
    head = body[:4096]
    found = _META.search(head) or _XML.match(head.lstrip())
    return found[1].decode("ascii").lower() if found else ""


def _strictly(body: bytes, label: str) -> str | None:
    try:
        codec = codecs.lookup(_ALIASES.get(label, label))
        # Python's registry holds codecs that are no encodings of text (rot13, zip): those are not asked.
        return body.decode(codec.name) if codec._is_text_encoding else None
    except (LookupError, UnicodeError):
        return None


def _mended(body: bytes) -> str | None:
    text = body.decode("utf-8", "replace")
    letters_beyond_ascii = sum(character > "\x7f" for character in text)
    bad = text.count("\ufffd")
    return text if bad * _TOLERATED <= len(text) and bad * 4 < letters_beyond_ascii else None


def _detected(body: bytes) -> str | None:
    best = from_bytes(body, cp_isolation=_EXPECTED, threshold=0.15).best()
    return str(best) if best else None


def _checked(text: str | None) -> str:
    if text is None:
        raise NotText("The encoding of this text cannot be told: save it as UTF-8 and try again.")
    if len(_UNWANTED.findall(text)) * 100 > len(text):
        raise NotText("This is binary, not a page or a text: copy its text and paste it.")
    return text
