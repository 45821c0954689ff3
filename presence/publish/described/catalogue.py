"""DCAT 3 (W3C): the catalogue with the dataset, its files, its services and its frozen versions, as JSON-LD."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from presence.models import Release
from presence.publish.described.about import CATALOGUE, FRAME, KEYWORDS, PACKAGE, Dataset, File, licence, since

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_IANA = "https://www.iana.org/assignments/media-types/"
_OGC = "http://www.opengis.net/spec/ogcapi-features-1/1.0"
_RECONCILIATION = "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/"

Node = dict[str, Any]


def catalogue(of: Dataset) -> Node:
    """In English, as the catalogues that read it are; known nodes only."""
    releases = list(Release.objects.all())
    graph = [
        _catalogue(of),
        _dataset(of, releases),
        *(_distribution(of, file) for file in of.files()),
        _package(of),
        *_services(of),
        *(node for release in releases for node in _release(of, release)),
    ]
    return {"@context": CONTEXT, "@graph": [_known(node) for node in graph]}


def _catalogue(of: Dataset) -> Node:
    return {
        "@id": of.address(CATALOGUE),
        "@type": "dcat:Catalog",
        "dct:title": _text(of.name),
        "dct:description": _text(of.about),
        "dct:publisher": _publisher(of),
        "foaf:homepage": _id(f"{of.site}/"),
        "dct:modified": _modified(of),
        "dcat:dataset": _id(of.id),
        "dcat:service": [_id(node["@id"]) for node in _services(of)],
    }


def _dataset(of: Dataset, releases: list[Release]) -> Node:
    return {
        "@id": of.id,
        "@type": "dcat:Dataset",
        "dct:identifier": of.id,
        "dct:title": _text(of.name),
        "dct:description": _text(of.about),
        "dct:publisher": _publisher(of),
        "dct:license": _licence(),
        "dct:modified": _modified(of),
        "dct:spatial": _place(),
        "dct:temporal": _time(),
        "dcat:version": str(of.version.number) if of.version else None,
        "dcat:keyword": [_text(word) for word in KEYWORDS],
        "dcat:landingPage": _id(f"{of.site}/"),
        "dcat:distribution": [*(_id(file.url) for file in of.files()), _id(of.address(PACKAGE))],
        "dcat:hasVersion": [_id(_address(of, release)) for release in releases],
    }


def _distribution(of: Dataset, file: File) -> Node:
    return {
        "@id": file.url,
        "@type": "dcat:Distribution",
        "dct:title": _text(file.title),
        "dct:description": _text(file.table.description),
        "dct:license": _licence(),
        "dcat:accessURL": _id(file.url),
        "dcat:downloadURL": _id(file.url),
        "dcat:mediaType": _id(f"{_IANA}{file.form.media_type}"),
        "dct:conformsTo": _id(of.address(PACKAGE)) if file.form.name == "csv" else None,
    }


def _package(of: Dataset) -> Node:
    return {
        "@id": of.address(PACKAGE),
        "@type": "dcat:Distribution",
        "dct:title": _text("All tables, Frictionless data package"),
        "dct:license": _licence(),
        "dcat:accessURL": _id(of.address(PACKAGE)),
        "dcat:mediaType": _id(f"{_IANA}application/json"),
        "dct:conformsTo": _id("https://datapackage.org/profiles/2.0/datapackage.json"),
    }


def _services(of: Dataset) -> Iterator[Node]:
    described, api = f"{of.site}{reverse('api:openapi')}", f"{of.site}{reverse('api:index')}"
    yield _service(of, api, "API", described, None)
    yield _service(of, f"{of.site}/ogc/", "OGC API – Features", None, _OGC)
    yield _service(of, f"{of.site}{reverse('reconcile:service')}", "Reconciliation", None, _RECONCILIATION)


def _service(of: Dataset, address: str, title: str, described: str | None, standard: str | None) -> Node:
    return {
        "@id": address,
        "@type": "dcat:DataService",
        "dct:title": _text(title),
        "dcat:endpointURL": _id(address),
        "dcat:endpointDescription": _id(described) if described else None,
        "dct:conformsTo": _id(standard) if standard else None,
        "dcat:servesDataset": _id(of.id),
    }


def _release(of: Dataset, release: Release) -> Iterator[Node]:
    """Frozen, with the file that holds all of it."""
    address = _address(of, release)
    whole = next((each for each in release.files if each["name"].endswith(".zip")), None)
    yield {
        "@id": address,
        "@type": "dcat:Dataset",
        "dct:title": _text(f"{of.name}, release {release.name}"),
        "dct:license": _licence(),
        "dct:issued": {"@type": "xsd:dateTime", "@value": release.made_at.isoformat()},
        "dcat:version": release.name,
        "dcat:isVersionOf": _id(of.id),
        "dcat:landingPage": _id(address),
        "dcat:distribution": _id(f"{address}{whole['name']}") if whole else None,
    }
    if whole:
        yield {
            "@id": f"{address}{whole['name']}",
            "@type": "dcat:Distribution",
            "dct:title": _text(f"Everything of release {release.name}"),
            "dct:license": _licence(),
            "dcat:accessURL": _id(address),
            "dcat:downloadURL": _id(f"{address}{whole['name']}"),
            "dcat:mediaType": _id(f"{_IANA}application/zip"),
            "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(whole["size"])},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": _id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": whole["sha256"]},
            },
        }


def _address(of: Dataset, release: Release) -> str:
    return f"{of.site}{reverse('release', args=[release.name])}"


def _publisher(of: Dataset) -> Node:
    return {"@type": "foaf:Organization", "foaf:name": of.name, "foaf:homepage": _id(f"{of.site}/")}


def _licence() -> Node | None:
    return _id(licence()["path"]) if licence() else None


def _modified(of: Dataset) -> Node | None:
    return {"@type": "xsd:dateTime", "@value": of.version.at.isoformat()} if of.version else None


def _place() -> Node:
    west, south, east, north = FRAME
    ring = ", ".join(f"{lon} {lat}" for lon, lat in (
        (west, south), (east, south), (east, north), (west, north), (west, south)
    ))  # fmt: skip
    box = {"@type": "http://www.opengis.net/ont/geosparql#wktLiteral", "@value": f"POLYGON(({ring}))"}
    return {"@type": "dct:Location", "dcat:bbox": box}


def _time() -> Node | None:
    first = since()
    day = {"@type": "xsd:date", "@value": first.isoformat()} if first else None
    return {"@type": "dct:PeriodOfTime", "dcat:startDate": day} if day else None


def _id(address: str) -> Node:
    return {"@id": address}


def _text(text: str) -> Node:
    return {"@language": "en", "@value": text}


def _known(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, [])}
