"""English: who speaks, and the words that say so."""

import re

from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.rules.speaking import SpeakerRules, SpeechCue

_TITLES = (
    "(?:vice[- ]|rear |brigadier |major |lieutenant |press |top |deputy |prime |former |interim |acting |chief |senior |special |permanent |national security |supreme )*"
    "(?:foreign |defen[cs]e |interior |information |military |communications? |army |state )*"
    "(?:president|prime minister|premier|minister|chancellor|king|emir|secretary(?: of (?:state|defen[cs]e))?"
    "|secretary[- ]general|spokes(?:man|woman|person)|envoy|ambassador|commander|chief of staff|chief|general|admiral"
    "|colonel|lieutenant|major|brigadier|captain|commandant|adviser|advisor|representative|leader|director|chairman|head|governor"
    "|senator|congressman|congresswoman|lawmaker|mayor|charg[eé] d'affaires|sergeant|patriarch|archbishop|bishop|grand mufti|mufti|ayatollah|crown prince|(?:high )?commissioner|(?:special )?rapporteur|consul(?: general)?|rector|economist|political scientist|chief executive|chairwoman|chancellor|diplomat|analyst|expert|researcher|professor|fellow|negotiator|correspondent"
    "|journalist|reporter|delegate|attach[eé]|undersecretary(?:-general)?|under-secretary-general|deputy|co-chair|president-elect|pilot|driver|shepherd|doctor|lawyer|imam|sheikh|elder|student|engineer|author|editor|founder|activist|columnist|historian|strategist|farmer|shopkeeper|teacher|resident|coordinator|aide|counterpart)"
)

_SPEAKERS_WHO = (
    ("institution", terms(
        "(?:foreign(?: affairs)?(?: and expatriates)? |(?:national )?defen[cs]e |interior |emergency |transport |economy |oil |health |information |state |treasury |justice )?(?:ministry|ministries|department)|department of (?:defen[cs]e|state|war)|ministry of (?:national )?(?:defen[cs]e|foreign affairs(?: and expatriates)?|(?:the )?interior|health|information)|government|presidency"
        "|military|army|kremlin|white house|pentagon|(?:us |u\\.s\\. )?central command|state department|armed forces|air force|navy"
        "|(?:military |foreign )?intelligence(?: (?:agency|service|directorate))?|foreign office|(?:press|media) (?:office|service|centre|center)|diplomatic mission|delegation|peacekeeping (?:force|mission)|observer (?:force|mission)|municipality|governorate|directorate|reconciliation cent(?:re|er)|joint staff|national security council|federation council|state duma|knesset|european union|arab league|guard corps|high command|operations room|factions?"
        "|general command|border guards?|coast ?guard|police|gendarmerie|cabinet|senate|congress|commission|committee|civil defen[cs]e|white helmets|red crescent|security forces|mossad|shin bet|centcom|opcw|iaea|ocha|unhcr|unicef|nato|[eé]lys[eé]e(?: palace)?|downing street|revolutionary guards?|parliament|administration|security council|mission|embassy|coalition|authorities|command|council|defen[cs]e forces"
        "|democratic forces|idf|office|task force|brigade|general staff|bloc|alliance|union|group|movement|militia|faction|(?<=')s statement"
    )),
    ("media", terms(
        "(?:state |local |syrian |turkish |israeli |russian |iranian )*(?:(?:news )?agenc(?:y|ies)|newspapers?|media|broadcaster|channel|television"
        "|tv|daily|outlets?|website)|sana|reuters|tass|interfax|ria novosti|anadolu(?: agency)?|afp|associated press|al jazeera|rudaw|haaretz"
        "|the (?:new york |jerusalem )?(?:times|post)|(?:syrian )?observatory for human rights|observatory|(?:uk-based )?(?:war )?monitors?"
        "|(?:(?:sohr|observatory) activists|sohr)|think tank|human rights watch|north press|new arab|axios|cnn|bbc|fox news"
    )),
    ("anonymous", terms(
        "(?:reliable )?(?:sohr|observatory) sources|(?:military|security|political|local|government|diplomatic|intelligence|medical|rebel|opposition|tribal|defen[cs]e) and (?:military|security|political|local|government|diplomatic|intelligence|medical|rebel|opposition|tribal|defen[cs]e) (?:sources|officials)|(?:our|an?(?: \\w+)?) (?:reporter|correspondent)s?|(?:[a-z]+ )?(?:people|persons|individuals) (?:briefed on|familiar with|with knowledge of|close to) [\\w ]{3,30}|one(?= said)|(?:(?:ministry|palace|police|army|opposition|rebel|kurdish|medical|arab|european|hospital|military|security|diplomatic|local|government|intelligence|informed|syrian|us|regional|senior|western|two|three|four|five|several"
        "|separate|foreign|turkish|israeli|russian|american|iranian|defen[cs]e) )*sources?(?: familiar with the matter)?"
        "|(?:(?:senior|us|u\\.s\\.|local|military|security|defen[cs]e|regional|intelligence|presidency|western|turkish|israeli|russian|syrian|american"
        "|iranian|ministry|un|government|administration) )*officials?|officers?|(?:western )?diplomats|residents?|witness(?:es)?|eyewitness(?:es)?"
        "|activists?|villagers|locals|analysts|experts|observers|(?:(?:syrian|local|kurdish|two|three|several|some|opposition) )*(?:businessmen|traders|shopkeepers|protesters|demonstrators|participants|doctors|medics|aid workers|lawmakers|commanders|fighters|soldiers|tribal leaders|elders|farmers)"
    )),
    ("title", terms(_TITLES)),
    ("pronoun", terms("he|she|they")),
    ("it", terms("it|(?:the|a|its|that|this) (?:(?:joint|later|separate|brief|written|second|short|same) )?(?:statement|communiqu[eé]|press release|post|readout|tweet)(?= (?:also |then |later |further )?(?:held|blamed|rejected|denied|denounced|urged|demanded|warned|vowed|insisted|said|says|read|added|adds|went on|continued|noted|stressed|warned|called|described|condemned|accused|stated|claimed|insisted))")),
)  # fmt: skip

_OFFICES = tuple(
    (terms(title), words)
    for title, words in (
        ("(?:deputy|vice|assistant)", ("nobody",)),
        (
            "(?:foreign ministry|foreign office) spokes\\w+",
            (
                "foreign",
                "spokes",
            ),
        ),
        (
            "defen[cs]e ministry spokes\\w+",
            (
                "defence",
                "spokes",
            ),
        ),
        ("spokes\\w+", ("spokes",)),
        ("defen[cs]e (?:minister|secretary)|secretary of defen[cs]e", ("defen",)),
        ("foreign minister", ("minister of foreign",)),
        ("secretary of state", ("secretary of state",)),
        ("prime minister|premier", ("prime minister",)),
        ("president", ("president(?!ial)",)),
        ("(?:special )?envoy", ("envoy",)),
        ("chief of staff|army chief", ("chief",)),
        ("secretary[- ]general", ("secretary-general",)),
    )
)

# Whoever has no name and is on no list: a plural of people, or one of them, right before the verb.
_WHERE = r"(?: (?:in|from|near|at|of|with|on|outside) (?:the )?[\w' -]{2,40})?"
_SOMEONE = (
    r"\b(?!reporters|correspondents)(?:(?:(?:the|some|many|several|most|other|both|two|three|four|five|local|nearby|israeli|turkish|russian|syrian) )*"
    r"(?:[a-z-]+ )?(?:[a-z-]+(?<!num)(?<!ord)(?<!lett)(?<!pap)(?<!bord)(?<!matt)(?<!quart)(?<!pow)(?<!cent)(?<!tank)(?<!oth)(?<!fact)"
    r"(?:ers|ists|ians|men|women|keepers|people)|elders|critics|opponents|relatives|families|parents|rescuers|survivors|migrants|insiders|monitors|supporters|inhabitants|townspeople|guards|nurses|pilots|sailors|advocates|captives|students|veterans|rebels|insurgents|militants|gunmen|spies|scholars|clerics|sheikhs)"
    r"|(?:an?|one|another|the) (?:[a-z-]+ ){0,3}(?:[a-z]{2,}(?:herd|smith|owner|driver|worker|seller|keeper|farmer|trader|fisherman|woman|man|maker|leader|activist)|nurse|relative|neighbou?r|cook|widow|mother|father|brother|sister|cousin|survivor|guard|veteran|sailor|pilot|insider|driver|trader|tribesman|villager|fisherman|shepherd|baker|witness|monitor))"
    + _WHERE
    + r" ?\Z"
)

SPEAKERS = SpeakerRules(
    roles=_SPEAKERS_WHO,  # type: ignore[arg-type]
    offices=_OFFICES,
    governor=terms(
        "(?:(?<!one )of|in|for|with|by|from|to|at|on|about|against|under|near|between|and|towards|despite|after|before|over|through|inside|that)"
        "(?: (?:the|a|an|its|his|her|their|new))?"
    ),
    filler=terms(
        "has|have|had|also|later|earlier|again|then|repeatedly|itself|himself|herself|further|however|meanwhile|and|but|long|already"
        "|on|late|early|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:week|month|year|morning)|yesterday|today|night|morning|evening"
        "|in turn|both|all|once|reportedly|previously|recently|publicly|when|as|while|did not|last (?:week|month|year)|for (?:his|her|its) part|separately"
        "|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|at the time|simply|only|openly|strongly"
        "|firmly|flatly|angrily|quickly|since|is|are|was|were"
    ),
    relative=terms("who|which|whose|whom|where"),
    stop=terms("that|which|who"),
    article=re.compile("the "),
    inverts_at_pause=True,
    oblique_after=re.compile(r"'s?(?=\s\w)"),
    reported_by=re.compile(
        r"\b(?:report|statement|account|data|figures|estimate|tall(?:y|ies)|post|interview|article|survey|document|analysis|letter)s? (?:(?:published|released|issued|posted|seen|carried|compiled|cited) )?(?:by|from|of|in|on)(?: the| a)?\Z"
    ),
    conjunction=terms("after|before|since|until|than|as|though|although|because|if|when|while|that"),
    opposition=terms("opposition|rebels?|insurgents?|dissidents?"),
    singular=terms("he|she|him|her"),
    plural=terms("they|them"),
    many=re.compile(r"(?:s|people)\Z"),
    reporter=terms("(?:correspondent|reporter|photographer|bureau)s?"),
    someone=re.compile(_SOMEONE),
    some_official=re.compile(
        r"(?:an?|one|another) (?:[\w.'-]+ ){0,4}(?:spokes\w+|official|officer|diplomat|commander|envoy|adviser|advisor|aide|minister|lawmaker|analyst|general)\b"
    ),
    brand_ends=re.compile(
        r"(?: (?:state|state-run|official|news))* (?:news agency|agency|newspaper|website|news site|broadcaster|daily)\Z"
    ),
    medium=terms(
        "agency|tv|tv channel|television|radio|daily|news site|newspaper|paper|outlet|channel|broadcaster|monitor|monitoring group|website|network|station"
    ),
    contrast=re.compile(r"(?:[,;] (?:and|but|while|whereas|although|though) |; )(?:in \w+, )?(?:the |a |an |its )?\Z"),
    unnamed=re.compile(
        r"(?:condition|grounds) of anonymity|(?:request(?:ed|ing)|anonymity|on) anonymity|spoke anonymously|speaking anonymously"
        r"|(?:declined|refused|did not want|not authori[sz]ed) to (?:be (?:named|identified|quoted by name)|give (?:his|her|their) (?:full )?name)"
        r"|(?:ask(?:ed|ing)|declin(?:ed|ing)|preferr(?:ed|ing)|request(?:ed|ing)|wish(?:ed|ing)) not to be (?:named|identified)"
        r"|who(?:se)? (?:was|were|is|are|could|would|must|name was|did) not (?:be )?(?:named|identified|given|further identified)"
        r"|(?:gave|giving) only (?:his|her|their) (?:first name|nickname)"
    ),
)

# These may stand before their subject ("explained Al-Sharaa") …
_INVERTED = (
    "said|says|(?<!to )(?<!not )say|explain(?:ed|s)|add(?:ed|s)|repl(?:ied|ies)|insist(?:ed|s)?|claim(?:ed|s)?|warn(?:ed|s)?|stress(?:ed|es)"
    "|declar(?:ed|es)|remarked|argu(?:ed|es|e)|report(?:ed|s)|wrote|cautioned|countered|contended|stated|recalled|announced|noted|continued"
    "|observed|quipped|conceded|asserted|responded|tweeted|complain(?:ed|s)?|thinks|suggested|suggests|laughed|shrugged|boasted|joked|complain|can (?:confirm|reveal|disclose)|lamented|scoffed|asked(?=[.,])|posted|protested|charged|advised|mused|wondered|pleaded|enthused|recounted|went on(?=[,.])"
)
# … and these have an object there.
_ALWAYS = (
    "told|tells|point(?:ed|s) out|acknowledg(?:ed|es)|admit(?:ted|s)?|confirm(?:ed|s)|den(?:y|ied|ies)|emphasi[sz](?:ed|es)|reiterat(?:ed|es)"
    "|affirm(?:ed|s)|accus(?:ed|es?)|condemn(?:ed|s)?|ha(?:s|d|ve) made clear|made (?:it )?clear|made \\w+ clear|ruled out|vow(?:ed|s)|stat(?:ed|es)"
    "|assert(?:ed|s)|spoke of|call(?:ed|s) (?:for|on(?! [\\w-]+ in )(?= [^.,]{2,40} to )|it|them|the|this|that|any|such|foreign|israeli|turkish|russian|american|us|u\\.s\\.|iranian|israel's|turkey's|russia's|iran's|washington's|ankara's|moscow's)|revealed|demand(?:ed|s)|urg(?:ed|es)|repeat(?:ed|s)|dismiss(?:ed|es)"
    "|describ(?:ed|es)|prais(?:ed|es)|voic(?:ed|es)|doubt(?:ed|s)|express(?:ed|es)|hail(?:ed|s)|blam(?:ed|es)|threaten(?:ed|s)|appeal(?:ed|s)"
    "|cast doubt|criticis(?:ed|es)|criticiz(?:ed|es)|denounc(?:ed|es)|reject(?:ed|s)|welcom(?:ed|es)|labell?ed|went on to say|went further|signal(?:l?ed|s)"
    "|described|played down|defended|justified|likened|compared|mocked|slammed|deplored|lambasted|decried|backed (?:that|this) view|echoed"
    "|propos(?:ed|es)|put(?:s)? the (?:\\w+ )?(?:toll|number|figure|dead|killed|wounded|casualt\\w+|losses|death)|(?:gave|gives) a (?:\\w+ )?toll|claimed responsibility|(?:has|have|had) blamed|(?:identified|named) (?:him|her|it|them|the (?:dead|four|two|three|five|men|victims|attackers?))|cast (?:the|it) as|called into question|took issue|took exception|distanced (?:itself|himself)|paid tribute|called (?:an?|the)(?= [\\w -]{3,60} (?:a|an|unacceptable|illegal))|lashed out|hit back|shot back|took aim|poured scorn|poured cold water|brushed (?:off|aside)|shrugged off|rebuffed|rebutted|refuted|contradicted|disputed|rejects|spelled out|sounded|expects?(?= [^.]{3,80} to )|held (?:\\w+ ){1,6}responsible|holds? (?:\\w+ ){1,6}responsible|(?:link|attribut|trac)(?:ed|es|s)(?= [^.]{0,60}to )|advis(?:ed|es)(?= [^.]{2,60} to )|singled out|offer(?:ed|s) (?:\\w+ )?condolences|would only say|backed the|object(?:ed|s) to|oppos(?:ed|es)|caution(?:ed|s)|liken(?:ed|s)|portray(?:ed|s)|ridiculed|stopped short of|branded|listed|outlined|laid out|question(?:ed|s) (?:the|whether)|reassured|invited|sa(?:id|ys) in [^.,;]{3,40}that|(?:present|depict|fram|interpret|cast)(?:ed|s)?(?= [^.]{2,60} as )|assess(?:ed|es)|views?(?= [^.]{2,60} as )|regards?(?= [^.]{2,60} as )|assur(?:ed|es)|thanked|recorded|documented|warned against|reserved the right"
)
_WITH_THAT = (
    "(?:strongly |firmly )?disagreed|realised|recommended|proposed|swore|testified|understands?|knows?|feels?|reckons?|contends?|clarified|specified|underlined|underscored|highlighted|foresaw|foresees|fear|feared|doubts|not(?:ed|es)|indicat(?:ed|es)|suggest(?:ed|s)|promis(?:ed|es)|pledg(?:ed|es)|predict(?:ed|s)|believ(?:ed|es|e)|maintain(?:ed|s)|agreed"
    "|complain(?:ed|s)|hinted|disclosed|let it be known|learned|estimat(?:ed|es|e)|thinks?|fears?|hoped?|hopes|concluded|assessed"
)
_NOT_SPEECH = r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )"

CUES = (
    SpeechCue(terms(f"(?:{_INVERTED})(?! to (?:be|have))", before=_NOT_SPEECH), ("after", "before")),
    SpeechCue(terms(f"(?:{_ALWAYS})(?! to (?:be|have))", before=_NOT_SPEECH), ("before",)),
    SpeechCue(terms("counted|tallied|logged|tracked|registered"), ("before",), None, 0.8, terms("dead|killed|deaths|casualties|bodies|wounded|injured|shells?|strikes?|raids?|positions?|vehicles|trucks|soldiers|fighters|flights|aircraft|missiles|rockets|incursions")),
    SpeechCue(terms("ordered"), ("before",), terms("that"), 0.75),
    SpeechCue(terms("commented"), ("after", "before"), terms(r"on \w+day"), 0.9),
    SpeechCue(terms(_WITH_THAT, before=_NOT_SPEECH), ("before",), terms("that|the|it|ankara|damascus|moscow|obstacles"), 0.75),
    SpeechCue(terms("according to (?:him|her|them)"), ("pronoun",), None, 0.8),
    SpeechCue(terms("according to"), ("object",), None, 0.8),
    SpeechCue(terms(r"(?:cited|quoted|quoting|citing) (?:him|her)(?= as)"), ("pronoun",), None, 0.8),
    SpeechCue(terms("in the words of|in the view of|in the opinion of"), ("object",), None, 0.75),
    SpeechCue(terms(r"(?<!was )(?<!were )(?:cited|quoted|quoting|citing)"), ("object",), terms("as (?:saying|telling)"), 0.75),
    SpeechCue(terms(r"(?:was|were|been) (?:quoted|cited)(?: by [\w ]{2,30})? as (?:saying|telling)"), ("before",), None, 0.8),
    SpeechCue(terms("(?:while )?(?:adding|saying|noting|stressing|explaining|insisting|warning) that"), ("before",), None, 0.7),
)  # fmt: skip

VENUES = (
    terms(r"(?:in|during) (an interview (?:with|to|on|for) (?:the )?(?:[\w’'.-]+ ?){1,4})"),
    terms(
        r"(?:in|at|during) (an? (?:televised |joint |written )?(?:press conference|news conference|briefing|statement|speech|address|ceremony|interview))"
    ),
    terms(r"told ((?:the )?(?:[\w’'.-]+ ?){1,4})"),
    terms(r"speaking (?:at|to|in) ((?:the )?(?:[\w’'.-]+ ?){1,4})"),
    terms(r"wrote (on (?:x|twitter|telegram|facebook|truth social))"),
)
