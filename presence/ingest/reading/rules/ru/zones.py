"""Russian: parts of the country told by where they lie, or by the zone they are."""

from presence.ingest.reading.rules.patterns import terms

_COUNTRY = "(?:сирии|страны|сар)"


def _part(side: str, adjective: str) -> str:
    return f"{side}(?:а|е|у|ом)?(?: част\\w+)? {_COUNTRY}|{adjective}\\w+ (?:част\\w+ |район\\w* |регион\\w* )?(?:сири\\w+|страны)"


ZONES = {
    "north": terms(f"(?<!-){_part('север', 'северн')}"),
    "north-east": terms(
        f"{_part('северо-восток', 'северо-восточн')}|восточн\\w+ (?:берег\\w*|побережь\\w+) евфрата|к востоку от (?:реки )?евфрата|заевфрать\\w+"
    ),
    "north-west": terms(_part("северо-запад", "северо-западн")),
    "south": terms(f"(?<!-){_part('юг', 'южн')}"),
    "coast": terms(
        "сирийск\\w+ побережь\\w+|побережь\\w+ (?:сирии|страны)|(?:на|по) (?:средиземноморск\\w+ )?побережь\\w+"
    ),
    "badia": terms("(?:сирийск\\w+ |центральн\\w+ |пальмирск\\w+ )?пустын\\w+|сирийск\\w+ бади[яиюе]"),
    "undof-zone": terms(
        "буферн\\w+ зон\\w+|зон\\w+ (?:разъединения|разделения|безопасности на голан\\w+)|демилитаризованн\\w+ зон\\w+"
    ),
    "idlib-deescalation": terms(
        "(?<=идлибской )зон\\w+ деэскалации|(?<=идлибскую )зон\\w+ деэскалации|зон\\w+ деэскалации(?= идлиб| в идлиб)"
    ),
    "peace-spring": terms("источник\\w* мира"),
    "euphrates-shield": terms("щит\\w* евфрата"),
    "olive-branch": terms("оливков\\w+ ветв\\w+"),
}
