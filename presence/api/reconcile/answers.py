"""The service's answers, in the shapes that version 0.2 has for them."""

from collections.abc import Mapping
from typing import Any

from django.db import OperationalError

from presence.api.reconcile.asked import Extension, Query
from presence.api.reconcile.candidates import Candidate, candidates
from presence.api.reconcile.properties import PROPERTIES, values
from presence.api.reconcile.types import TYPES, description, id_of, things_by_id, type_of
from presence.problems import Problem
from presence.search.database import searching

WIDTH, HEIGHT = 420, 260


class TooSlow(Problem):
    code = "too_slow"
    status = 503


def manifest(site: str) -> dict[str, Any]:
    """What the service can do, and where."""
    return {
        "versions": ["0.2"],
        "name": "Syria Presence",
        "identifierSpace": f"{site}/",
        "schemaSpace": f"{site}/codebook/",
        "documentation": f"{site}/api/v1/docs/",
        "defaultTypes": [made.told for made in TYPES.values()],
        "view": {"url": f"{site}/{{{{id}}}}/"},
        "preview": {"url": f"{site}/reconcile/preview/?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": {
            name: {"service_url": site, "service_path": f"/reconcile/suggest/{name}/"}
            for name in ("entity", "type", "property")
        },
        "extend": {
            "propose_properties": {"service_url": site, "service_path": "/reconcile/properties/"},
            "property_settings": [],
        },
    }


def results(asked: Mapping[str, Query]) -> dict[str, Any]:
    """
    Raises:
        TooSlow
    """
    try:
        with searching():
            found = candidates(asked)
    except OperationalError as error:
        raise TooSlow("These queries took too long: send fewer at once, or name their type.") from error
    return {key: {"result": [_candidate(one) for one in each]} for key, each in found.items()}


def _candidate(found: Candidate) -> dict[str, Any]:
    return {
        "id": id_of(found.thing),
        "name": str(found.thing),
        "type": [type_of(found.thing).told],
        "score": found.score,
        "match": found.match,
        "description": description(found.thing),
    }


def extended(asked: Extension) -> dict[str, Any]:
    """What is not known is an empty list."""
    found = things_by_id(asked.ids)
    return {
        "meta": [_meta(each) for each in asked.properties],
        "rows": {
            each: {name: values(PROPERTIES[name], found[each]) if each in found else [] for name in asked.properties}
            for each in asked.ids
        },
    }


def _meta(name: str) -> dict[str, Any]:
    made = PROPERTIES[name]
    told: dict[str, Any] = {"id": made.id, "name": made.name}
    return {**told, "type": TYPES[made.entities].told} if made.entities else told
