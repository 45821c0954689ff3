"""`fields` of an answer that is no list of records: of each cell of the matrix, each change, each thing found."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from rest_framework.serializers import Serializer

from presence.api.shape.asked import FIELDS
from presence.api.shape.paths import every_path, find, listed, pruned, unknown, wanted
from presence.api.shape.tree import Node, tree


@dataclass(frozen=True, slots=True)
class Rows:
    """Under which name the answer has them, and what each is."""

    name: str
    serializer: type[Serializer]

    @property
    def tree(self) -> Node:
        return tree(self.serializer)

    def only(self, answer: dict[str, Any], params: QueryDict) -> dict[str, Any]:
        """
        Raises:
            InvalidParameter: no such field.
        """
        paths = listed(FIELDS, params.get(FIELDS, ""))
        known = self.tree if paths else Node()
        for path in paths:
            if find(known, path) is None:
                raise unknown(FIELDS, path, list(every_path(known)))
        return {**answer, self.name: pruned(answer[self.name], wanted(paths))}
