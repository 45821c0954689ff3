"""Changes of state, in English."""

from presence.ingest.rules.base import terms
from presence.ingest.rules.changes import AgreementNouns, ChangeRule, ChangeRules, FigureRules, StageRule

_FORCES = "(?:forces?|troops?|soldiers?|personnel|contingent|garrison|presence|units?|servicemen|equipment)"
_SOME = "(?:some|part|most|half|many|a number|parts|a third|two thirds|the bulk) of|(?:dozens|hundreds) of"

_CHANGES = (
    ChangeRule("handed_over", terms(
        "hand(?:ed|s|ing) (?:\\w+ ){0,3}over|hand(?:ed|ing)(?= [^.,;]{3,90} to (?:the |their |its )?)|handed over|hand-?over of|turn(?:ed|s|ing) over|transferred (?:control of|\\w+ to)"
        "|ceded control of|transferr(?:ed|ing) (?:its|the|their) (?:\\w+ ){0,3}(?:base|airfield|outpost|post|site)|gave up control of"
    ), 0.72),
    ChangeRule("handed_over", terms("took over|taken over|takes over|t(?:ook|aken|aking) (?:full |over )?control of|assumed control of|received the (?:base|airport|airfield)"), 0.65, by_taker=True),
    ChangeRule("reduced", terms(
        f"(?:reduc(?:ed|es|ing)|cut(?:s|ting)?|scal(?:ed|es|ing) (?:down|back)|draw(?:n|s|ing)? down|drew down|downsiz(?:ed|ing)"
        f"|thinn(?:ed|ing) out|halved)(?: (?:its|their|the|his))?(?: [^ .,]+){{0,3}} {_FORCES}|partial(?:ly)? withdr(?:awal|ew|awn)"
        f"|(?:withdr(?:ew|awn)|withdrawing|pull(?:ed|ing) out|moved out|removed) (?:{_SOME})|draw-?down (?:of|at|from)|drawdown"
    ), 0.7),
    # It goes on: what is left is fewer, and not nobody yet.
    ChangeRule("reduced", terms("(?:are|is|were|was|been|began|begun|started) (?:leaving|withdrawing|pulling out)(?: from| of)?"), 0.55),
    ChangeRule("vacated", terms(
        "withdr(?:ew|awn)(?: [^ .,]+){0,6}? from|withdrew|withdrawn from|complet(?:ed|es) (?:its|their|the) (?:withdrawal|pull-?out)"
        "|pull(?:ed|s) out(?: of)?|vacat(?:ed|es)|evacuat(?:ed|es)|abandon(?:ed|s)|(?<!trucks )(?<!lorries )(?<!vehicles )(?<!convoy )(?<!convoys )(?<!planes )(?<!aircraft )(?<!helicopters )(?<!ships )left(?= [^.]{0,60}(?:base|airport|outpost|airfield|garrison|post))"
        "|(?:complet|finish|conclud)(?:ed|es) (?:an? |the )?(?:\\w+ )?(?:departure|withdrawal|pull-?out|evacuation)|relocated [^.,]{0,30}from"
        "|(?:has|have|had) (?:fully |completely )?left|departed(?: from)?|closed (?:down )?(?:its|their|the) (?:\\w+ ){0,2}(?:base|outpost)"
    ), 0.72),
    ChangeRule("started", terms(
        f"deploy(?:ed|s) (?:[^ .,]+ ){{0,5}}?(?:to|at|in)|(?:set|sets) up (?:a|an|its|their|new) [^.]{{0,30}}(?:at|in)"
        f"|establish(?:ed|es) (?:a|an|its|their|new)? ?[^.]{{0,30}}(?:base|outpost|post|presence|{_FORCES}) (?:at|in|near)"
        "|(?:took|taken) up positions? (?:at|in)|mov(?:ed|es) into|stationed [^.,]{0,40}(?:at|in)|began (?:operating|flying) from"
        "|(?:arrived|landed) at"
    ), 0.65),
)  # fmt: skip

_STAGES = (
    StageRule("under_negotiation", terms("(?:re)?negotiat(?:ing|ed|es?)"), 0.7),
    StageRule("under_negotiation", terms("negotiations?"), 0.7, on_a_day="talks"),
    StageRule("talks", terms(
        "(?:held|hold|holding|began|opened|resumed|launched|start(?:ed)?) (?:new |fresh )?(?:talks|discussions)|(?:talks|discussions) (?:on|about|over|with)|discussed|met (?:\\w+ ){0,4}to discuss"
    ), 0.65),
    StageRule("ratified", terms("ratif(?:ied|ies|ying)|(?:parliament|duma|lawmakers) (?:has |have )?approved")),
    StageRule("in_force", terms("(?:entered|came|comes|went|put) into (?:force|effect)|took effect|takes effect")),
    StageRule("suspended", terms("suspend(?:ed|s|ing)?|fr[oe]zen?|put on hold|paused")),
    StageRule("amended", terms("amend(?:ed|s|ing)|revis(?:ed|es)|extended the term|widened")),
    StageRule("violated", terms("violat(?:ed|es|ing)|violations? of|breach(?:ed|es)? (?:of)?"), 0.55),
    StageRule("lapsed", terms("lapsed|expired|ran out")),
    StageRule("terminated", terms(
        "terminat(?:ed|es)|cancel(?:l?ed|s)|annul(?:led|s)|scrapped|abrogat(?:ed|es)|tore up|revoked|ended the (?:agreement|deal|lease)"
        "|withdrew from the (?:agreement|treaty|deal|memorandum)|(?:is|was) over"
    )),
    StageRule("signed", terms("sign(?:ed|s|ing)?(?! off)|inked|conclud(?:ed|es)")),
)  # fmt: skip

_NOUNS = AgreementNouns(
    talks=terms("talks|negotiat(?:ions?|ing|ed|es?)|discussions|discussed|dialogue"),
    kinds=(
        (
            frozenset(("disengagement",)),
            terms("(?:separation of forces|disengagement)(?: of forces)? (?:agreement|accord|deal|treaty)"),
        ),
        (frozenset(("de_escalation",)), terms("de-?escalation (?:agreement|deal|memorandum|accord|understandings?)")),
        (
            frozenset(("status_of_forces",)),
            terms(
                "(?:undof(?:'s)? |the )mandate(?: of (?:the )?(?:undof|un disengagement|united nations disengagement))?"
            ),
        ),
        (
            frozenset(("security_cooperation",)),
            terms(
                "join(?:ed|s|ing)?(?= (?:the )?(?:us-led |u\\.s\\.-led |international |global |anti-is(?:is)? )*coalition)"
            ),
        ),
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
            "kill(?:ed|ing)|wound(?:ed|ing)|injured|dead|died|casualties|additional|another|extra|reinforcements?|captured|sent|sending"
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
    giver=terms("from(?: the)?"),
    joins=terms(
        "and|or|as well as|the|bases?|airbases?|air|airport|airfields?|outposts?|garrison|both|at|in|on|from|near|of|then|later|province"
        "|(?:north|south|east|west)(?:ern|east|west|-east|-west)?|countryside|town|field"
    ),
    nouns=_NOUNS,
)  # fmt: skip
