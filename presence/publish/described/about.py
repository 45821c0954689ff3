"""What every description says of the dataset, and schema.org's."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from presence import shown
from presence.models import DatasetVersion
from presence.publish.formats import formats_of
from presence.publish.formats.asked import Format
from presence.publish.formats.registry import FORMATS
from presence.publish.tables import TABLES, Table

NAME = "syria-presence"
KEYWORDS = ("Syria", "military bases", "foreign forces", "agreements", "ceasefires", "open data")
# West, south, east, north, in degrees: a frame around the country.
FRAME = (35.5, 32.3, 42.4, 37.4)
CATALOGUE, PACKAGE = "data/catalog.jsonld", "data/datapackage.json"


@dataclass(frozen=True, slots=True)
class File:
    """Something to download; `table` is what it holds."""

    table: Table
    form: Format
    url: str

    @property
    def title(self) -> str:
        return f"{self.table.title}, {self.form.title}"


@dataclass(frozen=True, slots=True)
class Dataset:
    """As it is answered to one request: at its host, of its version."""

    site: str
    version: DatasetVersion | None
    known_at: datetime | None

    @property
    def id(self) -> str:
        return f"{self.site}/#dataset"

    @property
    def name(self) -> str:
        return _("Syria Presence")

    @property
    def about(self) -> str:
        return _("Which foreign forces are in Syria, where, since when, on what terms, and how anyone knows.")

    @property
    def keep(self) -> dict[str, str]:
        """What keeps an address at the same moment."""
        return {"known_at": self.known_at.isoformat()} if self.known_at else {}

    def address(self, path: str) -> str:
        asked = urlencode(self.keep)
        return f"{self.site}/{path}{'?' if asked else ''}{asked}"

    def table(self, name: str, form: str) -> str:
        """Of a whole table as the API gives it; what the API has no list of lies under /data/."""
        folder = f"{self.site}/data/{name}.{form}" if name in APART else self.site + reverse(f"api:{name}-list")
        asked = self.keep if name in APART else {"format": form, **self.keep}
        return f"{folder}{'?' if asked else ''}{urlencode(asked)}"

    def files(self) -> Iterator[File]:
        for table in TABLES.values():
            for form in [FORMATS["csv"]] if table.name in APART else formats_of(table.name):
                yield File(table, form, self.table(table.name, form.name))


# Tables of what belongs to others: the API shows it with them, and has no list of its own for it.
APART = ("offices", "citations")


def dataset_of(request: HttpRequest) -> Dataset:
    site = request.build_absolute_uri("/").rstrip("/")
    return Dataset(site, getattr(request, "dataset_version", None), getattr(request, "known_at", None))


def licence() -> dict[str, str]:
    """By its SPDX name; nothing where none is given."""
    name = settings.DATA_LICENCE
    return {"name": name, "path": f"https://spdx.org/licenses/{name}.html"} if name else {}


def since() -> date | None:
    """The first day that anything is recorded of."""
    found: date | None = shown.deployments().order_by().aggregate(first=Min("start_earliest"))["first"]
    return found


def dataset_description(request: HttpRequest) -> dict[str, Any]:
    """schema.org's Dataset, for a page: as one node of its JSON-LD, or alone."""
    of = dataset_of(request)
    first = since()
    told = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": of.id,
        "name": of.name,
        "description": of.about,
        "url": f"{of.site}/",
        "identifier": f"{of.site}/",
        "license": licence().get("path"),
        "keywords": list(KEYWORDS),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": of.name, "url": f"{of.site}/"},
        "version": str(of.version.number) if of.version else None,
        "dateModified": of.version.at.isoformat() if of.version else None,
        "temporalCoverage": f"{first.isoformat()}/.." if first else None,
        "spatialCoverage": _place(),
        "variableMeasured": [table.title for table in TABLES.values()],
        "includedInDataCatalog": {"@type": "DataCatalog", "name": of.name, "url": of.address(CATALOGUE)},
        "distribution": [_download(file) for file in of.files()],
    }
    return {name: value for name, value in told.items() if value is not None}


def _place() -> dict[str, Any]:
    west, south, east, north = FRAME
    box = {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"}
    return {"@type": "Place", "name": "Syria", "geo": box}


def _download(file: File) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": file.title,
        "encodingFormat": file.form.media_type,
        "contentUrl": file.url,
    }
