"""`expand=`: the records that references lead to, whole, in as many queries for one as for 500."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from presence.api.refusal import refused
from presence.api.shape.paths import Wanted, listed, unknown
from presence.api.shape.tree import Node, tree

PARAMETER = "expand"
DEEPEST = 2  # references followed one after another

# The view of each kind of record, entered by the views themselves.
VIEWS: dict[str, Any] = {}

Fetch = Callable[[str, set[str]], Mapping[str, Any]]


class Spot(NamedTuple):
    """A reference to be made whole, and what is to be made whole in the record it leads to."""

    kind: str
    value: dict[str, Any]
    plan: Wanted


@cache
def tree_of(kind: str) -> Node:
    return tree(VIEWS[kind].serializer_class)


def plan(text: str, root: Node) -> Wanted:
    """
    Raises:
        InvalidParameter: a name that is no reference, or one too deep.
    """
    paths = listed(PARAMETER, text)
    for path in paths:
        depth = _depth(root, path.split("."))
        if depth is None:
            raise unknown(PARAMETER, path, expandable(root))
        if depth > DEEPEST:
            raise refused(PARAMETER, f"“{path[:60]}” follows {depth} references: {DEEPEST} is the most.")
    return _nested(paths)


def _nested(paths: Iterable[str]) -> Wanted:
    found: Wanted = {}
    for path in paths:
        here = found
        for name in path.split("."):
            here = here.setdefault(name, {})
    return found


def _depth(node: Node, names: list[str]) -> int | None:
    """How many references a path follows; nothing where it does not end in one."""
    followed = 0
    for name in names:
        if name not in node.below:
            return None
        node = node.below[name]
        if node.leads_to is not None:
            followed += 1
            last, node = node, tree_of(node.leads_to)
        else:
            last = node
    return followed if last.leads_to is not None else None


def expandable(node: Node, depth: int = DEEPEST, before: str = "") -> Iterator[str]:
    """Every path that can be expanded, those of one reference before those of two."""
    further = []
    for name, below in node.below.items():
        path = f"{before}{name}"
        if below.leads_to is not None:
            yield path
            if depth > 1:
                further.append((tree_of(below.leads_to), depth - 1, f"{path}."))
        elif below.below:
            yield from expandable(below, depth, f"{path}.")
    for each in further:
        yield from expandable(*each)


def grown(node: Node, asked: Wanted) -> Node:
    """The names there are in an answer that is expanded."""
    if not asked:
        return node
    below = dict(node.below)
    for name, further in asked.items():
        old = below[name]
        reached = old if old.leads_to is None else Node({**old.below, **tree_of(old.leads_to).below})
        below[name] = Node(grown(reached, further).below, old.words, old.leads_to)
    return Node(below, node.words, node.leads_to)


def expand(value: Any, asked: Wanted, root: Node, fetch: Fetch) -> None:
    """Level by level: every kind is fetched once on each."""
    spots = list(_spots(value, asked, root))
    while spots:
        slugs: dict[str, set[str]] = defaultdict(set)
        for spot in spots:
            slugs[spot.kind].add(spot.value["slug"])
        found = {kind: fetch(kind, names) for kind, names in slugs.items()}
        for spot in spots:
            _made_whole(spot.value, found[spot.kind].get(spot.value["slug"], {}))
        spots = [further for spot in spots for further in _spots(spot.value, spot.plan, tree_of(spot.kind))]


def _made_whole(reference: dict[str, Any], record: Mapping[str, Any]) -> None:
    """What the reference says itself stays: the reliability of a source is that of the article cited."""
    merged = {**record, **reference}
    reference.clear()
    reference.update(merged)


def _spots(value: Any, asked: Wanted, node: Node) -> Iterator[Spot]:
    if isinstance(value, list):
        for each in value:
            yield from _spots(each, asked, node)
    elif isinstance(value, dict):
        for name, further in asked.items():
            below = node.below[name]
            if below.leads_to is None:
                yield from _spots(value.get(name), further, below)
            else:
                yield from _references(value.get(name), below.leads_to, further)


def _references(value: Any, kind: str, further: Wanted) -> Iterator[Spot]:
    for each in value if isinstance(value, list) else [value]:
        if each is not None:
            yield Spot(kind, each, further)
