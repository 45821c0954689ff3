"""The topics of statements in words. Editors may add others: those are said as their codes have them."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

KNOWN: Mapping[str, Promise] = {
    "air-defence": pgettext_lazy("topic", "air defence"),
    "air-strikes": pgettext_lazy("topic", "air strikes"),
    "arms-supply": pgettext_lazy("topic", "arms supply"),
    "assad-extradition": pgettext_lazy("topic", "extradition of Assad"),
    "basing": pgettext_lazy("topic", "basing"),
    "buffer-zone": pgettext_lazy("topic", "buffer zone"),
    "ceasefire": pgettext_lazy("topic", "ceasefire"),
    "compensation": pgettext_lazy("topic", "compensation"),
    "counter-isis": pgettext_lazy("topic", "fight against ISIS"),
    "counter-terrorism": pgettext_lazy("topic", "counter-terrorism"),
    "de-escalation": pgettext_lazy("topic", "de-escalation"),
    "deconfliction": pgettext_lazy("topic", "deconfliction"),
    "demilitarisation": pgettext_lazy("topic", "demilitarisation"),
    "diplomacy": pgettext_lazy("topic", "diplomacy"),
    "druze": pgettext_lazy("topic", "Druze"),
    "energy": pgettext_lazy("topic", "energy"),
    "golan": pgettext_lazy("topic", "Golan"),
    "humanitarian": pgettext_lazy("topic", "humanitarian aid"),
    "iran": pgettext_lazy("topic", "Iran"),
    "legal-framework": pgettext_lazy("topic", "legal framework"),
    "military-cooperation": pgettext_lazy("topic", "military cooperation"),
    "negotiation": pgettext_lazy("topic", "negotiation"),
    "oil": pgettext_lazy("topic", "oil"),
    "regional-security": pgettext_lazy("topic", "regional security"),
    "russia": pgettext_lazy("topic", "Russia"),
    "security": pgettext_lazy("topic", "security"),
    "sovereignty": pgettext_lazy("topic", "sovereignty"),
    "territorial-integrity": pgettext_lazy("topic", "territorial integrity"),
    "training": pgettext_lazy("topic", "training"),
    "turkish-presence": pgettext_lazy("topic", "Turkish presence"),
    "withdrawal": pgettext_lazy("topic", "withdrawal"),
}


def in_words(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Each with the code that `topic=` takes."""
    return [(code, topic_in_words(code)) for code in codes]


def topic_in_words(code: str) -> str:
    return str(KNOWN.get(code) or code.replace("_", " ").replace("-", " "))
