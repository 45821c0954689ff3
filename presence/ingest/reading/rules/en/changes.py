"""Changes of state, in English."""

import re

from presence.ingest.reading.rules.changes import AgreementNouns, ChangeRule, ChangeRules, FigureRules, StageRule
from presence.ingest.reading.rules.patterns import after, before
from presence.ingest.reading.rules.patterns import terms as plain


def terms(words: str) -> re.Pattern[str]:
    """ "U.S." is a word, wherever any word may stand."""
    return plain(words.replace("[^ .,]+", "(?:u\\.s\\.|[^ .,]+)").replace("[^ .,;]+", "(?:u\\.s\\.|[^ .,;]+)"))


_FORCES = "(?:forces?|troops?|soldiers?|personnel|contingent|garrison|presence|units?|servicemen|equipment)"
_SOME = "(?:some|part|most|half|many|a number|parts|a third|two thirds|the bulk) of|(?:dozens|hundreds) of"

_SITE = "(?:\\w+ )?(?:base|airbase|airport|airfield|outpost|garrison|post|point|position|facility|site|camp)"
_GOING = (
    "(?:withdraw|leav|evacuat|vacat|dismantl|abandon|empty|clear|pull|mov|remov|ship|fly|transfer|relocat|shut|clos)"
)

_CHANGES = (
    ChangeRule("handed_over", terms(
        "hand(?:ed|s|ing) (?:\\w+ ){0,3}over|hand(?:ed|ing)(?= [^.,;]{3,90} to (?:the |their |its )?)|handed (?:back|over)|hand-?over of|turn(?:ed|s|ing) over|transferred (?:control of|\\w+ to)"
        f"|(?:ceded|surrendered|relinquished|passed|gave up|yielded) control (?:of|over)|transferr(?:ed|ing) (?:its|the|their) (?:\\w+ ){{0,3}}(?:base|airfield|outpost|post|site)"
        f"|(?:was|were|been|being) (?:transferred|returned|ceded|given|delivered|turned over|given over) to (?=the (?:syrian|new)|damascus|syria)"
        f"|(?:transferred|ceded|surrendered|relinquished|returned|passed|delivered)(?= (?:[^ .,;]+ ){{0,5}}{_SITE}[^.;]{{0,40}} to )"
    ), 0.72),
    ChangeRule("handed_over", terms(
        "took over|taken over|takes over|taking over|t(?:ook|aken|aking) (?:it|them|both|the (?:base|site)s?) over"
        f"|(?:received|regained|reclaimed|recovered)(?= (?:[^ .,;]+ ){{0,4}}{_SITE})"
    ), 0.65, by_taker=True),
    ChangeRule("handed_over", terms("t(?:ook|aken|aking) (?:full |over |complete )?control (?:of|over)|assumed (?:full )?control (?:of|over)"), 0.65, by_taker=True, seizes=True),
    ChangeRule("handed_over", terms(
        f"(?:entered|moved into|took up positions (?:in|at)|raised (?:its|their|the) flag (?:over|at))(?= (?:[^ .,;]+ ){{0,4}}{_SITE}[^.;]{{0,40}} (?:vacated|evacuated|abandoned|left|given up|(?:after|following) [^.;]{{0,40}}(?:left|withdr\\w+|pull\\w+|depart\\w+|evacuat\\w+)))"
    ), 0.65, by_taker=True),
    ChangeRule("reduced", terms(
        f"(?:reduc(?:ed|es|ing)|cut(?:s|ting)?|scal(?:ed|es|ing) (?:down|back)|draw(?:n|s|ing)? down|drew down|downsiz(?:ed|ing)"
        f"|thinn(?:ed|ing) out|halved|trimmed|shrunk|shrank)(?: (?:its|their|the|his))?(?: [^ .,]+){{0,3}} {_FORCES}|partial(?:ly)? (?:withdr(?:awal|ew|awn)|pull-?out|evacuat\\w+)"
        f"|(?:withdr(?:ew|awn)|withdrawing|pull(?:ed|ing) out|moved out|removed|relocated|flown out) (?:{_SOME})|draw-?down (?:of|at|from)|drawdown"
    ), 0.7),
    ChangeRule("vacated", terms(
        f"(?:(?:there (?:are|is) )?no (?:more )?|not (?:a single|one) |no longer any )(?:[\\w.]+ ){{1,3}}(?:left|remain(?:s|ed|ing)?|stationed|present)(?= (?:at|in|on)\\b)"
        f"|no longer (?:has|have|keeps?|maintains?) (?:any )?{_FORCES}(?= (?:at|in|on)\\b)"
    ), 0.7, gone=True),
    # It goes on: what is left is fewer, and not nobody yet.
    ChangeRule("reduced", terms(
        "(?:are|is|were|was|been|began|begun|started|has been|have been|keeps?) (?:leaving|withdrawing|pulling out|packing up|moving out|vacating|evacuating|emptying|dismantling|clearing)(?: out)?(?: from| of)?"
        f"|(?:began|begun|begins?|started|starts|continu(?:ed|es|ing)) (?:the |its |their |a )?(?:to {_GOING}\\w*|{_GOING}ing|withdrawal|pull-?out|evacuation|departure)(?: out)?"
        "|(?:flew|flown|ship(?:ped|ping)|airlift(?:ed|ing)|mov(?:ed|ing)|haul(?:ed|ing)|truck(?:ed|ing)|remov(?:ed|ing)|transferr(?:ed|ing)|withdr(?:ew|awing|awn)|evacuat(?:ed|ing)) "
        "(?:[^ .,]+ ){0,5}?(?:equipment|gear|hardware|weapons?|weaponry|vehicles|armou?r|systems?|ammunition|cargo|supplies|helicopters|aircraft)(?: [^ .,]+){0,3}? (?:out of|from)|flown out of"
    ), 0.55, going_on=True),
    ChangeRule("reduced", terms(
        "nose(?: cones?)?s? (?:\\w+ )?(?:open|opened|lifted|raised|up)|load(?:ed|ing) (?:[^ .,]+ ){0,4}?(?:equipment|hardware|cargo|gear|vehicles|helicopters|systems|munitions)|being (?:loaded|dismantled|packed|disassembled|shipped)"
        "|(?:dismantl|disassembl)(?:ed|ing)(?! (?:[^ .,;]+ ){0,4}(?:base|outpost|post|point|position|garrison|camp)s?\\b)|only (?:a few|a handful|a small number|several dozen|dozens|a skeleton) (?:[^ .,]+ ){0,4}?(?:remain(?:ed|s)?|stay(?:ed)?|(?:are|were) left)"
    ), 0.5, anywhere=True, going_on=True),
    ChangeRule("vacated", terms(
        "withdr(?:ew|awn)(?: [^ .,]+){0,6}? from|withdrew|withdrawn from|complet(?:ed|es|ing) (?:its|their|the|a) (?:\\w+ )?(?:withdrawal|pull-?out|evacuation|departure|exit)"
        f"|(?:withdrawal|pull-?out|evacuation|departure) (?:[^ .,]+ ){{0,6}}(?:was|is|has been|were) (?:complete|completed|finished|over)"
        f"|(?:after|following|since|completed) (?:the |its |their |a )?(?:[\\w.]+ ){{0,2}}(?:withdrawal|pull-?out|departure|evacuation) (?:of (?:[^ .,]+ ){{1,4}})?(?:from|of)"
        "|pull(?:ed|s)(?: [^ .,]+){0,4}? out(?: of)?|pulled back from|(?<!the )(?<!an )(?<!a )(?<!now )(?:vacat(?:ed|es)|evacuat(?:ed|es)|abandon(?:ed|s))|emptied|cleared out(?: of)?|(?:wrapp|wound)(?:ed)? up (?:its|their|the|a) (?:\\w+ )?(?:withdrawal|pull-?out|evacuation|departure|presence|mission|stay)|ended (?:its|their|the) (?:[\\w-]+ )?(?:presence|deployment|stay|mission)|(?:has|have|had|are|were) gone from|moved out of|drove out of|rolled out of|walked away from"
        f"|moved (?:all |all of )?(?:its|their|the|his) (?:[^ .,]+ ){{0,4}}?(?:troops|soldiers|forces|personnel|men|observers|peacekeepers) out of|gave up(?= (?:[^ .,;]+ ){{0,4}}{_SITE})"
        f"|(?:all|last) (?:[^ .,]+ ){{0,9}}?(?:relocated|withdrawn|evacuated|moved out|pulled out)"
        f"|quit(?:ted|s)?(?= (?:[^ .,;]+ ){{0,4}}{_SITE})|dismantl(?:ed|es)(?= (?:[^ .,;]+ ){{0,4}}{_SITE})"
        "|(?:(?<=troops )|(?<=forces )|(?<=soldiers )|(?<=americans )|(?<=russians )|(?<=turks )|(?<=coalition ))(?:had |have )?(?:left|departed|gone)(?=[.,;]| (?:on|last|in|earlier|days|weeks|hours)\\b)"
        "|left(?= [^.]{0,60}(?:gas (?:field|plant)|oil ?field|base|airport|outpost|airfield|garrison|post|point|position|port|harbou?r))"
        "|(?:complet|finish|conclud)(?:ed|es) (?:an? |the )?(?:\\w+ )?(?:departure|withdrawal|pull-?out|evacuation)|relocated [^.,]{0,30}from"
        "|(?:has|have|had) (?:fully |completely |since |now |already )?left|departed(?: from)?|(?:closed|shut|shuttered)(?: down)? (?:\\w+ ){0,5}(?:bases?|outposts?|posts?|garrisons?|facilit(?:y|ies)|sites?)"
    ), 0.72),
    ChangeRule("started", terms(
        f"deploy(?:ed|s) (?:[^ .,]+ ){{0,5}}?(?:to|at|in)|(?:set|sets) up (?:a|an|its|their|new) [^.]{{0,30}}(?:at|in)"
        f"|(?:establish(?:ed|es)|buil(?:t|ds)|open(?:ed|s)|erect(?:ed|s)) (?:a|an|its|their|new)? ?[^.]{{0,30}}(?:base|outpost|post|presence|garrison|{_FORCES}) (?:at|in|near|on)"
        f"|(?:set up|established|opened|built|inaugurated|reopened|reactivated)(?= (?:the |an? |its |their |another |new )?(?:[^ .,;]+ ){{0,4}}(?:base|outpost|post|point|garrison))"
        "|(?:took|taken|taking) up positions? (?:at|in|on)|mov(?:ed|es) (?:back )?into|(?<!forces )(?<!troops )(?<!soldiers )(?<!personnel )(?<!are )(?<!is )(?<!were )(?<!was )(?<!been )stationed [^.,]{0,40}(?:at|in)|(?:began|started) (?:operating|flying) from"
        "|(?:took|taken|taking) (?:up )?possession of|seiz(?:ed|es)|occup(?:ied|ies)|captured|dug in (?:at|on)|entrenched (?:itself|themselves) (?:at|on|in)"
        "|(?:re-?occupied|re-?entered|re-?took)(?= )|(?:(?<=troops )|(?<=forces )|(?<=soldiers )|(?<=personnel )|(?<=americans )|(?<=russians )|(?<=police ))(?:have |had )?(?:returned|moved back|gone back) to(?! (?:their|its|base) )"
        "|(?:began|started) (?:building|setting up|establishing|constructing) (?:an? |its |their |another |the )?(?:[^ .,;]+ ){0,4}?(?:base|outpost|post|point|garrison|camp)"
        "|(?:began|started) (?:moving|deploying|sending|transferring) (?:[^ .,]+ ){0,5}?(?:to|into|at)"
    ), 0.65),
)  # fmt: skip

_MANDATE = "(?:renew|extend|prolong)(?:ed|s|ing)(?= (?:[^ .,]+ ){0,8}mandate)|mandate(?= (?:[^ .,]+ ){0,14}(?:renewed|extended|prolonged))"
_JOINED = "(?:joined|joins|acceded to|became a member of|become a member of|became part of|accession to|signed (?:up|on) to)(?= (?:the )?(?:[\\w.-]+ ){0,4}coalition)"

_STAGES = (
    StageRule("under_negotiation", terms("(?:re)?negotiat(?:ing|ed|es?)"), 0.7),
    StageRule("under_negotiation", terms("negotiations?"), 0.7, on_a_day="talks"),
    StageRule("talks", terms(
        "(?:held|hold|holding|began|opened|resumed|launched|start(?:ed)?) (?:new |fresh )?(?:talks|discussions)|(?:talks|discussions) (?:on|about|over|with)|discussed|met (?:\\w+ ){0,4}to discuss"
    ), 0.65),
    StageRule("talks", terms("talks|discussions"), 0.55, dated=True),
    StageRule("ratified", terms("ratif(?:ied|ies|ying)|(?:parliament|duma|lawmakers) (?:has |have )?approved")),
    StageRule("in_force", terms(
        "(?:entered|came|comes|went|put) into (?:force|effect|operation)|took effect|takes effect|(?:began|begun|started) to be (?:implemented|carried out|applied)|(?:began|started) implementing"
        "|implementation (?:[^ .,]+ ){0,6}(?:began|started|has begun|is under ?way)|held for the first time under"
    )),
    StageRule("suspended", terms("suspend(?:ed|s|ing)?|fr[oe]zen?|put on hold|paused")),
    StageRule("amended", terms(f"amend(?:ed|s|ing)|revis(?:ed|es)|extended the term|widened|{_MANDATE}")),
    StageRule("violated", terms("violat(?:ed|es|ing)|violations? of|breach(?:ed|es)? (?:of)?"), 0.55),
    StageRule("lapsed", terms("lapsed|expired|ran out")),
    StageRule("terminated", terms(
        "terminat(?:ed|es)|cancel(?:l?ed|s)|annul(?:led|s)|scrapped|abrogat(?:ed|es)|tore up|revoked|ended the (?:agreement|deal|lease)"
        "|withdrew from the (?:agreement|treaty|deal|memorandum)|(?:is|was) over"
    )),
    StageRule("signed", terms(
        "sign(?:ed|s|ing)?(?! off)|inked|conclud(?:ed|es)"
    )),
    StageRule("signed", terms(f"{_JOINED}|struck|clinched|sealed|brokered|hammered out|reached|agreed (?:[^ .,]+ ){{0,7}}?(?:on|to)(?= a | an | the )"), 0.65, fresh=True),
)  # fmt: skip

_NOUNS = AgreementNouns(
    talks=terms(
        "talks|negotiat(?:ions?|ing|ed|es?)|discussions|discussed|dialogue|talked about|talking about|deconfliction (?:mechanism|channel|line|arrangement)"
    ),
    kinds=(
        (
            frozenset(("disengagement",)),
            terms("(?:separation of forces|disengagement)(?: of forces)? (?:agreement|accord|deal|treaty)"),
        ),
        (frozenset(("de_escalation",)), terms("de-?escalation (?:agreement|deal|memorandum|accord|understandings?)")),
        (frozenset(("status_of_forces",)), terms(_MANDATE)),
        (frozenset(("security_cooperation",)), terms(_JOINED)),
        (
            frozenset(("memorandum", "de_escalation")),
            terms("memorandum(?: of understanding)?|mou|road-? ?map|understandings"),
        ),
        (frozenset(("protocol", "status_of_forces")), terms("(?:additional )?protocol")),
        (frozenset(("ceasefire", "de_escalation")), terms("ceasefire|truce")),
        (
            frozenset(("basing", "disengagement", "security_cooperation", "integration")),
            terms("agreements?|deal|treaty|accord|pact|lease|declaration|understanding"),
        ),
    ),
)

RULES = ChangeRules(
    changes=_CHANGES,
    stages=_STAGES,
    figures=FigureRules(
        words={
            "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
            "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
            "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
            "seventy": 70, "eighty": 80, "ninety": 90,
        },
        scales={"dozen": 12, "hundred": 100, "thousand": 1000},
        to="-|–|—|to|and|or",
        people=terms("troops?|soldiers?|(?:military )?personnel|servicemen|service members|peacekeepers|marines|advis[eo]rs|fighters|men"),
        between=3,
        at_least=terms("more than|over|at least|no fewer than|upwards of"),
        at_most=terms("up to|fewer than|less than|at most|no more than|under|almost|nearly"),
        there=terms(
            "has|have|had|keeps?|kept|maintains?|hosts?|hosted|hous(?:es|ed)|home to|station(?:ed|s)|based|deployed|remain(?:s|ed|ing)?"
            "|there (?:are|were)|garrison(?:ed)?|numbers?|numbering|strength|contingent|presence|force of|manned|staffed|left with"
            "|reduced|cut"
        ),
        not_there=terms(
            "attack(?:ed|ing|s)?|raid(?:ed|ing)?|kill(?:ed|ing)|wound(?:ed|ing)|injured|dead|died|casualties|additional|another|extra|reinforcements?|captured|sent|sending"
            "|withdr(?:ew|awn|awing)|pull(?:ed|ing) out|moved to|mov(?:ed|ing) from|left the|will|would|plans?|if"
        ),
    ),
    planned=terms(
        "will|would|could|may|might|shall|plans?|planned|planning|to be|hopes?|expected|consider(?:s|ed|ing)?|ready to|propos(?:e|es|ed|ing)"
        "|wants?|seeks?|possible|potential|ahead of|draft|prepar(?:e|es|ed|ing)"
    ),
    base_again=terms("(?:the|this|that|its) (?:\\w+ )?(?:base|airbase|airport|airfield|facility|outpost|garrison|site|post)|from (?:it|there)"),
    agreement=terms("agreements?|deal|treaty|memorandum|protocol|lease|accord|pact|ceasefire|truce"),
    recipient=terms("(?:over )?to(?: the)?|by(?: the)?"),
    giver=terms("from(?: the)?|(?:coordination|agreement) with(?: the)?"),
    towards=before(
        "(?:to|towards?|for|into|via|reach(?:ed|ing)?|on to|arriv(?:ed|ing) at)(?: (?:the|its|their|a|an|another|nearby|main|new|largest|american|u\\.s\\.?|us|russian|turkish|coalition|military|air|naval|big|bigger"
        "|bases?|airbase|airport|airfield|garrison|post|outpost|facility|of|at|in|town|city))*"
    ),
    beside=before("(?:near|around|close to|outside|next to|off|(?:vicinity|outskirts|surroundings|edge) of)(?: (?:the|its|their|an?|american|us|u\\.s\\.?|russian|turkish|military|base|airport|at|in))*"),
    it=terms("it|them|(?:the|this|that) (?:site|place|compound|installation)"),
    parts=terms(
        "(?:some |about |around |nearly |more than |another )?\\d+ (?:[^ .,]+ ){0,2}?(?:soldiers|troops|personnel|servicemen|marines)|convoys?|patrols?|trucks?|lorries|vehicles|columns?|planes?|aircraft|jets?|bombers?|helicopters?|ships?|vessels?|freighters?|frigates?|equipment|hardware|weapons?|armou?r|tanks|systems|batteries|supplies|dozens of|hundreds of|batch|group of|part of|some of|most of|half of|many of|(?:bulk|majority) of"
    ),
    leaving=terms("(?:has|have|had) left|giv(?:e|es|ing) up|gave up|withdr(?:ew|aw|awn|awal|awals|awing|aws)|pull(?:ed|ing|s)? ?out|pull-?outs?|pullback|evacuat\\w+|vacat\\w+|departure|drawdown|draw-down|dismantl\\w+|handed over|hand-?over|abandon\\w*|leaving syria|left syria|scal(?:ed|ing) (?:down|back)|phased|transition"),
    since=terms("since|still|for (?:years|months)|remain(?:s|ed)?|years ago"),
    under=before("(?:under|in line with|according to|as part of|in accordance with|following|after|despite|thanks to)(?: (?:the|an?|its|their|[\\w-]+)){0,4}"),
    whole=terms("last|final|remaining|all (?:of )?(?:its|their|the|us|u\\.s\\.|american|russian|turkish|forces|troops)|complet(?:e|ed|es|ely|ion|ing)|fully|entire(?:ly)?|putting an end|end(?:ed|ing|s)|empty|emptied|deserted"),
    headline=terms(
        "quits?|empties|emptied|vacates?|vacated|leaves?|left|abandons?|abandoned|evacuates?|evacuated|withdraws? from|withdrew from|withdrawn from|pulls? out (?:of|from)|pulled out (?:of|from)|hands? over|handed over|exits?|exited"
        "|gives? up|gave up|departs?|shuts?|closes?|closed|completes?|completed|out of"
    ),
    tells=after(",? that"),
    days_after=terms("(\\w+) days? after"),
    contrast=terms("but|while|whereas|however|though|although|yet|meanwhile"),
    relative=before("which (?:\\w+ ){0,2}\\w+|which"),
    there=terms("there"),
    posts=terms("port|harbou?r|summit|peak"),
    passive=terms("(?:was|were|been|being|got)"),
    agent=terms("by(?: the)?"),
    both=terms("(?:the|both|these|those|two|both of the) (?:two |\\w+ )?(?:bases|sites|posts|outposts|positions|facilities|installations)|both"),
    out_of=before("(?:from|out of|based (?:at|in)|stationed (?:at|in))(?: (?:the|its|their|an?|[\\w.-]+ (?:base|barracks|post) (?:at|in)))?"),
    escort=before("(?:escorted|accompanied|watched|protected|monitored|brokered|mediated) by(?: the)?|(?:supervision|escort|watch|protection) of(?: the)?|escort from"),
    joins=terms(
        "and|or|as well as|the|bases?|airbases?|air|airport|airfields?|outposts?|garrison|both|at|in|on|from|near|of|then|later|province"
        "|(?:north|south|east|west)(?:ern|east|west|-east|-west)?|countryside|town|field"
    ),
    nouns=_NOUNS,
)  # fmt: skip
