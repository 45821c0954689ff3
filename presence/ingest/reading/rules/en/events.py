"""English: what happens, and what only might."""

import re

from presence.ingest.reading.rules.base import CasualtyRules, EventRule
from presence.ingest.reading.rules.en.deeds import (
    ATTACKED_BASE,
    BUILT,
    CLASHED,
    DEPLOYED,
    ENTERED,
    HANDED_OVER,
    MET,
    PATROLLED,
    RAIDED,
    STRUCK,
    VISITED,
    WITHDREW,
)
from presence.ingest.reading.rules.patterns import after, terms

_FORCES = "(?:troops|forces|soldiers|convoys?|units?|vehicles|equipment|tanks|reinforcements|personnel|armou?r|contingent|advisers|trucks|lorries|police|marines|warplanes|aircraft|fighter jets|helicopters|warships|frigates|brigades?|battalions?|batter(?:y|ies)|launchers|systems|policemen|commandos|troopers)"
_BASES = "(?:base|bases|airbase|airfield|airport|outpost|garrison|post|posts|camp|positions?)"

_OF_ENEMIES = "(?:\\w+ ){0,3}(?:islamic state|isis|is|ypg|sdf|pkk|kurdish|rebel|militant|jihadist|nusra|hts) "

EVENTS = (
    EventRule("attack_on_base", terms(
        "(?:rockets?|drones?|mortars?|shells?|shelling)(?: and (?:rockets?|drones?|mortars?|missiles?|shells?))? (?:were |was |have |had )?"
        f"(?:hit|struck|fired|targeted|landed|launched|attacked|fell)[^.]{{0,50}}{_BASES}"
        f"|(?:rocket|drone|mortar|missile|suicide|artillery|ground|armed|militia)[^.]{{0,24}} attacks? (?:on|against|at|targeting)[^.]{{0,40}}{_BASES}"
        f"|(?:attack(?:ed|s)?(?! (?:helicopter|drone|aircraft|plane|jet|submarine|vessel)s?\\b)|shell(?:ed|s)|fired (?:[\\w-]+ ){{0,5}}(?:rockets?|drones?|mortars?|shells?|rounds) (?:at|on|towards?)|storm(?:ed)?) (?:on |against |at )?(?!{_OF_ENEMIES})(?:\\w+ )?(?:\\w+ )?(?:\\w+ )?{_BASES}"
        f"|attacks? on [^.,]{{0,30}}{_BASES}|(?:fired (?:up)?on|opened fire (?:on|at)) (?:[\\w-]+ ){{0,4}}{_BASES}|came under (?:rocket |drone |missile )fire"
    ), ATTACKED_BASE),
    EventRule("air_strike", terms(
        "air ?strikes?|airstrikes?|air raids?|airstrikes|bombardment|bomb(?:ed|ing|ings)|(?:drone|missile) strikes?"
        "|(?:warplanes|jets|aircraft|planes|drones?|fighter jets|air force|f-\\d+s?)[^.,]{0,30} (?:struck|hit|pounded|targeted|attacked|destroyed|bombed|shelled|raided)"
        "|(?:military|army|air force|idf) (?:said|says|confirmed|announced) [^.]{0,40}(?:attacked|struck|hit)(?! by)"
        "|(?:strikes?|raids?|air force|military|navy|shelling) (?:also |later |again |had |has |have )?(?:hit|struck|targeted|pounded|destroyed|levelled)"
        "|fired (?:[\\w-]+ ){0,4}missiles?|(?:hitting|striking|targeting|pounding|bombing|had hit) (?:[\\w-]+ ){0,5}(?:targets?|positions?|depots?|sites?|tanks|facilities|buildings?|warehouses?|base|airports?|airbase)|retaliated|aggression (?:on|that (?:targeted|hit))"
        "|(?:missiles?|tomahawks?)[^.,]{0,20} (?:were |was )?(?:fired|hit|struck|slammed)|struck (?!a deal|an agreement)|(?:was|were) hit|strikes? (?:hit|on|targeted|against|near|in|at|that|which|killed|by)"
        "|shelled|shelling(?: of| on)?|artillery (?:fire|strikes?|bombardment|attack)|carried out (?:\\w+ ){0,4}strikes?|launched (?:\\w+ ){0,3}(?:strikes?|raids?)|attacked from the air|hit (?:more than |over |some |about )?\\w+ (?:targets|positions)|pounded"
    ), STRUCK),
    EventRule("handover", terms(
        "took over(?! as)|handed over|hand(?:ed|ing) (?:\\w+ ){0,4}(?:to|over)|handover|(?:passed|shifted|gone|reverted) [^.,]{0,50}(?:in)?to (?:[\\w-]+ ){0,3}(?:hands|control)|taken over|tak(?:en|ing|es?) (?:\\w+ )?(?:control|charge) of|took (?:full |over )?control of|turned over"
        f"|in the hands of|assumed control|transferred (?:\\w+ )?(?:control|the {_BASES})|received the {_BASES}"
    ), HANDED_OVER),
    EventRule("withdrawal", terms(
        "withdr(?:ew|awn)|withdrawing|order(?:ed|s) (?:the |a )?(?:\\w+ ){0,2}(?:withdrawal|pullout)|(?:completed|began|begun|started|finished)(?: \\w+){0,2} (?:withdraw\\w*|pull\\w* (?:out|back)|pullout|evacuat\\w+)|pulled (?:out|back)"
        "|pull(?:s|ing)? (?:out|back|its)|pulled (?:its|their|\\w+) (?:troops|forces|soldiers)|pull(?:ed|ing|s) (?:[\\w-]+ ){0,4}out of|(?<!the )(?<!an )vacated|(?<!the )(?<!an )evacuated(?! (?:[\\w-]+ ){0,5}(?:detainees|prisoners|civilians|wounded|injured|citizens|residents|patients|families))|(?:left|leave|leaving|(?<!an )(?<!the )(?<!its )abandoned|quit) (?:\\w+ ){0,2}"
        f"{_BASES}|ordered [^.,]{{0,60}} home|{_FORCES}[^.,]{{0,40}} (?:had|have|has) (?:already )?left|{_FORCES} left|left (?:syria|the country)|have left|flown out|shipp(?:ed|ing) out"
        f"|(?:convoys?|trucks) (?:of [^.,]{{0,30}} )?left|(?:clos(?:ed|ing)|shut(?:ting)?)(?: down)? (?:[\\w-]+ )*(?:bases?|outposts?|posts)|crossed (?:back )?into (?:northern |southern |neighbou?ring )?(?:iraq|turkey|lebanon|jordan|israel)|dismantl(?:ed|ing)(?! (?:equipment|parts|weapons|vehicles))|departed|(?:took|taken|flew|flown|moved|shipped|transported|trucked|transferred) [^.,]{{0,60}} (?:out of (?!syria\\b)|out of syria|to (?:neighbou?ring )?iraq)|departure from|remov(?:ed|ing) (?:its|equipment|troops)"
    ), WITHDREW),
    EventRule("deployment", terms(
        f"(?<!are )(?<!is )(?<!remain )(?<!still )(?<!troops )(?<!soldiers )(?<!forces )(?<!them )(?<!many )(?<!most )(?<!those )(?<!personnel )(?<!currently )deployed(?! there)|deploying|deploys|(?:sent|sends|sending|dispatched|flew|flown|moved|brought) (?:in )?(?:[\\w-]+ ){{0,5}}(?:{_FORCES}|soldiers)(?! (?:out|home|back|away|from))|moving (?:[\\w-]+ ){{0,3}}{_FORCES}|reinforc(?:ed|ing)"
        f"|{_FORCES} (?:have |had |has |also )?(?:arrived|landed(?! by (?:helicopter|parachute|air))|sailed|docked|headed (?:for|to|towards?)|set off)|(?:convoy|column)[^.,]{{0,40}} (?:set off|headed (?:for|to|towards?))|deployment of"
        f"|arrived (?:at|in) (?:\\w+ ){{0,3}}{_BASES}|reinforcements (?:have |had )?(?:arrived|entered|reached)|began deploying|set up (?:\\w+ ){{0,3}}positions"
        "|(?:convoy|column)[^.,]{0,40} (?:entered|arrived|crossed|reached)"
    ), DEPLOYED),
    EventRule("ground_incursion", terms(
        "incursions?(?! (?:violat|amount|constitut|breach)\\w*)|launched (?:its|an?|the|their) (?:[\\w-]+ ){0,3}(?:offensive|incursion|ground operation|invasion)|raided (?:the |several |two |three )?(?:\\w+ )?(?:villages?|towns?|houses|homes|farms?)|crossed (?:the (?:border|frontier|boundary|ceasefire line|disengagement line|fence)|into|over)(?! (?:into )?(?:northern |southern |neighbou?ring )?(?:iraq|turkey|t[uü]rkiye|lebanon|jordan|israel))|advanc(?:ed|ing) (?:into|on|towards?|as far)"
        "|push(?:ed|ing) (?:\\w+ )?(?:deeper|into|beyond)|enter(?:ed|ing) (?:the )?(?:\\w+ ){0,2}(?:village|town|buffer zone|countryside|area)|(?:start|launch|beginning) of (?:an?|the|its|their) (?:[\\w-]+ ){0,4}(?:operation|offensive|incursion|invasion)|(?:began|launched|started|opened|mounted|unleashed) (?:an?|the|its|their) (?:[\\w-]+ ){0,4}(?:operation|offensive|incursion|invasion|assault)(?! (?:room|center|centre))|ground operation|stormed|penetrated"
        "|invad(?:ed|es)|moved into|mov(?:ed|ing) (?:\\w+ )?into the (?:buffer zone|zone|area)|seized (?:the |control |several )|captured the summit|rolled into|went into|dropped [^.]{0,30}(?:commandos|troops|paratroopers)|(?:airborne|helicopter) (?:landing|raid|assault)|landed (?:troops|commandos)"
    ), (*RAIDED, *ENTERED)),
    EventRule("patrol", terms("(?:joint |common |ground |military |first |new )*patrol(?:s|led|ling)?(?!s? (?:had |has |of \\w+ (?:\\w+ ){0,2})?(?:advanced|entered|raided|crossed|pushed|penetrated|moved|stormed))"), PATROLLED),
    EventRule("clash", terms("clash(?:ed|es)|firefights?|exchang(?:ed|es?) (?:of )?fire|opened fire (?:on|at)|skirmish(?:es)?|gun ?battles?|shootout|rammed|collided|collision|heavy fighting"), CLASHED),
    EventRule("talks", terms(
        "for talks with|(?:deal|agreement|accord) (?:struck|reached|signed|brokered) (?:in|by|between)|(?:spoke|talked) (?:with|to) (?:his|her) (?:\\w+ ){0,2}counterpart|agreed on \\w+day|spoke (?:\\w+ )?by (?:tele)?phone|(?:tele)?phone call (?:with|between)|telephoned|held (?:\\w+ )?(?:talks|discussions|negotiations)|hold(?:s|ing) talks|(?:is|are|were|been|began|started) negotiating|negotiations (?:began|resumed|are|were|continue)"
        "|talks (?:were|began|took|continue\\w*|are|with|between|resumed)(?![^.]{0,60} (?:stalled|stuck|deadlocked|broke down|broken down|collapsed|faltered))|met (?:with |in |his |for )|met (?:[\\w'’-]+ ){1,6}(?:in|on|at)|in (?:daily )?talks with|(?<!following )meeting (?:with|between|his|her)|discussed"
        "|signed (?:an?|the|its) [^.]{0,50}(?:agreement|memorandum|protocol|deal|accord|pact)|received (?:his|the|its) (?:\\w+ ){0,2}(?:counterpart|president|minister|delegation)"
        "|(?:reached|agreed(?: on)?|struck|concluded) (?:an?|the) (?:\\w+ ){0,3}(?:deal|agreement|accord|understanding|ceasefire|pact)|hosted (?:\\w+ ){0,3}(?:talks|delegation)"
    ), MET),
    EventRule("visit", terms(
        "visit(?:ed|ing)|(?:arrived|landed) in (?:damascus|moscow|ankara|tehran|syria|aleppo|latakia)|paid a (?:\\w+ )?visit|(?:unannounced|surprise|first|official) (?:trip|visit)|trip to syria"
        "|(?:on|during|in) a (?:[\\w-]+ )?(?:visit|trip) to (?:the )?(?:syria\\w*|damascus|aleppo|latakia|idlib|moscow|hmeimim|khmeimim|base|troops|mountain|summit|front|area)|called on \\w+ in|travel(?:led|ed) to (?:damascus|syria|aleppo|moscow|latakia)|flew to (?:damascus|syria)"
    ), VISITED),
    EventRule("construction", terms(
        "(?:is|are|was|were|began|begun|started|been|has|have) (?:already )?(?:building|constructing|fortifying|expanding|establishing|setting up|digging)|construction (?:of|work) (?:has |had )?"
        "(?:begun|began|started)|(?:building|construction) work|(?:built|set up|established|erected|constructed|fortified|expanded) (?:\\w+ ){0,4}"
        "(?:base|bases|outposts?|runway|airstrip|posts?|fortifications|barriers?|roads?|helipad|positions)|repair(?:ed|ing)? the runway|under construction|(?:set up|erected|established) (?:\\w+ ){0,3}(?:checkpoints?|roadblocks?)"
    ), BUILT),
)  # fmt: skip

UNREAL = terms(
    "(?:reject|dismiss)(?:ed|s|ing) (?:\\w+ ){0,3}(?:claims?|reports?|suggestions?|rumou?rs|allegations?)|(?:have|has|had) been (?=holding|negotiating|discussing)|(?:instructed|ordered|told|invited|asked) (?:[\\w'-]+ ){1,4}to|arranges?|invit(?:ed|ation)|provid(?:e|es|ed|ing) for|envisag\\w+|foresees?|stipulat\\w+|allow(?:s|ed|ing)? for|due to|scheduled|set to|vow(?:s|ed)|pledg(?:e|es|ed)|in case|in the event|had it|approv(?:ed|al)|permission|authori[sz](?:ed|ation)|(?:condemn|denounc|slam|decr|deplor|critici[sz]|protest|reject|welcom|prais|hail)\\w* (?:the|these|those|such|repeated|continued|all)|following (?:an?|the|his|her|their) (?:\\w+ ){0,3}(?:meeting|talks|visit)|not|no|never|den(?:y|ies|ied)|will|would|could|may|might|shall|if|unless|until|(?<!-)plans?|(?<!-)planned|planning|(?<!-)threat(?:en|ens|ened)?|(?<!have )(?<!has )to be|should|must|wants?"
    "|wanted|hopes?|hoped|expected|expects?|considers?|considering|ready|prepared to|whether|can|cannot|without|against any|refus(?:e|es|ed)|needs?|propos(?:e|es|ed|al)|possible"
    "|potential|ahead of|calls? for|calls? on|called for|demand(?:s|ed|ing)?|after watching|urg(?:e|ed|es|ing)|any|intends?|intention|deter|prevent|avoid|stop(?:ped)?|halt(?:ed)?|end(?:ed)?|should any"
    "|decid(?:e|ed) whether|agreed to|about to|asked to|likely|unlikely|risk|fears?|feared|warn(?:ed|s)? (?:of|against|that)|for years|so-called|yet to|still|before any|instead of|rule[sd]? out|was to|were to"
)
UNREAL_AFTER = after(
    "(?: from [^,.]{0,30})? (?:after|hours|minutes) (?:\\w+ ){0,3}(?:hours|minutes|later)|(?: \\w+)? (?:would|will|could|may|might|can|should|were to|to be)"
)
AGENT = terms(
    "(?<!used )(?<!utilized )(?<!utilised )(?<!backed )(?<!supported )(?<!held )(?<!controlled )(?<!run )(?<!operated )(?<!owned )(?<!claimed )(?<!said )(?<!occupied )(?<!led )by(?: the)?|(?:accus(?:ed|es|ing)|blam(?:ed|es|ing))|attributed to"
)
AGENT_AFTER = None
_FEW = "(?:(?:the|an?|its|their|his|some|several|two|three|many|all|most|other|alleged|suspected|former|occupied|northern|southern|eastern|western|\\w+ern) ){0,3}"
ASIDE_BEFORE = re.compile(
    "(?:(?<!\\w)(?:pro|anti|non|ex)-"
    f"|(?<!\\w)(?:for|in|into|inside|within|from|against|on|onto|at|with|to|near|towards?|outside|over|across|between|about|despite|targeting|striking|hitting|than|like|including|among|borders?|bordering|neighbou?ring|backed by|supported by|allied with|allied to|linked to|tied to|loyal to|aligned with|used by|held by|controlled by|on behalf of|territory of|border of|coast of|north of|south of|east of|west of|outskirts of|withdrawal of|departure of|presence of|pullout of|killed|wounded|killing|wounding|fighting off|repelling|repelled|responding to|responded to|confronting|confronted|intercepting) {_FEW}"
    f"|(?<!\\w)(?:attacks?|strikes?|raids?|hit|struck|targeted|attacked|bombed) {_FEW})$"
)
ASIDE_AFTER = re.compile(
    "-(?:backed|aligned|linked|affiliated|allied|made|supported|controlled|held|trained|occupied|supplied|built|funded|sponsored|friendly|origin|designated|drafted|brokered|sanctioned|style)(?!\\w)"
    "|(?:'s|’s|s['’])? (?:border|frontier|consulate|embassy|ambassador|airspace|ally|allies|proxies|proxy|backing|support|help|approval|consent|presence|request|invitation|coast|soil|territory|lands?)(?!\\w)"
)
HABIT = terms(
    "since (?:then|the|late|early|last|\\d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december))|repeatedly|regularly|frequently|often|routinely|daily|hundreds of (?:times|air|strikes|raids|attacks)|dozens of (?:times|air|strikes|raids|attacks)|thousands of (?:air|strikes)"
    "|in recent (?:weeks|months|years)|in the past|over the (?:past|last|course of) (?:\\w+ )?(?:years?|months|decade)|this year|so far|for (?:months|years|weeks|decades)|during the (?:\\w+ )?(?:civil )?war|again and again|(?:every|each) (?:day|week|night|month)|usually|periodically|from time to time|previously|in previous|under (?:an?|the) [^.,]{0,40}(?:deal|agreement|accord|pact|memorandum)"
)
PASSIVE = re.compile(
    "(?<!\\w)(?:was|were|been|being|is|are|got) (?:\\w+ )?(?:hit|struck|targeted|bombed|attacked|shelled|destroyed|killed|martyred|assassinated|wounded|shot|downed|brought|ambushed|intercepted|pounded|fired|rocketed|bombarded|raided)"
)

FIGURES = CasualtyRules(
    killed=terms("killed|killing|dead|died|deaths|lost their lives|fatalities"),
    wounded=terms("wounded|wounding|injured|injuring|hurt|injuries"),
    troops=after(
        "(?:[,-]strong)? (?:(?:us|u\\.s\\.|american|russian|turkish|israeli|iranian|more|additional|service|military|special|of its|of their|elite) )*"
        "(?:troops?|soldiers?|service ?members|servicemen|personnel|fighters|men|advisers|peacekeepers|marines|police)"
    ),
)
