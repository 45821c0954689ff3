"""What two days held against each other come to, in a sentence."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext, ngettext, ngettext_lazy

from actors.edtf_words import in_words
from actors.letters import Lazy
from presence.compare import Comparison, Kind, Turn

TOLD: Mapping[Kind, Lazy] = {
    Kind.LEFT: ngettext_lazy("%(n)d base was left", "%(n)d bases were left", "n"),
    Kind.APPEARED: ngettext_lazy("somebody appeared at %(n)d base", "somebody appeared at %(n)d bases", "n"),
    Kind.HANDED: ngettext_lazy("%(n)d base changed hands", "%(n)d bases changed hands", "n"),
    Kind.FADED: ngettext_lazy(
        "at %(n)d base presence is now only possible", "at %(n)d bases presence is now only possible", "n"
    ),
    Kind.CONFIRMED: ngettext_lazy(
        "at %(n)d base presence is now certain", "at %(n)d bases presence is now certain", "n"
    ),
    Kind.STATUS: ngettext_lazy("at %(n)d base the status changed", "at %(n)d bases the status changed", "n"),
}


def summary(found: Comparison) -> str:
    """The comparison's finding in a sentence."""
    said = [_told(kind, turns) for kind, turns in found.by_kind().items()]
    return gettext("Between %(before)s and %(after)s: %(changes)s.") % {
        "before": in_words(found.before.text),
        "after": in_words(found.after.text),
        "changes": gettext("; ").join(said) or gettext("nothing changed that is on record"),
    }


def _told(kind: Kind, turns: Sequence[Turn]) -> str:
    """By bases: one that two actors left was still one base."""
    bases = len({turn.site.pk for turn in turns})
    unsure = bases - len({turn.site.pk for turn in turns if turn.certain})
    told = str(TOLD[kind] % {"n": bases})
    if kind not in (Kind.LEFT, Kind.APPEARED) or not unsure:
        return told
    doubt = ngettext("%(n)d of them only possibly held", "%(n)d of them only possibly held", unsure)
    return f"{told} ({doubt % {'n': unsure}})"
