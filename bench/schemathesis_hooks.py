"""What the description of the API cannot say in JSON Schema: which slugs there are, and what goes together.

Read by schemathesis itself, which `bench.schemathesis_run` starts with the server's address in API_URL.
"""

import json
import os
import urllib.request
from typing import Any

import schemathesis
from hypothesis import strategies as st

SITE = os.environ["API_URL"].rstrip("/")
KINDS_OF_SLUGS = {
    "about": "actors",
    "actor": "actors",
    "agreement": "agreements",
    "base": "bases",
    "region": "regions",
    "source": "sources",
    "speaker": "people",
}
WHOLE_SETS_TAKE_NONE = ("cursor", "page_size", "count", "order", "fields", "expand", "labels", "lang")
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def _got(path: str) -> Any:
    with _direct.open(f"{SITE}/api/v1/{path}") as answer:
        return json.load(answer)


def _slugs(kind: str) -> list[str]:
    return [each["slug"] for each in _got(f"{kind}/?page_size=50")["results"]]


def _known(kind: str, name: str) -> st.SearchStrategy[str]:
    """Lists of names that the description of the parameter tells."""
    said = next(each for each in DESCRIBED[f"/api/v1/{kind}/"]["get"]["parameters"] if each["name"] == name)
    names = said["description"].rpartition("Of this kind: ")[2].replace("`", "").rstrip(".").split(", ")
    known = [each for each in names if each != "none"]
    if not known:
        return st.just("")
    return st.lists(st.sampled_from(known), max_size=4).map(",".join)


def _box() -> st.SearchStrategy[str]:
    degrees = st.integers(-89, 0), st.integers(1, 90)
    return st.tuples(degrees[0], degrees[0], degrees[1], degrees[1]).map(lambda box: ",".join(map(str, box)))


DESCRIBED = _got("openapi.json")["paths"]
for _name, _kind in KINDS_OF_SLUGS.items():
    schemathesis.openapi.format(f"{_name}-slug", st.sampled_from(["", *_slugs(_kind)]))
for _path in DESCRIBED:
    _kind = _path.removeprefix("/api/v1/").rstrip("/")
    if (
        any(each["name"] == "fields" for each in DESCRIBED[_path].get("get", {}).get("parameters", ()))
        and "{" not in _path
    ):
        schemathesis.openapi.format(f"fields-of-{_kind}", _known(_kind, "fields"))
        if any(each["name"] == "expand" for each in DESCRIBED[_path]["get"]["parameters"]):
            schemathesis.openapi.format(f"expand-of-{_kind}", _known(_kind, "expand"))
schemathesis.openapi.format("edtf", st.sampled_from(["", "2019", "2019-10", "2019-10-15", "2018-03~", "2020?"]))
schemathesis.openapi.format("bbox", st.one_of(st.just(""), _box()))
schemathesis.openapi.format("known-moment", st.just(""))
schemathesis.openapi.format("cursor", st.just(""))


@schemathesis.hook
def before_call(context: Any, case: Any, **_kwargs: Any) -> None:
    """What is good by itself and not together is put right; what is meant to be bad is left as it is."""
    query = case.query
    if not query or case.meta is None or case.meta.generation.mode.is_negative:
        return
    if not all(isinstance(query.get(name, ""), str) for name in ("format", "explain", "include", "to")):
        return
    for name in _not_with(query, case.operation.path):
        query.pop(name, None)
    if case.operation.path.endswith("/compare/"):
        query["from"], query["to"] = "2019", "2021"


def _not_with(query: dict[str, Any], path: str) -> list[str]:
    form, found = query.get("format") or "json", []
    if form != "csv":
        found.append("bom")
    if form != "json":
        found += WHOLE_SETS_TAKE_NONE
    if path.endswith("/matrix/"):
        found.append("explain")
    if path.endswith("/search/"):
        found.append("page")
    return [*found, "actor", "region"] if query.get("include") else found


@schemathesis.serializer("application/zip")
def zipped(_context: Any, value: Any) -> bytes:
    """Whatever is made of it, it is no archive; without a key nobody looks."""
    return value if isinstance(value, bytes) else json.dumps(value, default=str).encode()
