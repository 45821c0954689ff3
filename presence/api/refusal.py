"""A parameter refused, with what would be taken."""

from collections.abc import Sequence
from urllib.parse import unquote_plus, unquote_to_bytes

from django.http import QueryDict

from presence.problems import InvalidParameter, Near


def refused(name: str, message: str, near: Sequence[Near] = ()) -> InvalidParameter:
    return InvalidParameter(f"{name}: {message}", errors={name: [message]}, nearest={name: near})


def readable(query: str) -> None:
    """
    Raises:
        InvalidParameter: bytes behind the question mark are no UTF-8, and would be read as something else.
    """
    for part in query.split("&"):
        try:
            unquote_to_bytes(part).decode()
        except UnicodeDecodeError:
            raise refused(unquote_plus(part.partition("=")[0])[:60], "This is not UTF-8.") from None


def flag(params: QueryDict, name: str) -> bool:
    """A parameter that is 1 or left out.

    Raises:
        InvalidParameter
    """
    text = params.get(name, "")
    if text in ("", "0", "1"):
        return text == "1"
    raise refused(name, "Write 1, or leave it out.", [Near("1", "1")])
