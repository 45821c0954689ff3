"""What every query parameter means, with an example: the text of the OpenAPI description."""

from typing import Any

SLUG, TEXT, DAY, BOX, NUMBER, LETTERS = "slug", "text", "day", "bbox", "number", "letters"

# name: (shape, what it means, an example)
PARAMETERS: dict[str, tuple[str, str, str]] = {
    "about": (SLUG, "Slug of an actor the statement speaks about.", "russia"),
    "actor": (SLUG, "Slug of an actor.", "russia"),
    "after": (NUMBER, "The number of a version: what changed since then.", "12"),
    "agreement": (SLUG, "Slug of an agreement.", "hmeimim-2015"),
    "base": (SLUG, "Slug of a base.", "khmeimim-air-base"),
    "bbox": (BOX, "Only bases in this part of the map: west, south, east, north in degrees.", "36.2,35.9,37.6,36.8"),
    "confidence": (TEXT, "How sure the record is.", ""),
    "exact": (TEXT, "1: exactly as typed, with no other endings, names or spellings.", "1"),
    "explain": (
        TEXT,
        "1: those that do not count too, each with the reason. The matrix explains a cell: give `actor` and `region`.",
        "1",
    ),
    "from": (DAY, "The earlier of two days: a day, month or year (EDTF).", "2024-12-01"),
    "kind": (TEXT, "Kind of record.", ""),
    "language": (LETTERS, "Language of the article (ISO 639-1).", "en"),
    "on": (
        DAY,
        "A day, month or year (EDTF). Deployments: those present or possibly present in that time; "
        "agreements: those standing; offices: those held; anything dated: what falls in it. What is told of presence "
        "(`presence`, `present`, the stage of an agreement) is told of that time; today without it.",
        "2019-10-15",
    ),
    "order": (TEXT, "-date: the newest first, then what has no date; without it the best match first.", "-date"),
    "page": (NUMBER, "Which page of what is found.", "1"),
    "page_size": (NUMBER, "How many a page holds.", "20"),
    "presence": (
        TEXT,
        "present: where the actor certainly is in the time asked for by `on`; possible: where it only may be, by any "
        "of its deployments at the base.",
        "",
    ),
    "q": (TEXT, "Text contained in a name or summary, upper or lower case.", "air base"),
    "region": (
        SLUG,
        "Slug of a region; what lies in its districts or, for a zone, its governorates counts.",
        "latakia",
    ),
    "reliability": (TEXT, "Admiralty letter of the source's reliability.", ""),
    "scheme": (TEXT, "Only what this register numbers.", ""),
    "source": (SLUG, "Slug of a source.", "reuters"),
    "speaker": (SLUG, "Slug of the person who speaks.", "al-sharaa"),
    "stance": (TEXT, "Stance towards the presence spoken of.", ""),
    "status": (TEXT, "Status.", ""),
    "to": (DAY, "The later of two days.", "2025-06-01"),
    "topic": (TEXT, "A topic of the statement.", "withdrawal"),
}


def parameter(name: str, words: list[str], required: bool = False) -> dict[str, Any]:
    """One filter as an OpenAPI parameter; `words` are its vocabulary, if it has one."""
    shape, meaning, example = PARAMETERS[name]
    schema = _schema(name, shape, words)
    return {
        "name": name,
        "in": "query",
        "required": required,
        "description": meaning,
        "schema": schema,
        # The page that lets one try things starts from the first: asking for nothing.
        "examples": {
            **({} if required or shape == NUMBER else {"any": {"value": ""}}),
            "one": {"value": _example(shape, words[0] if words else example)},
        },
    }


# The largest number there is room for; the largest page of what is found, and the largest size of one.
_LARGEST = {"after": 2**63 - 1, "page": 1000, "page_size": 100}
# Texts without the character that PostgreSQL cannot hold.
_NO_NUL = r"^[^\u0000]*$"


def _schema(name: str, shape: str, words: list[str]) -> dict[str, Any]:
    if words:
        # An empty value is the browser form's “any”.
        return {"type": "string", "enum": [*words, ""]}
    match shape:
        case "slug":
            return {"type": "string", "pattern": r"^[-\w]*$", "format": f"{name}-slug"}
        case "day":
            return {"type": "string", "maxLength": 16, "format": "edtf"}
        case "bbox":
            return {"type": "string", "format": "bbox"}
        case "number":
            return number(0 if name == "after" else 1, _LARGEST[name])
        case "letters":
            return {"type": "string", "maxLength": 8, "pattern": _NO_NUL}
    return {"type": "string", "maxLength": 40 if name == "topic" else 200, "pattern": _NO_NUL}


def number(least: int, most: int) -> dict[str, Any]:
    """A whole number, or nothing at all."""
    return {"anyOf": [{"type": "integer", "minimum": least, "maximum": most}, {"type": "string", "maxLength": 0}]}


def _example(shape: str, text: str) -> str | int:
    return int(text) if shape == NUMBER else text
