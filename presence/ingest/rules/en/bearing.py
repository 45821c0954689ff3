"""English: bearing."""

from presence.ingest.rules.base import terms
from presence.ingest.rules.en.names import BASE

# What is for or against a presence depends on what the verb has for its object: to welcome a withdrawal is to be against.
_ENDING = "(?:withdraw\\w*|pull-?outs?|pullback|exits?|departures?|removal|expulsion|drawdown|closure|ending|end of)"
_PRESENCE = "(?:presence|bases?|troops?|soldiers?|forces|strikes?|airstrikes?|raids?|attacks?|operations?|offensive|incursions?|occupation|deployment)"
_FOR = "(?:welcom|hail|prais|applaud|call(?:ed|s|ing)? for|demand|insist(?:ed|s|ing)? on|want|seek|urg|back(?:ed|s)|favou?r|push|hop)"
_AGAINST = (
    "(?:reject|oppos|rul(?:ed|es|ing) out|criticis|criticiz|warn(?:ed|s|ing)? (?:against|of|that)|slam|lament|regret)"
)
_GO = "(?:leave|quit|withdraw|step back|pull (?:back|out)|retreat|abandon|give up|hand over|be driven|evacuate|depart)"

STANCES = (
    ("neutral", terms(
        "(?:reject|den(?:y|ied|ies)|dismiss)\\w* (?:the |these |those |any |such |american |israeli |western |turkish |russian )*(?:charges?|accusations?|allegations?|speculation|involvement|responsibility)"
        "|(?:reject|den(?:y|ied|ies))\\w* (?:that )?[^.]{0,30}(?:betrayal|betraying|abandon\\w*)"
    )),
    ("supports", terms(
        "if [^.]{0,40}(?:leaves?|left|withdraws?|withdrew|goes|go|pulls? out|depart)[^.]{0,12}, [^.]*(?:slaughter|massacre|kill|return|come back|attack|collapse|chaos|war|regroup)\\w*"
        "|(?:isis|islamic state|daesh|jihadists?|terrorists?) [^.]{0,30}(?:exploit|regroup|resurg|re-?emerg|come back|return)\\w*|threat is (?:still )?(?:very much )?alive|not (?:yet )?(?:been )?(?:defeated|finished)|disagree\\w*"
        "|(?:move|decision|exit|withdrawal)[^.]{0,15} (?:as |is |was )?(?:too )?(?:hasty|early|premature|rash)|too (?:early|soon|hasty)|sorry (?:that|to see)|no eye on"
    )),
    ("supports", terms(
        f"(?:dismiss|reject|den)\\w+ [^.]{{0,40}}(?:reports?|claims?|rumou?rs?|talk|speculation)[^.]{{0,40}}(?:pull|withdr|leav|quit|scal)\\w*"
        f"|{_AGAINST}\\w* (?:\\w+ ){{0,4}}{_ENDING}|{_ENDING}[^.]{{0,60}}(?:not on the agenda|off the table|out of the question|not (?:being |under )?discuss\\w+|premature|mistake|vacuum|stab in the back|betrayal|disaster|reckless)"
        f"|(?:stab in the back|not on the agenda|off the table|vacuum)"
        f"|(?:not|never|n't|no intention (?:to|of)|no plans? to|without) (?:\\w+ ){{0,3}}{_GO}|nobody (?:can|has|will|could) (?:force|told|tell|ask)\\w*"
        "|as long as it takes|until the (?:last|end|job|threat|mission)|until another|go on operating|leave (?:its|our|their) [^.]{0,40} in place"
    )),
    ("opposes", terms(
        f"{_FOR}\\w* (?:[\\w'-]+ ){{0,6}}{_ENDING}|{_ENDING} [^.]{{0,60}}(?:(?:main |first |basic )?condition for|precondition|first step|only way|necessary|overdue)"
        f"|(?:ready|willing|decides?|agrees?) to (?:pull|withdraw|end)|(?:eliminat|remov|expel|evict|end)\\w* (?:the |all |its |their |every )*(?:\\w+ )?{_PRESENCE}"
        f"|{_PRESENCE} [^.]{{0,60}}(?:unacceptable|obstacle|(?:is|are|was|were|as) illegal\\w*|illegitimate|source of|must end|(?:bad|terrible) idea)"
        "|no business in|(?:let|send) (?:them|the \\w+) (?:go )?(?:home|back)|go home(?! to)|not (?:endorse|support|accept|recogni[sz]e|tolerate (?:any )?(?:foreign|israeli|turkish|american|russian|iranian))|bad idea|refrain\\w* from"
        f"|(?:halt|stop|end|cease|suspend) (?:its|the|their|all|this|these|such|any) (?:[\\w-]+ )?{_PRESENCE}|respect (?:for )?(?:syria's |the |its )?(?:sovereignty|territorial|unity)"
        "|threaten(?:s|ed|ing)? the (?:safety|security|lives|stability|unity)|jeopardi[sz]\\w+|undermin(?:e[sd]?|ing) (?:the |syria's )?(?:stability|security|sovereignty|peace|efforts)|immediate de-?escalation|entrench\\w*|new enemy|no[- ]fly zone"
        "|(?:as|be) (?:air |legitimate |military )?targets?|unilateral|(?<!de-)escalation|unjustified|treacher\\w+|cowardly|terrorist state|land grab|annex\\w+"
    )),
    ("supports", terms(
        "(?:terror(?:ist)?) (?:corridor|targets?)|bring peace|thanked (?:the )?(?:coalition|russia|turkey|turkiye|iran|hezbollah|moscow|ankara|tehran|washington|united states)|grateful|historic role"
        "|not want (?:\\w+ ){1,3}to leave|joint training|develop\\w* the capacity|right to (?:self-)?defen[cs]e"
    )),
    ("supports", terms(
        "at the (?:official )?(?:invitation|request)|official invitation|by invitation|will not (?:leave|withdraw|abandon|go|pull out|move)|(?:not|never) (?:leave|withdraw|abandon|pull out)"
        "|(?:no|any) (?:intention|plans?|deal|agreement) (?:to|of) (?:leav|withdraw|pull|go)\\w*|would not hesitate|not evacuat\\w+|vacuum|(?:huge|grave|big|strategic|terrible|dangerous) [^.]{0,20}mistake|abandon\\w* (?:its |our |their )?(?:allies|partners|the kurds)|betray\\w*|provid(?:e|es|ing) security|here to stay|(?:rushed|hasty|early|premature) (?:exit|withdrawal|departure|pullout)|reserves? the right|on the basis of agreements"
        "|hasty (?:exit|withdrawal)|premature (?:exit|withdrawal)|legitimate government|has asked for (?:them|it|us)|asked (?:us|them|for them)|(?:will|would) be fired on|for (?:good|an unlimited period)"
        "|(?:will|shall) (?:go on|continue|enter)|must (?:stay|remain|be kept)|should (?:stay|remain)|indefinite(?:ly)?|as long as (?:it is |they are )?(?:needed|necessary)"
    )),
    ("opposes", terms(
        "violat(?:e|es|ed|ing|ions?)|illegal(?:ly)?|unlawful|illegitimate|aggression|occupi(?:ed|er|ers|es)|occupation|condemn(?:ed|s|ing)?|denounc\\w+|deplor\\w+|plunder\\w*|loot\\w*"
        "|(?:must|should|has to|have to|ought to) (?:leave|go|withdraw|end|stop|pull out|cease|halt)|reject(?:s|ed|ing)?|pay (?:for it|a (?:heavy )?price)|war crimes?|crime|flagrant|blatant"
        "|demand(?:s|ed)? (?:that|the|an) (?:\\w+ ){0,4}(?:leave|withdraw\\w*|end|stop|halt|pull\\w*)|provocat(?:ion|ive)|invaders?|invasion|attacked us|fighting off|set fire|chaos|destabili\\w+"
        "|(?:call(?:s|ed|ing)? (?:on|for)|urg(?:es|ed|ing)|ask(?:s|ed)|press(?:es|ed)) [^.]{0,50}(?:to (?:halt|withdraw|leave|stop|end|pull)|withdrawal|an end to)|stand up to|opposes?|opposed|resist\\w*"
        "|threat to (?:peace|syria|the region|stability|security)|breach(?:es|ed)?|made them much worse|nothing worked|should be no (?:military |foreign )*(?:forces|troops)|go home one day|umbrella|opened fire when"
        "|fear war|(?:very |extremely )?dangerous development|on our doorstep|expand its borders|painful (?:blows?|strikes?)|only reason for being|bring (?:our |the |them |its |their )?(?:troops |soldiers |forces |boys )?(?:back )?home|(?:exit|withdrawal|pullout|departure) (?:would|will|could) open|crossed every line|restrain|welcom\\w+ (?:the|this|that) (?:\\w+ )?(?:withdrawal|step|decision|move|pull\\w*|exit|departure)|file a complaint|unsafe|unease|hostile acts?|sabotage|accus(?:e|ed|es) (?:israel|russia|turkey|t[uü]rkiye|iran|the us|the united states|washington|tehran|moscow|ankara) of(?! (?:not|failing))"
    )),
    ("conditional", terms(
        "must (?:not|be|respect|rest|serve|take|come)|must|should respect|unless|until|only if|only when|as long as|provided that|provided|on condition that|conditions|conditions-based"
        "|depends? on|if and when|should (?:only )?be (?:coordinated|regulated|agreed|approved|subject)|limit the (?:scope|duration)|only after|but only|as soon as|in coordination with (?:damascus|the syrian)|subject to|consistent with|would only|in exchange|in return|before (?:any|we)|once (?:there|the|a)|if (?:[^.]{0,80} )?(?:troops|forces|bases?|presence|withdraw\\w*|stay|leave|remain|ceasefire|invit\\w+|need\\w*|agree\\w*|ask\\w*|seriousness)|not before|review|renegotiat\\w+|reconsider"
        "|(?:bases|troops)[^.]{0,40} (?:one|a single)(?: one)?|\\w+ bases to (?:one|a single)|could revive"
    )),
    ("supports", terms(
        "(?:will |would |shall |to )(?:remain|stay)s?|(?:bases?|facility|contingent|presence) (?:remains?|stays?)|keep(?:s|ing)? (?:the|its|our|their|a)|continu(?:e|es|ing) (?:to (?:operate|support|train|fight|help|serve|work)|its|our|their)|invited|by invitation|necessary"
        "|welcom(?:e|es|ed) (?:the |a |any |its |russia|turk|us |american )?(?:\\w+ )?(?:presence|bases?|troops|forces|role|support|strikes?|deployment|cooperation|operation)|stabili[sz](?:e|ing)|protects? (?:people|civilians|us|our)|safer|support(?:s|ed)? (?:the|its|our|their)|strengthen(?:s|ed|ing)?|fight(?:ing)? (?:against )?(?:isis|terror\\w*|daesh)|counter(?:ing)?[- ](?:isis|terror\\w*)|(?:prevent|stop) (?:a |the |its )?(?:return|resurgence|comeback)|ensur\\w+ (?:the )?(?:security|safety)|weapons from hostile|strict rules|in form, not in meaning|nothing but advisers"
        "|ready (?:for|to (?:support|help|assist|respond|train))|with support|we get|advisers of ours|defend(?:s|ed)? (?:the|its|our)|partners?hip|assist(?:s|ing|ance)?|gratitude|vital|essential|right to (?:respond|defend)"
    )),
    ("opposes", terms(
        "no justification|green light|call\\w* for restraint|gasoline|fuel to the fire|ethnic cleansing|(?:kill|bomb|target|hit)\\w* (?:[\\w,]+ )?(?:civilians|innocent|hospitals|villagers)|mass murder|legally questionable|questionable legality|criminals?|slaughter|massacres?"
        "|(?:scared|worried|afraid|wary|alarmed) (?:of|about|by)|(?:shot down|intercept|confront|repel)\\w* [^.]{0,40}(?:missiles?|drones|targets|planes|attack)|air defen[cs]es? [^.]{0,30}(?:respond|confront|repel|fir)\\w*"
        "|used us|throw(?:n)? us away|out of (?:our country|our land|syria)|get out|about time|natural result|no longer (?:needed|necessary|required)|(?:tell|told|ask|order|forc|expel|driv)\\w* [^.]{0,40} (?:to leave|out of) syria|iranians leaving"
        "|(?:foreign )?(?:interference|meddling|intervention)|hegemon\\w*|expansionis\\w*|responsible for the (?:escalation|attack|deaths?|killing)|consequences|before 2011|endless wars?|quagmire|in the wrong|serious mistake"
    )),
    ("supports", terms(
        "(?:full|strong|unwavering|steadfast) (?:support|backing)|(?:prais|hail|thank)\\w* (?:[\\w'-]+ ){0,4}(?:support|role|presence|sacrifices?)|in support of|appropriate response|proportionate|justified|alternative to|legitimate (?:right|concerns?|security)|poised to|glad they|(?:keep|continue) (?:supporting|backing|training|helping)"
        "|stand(?:s|ing)? (?:by|with|beside) (?:syria|damascus|the syrian|our)|deterren\\w+|(?:leaves?|left) enough (?:soldiers|troops|forces)|counter-?balance|stabili[sz]ing|protects? (?:minorities|the kurds|the druze|syria)|at the request"
    )),
)  # fmt: skip

OWN_STANCES = (
    ("opposes", terms("(?:not|never|won't) (?:let|allow|permit) (?:iran\\w*|tehran|hezbollah|turk\\w*|ankara|russia\\w*|moscow|israel\\w*|foreign)|surround(?:ing)? us|footholds?|entrench\\w*|hostile (?:forces|elements)|attack on our|threaten\\w* the (?:safety|lives|security)|directly threaten\\w*")),
    ("supports", terms(
        "troops (?:will|would) follow|retaliat\\w+|impunity|hunt (?:you|them|it)|(?:will|would|shall) (?:respond|strike|act|hit|defend|protect)|painful (?:blows?|strikes?)|military targets?"
        "|(?:authori[sz]ed|ordered|conduct(?:ed|ing)?|carried out|launch(?:ed|ing)?) (?:[\\w.-]+ ){0,6}(?:strikes?|airstrikes?|operations?|offensive)|(?:announc|signal)\\w+ (?:[\\w-]+ ){0,6}operation"
        "|(?:ground|military) operation could|meant to protect|to (?:protect|defend|safeguard) (?:the |its |our |their )|(?:will|would) not (?:allow|permit|tolerate|let|accept)|until there is|(?:do|did|don't|do not) intend to leave before"
        "|(?:immediate|decisive|crushing|firm|harsh|severe) response|threaten\\w* to (?:re)?(?:launch|start|resume)|(?:complet|carr|conduct|continu|held|hold|start|beg)\\w* [^.]{0,40}(?:patrols?|sorties|exercises?|drills?)"
        "|patrols? (?:was|were|is|are) (?:completed|carried|held|conducted)|sorties|step by step|safety of (?:u\\.s\\.|us|american|our|turkish|russian|israeli)|like a terroris\\w+"
        "|(?:destroy|eliminat|neutrali[sz])\\w* [^.]{0,40}(?:targets?|terrorists?|militants?|depots?|positions?|command|posts?)"
        "|had hit (?:more than )?\\d+|face to face with|don't sit at|never declare"
    )),
)  # fmt: skip

# They tell what happened; what they call it is seldom theirs. State media do take sides.
ONLOOKERS = terms(
    r"(?<!state )(?:observatory|(?:war )?monitors?|reuters|afp|associated press|ap|bloomberg|axios|anadolu(?: agency)?|(?<!state )news agenc(?:y|ies)|network|newspapers?)"
)

TOPICS = (
    ("withdrawal", terms("withdraw(?:al|als|n|s|ing)?|withdrew|pull(?:ing|ed)? out|pullout|leave|leaving|depart(?:ure|ed)?|left")),
    ("basing", terms(f"{BASE}|military presence|troops? presence|stationed|deployed|remain|stay")),
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
