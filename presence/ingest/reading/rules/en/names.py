"""English: names of bases, places and states, and what stands around them."""

import re

from presence.ingest.reading.rules.en.groups import (
    FEARED_AFTER,
    FEARED_BEFORE,
    GROUPS,
    HOST_PASSING_AFTER,
    HOST_PASSING_BEFORE,
)
from presence.ingest.reading.rules.en.zones import ZONES
from presence.ingest.reading.rules.naming import NameRules
from presence.ingest.reading.rules.patterns import after, before, terms

BASE = (
    "(?:air|naval|military|army|navy|helicopter|drone) ?bases?|airbases?|bases?|airfields?|airports?|airstrips?|garrisons?|outposts?"
    "|(?:observation )?(?:posts?|points?)|naval facility|facility|facilities|camps?|positions?|headquarters|barracks|gas plant"
)
_OWN_NOUN = (
    "(?:(?:air|naval|military|army|navy|helicopter|drone|logistics|russian|turkish|american|us|israeli|iranian|international|joint"
    "|observation) )*(?:bases?|airbases?|airfields?|airports?|airstrips?|garrisons?|outposts?|(?:observation )?(?:posts?|points?)"
    "|facility|camps?|headquarters|barracks|landing zone|positions?|gas (?:plant|field)|oil ?field)"
)
_SETTLEMENT = "villages?|towns?|cit(?:y|ies)|hamlets?|suburbs?|neighbou?rhoods?|municipality|townships?"
_DIRECTION = (
    "(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central|northern|southern|eastern|western"
    "|north-?eastern|north-?western|south-?eastern|south-?western)"
)
_OWNER = (
    "turkish|russian|israeli|american|us|u\\.s\\.|iranian|iran's|turkey's|russia's|israel's|military|observation|air|new|coalition|logistics"
    "|helicopter|allied|joint|undof|un|u\\.n\\.|militia|revolutionary guards?|irgc|hezbollah|sdf|forward"
)
_SITE = "(?:air|naval|military|army) base|base|airbase|outpost|garrison|airfield|airstrip|compound|barracks|camp|military airport"
_WHOSE = (
    "(?: (?:of|for|belonging to|run by|used by|held by|manned by) (?:the )?[\\w.]+(?: forces| troops| army)?)?"
    "(?: (?:stationed|located|built|set up|established))?"
)
_LAND = (
    "border|frontier|territory|soil|airspace|air space|town|city|village|capital|province|desert|coast|countryside|refugees?"
    "|waters|side of the border|steppe|provinces|people|child(?:ren)?|famil(?:y|ies)|lira|pound|parliamentary election"
)
_PAPER = (
    "broadcaster|newspaper|daily|magazine|channel|news (?:agency|site|channel|website|outlet)|television|tv|website|paper|analysts?"
    "|think[- ]tank"
)

NAMES = NameRules(
    zones=ZONES,
    groups=GROUPS,
    host_passing_before=HOST_PASSING_BEFORE,
    host_passing_after=HOST_PASSING_AFTER,
    feared_before=FEARED_BEFORE,
    feared_after=FEARED_AFTER,
    base_noun=terms(BASE),
    base_before=before(
        f"(?:{_OWN_NOUN}) (?:at|of|called|known as)(?: the)?(?: port of| town of| city of)?|(?:piers?|quays?|docks?|berths?) (?:at|in)(?: the port of)?|(?:naval|logistics|supply|maintenance) (?:facility|base|cent(?:re|er)|point) in(?: the port of)?|camp|base, at|fort|(?:summit|peak)s? of|(?:tomb|shrine) of"
    ),
    base_after=after(f"(?: \\([^)]{{1,12}}\\))?(?:'s)?[ -](?:[\\w-]+ )?(?:{_OWN_NOUN})"),
    place_before=before(
        "(?:in|inside|into|near|beside|at|around|across|outside|over|within|throughout|off|between|(?:outskirts|suburbs?|district|countryside|cent(?:re|er)|heart|neighbou?rhood|area|region|vicinity|direction|plain|hills?) of|north of|south of|east of"
        f"|west of|{_DIRECTION} of|{_DIRECTION}|from|through|towards?|to|for|visit(?:ed|ing|s)?|leav(?:e|es|ing)|left|reach(?:ed|ing)?"
        "|enter(?:ed|ing)?|fled|fleeing|took|seized|captur(?:ed|e|ing)|overran|besieged|shelled|bombed|raided|hit|struck|rural|greater|set out from)"
        "(?: the| both| nearby)*"
    ),
    place_after=after(f" (?:{_SETTLEMENT}|province|governorate|countryside|region|district|area|highway|canton|quarter|junction|crossing|road|axis|front)"),
    settlement_before=before(
        f"(?:{_SETTLEMENT}) (?:of|called|named)|(?:{_DIRECTION}|syrian|kurdish|druze|border|[\\w-]+-held|[\\w-]+) (?:town|village|city|suburb)"
    ),
    settlement_after=after(f"(?: {_DIRECTION})? (?:{_SETTLEMENT}|countryside|crossing)"),
    settlement_named=re.compile(
        f"(?<!\\w)(?:(?:{_SETTLEMENT}) (?:of|called|named) |(?:{_DIRECTION}|syrian|druze|border|strategic|nearby|[\\w]+-held) (?:town|village|suburb) |villages? (?:of )?|(?:hills?|hilltop) of )"
    ),
    base_in_town=re.compile(
        f"(?<!\\w)(?:(?:(?:{_OWNER}) )+(?:[\\w-]+ )?(?:{_SITE}|post|point|headquarters|position|battalion)|(?:(?<=\\ba )|(?<=\\ban )|(?<=\\bthe )|(?<=\\bits )|(?<=\\btheir )|(?<=\\banother ))(?:(?!refugee|displace|idp)[\\w-]+ ){{0,2}}?(?:{_SITE}|(?<!border )(?<!command )post))"
        f"{_WHOSE} (?:in|inside|near|at|outside|close to|beside|on the (?:outskirts|edge) of|{_DIRECTION} of) "
        "(?:the )?(?:\\w+ )?(?:(?:town|village|city|hill|hilltop|suburb|district) of )?$"
    ),
    near_before=re.compile(f"(?<!\\w)(?:near|outside|close to|beside|on the (?:outskirts|edge) of|{_DIRECTION} of) (?:the )?(?:(?:city|town) of )?$"),
    base_named=re.compile(" (?:(?:military|air|naval|observation|logistics|helicopter) )?(?:air ?base|base|military airport|barracks|outpost|garrison|airfield|airstrip|observation (?:post|point)|camp)(?!\\w)"),
    seat_before=before(
        "(?:government|authorities|administration|leadership|leaders|rulers|regime|presidency|ministry|ministries|officials?|delegation|request)"
        " (?:\\w+ )?(?:in|of|from)"
    ),
    passing_before=before(
        "(?:(?<!ministry )(?:in|inside)|into|across|throughout|neighbou?ring|(?:ambassador|envoy|representative|mission|visit|trip|travel\\w*) to"
        "|(?:border|frontier|borders|borderland|triangle)s? (?:with|between|of)|border-|based in|bordering"
        "|(?:arriv|fly|flew|flown|fled|cross|com|return|enter|refugees|imported?)\\w* (?:\\w+ )?(?:from|to|via|over)"
        f"|{_DIRECTION}|where|kata'?ib|kataeb|ketaib|bases in|troops in|soldiers in|(?:home|back|flight|plane) from|road (?:from|to|between)|from baghdad to|university of|bank of|post-)(?: the)?"
    ),
    passing_after=after(
        f"'s? (?:capital|border|erbil|irbil|mosul|sinjar)| (?:{_DIRECTION} )?(?:{_LAND})| (?:\\w+ )?(?:{_PAPER})|-based| process| format| talks| (?:human rights )?observatory| network for human| civil defen[cs]e|'s (?:\\w+ )?(?:{_PAPER})"
    ),
    paper_before=before("national"),
    adjective=terms(
        "kremlin|pentagon|white house|us|u\\.s\\.|u\\.s|uk"
        "|\\w*(?:ish|ian|ians|aeli|aelis|raqi|atari|zakh|zerbaijani|erican|ericans|ench|viet)"
    ),
    acts_after=after(
        "(?: (?:group|fighters?|militants?|cells?|gunmen|members?|jihadists?))* (?:has |have |had |later |also )*"
        "(?:attack|claim|ambush|kill|carr|storm|fir|launch|said|target|plant|detonat|seiz|bomb)\\w*"
    ),
    first_words=frozenset((
        "the", "a", "an", "but", "and", "when", "while", "if", "as", "in", "on", "at", "for", "after", "before",
        "with", "by", "from", "that", "this", "then", "yet", "still", "since", "though", "although", "because",
        "asked", "both", "syria's", "russia's", "president", "minister", "secretary", "general", "admiral",
        "commander", "spokesman", "spokeswoman", "envoy", "ambassador", "leader", "mr", "mrs", "ms", "dr",
        "premier", "chancellor", "senator", "sen", "gen", "adm", "lt", "col", "brig", "maj", "sir", "king",
        "sheikh", "under", "like", "unlike", "meanwhile", "however", "earlier", "later", "yesterday", "today",
        "what", "how", "why", "where", "who", "according", "between", "against", "despite", "not", "no", "even",
        "only", "syrian", "russian", "turkish", "israeli", "american", "iranian", "us", "u.s", "french", "former",
        "prime", "foreign", "defence", "defense", "interim", "said", "told", "adding", "counterpart",
        "predecessor", "successor", "us'", "state", "dictator", "strongman", "ruler", "toppled", "ousted", "western", "kurdish", "european", "arab", "lebanese", "iraqi", "jordanian", "british", "german", "saudi", "qatari", "ukrainian", "gulf", "druze", "rear", "brigadier", "vice", "local", "some", "others", "several", "two", "three", "five", "four", "residents", "speaking", "joint",
    )),
    demonyms={
        "russia": ("Russians",),
        "turkey": ("Turks", "Turkiye", "Turk"),
        "israel": ("Israelis",),
        "iran": ("Iranians", "Revolutionary Guard", "Revolutionary Guards"),
        "syria": ("Syrians",),
        "united states": ("Americans", "US Central Command", "U.S.-led", "United States", "White House"),
        "france": ("Frenchmen",),
        "syrian democratic forces": ("Kurdish-led SDF",),
        "global coalition to defeat isis": (
            "the coalition", "coalition forces", "coalition troops", "coalition officials", "coalition official",
            "coalition aircraft", "coalition base", "coalition bases", "coalition convoy", "coalition personnel",
            "coalition warplanes", "coalition spokesman", "international coalition", "US-led international coalition",
        ),
        "deir zor": ("Deir Ezzor", "Deir e-Zor"),
        "abu kamal": ("Albukamal", "Boukamal"),
        "hasakah": ("Hassakeh", "Hasakeh", "Hassakah"),
        "suwayda": ("Swaida", "Sueida", "Sweida"),
    },
    actor_suffix="s?",
    common_words=frozenset(
        ("sahel", "sabt", "salve", "sarin", "serin", "lifeline", "kafir", "bara", "sin", "bab", "mare", "jezra", "red hills",
         "jazira", "jazeera", "al jazeera", "al-jazeera", "nawa", "jasim", "jassim", "duma", "douma", "karim", "tall", "rabia", "sinjar", "hatay", "banan", "samad", "salam",
         "simeon", "erbil", "irbil", "scientific research center", "salwa", "ali abbas")
    ),
)  # fmt: skip
