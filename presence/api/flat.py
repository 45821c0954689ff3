"""The matrix and a comparison as tables: labels beside codes, and in each row where it is shown and told."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from rest_framework.request import Request

from actors.addresses import address_of
from presence.api.links import Links
from presence.compare import Kind
from presence.models.vocabulary import DeploymentStatus
from presence.publish.tables import SEPARATOR
from presence.publish.tables.deployments import Presence

CELLS = ("actor", "actor_name", "region", "region_name", "present", "possible", "on", "page", "url")
_STAND = ("presence", "presence_label", "status", "status_label")
CHANGES = (
    "change", "change_label", "certain", "base", "base_name", "actor", "actor_name", "region", "region_name",
    *(f"{side}_{name}" for side in ("before", "after") for name in _STAND), "deployments", "page", "url",
)  # fmt: skip
_OF_THE_TABLE = ("format", "fields", "lang")

Row = dict[str, Any]


def cells(answer: Mapping[str, Any], request: Request) -> Iterator[Row]:
    """Each cell at the address that explains it."""
    named = {each["slug"]: each["name"] for each in (*answer["actors"], *answer["regions"])}
    asked = {name: value for name, value in request.query_params.items() if value and name not in _OF_THE_TABLE}
    site = Links(request).site
    for cell in answer["cells"]:
        why = urlencode({**asked, "actor": cell["actor"], "region": cell["region"], "explain": 1})
        yield {
            **cell,
            "actor_name": named[cell["actor"]],
            "region_name": named[cell["region"]],
            "on": answer["on"]["edtf"],
            "page": f"{site}{reverse('matrix')}?{why}",
            "url": f"{site}{reverse('api:matrix')}?{why}",
        }


def changes(answer: Mapping[str, Any], request: Request) -> Iterator[Row]:
    """Each change at the address of its base."""
    site = Links(request).site
    for change in answer["changes"]:
        row = {
            "change": change["change"],
            "change_label": str(Kind(change["change"]).label),
            "certain": change["certain"],
        }
        for name in ("base", "actor", "region"):
            row |= {name: change[name]["slug"], f"{name}_name": change[name]["name"]}
        for side in ("before", "after"):
            row |= {f"{side}_{name}": value for name, value in _stand(change[side]).items()}
        row["deployments"] = SEPARATOR.join(each["slug"] for each in change["deployments"])
        row["page"], row["url"] = f"{site}{address_of('base', change['base']['slug'])}", change["base"]["url"]
        yield row


def _stand(stand: Mapping[str, Any]) -> Row:
    labels = [str(DeploymentStatus(each).label) for each in stand["status"]]
    return {
        "presence": stand["presence"],
        "presence_label": str(Presence(stand["presence"]).label),
        "status": SEPARATOR.join(stand["status"]),
        "status_label": SEPARATOR.join(labels),
    }
