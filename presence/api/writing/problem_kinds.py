"""What the codes of problems with writing mean: status, title, meaning, what to do."""

from collections.abc import Mapping

_ANOTHER_KEY = "Make another key at /account/keys/, or ask whose account it is."
_HEADER = "Send “Authorization: Bearer sp_…” with a key from /account/keys/."

WRITING: Mapping[str, tuple[int, str, str, str]] = {
    "bad_archive": (
        422,
        "Not an archive",
        "What was sent to be imported is no zip archive, or holds more than a dataset folder may.",
        "Zip the folder itself, without a password.",
    ),
    "bad_submission": (
        422,
        "Not an article",
        "What was handed in cannot become an article.",
        "`errors` names the field and says what it should be.",
    ),
    "idempotency_key_missing": (
        400,
        "No Idempotency-Key",
        "The header Idempotency-Key is missing, or is no string.",
        "Send a new random one for each thing you want made, and the same one when you try again.",
    ),
    "idempotency_key_reused": (
        422,
        "Idempotency-Key used for another request",
        "The same Idempotency-Key came with another address or body before.",
        "Take a new one.",
    ),
    "invalid_dataset": (
        422,
        "A mistake in the dataset folder",
        "A file of the folder cannot be loaded, so nothing was.",
        "`errors` has the mistakes by file, with line and column.",
    ),
    "invalid_fields": (
        422,
        "A field cannot be used",
        "A field is missing, has the wrong type, or names something that is not here.",
        "`errors` names each; `nearest` has known values near to yours.",
    ),
    "invalid_record": (
        422,
        "The record does not hold together",
        "An editor's form with these values would be refused.",
        "`errors` has the reasons by field, as `payload.date`.",
    ),
    "key_closed": (401, "The key's account is closed", "The account that made the key was closed.", _ANOTHER_KEY),
    "key_expired": (401, "The key expired", "The key stood until a day that is over.", _ANOTHER_KEY),
    "key_missing": (401, "No key", "This address takes a key, and none was sent. Cookies do not count.", _HEADER),
    "key_revoked": (401, "The key was revoked", "Whose key it is has revoked it.", _ANOTHER_KEY),
    "key_unknown": (401, "Not a key of ours", "What was sent as a key is none, or was cut.", _HEADER),
    "length_required": (
        411,
        "No length",
        "The body came in chunks, and this server cannot tell where they end.",
        "Send Content-Length.",
    ),
    "malformed": (
        400,
        "Not a JSON object",
        "The body is no JSON, no object, names a field twice, or is nested too deep.",
        "`detail` says where.",
    ),
    "stale_revision": (
        409,
        "Changed meanwhile",
        "The record has another revision than the one you have read.",
        "Read it again, and repeat your change with its revision.",
    ),
    "still_running": (
        409,
        "Still running",
        "The first request with this Idempotency-Key, or another import, is being worked on.",
        "Send the same again in a moment: you get its answer.",
    ),
    "too_large": (413, "Too large", "The body is larger than the address takes.", "`detail` says how large it may be."),
    "unknown_field": (
        422,
        "No such field",
        "A field is not known here. It is refused, so that a slip never loses what you meant.",
        "`nearest` has the fields that are like it.",
    ),
    "unsupported_media_type": (
        415,
        "Not this type",
        "The body is not of the type the address takes, or is compressed.",
        "The header Accept-Post names the type; say it in Content-Type.",
    ),
}
