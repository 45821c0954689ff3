"""English."""

import re

from presence.ingest.rules.base import (
    DateRules,
    EventRule,
    LanguageRules,
    NameRules,
    SpeakerRules,
    SpeechCue,
    terms,
)

_BASE = (
    "(?:air|naval|military|army|navy) ?bases?|airbases?|bases?|airfields?|airports?|airstrips?|garrisons?|outposts?"
    "|(?:observation )?(?:posts?|points?)|naval facility|facility|facilities|camps?|positions?|headquarters|sites?"
)

_NAMES = NameRules(
    demonyms={
        "russia": ("Russians",),
        "turkey": ("Turks", "Turkiye", "Turk"),
        "israel": ("Israelis",),
        "iran": ("Iranians",),
        "syria": ("Syrians",),
        "united states": ("Americans", "US Central Command", "U.S.-led", "United States"),
        "france": ("Frenchmen",),
    },
    actor_suffix="s?",
    place_before=terms(
        "(?:in|inside|into|near|at|around|across|outside|over|within|throughout|south of|north of|east of|west of"
        "|from|through|towards?|to|for|visit(?:ed|ing|s)?)(?: the)?"
    ),
    base_noun=terms(_BASE),
    common_words=frozenset(("sahel", "sabt", "salve", "sarin", "serin", "lifeline", "kafir", "bara", "sin", "bab")),
)

_TITLES = (
    "(?:vice[- ]|deputy |prime |former |interim |acting )*(?:foreign |defen[cs]e |interior )?"
    "(?:president|prime minister|premier|minister|chancellor|king|emir|secretary(?: of (?:state|defen[cs]e))?"
    "|secretary[- ]general|spokes(?:man|woman|person)|envoy|ambassador|commander|chief of staff|chief|general|admiral"
    "|colonel|lieutenant|major|brigadier|adviser|advisor|representative|leader|director|chairman|head|governor"
    "|senator|congressman|lawmaker|mayor|diplomat)"
)

_SPEAKERS = SpeakerRules(
    roles=(
        (
            "institution",
            terms(
                "(?:foreign |defen[cs]e |interior )?(?:ministry|ministries|department)|government|presidency|military|army"
                "|kremlin|white house|pentagon|central command|state department|armed forces|air force|navy|parliament"
                "|administration|security council|mission|embassy"
                "|coalition|authorities|command|council|defen[cs]e forces|democratic forces|idf"
            ),
        ),
        (
            "media",
            terms(
                "(?:news )?agenc(?:y|ies)|newspapers?|media|broadcaster|channel|television|daily|outlets?|sana|reuters|tass"
                "|interfax|ria novosti|anadolu(?: agency)?|afp|associated press|al jazeera|rudaw|haaretz"
                "|(?:syrian )?observatory for human rights|observatory|war monitor|monitors?|think tank|human rights watch"
            ),
        ),
        (
            "anonymous",
            terms(
                "(?:(?:military|security|diplomatic|local|government|intelligence|informed|syrian|us) )*sources?"
                "|(?:senior |us |local |military |security )*officials?|officers?|diplomats|residents?|witness(?:es)?"
                "|eyewitness(?:es)?|activists?"
            ),
        ),
        ("title", terms(_TITLES)),
        ("pronoun", terms("he|she|they")),
        ("it", terms("it")),
    ),
    governor=terms(
        "(?:of|in|for|with|by|from|to|at|on|about|against|under|near|between|and|towards|despite|after|before|over)"
        "(?: (?:the|a|an|its|his|her|their|new))?"
    ),
    filler=terms(
        "has|have|had|also|later|earlier|again|then|repeatedly|itself|himself|herself|further|however|meanwhile|and|but"
        "|on|late|early|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:week|month|year|morning)|yesterday|today"
        "|in turn|once|reportedly|previously|recently|publicly|when|as|while|did not|last (?:week|month)"
    ),
    relative=terms("who|which|whose|whom|where"),
    stop=terms("that|which|who"),
    oblique_after=re.compile(r"'s?(?=\s\w)"),
)

# These may stand before their subject ("explained Al-Sharaa") …
_INVERTED = (
    "said|says|explain(?:ed|s)|add(?:ed|s)|repl(?:ied|ies)|insist(?:ed|s)|claim(?:ed|s)?|warn(?:ed|s)|stress(?:ed|es)"
    "|declar(?:ed|es)|remark(?:ed|s)|argu(?:ed|es)|report(?:ed|s)|wrote|cautioned|countered|contended|stated"
)
# … and these have an object there.
_ALWAYS = (
    "told|tells|point(?:ed|s) out|acknowledg(?:ed|es)|admit(?:ted|s)|confirm(?:ed|s)|den(?:y|ied|ies)|claim|deny"
    "|emphasi[sz](?:ed|es)|reiterat(?:ed|es)|affirm(?:ed|s)|accus(?:ed|es?)|condemn(?:ed|s)|ha(?:s|d|ve) made clear"
    "|ruled out|vow(?:ed|s)|stat(?:ed|es)|assert(?:ed|s)|spoke of|called for|revealed|tweeted|demanded|urged|conceded"
)
_WITH_THAT = (
    "not(?:ed|es)|announc(?:ed|es)|indicat(?:ed|es)|suggest(?:ed|s)|promis(?:ed|es)|pledg(?:ed|es)|predict(?:ed|s)"
    "|believ(?:ed|es)|maintain(?:ed|s)|agreed|complain(?:ed|s)|recall(?:ed|s)|hinted|disclosed|let it be known"
)
_NOT_SPEECH = r"(?<!be )(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )"

_CUES = (
    SpeechCue(terms(f"(?:{_INVERTED})(?! to (?:be|have))", before=_NOT_SPEECH), ("after", "before")),
    SpeechCue(terms(f"(?:{_ALWAYS})(?! to (?:be|have))", before=_NOT_SPEECH), ("before",)),
    SpeechCue(terms("announc(?:ed|es)|not(?:ed|es)|commented"), ("after", "before"), terms(r"on \w+day"), 0.9),
    SpeechCue(terms(_WITH_THAT, before=_NOT_SPEECH), ("after", "before"), terms("that"), 0.85),
    SpeechCue(terms("according to"), ("object",), None, 0.8),
    SpeechCue(terms("in the words of|in the view of"), ("object",), None, 0.75),
    SpeechCue(terms(r"cited|quoted"), ("object",), terms("as (?:saying|telling)"), 0.75),
    SpeechCue(terms("(?:while )?(?:adding|saying|noting|stressing|explaining|insisting) that"), ("before",), None, 0.7),
)

_STANCES = (
    ("opposes", terms(
        "violat(?:e|es|ed|ing|ions?)|illegal(?:ly)?|unlawful|aggression|occupi(?:ed|er|ers)|occupation|condemn(?:ed|s)?"
        "|must (?:leave|go|withdraw|end|stop)|should (?:leave|withdraw|go|pull out)|reject(?:s|ed)?|pay for it"
        "|demand(?:s|ed)? (?:that|the|an)|provocat(?:ion|ive)|invaders?|unacceptable|attacked us|fighting off"
        "|stand up to|opposes?|opposed|threat to (?:peace|syria)|breach(?:es|ed)?|made them much worse|nothing worked"
    )),
    ("conditional", terms(
        "must (?:not|be|respect|rest|serve|take|come)|must|should respect|unless|until|only if|only when|as long as"
        "|provided that|provided|on condition that|conditions|depends? on|if and when|subject to|consistent with|would only"
        "|in exchange|in return|before (?:any|we)|once (?:there|the|a)|if"
    )),
    ("supports", terms(
        "(?:will |would |shall )?(?:remain|stay)s?|keep(?:s|ing)?|continue(?:s|d)?|invit(?:ed|ation)|necessary|needed"
        "|welcom(?:e|es|ed)|indefinite(?:ly)?|will not (?:leave|withdraw|abandon|go)|no (?:intention|plans?) to"
        "|stabili[sz](?:e|ing)|protect(?:s|ed|ing)?|support(?:s|ed)? (?:the|its|our|their)|strengthen(?:s|ed|ing)?"
        "|would not hesitate|ready for|with support|at the request|we get"
    )),
)  # fmt: skip

_TOPICS = (
    ("withdrawal", terms("withdraw(?:al|als|n|s|ing)?|withdrew|pull(?:ing|ed)? out|pullout|leave|leaving|depart(?:ure|ed)?|left")),
    ("basing", terms(f"{_BASE}|military presence|troops? presence|stationed|deployed|remain|stay")),
    ("negotiation", terms("negotiat(?:e|es|ed|ing|ions?)|talks|agreements?|deal|offers?|understanding|mediat(?:e|ion)")),
    ("sovereignty", terms("sovereign(?:ty)?|occupation|occupier|territorial integrity|syrian territory")),
    ("buffer-zone", terms("buffer zone|area of separation|disengagement|demilitari[sz]ed zone")),
    ("air-strikes", terms("air ?strikes?|airstrikes?|air raids?|bomb(?:ed|ing|ings|s)?|missiles?|strikes")),
    ("counter-isis", terms("isis|isil|islamic state|daesh|counter-?terrorism")),
    ("demilitarisation", terms("demilitari[sz](?:e|ed|ation)|heavy weapons")),
    ("druze", terms("druze")),
    ("legal-framework", terms("legal framework|international law|legal basis|lawful|illegal")),
    ("regional-security", terms("regional security|neighbou?r(?:s|ing)? (?:countries|states)|neighbou?rs")),
    ("arms-supply", terms("weapons|arms|russian-made|ammunition")),
    ("energy", terms("energy|oil|gas|electricity")),
    ("assad-extradition", terms("extradit(?:e|ed|ion)")),
    ("humanitarian", terms("humanitarian|refugees?|aid")),
    ("deconfliction", terms("deconflict(?:ion)?|hotline|avoid clashes")),
    ("de-escalation", terms("de-?escalat(?:e|ion)|ceasefire|cease-fire|truce")),
    ("training", terms("training|advis[eo]rs?")),
    ("security", terms("security")),
)  # fmt: skip

_EVENTS = (
    EventRule("air_strike", terms(
        "air ?strikes?|airstrikes?|air raids?|bomb(?:ed|ing|ings)|raid(?:ed|s)?|(?:were|was) bombed|warplanes (?:struck|hit)"
        "|(?:missiles?|tomahawks?) (?:were|was)? ?(?:fired|hit|struck)|struck|drone strikes?|attacked from the air"
    )),
    EventRule("withdrawal", terms(
        "withdr(?:ew|awn)|withdrawing|pulled (?:out|back)|pulling (?:out|back)|vacated|evacuated|ordered [^.,]{0,60} home"
        "|(?:vehicles|equipment|troops|forces|soldiers|personnel)[^.,]{0,40} (?:had|have) (?:already )?left|have left|has left"
    )),
    EventRule("handover", terms("took over|handed over|handover|taken over|take control of|took control of|turned over")),
    EventRule("ground_incursion", terms(
        "incursions?|raided the (?:village|town)|crossed (?:the border|into)|advanced (?:into|on)|pushed (?:\\w+ )?into|entered the (?:village|town)"
        "|ground operation|stormed|penetrated|invaded"
    )),
    EventRule("patrol", terms("(?:joint |common |ground |military )*patrol(?:s|led)?"), 0.65),
    EventRule("deployment", terms(
        "deployed|deploying|sent (?:troops|soldiers|reinforcements|forces|a convoy)|reinforced|arrived at the (?:base|airport)"
        "|reinforcements (?:arrived|entered)|began deploying"
    )),
    EventRule("attack_on_base", terms(
        "(?:rockets?|drones?|mortars?|missiles?|shells?) (?:were |was )?(?:hit|struck|fired|targeted|landed|launched)[^.]{0,40}"
        "(?:base|outpost|garrison|post)|attack(?:ed)? (?:on )?(?:a|the) [^.]{0,30}(?:base|outpost|post)|came under (?:rocket )?fire"
    )),
    EventRule("clash", terms("clash(?:ed|es)|firefights?|exchanged fire|skirmish(?:es)?|gun battles?"), 0.65),
    EventRule("talks", terms(
        "held talks|(?:is|are|were|been) negotiating|negotiations (?:began|resumed|are)|talks (?:were|began|took)|met with"
        "|in talks with|signed (?:an?|the) [^.]{0,40}(?:agreement|memorandum|protocol|deal)"
    ), 0.65),
    EventRule("visit", terms(
        "visit(?:ed|ing)|arrived in|paid a visit|unannounced (?:trip|visit)|trip to syria|toured|called on \\w+ in"
    ), 0.6),
    EventRule("construction", terms(
        "(?:is|are|was|were|began|started|been) (?:building|constructing|fortifying|expanding)|construction (?:of|work) (?:has )?"
        "(?:began|begun|started)|building work|built (?:a|an|new) [^.]{0,30}(?:base|outpost|runway|airstrip|post)"
    ), 0.6),
)  # fmt: skip

RULES = LanguageRules(
    code="en",
    names=_NAMES,
    speakers=_SPEAKERS,
    cues=_CUES,
    stances=_STANCES,  # type: ignore[arg-type]
    topics=_TOPICS,
    venues=(
        terms(r"(?:in|during) (an interview (?:with|to|on|for) (?:the )?(?:[\w’'.-]+ ?){1,4})"),
        terms(r"(?:in|at|during) (an? (?:press conference|news conference|briefing|statement|speech|ceremony|interview))"),
        terms(r"told ((?:the )?(?:[\w’'.-]+ ?){1,4})"),
        terms(r"speaking (?:at|to) ((?:the )?(?:[\w’'.-]+ ?){1,4})"),
    ),
    events=_EVENTS,
    unreal=terms(
        "not|no|never|den(?:y|ies|ied)|will|would|could|may|might|shall|if|unless|plans?|planned|planning|threat(?:en|ens|ened)?"
        "|to be|should|must|wants?|hopes?|expected|considers?|considering|ready to|whether|can|without|against any|refus(?:e|es|ed)"
        "|needs?|propos(?:e|es|ed)|possible|potential|ahead of|calls? for|called for|demand(?:s|ed)?|after watching|since"
    ),
    agent=terms("by(?: the)?"),
    military=terms(
        "troops?|soldiers?|(?:military|air|naval|army) ?bases?|airbases?|air ?strikes?|airstrikes?|warplanes|fighter jets|warships"
        "|forces|armed forces|military (?:presence|police|vehicles|advis[eo]rs|personnel|airport|operation|convoy)|military|army"
        "|patrols?|outposts?|garrisons?|bases?|naval facility|missiles?|deployment|withdrawal|occupation|incursions?|raids?"
        "|air defen[cs]es?|advisers|airfields?|bomb(?:ed|ing|ings)|jets|planes|shell(?:ed|ing)|buffer zone|demilitari[sz]\\w*"
    ),
    dates=DateRules(
        weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        months=("january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
                "september|sept|sep", "october|oct", "november|nov", "december|dec"),
        days_ago=(("today|overnight|this morning|this afternoon|this evening|tonight", 0),
                  ("yesterday|last night|the previous day", 1), ("two days (?:ago|before|earlier)", 2),
                  ("three days (?:ago|before|earlier)", 3)),
        weeks_ago="last week|a week ago|the previous week",
        months_ago="last month|a month ago|the previous month",
        this_month="this month",
        day_suffix="(?:st|nd|rd|th)?",
        month_first=True,
        in_year="in|since|from",
    ),
    abbreviations=frozenset(
        ("mr", "mrs", "ms", "dr", "gen", "lt", "col", "adm", "sen", "rep", "gov", "st", "u.s", "u.n", "u.k", "brig",
         "maj", "sgt", "capt", "prof", "jr", "sr", "vs", "no", "e.g", "i.e", "a.m", "p.m", "jan", "feb", "aug", "sept",
         "oct", "nov", "dec")
    ),
)  # fmt: skip
