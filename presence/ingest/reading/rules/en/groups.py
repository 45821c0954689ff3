"""English: forces told of by what they are and not by their name, and where a country or an enemy is named in passing."""

from presence.ingest.reading.rules.patterns import after, before, terms

_FIGHTERS = "(?:factions?|fighters?|forces|groups?|rebels?|militias?|opposition|gunmen|prox(?:y|ies)|mercenaries|militants|insurgents)"

GROUPS = {
    "cjtf-oir": terms(
        "(?:the )?(?:(?:us|u\\.s\\.|american|washington|international|global)[- ](?:led )?(?:(?:international|global|military|anti-is(?:is)?) )*)?"
        "(?<!national )(?<!opposition )(?<!ruling )(?<!governing )(?<!right-wing )(?<!arab )(?<!saudi-led )"
        "coalition(?! (?:government|partner|talks|deal|agreement|of|part(?:y|ies)|lawmaker|minister))"
    ),
    "sdf": terms(
        "(?:syrian )?kurdish(?:-led)? (?:\\w+ )?(?:forces|fighters|units?|militia(?:s|men|man)?|troops|commanders?|administration|authorities)"
        "|people's (?:protection|defen[cs]e) units|autonomous administration|ypg|(?<=manbij )military council|(?<=tamr )military council"
        "|(?<=zor )military council|(?<=kobani )military council"
    ),
    "sna": terms(
        f"(?:turkish|turkey|ankara|t[uü]rkiye)-(?:backed|supported|allied|aligned|sponsored) (?:\\w+ )?{_FIGHTERS}|pro-turk(?:ish|ey) (?:\\w+ )?{_FIGHTERS}"
        f"|national front for liberation|(?:its|turkey's) (?:syrian )?mercenaries|factions it (?:supports|backs)|{_FIGHTERS} (?:backed|supported) by (?:turkey|ankara)"
    ),
    "hts": terms("(?:jabhat )?(?:al-)?nusra(?: front)?"),
    "syria-assad": terms(
        "(?<!iranian )(?<!zionist )regime (?:forces|troops|army|positions|warplanes|loyalists|soldiers|artillery)|assad's (?:army|forces|troops|government|regime|rule)"
        "|former (?:syrian )?(?:regime|government)|baath(?:ist)? (?:regime|government)|government of (?:bashar )?(?:al-)?assad"
    ),
    "syria": terms("(?:syrian |russian-backed )?government (?:forces|troops)"),
}

HOST_PASSING_AFTER = after(
    "/|(?:'s?)?[ -](?:\\w+ )?(?:territorial integrity|future|observatory|network|town|city|cities|village|port|coast|shores?|capital|provinces?|governorate|territory|soil|land|airspace|skies"
    "|side|peak|portion|border|frontier|desert|branch|wing|kurds?|kurdish|opposition|rebels?|refugees?|militiamen|flags?|democratic forces|national army"
    "|leg|conflict|war|crisis|file|campaign|policy|envoy|chapter|north|south|east|west|north-?east|north-?west|hasakah|raqqa|idlib|homs|aleppo|deir)"
)
HOST_PASSING_BEFORE = before(
    "(?:free|non-|four|envoy (?:to|for)|(?:inside|over|skies of|airspace of|border with|into|out of|suffering of|future of|parts of|people of)"
    "|(?:in|across|from) (?:north|south|east|west)(?:-?east|-?west)?(?:ern)?)"
)
FEARED_BEFORE = before(
    "(?:return|resurgence|comeback|revival|re-?emergence|rise|threats?|degrading) (?:of|from|by)(?: the)?|keeps?|degrading|prevent(?:s|ing)?"
)
FEARED_AFTER = after(
    "'s (?:appeal|return|resurgence)| (?:from )?(?:coming back|returning|re-?emerging)| resurgence| (?:would|could|might|may) (?:exploit|return)"
)
