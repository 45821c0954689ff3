"""Which endpoint is asked, and what it may cost: all of it the operator's, nothing of it an article's."""

from dataclasses import dataclass

from django.conf import settings

# What is sent and what may come back. A token is at least about a character in the languages read here, mostly three.
LONGEST_TEXT = 30_000
MOST_ANSWER_TOKENS = 6_000
MOST_ANSWER_BYTES = 500_000


class ModelFailed(Exception):
    """The model gave no reading; the message says why, in a few words for editors and operators."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    url: str
    """Up to and with `/v1`."""
    model: str
    key: str = ""
    seconds: float = 30.0
    tokens_a_day: int = 1_000_000

    @property
    def address(self) -> str:
        return f"{self.url.rstrip('/')}/chat/completions"


def configured() -> Endpoint | None:
    """None where `READER_LLM_URL` is not set."""
    if not settings.READER_LLM_URL:
        return None
    return Endpoint(
        settings.READER_LLM_URL,
        settings.READER_LLM_MODEL,
        settings.READER_LLM_KEY,
        settings.READER_LLM_TIMEOUT,
        settings.READER_LLM_BUDGET,
    )
