"""Which region lies in which, as far as events told twice need it."""

from collections.abc import Mapping

PARTS = {
    "north": frozenset(("aleppo", "raqqa", "idlib", "hasakah", "latakia")),
    "north-east": frozenset(("hasakah", "raqqa", "deir-ez-zor")),
    "north-west": frozenset(("idlib", "aleppo", "latakia", "hama")),
    "south": frozenset(("daraa", "suwayda", "quneitra", "rif-dimashq", "damascus")),
    "coast": frozenset(("latakia", "tartus")),
    "badia": frozenset(("homs", "deir-ez-zor", "raqqa", "rif-dimashq")),
    "idlib-deescalation": frozenset(("idlib", "hama", "aleppo", "latakia")),
    "undof-zone": frozenset(("quneitra", "daraa", "rif-dimashq")),
    "peace-spring": frozenset(("hasakah", "raqqa")),
    "euphrates-shield": frozenset(("aleppo",)),
    "olive-branch": frozenset(("aleppo",)),
}
"""The governorates that parts of the country lie in."""


def governorates(region: str, within: Mapping[str, str]) -> frozenset[str]:
    """Those a region is in, or is made up of."""
    return PARTS.get(region) or frozenset((within.get(region, region),))


def may_be_one(one: str, other: str, within: Mapping[str, str]) -> bool:
    """Whether what was in the one may have been in the other: two districts are two places."""
    if one in within and other in within:
        return one == other
    return bool(governorates(one, within) & governorates(other, within))
