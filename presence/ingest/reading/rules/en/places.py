"""English: the words before the name of a place."""

from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.rules.places import PlaceWords, words

PLACES = PlaceWords(
    roles=(
        ("from", words("from|left|leaving|quit|vacated|departed|exited|abandoned|evacuated|out")),
        ("to", words("to|towards?|into|for|reached|entered|entering|heading|bound|onto")),
        ("via", words("through|via|across|along|past|over")),
        ("near", words("near|around|outside|beside|overlooking|outskirts|surrounding|nearby|surroundings|vicinity|by")),
        ("at", words("in|at|inside|within|on|against")),
        ("between", words("between")),
        ("mark", words("(?:north|south|east|west)\\w*|kilomet\\w+|km|miles|border|slopes?|foot|foothills|facing|opposite")),
        ("of", words("of|with")),
    ),
    nouns=(
        ("village", words("villages?|hamlets?|towns?|neighbou?rhoods?|quarters?|suburbs?|hills?")),
        ("city", words("city|cities")),
        (
            "base",
            words(
                "(?:air)?bases?|airfields?|airports?|outposts?|posts?|garrisons?|facilit\\w+|sites?|positions?|barracks"
                "|camps?|fields?|depots?|headquarters|compounds?|points?"
            ),
        ),
        ("area", words("countrysides?|provinces?|regions?|areas?|governorates?|cantons?|districts?|deserts?|plains?|zones?")),
    ),
    tying=words("[\\w'’-]{0,4}(?:,? (?:in|of|near|on|outside|at|inside) (?:[\\w-]+ ){0,4}|, | )"),
    turning=terms("after|before|while|when|since|as|because|despite|following|where|which|who|that|until|whose"),
    echoes={
        "strike": terms(
            "strikes?|airstrikes?|raids?|attacks?|bomb\\w*|missiles?|target\\w*|shell\\w*|explosions?|blasts?|warplanes?"
            "|jets|hit|hits|drones?|rockets?|struck|planes|aircraft|clash\\w*|ambush|incident|gunfire|fighting"
        ),
        "move": terms(
            "convoys?|columns?|troops|vehicles|trucks|soldiers|forces|withdr\\w+|deploy\\w*|evacuat\\w*|positions?|posts?"
            "|outposts?|bases?|operation|tanks|bulldozers|raid|incursion|works?|equipment|left|entered|crossed"
        ),
        "patrol": terms("patrols?|patrolled|vehicles|route|convoy|passed|toured"),
        "meet": terms("meetings?|talks|met|visit\\w*|trip|summit|delegation"),
    },
)  # fmt: skip
