"""What lies in a region."""

from django.db.models import Case, F, Q, When

from presence.models import Region
from presence.models.vocabulary import RegionLevel


def within(region: Region, path: str = "region") -> Q:
    """Things whose `path` lies in the region: in its districts too, and for a zone in the governorates it reaches."""
    if region.level == RegionLevel.COUNTRY:
        return Q(**{f"{path}__isnull": False})
    if region.level == RegionLevel.ZONE:
        return Q(**{f"{path}__zones": region}) | Q(**{f"{path}__parent__zones": region}) | Q(**{path: region})
    return Q(**{path: region}) | Q(**{f"{path}__parent": region})


def governorate(path: str = "base__region") -> Case:
    """The id of the governorate a base lies in, whether its region is that or a district of it."""
    district = Q(**{f"{path}__level": RegionLevel.DISTRICT})
    return Case(When(district, then=F(f"{path}__parent")), default=F(path))
