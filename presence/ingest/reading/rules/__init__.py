from presence.ingest.reading.rules import ar, en, ru, tr
from presence.ingest.reading.rules.base import LanguageRules

ALL: dict[str, LanguageRules] = {module.RULES.code: module.RULES for module in (en, ar, tr, ru)}


def rules_for(language: str) -> LanguageRules:
    """The rules of a language ("en", "en-GB"); English where there are none, whose quotation marks still hold."""
    return ALL.get(language.split("-")[0].lower(), en.RULES)
