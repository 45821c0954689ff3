"""English: parts of the country told by where they lie, or by the zone they are."""

from presence.ingest.reading.rules.patterns import terms

_COUNTRY = "(?:syria|the country)"


def _part(side: str) -> str:
    return (
        f"{side}(?:ern)? (?:part of )?syria|{side}(?:ern)? of {_COUNTRY}|{_COUNTRY}'s (?:far )?{side}(?:ern border)?"
        f"|(?:in|from|across) the {side}(?= where|[,.;]| and| after| to )"
    )


ZONES = {
    "north-east": terms(
        f"{_part('north-?east')}|(?:areas? )?east of (?:the )?(?:river )?euphrates(?= (?:river|in syria|for)|[,.])"
    ),
    "north-west": terms(_part("north-?west")),
    "south": terms("southern (?:part of )?syria|south of (?:syria|the country)|syria's south"),
    "coast": terms("syria(?:n|'s) (?:mediterranean )?(?:coast|coastline|coastal region)|(?:the )?coast of syria"),
    "badia": terms(
        "(?:palmyra|homs|syrian|central|deir ez-?zor|eastern|vast|mayadi?ee?n|sukhnah?|suwayda) (?:badiya?|deserts?)"
        "|badiya?|(?:in|into|across|targeted|hit|from|through) the desert"
    ),
    "undof-zone": terms(
        "buffer zone|(?:area|zone) of separation|separation (?:zone|area)|disengagement zone|demilitari[sz]ed zone"
    ),
    "idlib-deescalation": terms("(?<=idlib )de-?escalation (?:zone|area)"),
    "peace-spring": terms("peace spring (?:zone|area|region)|operation peace spring"),
    "euphrates-shield": terms("euphrates shield (?:zone|area|region)|operation euphrates shield"),
    "olive-branch": terms("olive branch (?:zone|area|region)|operation olive branch"),
}
