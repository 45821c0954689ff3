"""Lists of names in the address: `fields=slug,base.name`."""

from collections.abc import Iterator, Mapping

from presence.api.refusal import refused
from presence.api.shape.tree import Node
from presence.filters.nearest import near_words
from presence.problems import InvalidParameter

MOST = 60  # names in a list
SHOWN = 60  # characters of one that is not known

# What is wanted below each name; nothing stands for all of it.
Wanted = dict[str, "Wanted"]


def listed(parameter: str, text: str) -> list[str]:
    """
    Raises:
        InvalidParameter: too many, or an empty one.
    """
    names = [name.strip() for name in text.split(",")] if text else []
    if len(names) > MOST:
        raise refused(parameter, f"Name at most {MOST}, apart by commas.")
    if not all(names):
        raise refused(parameter, "There is a comma too many: write names apart by single commas.")
    return list(dict.fromkeys(names))


def unknown(parameter: str, name: str, known: Iterator[str] | list[str]) -> InvalidParameter:
    names = list(known)
    near = near_words(name, names)
    shown = "".join(letter if letter.isprintable() else "�" for letter in name[:SHOWN])
    nearest = f" Nearest: {', '.join(each.value for each in near)}." if near else ""
    known_here = "" if near else f" Known: {', '.join(sorted(each for each in names if '.' not in each))}."
    return refused(parameter, f"“{shown}” is not known here.{nearest}{known_here}", near)


def every_path(node: Node, before: str = "") -> Iterator[str]:
    for name, below in node.below.items():
        yield f"{before}{name}"
        yield from every_path(below, f"{before}{name}.")


def find(node: Node, path: str) -> Node | None:
    for name in path.split("."):
        if name not in node.below:
            return None
        node = node.below[name]
    return node


def wanted(paths: list[str]) -> Wanted:
    """Of a name and a name below it, the first stands for all."""
    found: Wanted = {}
    for path in sorted(paths, key=len):
        here, names = found, path.split(".")
        for place, name in enumerate(names):
            last = place == len(names) - 1
            if name in here and not here[name]:
                break
            here = here.setdefault(name, {})
            if last:
                here.clear()
    return found


def pruned(value: object, keep: Mapping[str, Wanted]) -> object:
    """Only what is wanted, in the order the record has it."""
    if isinstance(value, list):
        return [pruned(each, keep) for each in value]
    if not isinstance(value, dict) or not keep:
        return value
    return {name: pruned(below, keep[name]) for name, below in value.items() if name in keep}
