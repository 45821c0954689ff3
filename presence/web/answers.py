"""The sentence a page opens with: the answer, before any list.

Whole sentences, one for each case, because languages differ in what else a tense or a number changes.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from babel.lists import format_list
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext, pgettext

from actors.edtf_words import since_in_words, when_in_words
from actors.letters import capitalized, lowered
from actors.models import Actor
from presence.models import Agreement, Base, Deployment, Region
from presence.models.vocabulary import DeploymentStatus, RegionLevel, StageKind
from presence.timeline import ABSENT, EXPIRED, PRESENT, Period
from presence.web.languages import of_page

LISTED = 40  # of one group; the list of deployments has the others


@dataclass(slots=True)
class Group:
    """Deployments of one actor, or in one region; a base counts once, as present if anything there is."""

    of: Any
    deployments: list[Deployment] = field(default_factory=list)

    @property
    def present(self) -> int:
        return len({d.base_id for d in self.deployments if _certain(d)})

    @property
    def possible(self) -> int:
        return len({d.base_id for d in self.deployments}) - self.present

    @property
    def listed(self) -> list[Deployment]:
        return self.deployments[:LISTED]

    @property
    def more(self) -> int:
        return len(self.deployments) - len(self.listed)


class Extent(Protocol):
    """At how many bases a force is, and at how many more it may be."""

    @property
    def present(self) -> int: ...
    @property
    def possible(self) -> int: ...


def presence_in(deployment: Deployment) -> str:
    """What the timeline said of it: present or possible."""
    return str(getattr(deployment, "presence", ABSENT))


def certain_first(there: Iterable[Deployment]) -> list[Deployment]:
    return sorted(there, key=lambda d: (not _certain(d), d.actor.name_en, d.base.name_en, d.pk))


def _certain(deployment: Deployment) -> bool:
    return presence_in(deployment) == PRESENT


def gathered(deployments: Iterable[Deployment], key: Callable[[Deployment], Any]) -> list[Group]:
    """Grouped, the largest group first, each with those certainly there first."""
    groups: dict[Any, Group] = {}
    for deployment in certain_first(deployments):
        of = key(deployment)
        groups.setdefault(of, Group(of)).deployments.append(deployment)
    return sorted(groups.values(), key=lambda g: (-g.present, -g.possible, str(g.of)))


def governorate_of(deployment: Deployment) -> Region:
    region = deployment.base.region
    return region.parent if region.level == RegionLevel.DISTRICT and region.parent else region


def sites(count: int) -> str:
    return ngettext("%(n)d base", "%(n)d bases", count) % {"n": count}


def joined(words: Sequence[str]) -> str:
    """“A, B and C”, as the page's language lists."""
    language = of_page()
    return format_list(list(words), style="standard", locale="en_GB" if language == "en" else language)


def is_past(when: Period) -> bool:
    return when.last < timezone.localdate()


def of_actor(actor: Actor, there: Extent, when: Period) -> str:
    told = {"actor": actor, "when": when_in_words(when.text), **_numbers(there)}
    return _extent_of_actor(there, is_past(when)) % told


def _extent_of_actor(there: Extent, past: bool) -> str:
    if there.present and there.possible:
        if past:
            return _("%(actor)s was present %(at_bases)s and possibly at %(possible)s more %(when)s.")
        return _("%(actor)s is present %(at_bases)s and possibly at %(possible)s more %(when)s.")
    if there.present:
        if past:
            return _("%(actor)s was present %(at_bases)s %(when)s.")
        return _("%(actor)s is present %(at_bases)s %(when)s.")
    if there.possible:
        if past:
            return _("%(actor)s was possibly present %(maybe_at)s, and certainly at none, %(when)s.")
        return _("%(actor)s is possibly present %(maybe_at)s, and certainly at none, %(when)s.")
    if past:
        return _("%(actor)s was not known to be at any base %(when)s.")
    return _("%(actor)s is not known to be at any base %(when)s.")


def _numbers(there: Extent) -> dict[str, Any]:
    return {"at_bases": at_bases(there.present), "possible": there.possible, "maybe_at": at_bases(there.possible)}


def at_bases(count: int) -> str:
    return npgettext("where a force is present", "at %(n)d base", "at %(n)d bases", count) % {"n": count}


def of_region(region: Region, there: Group, by_actor: Sequence[Group], when: Period) -> str:
    who = [_("%(actor)s at %(count)s") % {"actor": g.of, "count": g.present} for g in by_actor if g.present]
    told = {"region": region, "when": when_in_words(when.text), "who": joined(who), **_numbers(there)}
    return _extent_of_region(there, is_past(when)) % told


def _extent_of_region(there: Group, past: bool) -> str:
    if there.present and there.possible:
        if past:
            return _(
                "Foreign forces were present %(at_bases)s and possibly at %(possible)s more in %(region)s "
                "%(when)s: %(who)s."
            )
        return _(
            "Foreign forces are present %(at_bases)s and possibly at %(possible)s more in %(region)s %(when)s: %(who)s."
        )
    if there.present:
        if past:
            return _("Foreign forces were present %(at_bases)s in %(region)s %(when)s: %(who)s.")
        return _("Foreign forces are present %(at_bases)s in %(region)s %(when)s: %(who)s.")
    if there.possible:
        if past:
            return _(
                "Foreign forces were possibly present %(maybe_at)s, and certainly at none, in %(region)s %(when)s."
            )
        return _("Foreign forces are possibly present %(maybe_at)s, and certainly at none, in %(region)s %(when)s.")
    if past:
        return _("No foreign forces were known to be in %(region)s %(when)s.")
    return _("No foreign forces are known to be in %(region)s %(when)s.")


def of_base(base: Base, there: Sequence[Deployment], when: Period) -> str:
    held = [_holder(d) for d in there if _certain(d)]
    maybe = [_holder(d) for d in there if not _certain(d)]
    told = {"base": base, "when": when_in_words(when.text), "held": joined(held), "maybe": joined(maybe)}
    return capitalized(_holding(bool(held), bool(maybe), is_past(when)) % told)


def _holding(held: bool, maybe: bool, past: bool) -> str:
    if held and maybe:
        if past:
            return _("%(when)s, %(base)s was held by %(held)s, and possibly also by %(maybe)s.")
        return _("%(when)s, %(base)s is held by %(held)s, and possibly also by %(maybe)s.")
    if held:
        return _("%(when)s, %(base)s was held by %(held)s.") if past else _("%(when)s, %(base)s is held by %(held)s.")
    if maybe:
        if past:
            return _("%(when)s, %(base)s was possibly held by %(maybe)s.")
        return _("%(when)s, %(base)s is possibly held by %(maybe)s.")
    if past:
        return _("%(when)s, %(base)s was held by nobody that is recorded.")
    return _("%(when)s, %(base)s is held by nobody that is recorded.")


def of_deployment(deployment: Deployment, presence: str, when: Period) -> str:
    told = {"actor": deployment.actor, "base": deployment.base, "when": when_in_words(when.text)}
    return _standing(presence, is_past(when)) % told


def _standing(presence: str, past: bool) -> str:
    if presence == PRESENT:
        if past:
            return _("%(actor)s was present at %(base)s %(when)s.")
        return _("%(actor)s is present at %(base)s %(when)s.")
    if presence == ABSENT:
        if past:
            return _("%(actor)s was absent at %(base)s %(when)s.")
        return _("%(actor)s is absent at %(base)s %(when)s.")
    if past:
        return _("%(actor)s was possibly present at %(base)s %(when)s.")
    return _("%(actor)s is possibly present at %(base)s %(when)s.")


def _holder(deployment: Deployment) -> str:
    told = {
        "actor": deployment.actor,
        "since": since_in_words(deployment.start),
        "status": lowered(deployment.get_status_display()),
    }
    return _held(bool(deployment.start), deployment.status == DeploymentStatus.UNKNOWN, _certain(deployment)) % told


def _held(dated: bool, unknown: bool, certain: bool) -> str:
    if unknown:
        if dated:
            return _("%(actor)s %(since)s (status unknown)")
        return _("%(actor)s, since when is not known (status unknown)")
    if certain:
        if dated:
            return _("%(actor)s %(since)s (%(status)s)")
        return _("%(actor)s, since when is not known (%(status)s)")
    if dated:
        return _("%(actor)s %(since)s (last known %(status)s)")
    return _("%(actor)s, since when is not known (last known %(status)s)")


# What goes on from its date; any other stage is of its date.
LASTING = (StageKind.IN_FORCE, StageKind.SUSPENDED, StageKind.DISPUTED, StageKind.UNDER_NEGOTIATION, StageKind.TALKS)


def of_agreement(agreement: Agreement, when: Period) -> str:
    """“On 15 October 2019: in force since 26 August 2015”: of an agreement that came through `stage_on`."""
    told = {"when": when_in_words(when.text), "stage": stage_of(agreement)}
    return capitalized(pgettext("an agreement on a date", "%(when)s: %(stage)s") % told)


def stage_of(agreement: Agreement) -> str:
    """The same without the day: “in force since 26 August 2015”."""
    then: dict[str, Any] | None = vars(agreement)["stage_then"]
    if then is None:
        return _("nothing of it is known yet")
    expired = then["stage"] == EXPIRED
    lasting = then["stage"] in LASTING
    told = {
        "stage": pgettext("an agreement", "expired") if expired else lowered(StageKind(then["stage"]).label),
        "when": since_in_words(then["date"]) if lasting else when_in_words(then["date"]),
    }
    if then["sure"]:
        return pgettext("a stage with its date", "%(stage)s %(when)s") % told
    return pgettext("a stage with its date", "%(stage)s %(when)s, or not yet") % told
