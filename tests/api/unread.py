"""A body that is to be refused without being looked at."""

import io

HUGE = 100_000_000


class Unread(io.BytesIO):
    """Fails whoever reads it."""

    def read(self, size: int | None = -1) -> bytes:
        raise AssertionError("it was read")


def sent(media: str = "application/json") -> dict[str, object]:
    """Of a request whose body is said to be huge."""
    return {"CONTENT_LENGTH": str(HUGE), "CONTENT_TYPE": media, "wsgi.input": Unread()}
