"""What can go wrong, said once: domain code raises these, and each edge (page, API, command) shows them its way."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Near(NamedTuple):
    """A value that is known, near to one that is not, and what it is called."""

    value: str
    name: str


class Problem(Exception):
    """Something the asker can mend. `code` is for programs, `detail` tells a person what to do."""

    code = "invalid"
    status = 400

    def __init__(
        self,
        detail: str,
        *,
        errors: Mapping[str, Sequence[str]] | None = None,
        nearest: Mapping[str, Sequence[Near]] | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = {name: list(messages) for name, messages in (errors or {}).items()}
        self.nearest = {name: list(known) for name, known in (nearest or {}).items() if known}


class UnknownParameter(Problem):
    """`nearest` has parameters that are known."""

    code = "unknown_parameter"


class InvalidParameter(Problem):
    """`nearest` has values of the parameter that are known."""

    code = "invalid_parameter"


class QueryTooLong(Problem):
    code = "query_too_long"


class InvalidRecord(Problem):
    """A record's values do not hold together; `errors` says which, by field."""

    code = "invalid_record"
    status = 422


class NotAllowed(Problem):
    code = "not_allowed"
    status = 403


class Retracted(Problem):
    """It was published here and no longer holds; `told` says more of it, for programs."""

    code = "retracted"
    status = 410

    def __init__(self, detail: str, told: Mapping[str, str]) -> None:
        super().__init__(detail)
        self.told = dict(told)


class AlreadyDecided(Problem):
    code = "already_decided"
    status = 409


class StaleRevision(Problem):
    """Somebody changed the record since it was read."""

    code = "stale_revision"
    status = 409
