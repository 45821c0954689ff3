"""How to cite a page: APA 7, BibTeX and CSL-JSON, each with the version of the dataset and an address that stays.

The address names the moment of the version (`known_at=`), so whoever follows it reads what was cited.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from actors.edtf_words import day_in_words
from presence.models import DatasetVersion
from presence.web.languages import of_page

AUTHOR = "Syria Presence"
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}", **{sign: f"\\{sign}" for sign in "$&#_%"},
}  # fmt: skip
_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_KEPT_IN_ADDRESS = "%/:=&?#+,;@-._~!*'()"


@dataclass(frozen=True, slots=True)
class Cite:
    """What is cited: a page, in the state it had in one version."""

    key: str
    title: str
    address: str
    version: int
    issued: date
    retrieved: date
    language: str
    bib_url: str = ""
    json_url: str = ""

    @property
    def apa(self) -> str:
        told = {
            "author": AUTHOR,
            "title": self.title,
            "version": self.version,
            "issued": _apa_day(self.issued, year_first=True),
            "retrieved": _apa_day(self.retrieved, year_first=False),
            "address": self.address,
        }
        return (
            _(
                "%(author)s. (%(issued)s). %(title)s (Version %(version)s) [Data set]. "
                "Retrieved %(retrieved)s, from %(address)s"
            )
            % told
        )

    @property
    def bibtex(self) -> str:
        fields = {
            "author": f"{{{AUTHOR}}}",
            "title": f"{{{tex(self.title)}}}",
            "year": str(self.issued.year),
            "month": str(self.issued.month),
            "version": str(self.version),
            "howpublished": "Data set",
            "note": f"Version {self.version} of {self.issued.isoformat()}",
            "url": quote(self.address, safe=_KEPT_IN_ADDRESS),
            "urldate": self.retrieved.isoformat(),
            "langid": _LANGID.get(self.language, self.language),
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        return f"@misc{{{self.key},\n{lines}}}\n"

    @property
    def csl(self) -> list[dict[str, Any]]:
        return [
            {
                "id": self.key,
                "type": "dataset",
                "title": plain(self.title),
                "author": [{"literal": AUTHOR}],
                "publisher": AUTHOR,
                "issued": _parts(self.issued),
                "accessed": _parts(self.retrieved),
                "version": str(self.version),
                "URL": self.address,
                "language": self.language,
            }
        ]

    @property
    def csl_text(self) -> str:
        """One field to a line."""
        (item,) = self.csl
        lines = (f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items())
        return "[{\n" + ",\n".join(lines) + "\n}]"


_LANGID = {"en": "british", "ar": "arabic", "tr": "turkish", "ru": "russian"}
_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def cite_of(request: HttpRequest, title: str, key: str, downloads: tuple[str, str] = ("", "")) -> Cite | None:
    """Of the page that is asked for, with its filters; nothing while nothing is published."""
    version: DatasetVersion | None = getattr(request, "dataset_version", None)
    if version is None:
        return None
    address = permanent(request.build_absolute_uri(request.path), request, version)
    return cited(title, key, address, version, downloads)


def cited(title: str, key: str, address: str, version: DatasetVersion, downloads: tuple[str, str] = ("", "")) -> Cite:
    retrieved = timezone.localdate()
    # A publisher's slug may have letters that BibTeX takes for none of a key.
    name = f"syria-presence-{quote(key).replace('%', '')}-v{version.number}"
    return Cite(name, title, address, version.number, version.at.date(), retrieved, of_page(), *downloads)


def permanent(address: str, request: HttpRequest, version: DatasetVersion) -> str:
    """The same question, of the version it is answered from now."""
    asked = [(name, value) for name, values in request.GET.lists() if name != "known_at" for value in values]
    moment = version.at.isoformat().replace("+00:00", "Z")
    return f"{address}?{urlencode([*asked, ('known_at', moment)]).replace('%3A', ':')}"


def plain(text: str) -> str:
    """In one line, without the characters that no page shows: they could hide or reorder what is pasted."""
    seen = "".join(" " if unicodedata.category(c) == "Cc" else c for c in _UNSEEN.sub("", text))
    return " ".join(seen.split())


def tex(text: str) -> str:
    """Safe inside braces: BibTeX counts them whatever stands before, so a brace becomes a word."""
    return re.sub(r"[\\{}^~$&#_%]", lambda found: _TEX[found[0]], plain(text))


def _apa_day(day: date, *, year_first: bool) -> str:
    """APA writes “2026, November 20” of the issue and “November 20, 2026” of the visit, in English."""
    if of_page() != "en":
        return day_in_words(day)
    named = f"{_ENGLISH[day.month - 1]} {day.day}"
    return f"{day.year}, {named}" if year_first else f"{named}, {day.year}"


def _parts(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
