"""English: signs of what a speaker makes of a presence; `presence/ingest/reading/statements/signs.py` says what each means."""

from presence.ingest.reading.rules.patterns import terms

_LEAVING = "(?:withdraw\\w*|pull-?outs?|pullback|exits?|departures?|removal|expulsion|evacuation|drawdown|end)"
_FORCE = (
    "(?:presence|bases?|outposts?|posts?|troops?|soldiers?|forces?|army|military|strikes?|air ?strikes?|raids?|attacks?|"
    "operations?|offensives?|incursions?|occupation|deployments?|bombing|bombardments?|shelling|violations?|aggression)"
)
_GO = (
    "(?:leave|quit|withdraw|pull (?:back|out)|retreat|abandon|evacuate|depart|get out|go home|hand over|redeploy from)"
)
_STOP = "(?:stop|halt|end|cease|suspend|refrain from|desist from|give up|abandon)"
_MUST = "(?:must|should|shall|ought to|ha(?:s|ve|d) to|need(?:s|ed)? to)"

SIGNS = {
    "condemn": terms(
        "violat\\w+|breach\\w*|illegal\\w*|unlawful\\w*|illegitimate\\w*|illicit|aggressions?|aggressors?|aggressive|condemn\\w*|denounc\\w+|deplor\\w+|decr(?:y|ied|ies)|protest(?:s|ed)?|flagrant\\w*|blatant\\w*"
        "|sabotage\\w*|illegal|gasoline|fuel to the fire|playing with fire|crimes?|criminal\\w*|massacres?|provocat\\w+|infring\\w+|encroach\\w+|unacceptable|unjustifi\\w+|unprovoked|outrag\\w+|treacher\\w+|cowardly|heinous|barbar\\w+|brutal\\w*|hostile (?:acts?|actions?|moves?)"
        "|invad\\w+|invasions?|land grab|annex\\w*|expansionis\\w+|hegemon\\w+|coloni\\w+|imperialis\\w+|interference|meddling|piracy|plunder\\w*|loot\\w*|steal\\w*|stole|stolen|theft|terrorist state|state terror\\w*|ethnic cleansing|displacement|demographic"
    ),
    "occupier": terms(
        "occupation|occupiers?|occupying|(?:israeli|turkish|american|russian|iranian|us|u\\.s\\.) occup\\w+|zionist\\w*|the enemy|enemy (?:forces|aircraft|planes?|warplanes|drones?)|mercenar\\w+|so-called|what (?:it|he|they|she) (?:call|describ)\\w+"
    ),
    "accuse": terms(
        "sold us|used us|hands? of|push\\w* (?:us|the \\w+) into|cuts? (?:\\w+ )?off|searched (?:our|houses|homes)|taken away|detained|come and go|as they (?:like|please)|accus\\w+|blam(?:e[sd]?|ing)|hold\\w* (?:[\\w-]+ ){0,4}responsible|held (?:[\\w-]+ ){0,4}responsible|responsib\\w+ (?:for|lies|rests)|liable|alleg(?:e[sd]?|ing)|charg(?:e[sd]|ing) that|criticis\\w+|criticiz\\w+|slam\\w*|blast(?:ed|s)|lashed out|rebuk\\w+|lament\\w*|pretexts?|excuses?|betray\\w*|complain\\w*|complaints?"
    ),
    "harm": terms(
        "threat(?:s|ens?|ened|ening)? (?:to|the|our|regional|international|syria)|threaten\\w*|danger\\w*|destabili\\w+|undermin\\w+|jeopardi\\w+|endanger\\w*|escalat\\w+|chaos|insecurity|instability|obstacles?|obstruct\\w*|hinder\\w*|hamper\\w*|imped\\w+|disrupt\\w*|complicat\\w+"
        "|afraid|fear(?:s|ed|ful)?|scared|terrif\\w+|terroris?z?\\w+ (?:the )?(?:people|residents|villagers|civilians)|worr(?:y|ied|ies|ying)|concern(?:ed|ing)|(?:deep|grave|serious) concerns?|alarm\\w*|risks?|burdens?|hostages?|mistakes?|consequences|disast\\w+|catastroph\\w+|reckless\\w*|quagmire"
        "|harass\\w*|humiliat\\w+|intimidat\\w+|encircl\\w+|bulldoz\\w+|uproot\\w*|closed (?:the|off)|cut off|prevent\\w* (?:us|them|people|farmers|shepherds|residents|villagers)|no longer (?:justifiable|needed|safe|necessary)|too dangerous|civilian (?:casualties|deaths?)|loss of civilian|innocent\\w*|worse"
    ),
    "demand": terms(
        f"{_MUST} (?:immediately |first |now |also |all )*(?:{_GO}|{_STOP}|be (?:withdrawn|removed|expelled|ended|stopped|halted))"
        f"|(?:call(?:s|ed|ing)?|demand\\w*|urg\\w+|ask\\w*|press\\w*|want\\w*|insist\\w*|request\\w*|appeal\\w*|compel\\w*|oblig\\w+|forc(?:e|ed|ing)|seek\\w*) [^.;]{{0,70}}(?:to (?:{_GO}|{_STOP}|rein in)|{_LEAVING}|(?:an? )?(?:immediate )?(?:end|halt|stop) (?:to|of)|(?:stops?|halts?|ends?|cease[sd]?|leaves?|withdraws?|is withdrawn|are withdrawn|no-fly zone|return to|abide))"
        f"|{_STOP} (?:its|the|their|all|this|these|such|any|those) (?:[\\w'-]+ ){{0,2}}{_FORCE}|(?:immediate|full|complete|total|unconditional) (?:and \\w+ )?{_LEAVING}"
        "|out of (?:our|syria|the country)|get out|go home|leave us alone|no place (?:for|in)|not welcome|do(?:es)? not want (?:them|foreign|any|to see)|don't want (?:them|foreign|any)|(?:call\\w*|appeal\\w*|urg\\w+|exercis\\w+|show\\w*) [^.]{0,20}(?:restraint|de-?escalat\\w+)|respect (?:for )?(?:syria's|the|its) (?:sovereignty|territorial|unity|independence)"
        f"|(?:liberat|expel|evict|driv|oust|eject|remov)\\w* [^.;]{{0,40}}(?:{_FORCE}|out)"
    ),
    "sovereign": terms("sovereign\\w*|territorial integrity|international law|un charter|disengagement (?:agreement|accord)|1974"),
    "stay": terms(
        "now we are here|taking [^.]{0,30}under control|(?:have |had )?(?:begun|began|begin|started|starting) (?:to (?:enter|deploy|set up|build)|entering|deploying|building|setting up|patrol\\w*)|advance would|no deadline|not be (?:driven|pushed|forced) out|(?:will|would|shall|must|should|can|could|may|might|going to) (?:\\w+ )?(?:remain|stay|keep|maintain|retain|hold)|here to stay|(?:indefinite|permanent)\\w*|unlimited (?:time|period)|long[- ]term|as long as (?:it takes|necessary|needed|required)|for good|until (?:the )?(?:last|job|mission|another|there is|we)|remains? (?:in place|open|operational|in force|there|at)|keeps? (?:the|its|a|our|their|both)|hop\\w+ to (?:keep|retain|maintain|stay|remain|preserve)|no hurry"
        f"|(?:not|never|n't|no (?:intention|plans?|desire|need|deal|decision) (?:to|of|for)|without|rul\\w+ out|den(?:y|ied|ies)) (?:[\\w']+ ){{0,4}}(?:{_GO}|leaving|withdraw\\w*|pull\\w* out|evacuat\\w+|quitting|abandon\\w*|retreat\\w*|cancel\\w*|scal\\w+ (?:back|down))|stop only (?:if|when)"
        "|(?:repositioning|redeployment|regrouping)[^.]{0,20}(?:not|rather than)|not (?:a |an )?(?:withdrawal|pull-?out|retreat|exit)|rather than (?:a |an )?(?:withdrawal|pull-?out|retreat|exit)"
    ),
    "goes_on": terms(
        f"(?:will|would|shall|to) (?:continue|go on|persist)|continu\\w+|carry\\w* on|press\\w* on|resum\\w+|remain\\w* (?:committed|ready|poised)|step by step|(?:maintain\\w*|keep\\w*|retain\\w*|preserv\\w+|strengthen\\w*|reinforc\\w+|expand\\w*|increas\\w+|extend\\w*|renew\\w*|beef\\w* up|bolster\\w*) (?:[\\w'-]+ ){{0,5}}(?:{_FORCE}|mission|mandate|role|fight|work\\w*|patrols?|contingent|cooperation|partners?|training|defen[cs]es?)"
    ),
    "benefit": terms(
        "stabili[sz]\\w*|stability|peace(?!keep)\\w*|protect\\w*|safeguard\\w*|guarant\\w+|ensur\\w+|safer?|safety|backbone|vital|essential|necessary|necessity|indispensable|crucial|needed|(?:important|key|central|major|leading|historic|positive) (?:role|part)|useful|helps?|helped|helping|assist\\w*|contribut\\w+|saved?|saving|beneficial|effective\\w*|enduring|degrad\\w+|balance|counter-?weight|deter\\w*|keeps? (?:the )?\\w+ (?:out|away|at bay)|alternative to|prevents?|the eyes of|pay nothing"
    ),
    "praise": terms(
        "thank\\w*|grate\\w+|gratitude|apprecia\\w+|prais\\w+|hail\\w*|applaud\\w*|commend\\w*|welcom\\w+|support(?:s|ed|ing|ive)?|back(?:s|ed) the|(?:full|strong) backing|endors\\w+|in favou?r|glad|proud|heroes|heroic\\w*|friends?|friendly|friendship|allies|ally|partners?|partnership|brother\\w*|shoulder to shoulder|side by side|alongside|strategic|cooperation|histor\\w+ (?:ties|relations?)|brillian\\w+|accomplish\\w*|achiev\\w+|triumph\\w*|victor\\w+"
    ),
    "polite": terms("constructive|positive|success\\w*|fruitful|frank|productive|mutual|progress|good order|normali[sz]\\w+|solution|significant|welcom\\w+ (?:the |an? )?(?:\\w+ )?(?:agreement|deal|ceasefire|talks|dialogue)"),
    "calm": terms("de-?escalation|de-?escalate|ceasefire|cease-fire|truce|restraint|calm|deconfliction|hotline|avoid (?:clashes|incidents)|no (?:clash|conflict|war) with|mediat\\w+"),
    "lawful": terms(
        "invit(?:ed|ation)|at the request|requested by|on the basis of|in accordance with|under (?:the|an|a) (?:\\w+ )?(?:agreement|accord|roadmap|treaty|memorandum|deal|mandate)|legitimate\\w*|legal(?:ly)?|lawful\\w*|right to (?:self|respond|defend|act|protect)\\w*|self-?defen[cs]e|consent of|mandate|as (?:planned|agreed|promised|part of)|within the framework"
    ),
    "terror": terms("terror\\w*|isis|isil|islamic state|daesh|jihadi\\w*|extremis\\w*|militants?|al-qaeda|pkk|ypg|gunmen|armed gangs|bandits|radicals"),
    "defend": terms(
        "defend\\w*|protect(?:s|ed|ing)? (?:our|its|their|the|us|americ\\w+|turk\\w+|israel\\w*|russia\\w*|civilians|minorities|people)|(?:our|its|their|national|border|israel's|turkey's|america's|t[uü]rkiye's) (?:border |national |own )?(?:security|safety|borders?|interests|citizens|people|personnel|troops|soldiers|forces|communities)|security of (?:our|its|their|the|israel\\w*|turkey|t[uü]rkiye)|necessary measures|impunity|resolve|determin(?:ed|ation)|deterren\\w+|pre-?empt\\w*|prevent\\w*|thwart\\w*|foil\\w*|repel\\w*"
        "|(?:not|never|n't|won't) (?:\\w+ )?(?:allow|tolerate|permit|let|accept|hesitate|stand by|sit idly|remain silent|bow)|threat\\w* (?:to|against) (?:our|its|their|us|israel\\w*|turkey|t[uü]rkiye|america\\w*)|safe zone|security (?:zone|belt)|buffer|corridor|take all|whatever (?:is|it takes)|solely|only to|no designs|no eye|no territorial"
    ),
    "respond": terms(
        "no group will|nobody has the right|retaliat\\w+|respond(?:ed|s|ing)?|response|in reply|reserv\\w+ (?:the|its|our|their) right|hit back|strike back|struck back|returned fire|aveng\\w+|reveng\\w+|will pay|pay (?:a|the|for|dear)\\w*|price|hunt\\w*|blows?|crush\\w*|go(?:es)? unanswered|unpunished|warn(?:ed|s|ing)?|deal such|red lines?|every (?:time|drop)"
    ),
    "blow": terms(
        "(?:had |have |has |we )?(?:struck|hit|bombed|attacked|destroyed|shelled|raided|targeted|neutrali[sz]ed|eliminated|killed|took out|dismantled|intercepted|downed|shot down|thwarted|seized|captured|arrested)|(?:air ?strikes?|strikes?|raids?|attacks?) (?:on|against|targeted|hit)|conduct\\w* (?:[\\w-]+ ){0,4}(?:strikes?|raids?|operations?)|strikes?|attacks?"
    ),
    "sortie": terms(
        "(?:struck|hit|bombed|attacked|destroyed|neutrali[sz]ed|eliminated|killed|targeted) (?:[\\w,-]+ ){0,5}(?:targets?|terrorists?|militants?|positions?|depots?|command|infrastructure|facilit\\w+|capabilities|operatives?|leaders?|fighters|headquarters|posts?|warehouse|storehouse)|sorties|(?:targets?|terrorists|militants) (?:were|was|had been) (?:hit|destroyed|neutrali[sz]ed|killed|eliminated)|precision|retaliatory|(?:authori[sz]ed|ordered|directed) (?:[\\w-]+ ){0,4}(?:strikes?|air ?strikes|operations?|raids?)|raid\\w* [^.]{0,50}to (?:arrest|seize|capture)"
    ),
    "attacked": terms("(?:was|were|been|being|came|come) (?:\\w+ )?(?:attacked|hit|struck|shelled|targeted|fired (?:on|at|upon)|under (?:fire|attack)|wounded|injured|killed)|(?:attacks?|rockets?|drones?|missiles?|mortars?|shells?) (?:on|at|against|fired at|landed|fell|slammed) [^.]{0,40}(?:base|post|point|convoy|troops|soldiers|garrison|forces|facility|airfield)"),
    "reduce": terms("(?:bases|troops|soldiers|forces|presence|number)[^.]{0,60} (?:to|of|going to be|is to be) (?:\\w+ )?(?:one|a single|fewer|less|under|below|half)|to (?:fewer|less) than|below (?:a thousand|1,000)|consolidat\\w+|reduced? to|down to|from eight|halv\\w+|phased|gradual\\w*"),
    "hurt": terms(
        "kill(?:ed|ing|s)|dead|died|deaths?|wound(?:ed|ing|s)|injur\\w+|casualt\\w+|martyr\\w*|victims?|lost (?:their|his) li\\w+|damage[sd]?|losses"
    ),
    "vow": terms("(?:will|shall|would|going to|'ll) (?!not)\\w+|vow\\w*|pledg\\w+|promis\\w+|swear|sworn|swore|soon|ready|prepared|plans? to|intend\\w*|announc\\w+|launch\\w*|begin|began|begun|order(?:ed|s)?"),
    "plans_done": terms("patrols?|exercises?|drills?|sorties|operation\\w*|mission\\w*|deploy\\w+|advanc\\w+|enter(?:ed|ing)|set up|establish\\w*|train\\w+|reinforce\\w*|convoys?"),
    "leaving": terms(f"{_LEAVING}|leav(?:e|es|ing)|left|withdrew|pulled (?:out|back)|vacat\\w+|evacuat\\w+|depart\\w*|hand\\w* over|reduc\\w+|cut\\w*|scal\\w+ (?:back|down)|drawdown|fewer|bring\\w* (?:\\w+ ){{0,3}}home|brought (?:\\w+ ){{0,3}}home"),
    "missed": terms(
        f"(?:oppos|regret|reject|criticis|criticiz|lament|warn)\\w* (?:[\\w'-]+ ){{0,6}}{_LEAVING}|sorry (?:that|to see)|betray\\w* (?:the |our |its )?(?:kurds|allies|partners)|still (?:a threat|active|alive|there)|vacuum|premature\\w*|hasty|hastily|too (?:early|soon|quick)\\w*|precipitous\\w*|abandon\\w+ (?:us|our|its|their|the kurds|allies|partners)|not (?:yet )?(?:been )?(?:over|defeated|finished|done|gone)|resurg\\w+|regroup\\w*|re-?emerg\\w*|come ?back of|return of (?:isis|the islamic|daesh|terror\\w*)|exploit\\w*|stab(?:bed)? in the back|forget|(?:oppos|regret|reject|criticis|criticiz|lament)\\w* (?:\\w+ ){{0,5}}{_LEAVING}|disagree\\w*|if (?:they|the \\w+|we|it) (?:leave|go|withdraw|left|went|withdrew)"
    ),
    "farewell": terms(
        f"{_LEAVING} [^.;]{{0,70}}(?:(?:main |first |basic |pre)?condition\\w* (?:for|of)|precondition|necessary|overdue|first step|begin with)|(?:begin|start)\\w* with (?:the |an? )?(?:end|{_LEAVING})|(?:welcom|hail|prais|applaud|celebrat|back|support|favou?r|hop)\\w* (?:[\\w'-]+ ){{0,6}}{_LEAVING}|(?:ready|time|right|decided|decision|agreed|want(?:s|ed)?|promised?) (?:for \\w+ )?to (?:{_GO}|bring \\w+)|bring\\w* (?:\\w+ ){{0,3}}home|(?:never|not) (?:have )?(?:been|go|gone) (?:there|in)|no business|not our (?:war|fight|problem)|no (?:reason|need|longer|point|sense) (?:\\w+ ){{0,3}}(?:stay|remain|keep|there|presence)|should (?:never|not) (?:\\w+ )?(?:be|have)|endless|about time|natural result|nothing worked|let (?:others|them|someone)|step (?:in the right|forward)|regain\\w*|restor\\w+ (?:of )?(?:sovereign|control|state)\\w*"
    ),
    "condition": terms(
        "(?:can|could|may|might) (?:stay|remain|keep) (?:[\\w'-]+ ){0,4}(?:if|only|provided|as long|so long|until|under)|when they are ready|if (?:it|they|we|he) (?:is|are|were|was) asked|on (?:our|syrian|its) terms|(?:would|could|can|may|might|will|ready|willing|open to|accept\\w*) [^.;]{0,90} (?:if|once|when|provided|as long as|only) (?!they leave|we leave)|(?:if|once|when) [^.;]{0,80}, [^.;]{0,40}(?:would|could|will|can)|depends|wishes of|under (?:a )?syrian law|together with|but (?:wants?|said it|expects?)|live up to|honou?r (?:its|their)|benefits out of|unless|only (?:if|when|after|once|with|on|in)|as long as|so long as|provided(?: that)?|providing|on (?:the )?condition that|condition(?:al|ed|s|s-based)?(?! of anonymity)|precondition\\w*|depend(?:s|ing|ent)? (?:up)?on|contingent (?:up)?on|subject to|in exchange|in return|not (?:before|until)|until (?:there|a|such|conditions|we|it)|once (?:there|the|a|we|it|conditions|all)|if and (?:when|only)|reservations?|but (?:only|it must|they must|must|should|on)"
        "|mutual respect|renegotiat\\w+|revis\\w+|review\\w*|reconsider\\w*|re-?assess\\w*|re-?examin\\w*|redefin\\w+|new (?:terms|basis|framework|footing)|based on|basis of (?:mutual|respect|sovereignty)|must (?:be|rest|respect|serve|not|come)|(?:should|must|has to) be (?:decided|regulated|agreed|approved|coordinated|limited|based)|limited (?:to|in)|with(?:in)? limits|guarantees?|timetable|for now|for the time being|up to the syrian|in coordination with (?:damascus|the syrian|the government)"
    ),
    "if": terms("if|until|when|once|before|should \\w+ \\w+,|in case"),
    "must": terms(f"{_MUST}"),
    "deny": terms("den(?:y|ies|ied|ial)|dismiss\\w*|reject\\w*|refut\\w+|unfounded|baseless|false|fabricat\\w+|no (?:truth|evidence|indication|information|comment|comments)|declin\\w+|did not (?:comment|say|give|elaborate|confirm)|untrue|rumou?rs?|misunderstanding|out of hand"),
    "talks": terms("talks?|discuss\\w*|negotiat\\w+|contacts?|in touch|consult\\w+|dialogue|meet(?:s|ing|ings)?|met|agreed|agreement\\w*|deal|understanding|mediat\\w+|proposed|offer\\w*|coordinat\\w+|hotline|informed|notified"),
    "told": terms(
        "according to|confirmed|reported|said (?:that )?(?:two|three|four|five|six|seven|eight|nine|ten|about|some|more than|at least|nearly|around|dozens)|no (?:casualties|injuries|damage|one was|losses)|arriv\\w+|landed|taken off|took off|moored|docked|crossed|heading|headed|trucks?|vehicles?|warplanes?|aircraft|flew|flights?|drones?|rockets?|detected|spotted|number of|about \\d+|some \\d+|\\d{2,}"
    ),
    "not": terms("not|never|no|\\w+n't|neither|nor|without|nobody|none"),
    "we": terms("we|our|us|ours|i|my"),
    "they": terms("they|them|their"),
}  # fmt: skip

# They tell what happened; what they call it is seldom theirs.
OBSERVERS = terms(
    "correspondents?|reporters?|observatory|sohr|monitor\\w*|agency|newspaper|daily|television|tv|channel|website|news|network|outlet|reuters|afp|ap|bloomberg|axios|being slaughtered silently|white helmets|airwars"
)

# They live where the forces are.
RESIDENTS = terms(
    "residents?|villagers?|farmers?|shepherds?|locals?|shopkeepers?|shop owners?|traders?|mukhtar|mayor|elders?|teacher|activists?|protesters?|demonstrators?|civilians|mother|father|widow|refugees?|headman|inhabitants?|townspeople"
)

# For whom these speak, where no state is named beside them.
VOICES = (
    ("russia", terms("(?:russian )?(?:center|centre) for (?:the )?reconciliation(?: of the opposing (?:sides|parties))?|reconciliation (?:center|centre)|tass|hmeimim|khmeimim|roscosmos")),
    ("united-states", terms("white house|state department|national security council|defen[cs]e secretary|secretary of defen[cs]e|congress|senate|us-led coalition|operation inherent resolve")),
    ("iran", terms("revolution(?:ary)? guards?(?: corps)?|irgc|tasnim|fars|press tv|supreme leader")),
    ("syria", terms("sana|syrian state (?:media|television|tv)")),
    ("sdf", terms("kurdish(?:-led)? (?:authorities|forces|administration|commander|officials?)|autonomous administration|(?:military|asayish) council|manbij military council")),
    ("united-nations", terms("undof|under-secretary-general|secretary-general|peacekeep\\w+ chief|commission of inquiry|security council")),
)  # fmt: skip
