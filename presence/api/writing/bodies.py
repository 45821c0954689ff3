"""Reading what a request carries: within a bound, of the right type, and as JSON that means one thing."""

import json
from collections.abc import Iterable
from typing import Any, NoReturn

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, UnreadablePostError

from presence.api.errors import BadRequest
from presence.api.writing.problems import Malformed, NoLength, TooLarge, WrongType

JSON = "application/json"
DEEPEST = 6
_PIECE = 65_536


def refuse_large(request: HttpRequest, most: int) -> None:
    """By what the request says of itself, before a byte of it is read."""
    declared = request.META.get("CONTENT_LENGTH") or "0"
    if not (declared.isascii() and declared.isdecimal() and len(declared) < 16 and int(declared) <= most):
        raise _too_large(most)


def refuse_type(request: HttpRequest, takes: str) -> None:
    given, coded = request.content_type or "", request.headers.get("Content-Encoding", "identity")
    if given.lower() != takes:
        said = f"“{given[:60]}”" if given else "nothing"
        raise WrongType(f"Send {takes} and say so in Content-Type; it says {said}.", headers={"Accept-Post": takes})
    if coded.lower() not in ("", "identity"):
        raise WrongType("Send it uncompressed: Content-Encoding is not read.", headers={"Accept-Encoding": "identity"})


def body_of(request: HttpRequest, most: int) -> bytes:
    """The whole body; of one without a length no more than `most` and a little is ever read."""
    pieces: list[bytes] = []
    size = 0
    source = _source(request)
    try:
        while piece := source.read(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > most:
                raise _too_large(most)
    except (UnreadablePostError, OSError) as error:
        raise BadRequest("The request broke off before its end: send it again.") from error
    return b"".join(pieces)


def _source(request: HttpRequest) -> Any:
    """Django takes a body that comes in chunks for an empty one: that is read where the server marks its end."""
    if request.META.get("CONTENT_LENGTH") or not request.META.get("HTTP_TRANSFER_ENCODING"):
        return request
    if isinstance(request, WSGIRequest) and request.environ.get("wsgi.input_terminated"):
        return request.environ["wsgi.input"]
    raise NoLength("Say how long the body is, in Content-Length.")


def json_of(body: bytes) -> dict[str, Any]:
    """
    Raises:
        Malformed: it says where.
    """
    try:
        found = json.loads(body.decode(), object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError as error:
        raise Malformed("The JSON is nested too deep to be read.") from error
    except json.JSONDecodeError as error:
        raise Malformed(f"Not JSON: {error.msg}, line {error.lineno}, column {error.colno}.") from error
    except UnicodeDecodeError as error:
        raise Malformed("The body is not UTF-8.") from error
    except ValueError as error:  # a number of thousands of digits
        raise Malformed("A number in the JSON is too long to be read.") from error
    if not isinstance(found, dict):
        raise Malformed("Send one JSON object: {…}.")
    if _deeper_than(DEEPEST, found):
        raise Malformed("The JSON is nested deeper than anything that is read here.")
    return found


def _deeper_than(most: int, value: Any) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return most == 0 or any(_deeper_than(most - 1, each) for each in inner)


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise Malformed(f"“{printable(name)}” comes twice in one object.")
        found[name] = value
    return found


def _no_number(word: str) -> NoReturn:
    raise Malformed(f"{word} is not JSON: leave the value out, or write null.")


def printable(text: str) -> str:
    """Of somebody else's words as much as a message takes."""
    return "".join(character if character.isprintable() else "�" for character in text[:60])


def _too_large(most: int) -> TooLarge:
    return TooLarge(f"The body is larger than this address takes: {most:,} bytes.")
