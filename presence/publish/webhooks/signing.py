"""Signatures as in Standard Webhooks: HMAC-SHA256 over id, timestamp and body. Pure."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable

PREFIX = "whsec_"
_BYTES = 32


def new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def signed(message: str, timestamp: int, body: str, keys: Iterable[str]) -> dict[str, str]:
    """The headers; one signature for each key, so that whoever holds any of them can verify."""
    content = f"{message}.{timestamp}.{body}".encode()
    made = [hmac.digest(base64.b64decode(key.removeprefix(PREFIX)), content, hashlib.sha256) for key in keys]
    return {
        "webhook-id": message,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(f"v1,{base64.b64encode(each).decode()}" for each in made),
    }
