"""Every code of a problem: what it means and what to do. A problem's `type` is the address that shows it."""

from collections.abc import Mapping
from typing import NamedTuple

from django.urls import reverse


class ProblemKind(NamedTuple):
    status: int
    title: str
    meaning: str
    todo: str


_SAY_IT = "`errors` names what is wrong and says what is allowed. Correct it and send it again."
_NEW_KEY = "Make another on your account's page."

KINDS: Mapping[str, ProblemKind] = {
    "already_decided": ProblemKind(
        409,
        "Already decided",
        "Somebody accepted or rejected this suggestion before.",
        "Read the suggestion again: it says what became of it.",
    ),
    "bad_account": ProblemKind(422, "Not a name or password", "The name or the password will not do.", _SAY_IT),
    "bad_address": ProblemKind(
        422, "Not an address to fetch from", "The article's address cannot be fetched from here.", "Send its text."
    ),
    "bad_archive": ProblemKind(
        422, "Not an archive of a dataset", "The archive cannot be read, or holds what is none of a dataset.", _SAY_IT
    ),
    "bad_request": ProblemKind(
        400,
        "Not a request this server takes",
        "The request is malformed, has more parameters than are read, or names a host that is not served here.",
        "Ask for less, or in plainer form.",
    ),
    "bad_submission": ProblemKind(
        422, "Not enough of an article", "What was handed in is not enough to keep an article by.", _SAY_IT
    ),
    "idempotency_key_missing": ProblemKind(
        400,
        "No Idempotency-Key",
        "What writes takes an Idempotency-Key, so that sending it twice does it once.",
        "Send a new random string with each thing to be made, and the same when you send it again.",
    ),
    "idempotency_key_reused": ProblemKind(
        422,
        "Another body with the same Idempotency-Key",
        "The Idempotency-Key was used with another request.",
        "Send a new one.",
    ),
    "insufficient_scope": ProblemKind(
        403,
        "The key is not for this",
        "Your key is good, but it was not given the scope that this address asks for.",
        "The header WWW-Authenticate names the scope. Make a key that has it, on your account's page.",
    ),
    "invalid": ProblemKind(400, "Cannot be used", "Something in the request cannot be used.", _SAY_IT),
    "invalid_dataset": ProblemKind(
        422, "Not a dataset that holds together", "The files contradict themselves or the dataset.", _SAY_IT
    ),
    "invalid_fields": ProblemKind(422, "Fields that cannot be used", "Values of fields cannot be read.", _SAY_IT),
    "invalid_parameter": ProblemKind(
        400,
        "A parameter cannot be used",
        "A value cannot be read, is not known here, or a parameter was given twice.",
        "`errors` names the parameter and says what is allowed; `nearest` has known values near to yours.",
    ),
    "invalid_record": ProblemKind(
        422, "A record that does not hold together", "The record's values contradict one another.", _SAY_IT
    ),
    "key_closed": ProblemKind(401, "A key of a closed account", "The account of this key is closed.", "Ask an editor."),
    "key_expired": ProblemKind(401, "The key has expired", "The key was good until a day that is over.", _NEW_KEY),
    "key_missing": ProblemKind(
        401, "No key", "This address takes a key.", "Send it as “Authorization: Bearer sp_…”. Reading takes none."
    ),
    "key_revoked": ProblemKind(401, "The key was revoked", "Somebody took the key back.", _NEW_KEY),
    "key_unknown": ProblemKind(401, "No key of ours", "The key is not known here.", f"Look for a slip. {_NEW_KEY}"),
    "length_required": ProblemKind(
        411, "How long is it?", "The body came without its length.", "Send a Content-Length."
    ),
    "malformed": ProblemKind(
        400, "Not JSON to be read", "The body is no JSON object, or nested beyond reason.", "Send one JSON object."
    ),
    "method_not_allowed": ProblemKind(
        405,
        "Not this method",
        "The address does not take this method; most of this API is for reading.",
        "The header Allow names those it takes.",
    ),
    "no_article": ProblemKind(422, "No article in it", "No article is found in what was sent.", "Send its text."),
    "not_acceptable": ProblemKind(
        406,
        "No such format",
        "The address has no answer in the format that `format` or the header Accept asks for.",
        "`detail` names the formats there are. Without either, the answer is JSON.",
    ),
    "not_allowed": ProblemKind(
        403, "Not open to you", "You may not see or do this.", "Ask an editor, or use a key with more scopes."
    ),
    "not_found": ProblemKind(
        404,
        "Nothing public is there",
        "No record has this address, or it is not published.",
        "`nearest` has addresses like it. /api/v1/ lists what there is; /api/v1/search/ finds by name.",
    ),
    "not_text": ProblemKind(
        422, "Not a text", "What was sent is no text that can be read.", "Send plain text or HTML."
    ),
    "parse_error": ProblemKind(400, "Not to be read", "The body cannot be read.", "Send one JSON object."),
    "query_too_long": ProblemKind(
        400,
        "The query is too long",
        "More characters stand behind the question mark than are read.",
        "`detail` says how many are. Ask for less at once, or leave `fields` out.",
    ),
    "retracted": ProblemKind(
        410,
        "Retracted",
        "The record was published here and does not hold any more.",
        "`reason` says why, `last_published` leads to what it said. Take it out of your copy.",
    ),
    "server_error": ProblemKind(
        500, "Our fault", "Something broke on our side, and it has been noted.", "Try again later."
    ),
    "stale_revision": ProblemKind(
        409, "Changed meanwhile", "Somebody changed the record since you read it.", "Read it again, then send yours."
    ),
    "still_running": ProblemKind(
        409,
        "Still running",
        "The first request with this Idempotency-Key is not done yet.",
        "Wait a little and send it again.",
    ),
    "too_large": ProblemKind(413, "Too large", "The body is larger than this address takes.", "Send less at once."),
    "too_many_keys": ProblemKind(409, "Too many keys", "The account has as many keys as it may.", "Revoke one first."),
    "too_many_requests": ProblemKind(
        429,
        "Too many requests",
        "More was asked from your address, or with your key, than one asker may have in so short a time.",
        "Wait as many seconds as the header Retry-After says. The RateLimit headers of every answer tell what is left. "
        "To have everything, download a release or keep a copy by /api/v1/changes/.",
    ),
    "too_slow": ProblemKind(
        503, "Took too long", "The questions took longer than they may.", "Ask fewer at once, or more plainly."
    ),
    "unknown_field": ProblemKind(
        422, "No such field", "The body has a field that is not known.", "`nearest` has the fields that are like it."
    ),
    "unknown_parameter": ProblemKind(
        400,
        "No such parameter",
        "A parameter is not known at this address. It is refused, so that a slip never returns everything.",
        "`detail` lists the parameters there are; `nearest` has those like yours.",
    ),
    "unsupported_media_type": ProblemKind(
        415, "Not this type", "The body is not of the type this address takes.", "Say the right Content-Type."
    ),
}


def address_of(code: str) -> str:
    return reverse("api:problem", args=[code])


def title_of(code: str, otherwise: str) -> str:
    return KINDS[code].title if code in KINDS else otherwise
