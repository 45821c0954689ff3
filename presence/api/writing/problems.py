"""What may be wrong with a request that writes, before anything is done."""

from collections.abc import Mapping

from presence.problems import Problem

REALM = 'Bearer realm="api"'


class WithHeaders(Problem):
    def __init__(self, detail: str, *, headers: Mapping[str, str]) -> None:
        super().__init__(detail)
        self.headers = dict(headers)


class NoKey(WithHeaders):
    code = "key_missing"
    status = 401

    def __init__(self) -> None:
        super().__init__("Give your key: “Authorization: Bearer sp_…”.", headers={"WWW-Authenticate": REALM})


class BadKey(WithHeaders):
    """`code` says what is wrong with it; of a key that is not ours only that."""

    status = 401

    def __init__(self, code: str, detail: str, told: str) -> None:
        challenge = f'{REALM}, error="invalid_token", error_description="{told}"'
        super().__init__(detail, headers={"WWW-Authenticate": challenge})
        self.code = code


class Beyond(WithHeaders):
    """The key is good, but not for this."""

    code = "insufficient_scope"
    status = 403

    def __init__(self, detail: str, scope: str) -> None:
        challenge = f'{REALM}, error="insufficient_scope", scope="{scope}"'
        super().__init__(detail, headers={"WWW-Authenticate": challenge})


class TooLarge(Problem):
    code = "too_large"
    status = 413


class NoLength(Problem):
    code = "length_required"
    status = 411


class WrongType(WithHeaders):
    code = "unsupported_media_type"
    status = 415


class Malformed(Problem):
    """It is not JSON, or not an object, or nested beyond reason."""

    code = "malformed"


class UnknownField(Problem):
    """`nearest` has the fields that are known."""

    code = "unknown_field"
    status = 422


class InvalidFields(Problem):
    code = "invalid_fields"
    status = 422


class BadIdempotencyKey(Problem):
    code = "idempotency_key_missing"


class IdempotencyKeyReused(Problem):
    code = "idempotency_key_reused"
    status = 422


class StillRunning(Problem):
    code = "still_running"
    status = 409
