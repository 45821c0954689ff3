"""How the addresses that write are described: key, header, bodies, and what may go wrong."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, extend_schema

from presence.api.errors import PROBLEM_TYPE
from presence.api.serializers.problem import ProblemSerializer
from presence.api.writing.idempotency import HEADER
from presence.models import Scope

F = TypeVar("F", bound=Callable[..., Any])
SECURITY = "key"
ERRORS = {
    400: "The body is no JSON object, a parameter is unknown, or the Idempotency-Key is missing.",
    401: "No key, or one that is unknown, revoked or expired: `code` says which.",
    403: "The key has not the scope this takes, or its account may not do it any more.",
    404: "There is nothing with this number.",
    406: "There is no such format here.",
    409: "It was decided before, was changed meanwhile, or the first request with this Idempotency-Key still runs.",
    411: "A body in chunks that this server cannot read: say its Content-Length.",
    413: "The body is larger than this address takes.",
    415: "The body is not of the type this address takes.",
    422: "A field is unknown or cannot be used: `errors` names it. Or the Idempotency-Key came with another body.",
    429: "Too many requests: wait for as many seconds as `Retry-After` says.",
}
IDEMPOTENCY = OpenApiParameter(
    HEADER,
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    required=True,
    description="A new random string for each thing to be made, the same when a request is sent again: the answer that "
    "was given is then given again, for 24 hours.",
    examples=[OpenApiExample("a UUID", value='"8e03978e-40d5-43e8-bc93-6894a57f9324"')],
)
NUMBER = OpenApiParameter(
    "number",
    OpenApiTypes.INT,
    OpenApiParameter.PATH,
    description="The suggestion's number.",
    examples=[OpenApiExample("one", value=1)],
)


def writes(
    scope: Scope,
    name: str,
    summary: str,
    description: str,
    request: Any,
    answers: Mapping[int, tuple[Any, str]],
    *,
    errors: Sequence[int] = (),
    parameters: Sequence[OpenApiParameter] = (),
    examples: Sequence[OpenApiExample] = (),
) -> Callable[[F], F]:
    """Of a POST."""
    always = (400, 401, 403, 406, 409, 411, 413, 415, 422, 429)
    return extend_schema(
        operation_id=name,
        summary=summary,
        description=f"{description} Takes a key with the scope `{scope.value}`.",
        parameters=[IDEMPOTENCY, *parameters],
        request=request,
        responses=_responses(answers, (*always, *errors)),
        examples=list(examples),
        auth=[{SECURITY: [scope.value]}],  # type: ignore[list-item]
    )


def reads(
    scope: Scope,
    name: str,
    summary: str,
    description: str,
    answer: Any,
    *,
    errors: Sequence[int] = (),
    parameters: Sequence[OpenApiParameter] = (),
) -> Callable[[F], F]:
    return extend_schema(
        operation_id=name,
        summary=summary,
        description=f"{description} Takes a key with the scope `{scope.value}`.",
        parameters=list(parameters),
        responses=_responses({200: (answer, "")}, (400, 401, 403, 406, 429, *errors)),
        auth=[{SECURITY: [scope.value]}],  # type: ignore[list-item]
    )


def _responses(answers: Mapping[int, tuple[Any, str]], errors: Sequence[int]) -> dict[Any, Any]:
    good = {(status, "application/json"): OpenApiResponse(*told) for status, told in answers.items()}
    bad = {(status, PROBLEM_TYPE): OpenApiResponse(ProblemSerializer, ERRORS[status]) for status in errors}
    return {**good, **bad}
