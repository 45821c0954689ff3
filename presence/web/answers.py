"""The sentence a page opens with: the answer, before any list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from actors.edtf_words import in_words, when_in_words
from actors.models import Actor
from presence.models import Agreement, Base, Deployment, Region
from presence.models.vocabulary import DeploymentStatus, RegionLevel, StageKind
from presence.timeline import ABSENT, EXPIRED, PRESENT, Period

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
    return f"{count} base{'' if count == 1 else 's'}"


def joined(words: Sequence[str]) -> str:
    """“A, B and C”."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def is_or_was(when: Period) -> str:
    return "was" if when.last < timezone.localdate() else "is"


def of_actor(actor: Actor, there: Group, when: Period) -> str:
    return f"{actor} {is_or_was(when)} {_extent(there)} {when_in_words(when.text)}."


def _extent(there: Group) -> str:
    if there.present and there.possible:
        return f"present at {sites(there.present)} and possibly at {there.possible} more"
    if there.present:
        return f"present at {sites(there.present)}"
    if there.possible:
        return f"possibly present at {sites(there.possible)}, and certainly at none,"
    return "not known to be at any base"


def of_region(region: Region, there: Group, by_actor: Sequence[Group], when: Period) -> str:
    verb = "were" if is_or_was(when) == "was" else "are"
    if not there.deployments:
        return f"No foreign forces {verb} known to be in {region} {when_in_words(when.text)}."
    who = joined([f"{g.of} at {g.present}" for g in by_actor if g.present])
    return f"Foreign forces {verb} {_extent(there)} in {region} {when_in_words(when.text)}{f': {who}' if who else ''}."


def of_base(base: Base, there: Sequence[Deployment], when: Period) -> str:
    held = joined([_holder(d) for d in there if _certain(d)])
    maybe = joined([_holder(d) for d in there if not _certain(d)])
    at, verb = when_in_words(when.text), is_or_was(when)
    start = f"{at[:1].upper()}{at[1:]}, {base}"
    if held:
        return f"{start} {verb} held by {held}{f', and possibly also by {maybe}' if maybe else ''}."
    if maybe:
        return f"{start} {verb} possibly held by {maybe}."
    return f"{start} {verb} held by nobody that is recorded."


def of_deployment(deployment: Deployment, presence: str, when: Period) -> str:
    word = {PRESENT: "present", ABSENT: "absent"}.get(presence, "possibly present")
    return f"{deployment.actor} {is_or_was(when)} {word} at {deployment.base} {when_in_words(when.text)}."


def _holder(deployment: Deployment) -> str:
    since = f" since {in_words(deployment.start)}" if deployment.start else ", since when is not known"
    return f"{deployment.actor}{since} ({_status(deployment)})"


def _status(deployment: Deployment) -> str:
    word = deployment.get_status_display().lower()
    if deployment.status == DeploymentStatus.UNKNOWN:
        return "status unknown"
    return word if _certain(deployment) else f"last known {word}"


# What goes on from its date; any other stage is of its date.
LASTING = (StageKind.IN_FORCE, StageKind.SUSPENDED, StageKind.DISPUTED, StageKind.UNDER_NEGOTIATION, StageKind.TALKS)


def of_agreement(agreement: Agreement, when: Period) -> str:
    """“On 15 October 2019: in force since 26 August 2015”: of an agreement that came through `stage_on`."""
    at = when_in_words(when.text)
    return f"{at[:1].upper()}{at[1:]}: {_stage(vars(agreement)['stage_then'])}"


def _stage(then: dict[str, Any] | None) -> str:
    if then is None:
        return "nothing of it is known yet"
    word = EXPIRED if then["stage"] == EXPIRED else str(StageKind(then["stage"]).label).lower()
    when = f"since {in_words(then['date'])}" if then["stage"] in LASTING else when_in_words(then["date"])
    return f"{word} {when}" if then["sure"] else f"{word} {when}, or not yet"
