"""English: words for sites of a force."""

import re

from presence.ingest.reading.rules.patterns import after, terms
from presence.ingest.reading.rules.sites import SiteRules, nouns

_SIDE = "(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?)"
_SETTLED = "(?:(?:the )?(?:[\\w-]+ )?(?:town|village|city|district|area|suburb|outskirts|valley|port|hills?|hilltop|mountain|region|summit|peak) of )?"

SITES = SiteRules(
    nouns=nouns(
        base="(?:(?:air|naval|military|army|helicopter|drone|logistics) ?)?bases?",
        air="airfields?|(?:air)?strips?|airports?|airstrips?|runways?|landing (?:zones?|strips?)|heli(?:port|pad)s?",
        post="outposts?|(?:observation |monitoring )?(?:posts?|points?)|garrisons?",
        camp="camps?|encampments?|barracks|compounds?|headquarters|hq|command (?:post|cent(?:er|re))s?",
        position="positions?|installations?|facility|facilities|sites?",
        store="depots?|warehouses?|factory|factories|silos?|hangars?|school|plant|farm|academy|bunkers?",
        arms="radars?(?: stations?)?|batter(?:y|ies)|checkpoints?|operations rooms?",
        land="crossings?|piers?|quays?|docks?|ports?|harbou?r|dam|(?:gas|oil) ?(?:fields?|plants?)|summit|peak",
    ),
    several=re.compile("(?:ies|[^su]s)$"),
    before={
        "in": re.compile(f"(?<!\\w)(?:in|inside|at) (?:the )?{_SETTLED}$"),
        "near": re.compile(f"(?<!\\w)(?:near|outside|close to|beside|overlooking|around|not far from|on the (?:outskirts|edge) of|{_SIDE} of|to the {_SIDE} of) (?:the )?{_SETTLED}$"),
        "on": re.compile(f"(?<!\\w)on (?:the )?{_SETTLED}$"),
        "of": re.compile(f"(?<!\\w)(?:of|called|named|known as|dubbed) (?:the )?{_SETTLED}[\"“'‘]?$"),
        "among": re.compile(f"^(?:, |: | \\()(?:(?:among them|including|such as|notably|namely|both) )?(?:(?:in|at|on|near) )?(?:the )?{_SETTLED}[\"“'‘]?$|^ (?:including|such as) (?:the )?$"),
        "direct": re.compile("^(?:, | )(?:at )?[\"“'‘]?$"),
    },
    after={
        "name": after("(?: \\([^)]{1,12}\\))?(?:'s)?[ -](?:(?:military|air|naval|army|international|joint|main|central|observation|old|new|civilian) )*"),
        "owned": after("(?:'s)?[ -](?:[\\w.-]+ ){1,2}"),
        "settled": after(" (?:village|town|area|district|city|province|countryside) (?:[\\w.-]+ ){0,2}"),
        "home": after(", (?:the |a )?(?:home to|site of|seat of|which (?:hosts?|houses?)|where(?: [\\w.'-]+){0,3} (?:is|are|was|were|ha(?:s|ve|d)|keeps?|kept|maintains?|maintained|operates?|operated|runs?))(?: [\\w.'-]+){0,4} "),
        "one of": after(",? (?:(?:is|was|has been|being|became|remains) )?(?:one|the (?:[\\w-]+ ){0,2}[\\w-]+) (?:of|among) (?:[\\w.'-]+ ){0,5}"),
        "is": after(",? (?:is |was )?(?:an?|the|its|their|one of (?:the|its)|another) (?:[\\w.'-]+ ){0,4}"),
    },
    of_some=re.compile("(?<!\\w)(?:an?|another|some|several|two|three|four|five|six|ten|twelve|dozens?(?: of)?|\\d+|many|all|other|any|no|new) (?:[\\w.-]+ ){0,3}$"),
    definite=re.compile("(?:(?<!\\w)(?:the|its|their|his|this|that)|'s?) (?:[\\w.-]+ ){0,3}$"),
    military=terms(
        "military|air|army|naval|observation|militar\\w+|troops|forces|soldiers|garrison\\w*|guards?|coalition|militia|irgc|hezbollah"
        "|peacekeep\\w+|un|undof|fighters|defen[cs]e|logistics|fortified|forward|joint|helicopters?|drones?"
    ),
    civil=terms("refugee\\w*|displac\\w+|idps?|aid|humanitarian|border crossing|bus|media|holiday|summer|school|commercial|civilian|prison\\w*|detention|al-hol|roj|starting|turning|meeting|training camp|isis|daesh|terror\\w*|rebel\\w*|interest|view|information|focal|electricity|power|world heritage|archaeological|social"),
    used=terms("used|held|manned|run|operated|belonging|located|situated|stationed|set up|built|occupied|controlled|established"),
    numbered=re.compile("(?<![\\w-])(?:(?:observation )?(?:post|point)|outpost|position) (?:number |no\\.? ?|#)?\\d{1,3}(?![\\w.,:%-]*\\d)(?! (?:percent|km|kilomet|met|mile|days|hours|soldiers|men|troops))(?!\\w)"),
)  # fmt: skip
