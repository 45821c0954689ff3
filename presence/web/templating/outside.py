"""What came from outside, shown as no more than it is."""

from urllib.parse import urlsplit


def web_address(url: str) -> str:
    """The address if it is one a browser may follow (http or https), else nothing."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


def script_language(text: str) -> str:
    """`ar` for Arabic letters, `ru` for Cyrillic; Latin letters do not tell their language."""
    if any("\u0600" <= character <= "\u06ff" for character in text):
        return "ar"
    return "ru" if any("\u0400" <= character <= "\u04ff" for character in text) else ""
