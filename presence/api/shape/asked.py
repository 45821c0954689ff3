"""What a request asks of the shape of its answer, read strictly before any other work."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from presence.api.refusal import flag
from presence.api.shape import whole
from presence.api.shape.labels import LABELS, label
from presence.api.shape.language import PARAMETER as LANG
from presence.api.shape.paths import Wanted, every_path, find, listed, pruned, unknown, wanted
from presence.api.shape.tree import Node

FIELDS = "fields"
PARAMETERS = (FIELDS, whole.PARAMETER, LABELS, LANG)


@dataclass(frozen=True, slots=True)
class Shape:
    """`keep` names the fields wanted; nothing stands for all."""

    keep: Wanted
    expand: Wanted
    labels: bool
    tree: Node

    @property
    def whole_fields(self) -> tuple[str, ...] | None:
        """The names of the fields wanted, of all if there are none; nothing where more is asked than whole fields."""
        if self.expand or self.labels or any(self.keep.values()):
            return None
        return tuple(sorted(self.keep))

    def made(self, data: Any, fetch: whole.Fetch) -> Any:
        """The records as they were asked for."""
        if self.expand:
            whole.expand(data, self.expand, self.tree, fetch)
        found = pruned(data, self.keep)
        if self.labels:
            label(found, self.tree)
        return found

    def left_out(self, names: list[str]) -> list[str]:
        """Of the fields of a record, those that need not be made."""
        return [name for name in names if name not in self.keep] if self.keep else []


def shape(params: QueryDict, kind: str) -> Shape:
    """
    Raises:
        InvalidParameter
    """
    root = whole.tree_of(kind)
    text = params.get(whole.PARAMETER, "")
    expand = whole.plan(text, root)
    known = whole.grown(root, expand)
    paths = listed(FIELDS, params.get(FIELDS, ""))
    for path in paths:
        if find(known, path) is None:
            raise unknown(FIELDS, path, list(every_path(known)))
    # What is to be expanded is wanted too.
    also = [each for each in listed(whole.PARAMETER, text) if not any(_within(path, each) for path in paths)]
    return Shape(wanted(paths + also) if paths else {}, expand, flag(params, LABELS), known)


def _within(path: str, whole_of: str) -> bool:
    return path == whole_of or path.startswith(f"{whole_of}.")
