"""One entity: an id, a schema, and for each property the values known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from presence.models import Citation
from presence.models.vocabulary import CitationStance
from presence.publish.tables.parts import digest

# Of a name FollowTheMoney takes no more, of an address as people write it, and of what else is no text.
_LONGEST = {"name": 384, "alias": 384, "full": 250, "location": 250}
_LONGEST_OTHERWISE = 1024
_TEXTS = frozenset({"summary", "description", "sourceUrl", "publisherUrl", "website"})
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(?![\dX])")
# FollowTheMoney writes languages with three letters.
_LANGUAGES = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb", "hy": "hye",
    "it": "ita", "ku": "kur", "nl": "nld", "pl": "pol", "ru": "rus", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip


@dataclass(slots=True)
class Entity:
    id: str
    schema: str
    properties: dict[str, list[str]] = field(default_factory=dict)

    def add(self, **values: Any) -> "Entity":
        """Each a value or several of them; what is not known is left out."""
        for name, value in values.items():
            several = value if isinstance(value, list | tuple | set) else [value]
            said = [_cut(name, str(each)) for each in several if each is not None and each != ""]
            if said:
                self.properties[name] = list(dict.fromkeys([*self.properties.get(name, []), *said]))
        return self

    def told(self) -> dict[str, Any]:
        return {"id": self.id, "schema": self.schema, "properties": self.properties}


def _cut(name: str, said: str) -> str:
    longest = _LONGEST.get(name, _LONGEST_OTHERWISE)
    return said if len(said) <= longest or name in _TEXTS else said[: longest - 1] + "…"


def id_of(kind: str, slug: str) -> str:
    return f"sp-{kind}-{slug}"


def ids(kind: str, things: Iterable[Any]) -> list[str]:
    return [id_of(kind, thing.slug) for thing in things]


def day(text: str) -> str:
    """As far as it is known, without the marks of doubt, for which there is no place: 2018-03~ is 2018-03."""
    found = _DAY.match(text)
    if found:
        return found[0]
    return text[:4] if text[:4].isdecimal() else ""


def language(code: str) -> str:
    return _LANGUAGES.get(code, "")


def country(pcode: str) -> str:
    """OCHA's codes begin with the country's."""
    return pcode[:2].lower()


def documented(entity: Entity, citations: Iterable[Citation]) -> list[Entity]:
    """The articles it rests on as its proof, and each with the words cited."""
    cited = list(citations)
    entity.add(proof=[id_of("article", c.article.slug) for c in cited if c.stance == CitationStance.SUPPORTS])
    return [_documentation(entity, each) for each in cited]


def _documentation(entity: Entity, citation: Citation) -> Entity:
    key = digest(entity.id, citation.article.slug, citation.stance, citation.excerpt)
    return Entity(f"sp-documentation-{key}", "Documentation").add(
        document=id_of("article", citation.article.slug),
        entity=entity.id,
        role=citation.stance,
        summary=citation.excerpt,
        publisher=citation.article.source and citation.article.source.name,
    )
