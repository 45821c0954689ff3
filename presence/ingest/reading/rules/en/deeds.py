"""English: verbs and nouns that tell an event only of the right doer, or of the right thing behind them."""

import re

from presence.ingest.reading.rules.base import LooseWords
from presence.ingest.reading.rules.patterns import terms

_FLYING = (
    "warplanes?|(?:fighter )?jets?|aircraft|airplanes?|planes?|helicopters?|gunships?|(?:attack |armed |suicide |combat )?drones?|uavs?|bombers?|air force|air power"
    "|missiles?|projectiles?|munitions?|bombs?|(?:air|drone|missile|precision|cruise missile)? ?(?:strikes?|raids?)|airstrikes?|salvos?|warships?|frigates?|submarines?|f-?\\d+s?|su-?\\d+s?|tornados?|typhoons?|rafales?|mirages?"
)
_ON_FOOT = (
    "troops?|forces?|soldiers?|army|military|convoys?|columns?|units?|vehicles?|equipment|tanks?|bulldozers?|reinforcements?|personnel|armou?r|contingents?|advis[eo]rs?"
    "|trucks?|lorr(?:y|ies)|(?:military )?police(?:men)?|marines?|brigades?|battalions?|divisions?|batter(?:y|ies)|commandos?|troopers?|paratroopers?|peacekeepers?|observers?|patrols?|fighters|mercenaries"
    "|servicemen|service members|engineers|technicians|instructors|sappers|medics|garrison|staff|crews?|detachments?|humvees|armou?red carriers|jeeps|group|occupation|coalition|it|they|which|who|militants|gunmen"
)
_AFLOAT = "ships?|vessels?|frigates?|warships?|carriers?|destroyers?|corvettes?|submarines?|freighters?|tankers?|flotilla|fleet"
_FLOWN = "planes?|aircraft|airlifters?|cargo jets?|transporters?|flights?|antonovs?|ilyushins?|il-?76s?|an-?124s?|c-?(?:17|130)s?"

FLYING = terms(_FLYING)
FORCES = terms(f"{_ON_FOOT}|{_FLYING}|{_AFLOAT}|{_FLOWN}")
CARRIERS = terms(f"{_ON_FOOT}|{_AFLOAT}|{_FLOWN}|cargo|shipments?|supplies|weapons|systems?|launchers|radars?")
BASES = "(?:bases?|airbases?|airfields?|airports?|airstrips?|outposts?|garrisons?|posts?|points?|camps?|positions?|headquarters|hq|compounds?|barracks|facilit(?:y|ies)|installations?|sites?|checkpoints?|hub|stations?)"
_TARGETS = terms(
    f"{BASES}|targets?|depots?|warehouses?|convoys?|trucks?|vehicles?|cars?|buildings?|houses?|homes?|apartments?|consulate|embassy|tanks?|weapons|arsenals?|stockpiles?|ammunition|arms|radars?|air defen[cs]es?|batter(?:y|ies)|launchers?"
    "|militants?|fighters|militias?|groups?|cells?|commanders?|leaders?|troops|soldiers|forces|hideouts?|tunnels?|villages?|towns?|cit(?:y|ies)|districts?|neighbou?rhoods?|suburbs?|outskirts|areas?|ministry|palace|centers?|centres?|plants?|bridges?|crossings?|runways?|hangars?|factor(?:y|ies)|workshops?|laborator\\w+|pickups?|motorcycles?|farms?|capital|oil|gas|port|ships"
)
_GROUND = terms(
    f"{BASES}|villages?|towns?|hamlets?|farms?|farmland|houses?|homes?|hills?|hilltops?|peak|summit|mount|mountain|valley|zone|strip|territory|syrian|countryside|outskirts|province|governorate|district|areas?|region|city|hospital|school|quarry|dam|reservoir|forest|reserve|border|fence|line|road|highway|bridge|crossing|north\\w*|south\\w*|east\\w*|west\\w*"
)
_STANDS = terms(
    f"{BASES}|villages?|towns?|hills?|city|zone|area|areas|territory|syria|country|province|countryside|region|port|dock|soil|place|hospital|north|south|northeast|northwest|east|side"
)

_HOW = "(?:also |later |again |then |since |already |reportedly |recently |separately |meanwhile |earlier |now |subsequently |first |jointly |directly |simultaneously |repeatedly )*"

STRUCK = (
    LooseWords(terms("(?:hit|hits|struck|targeted|target|targeting|attacked|went after|raided|pummel(?:l)?ed|raked|blitzed|rained (?:bombs|missiles|fire) on|dropped (?:[\\w-]+ ){0,4}(?:bombs?|munitions|ordnance) (?:on|over)|pounded|pounding|hammered|hammering|rocked|ripped (?:into|through)|tore (?:into|through)|slammed|peppered|rained down on|rained on|gutted|razed|smashed|obliterated|demolished|battered|showered|strafed|swooped on|shelled|hammers|blasted|destroyed(?! (?:an?|the|two|three|four|five|six|seven|eight|nine|ten|several|\\d+) (?:[\\w-]+ ){0,2}(?:drones?|missiles?|rockets?|projectiles?|uavs?))|levelled|leveled|flattened|bombarded|bombarding|wiped out|took out|blew up|hitting|striking|slammed into|crashed into)(?! (?:by|with sanctions|a deal|an agreement|a (?:chord|balance|tone)|out at))"),
               FLYING, _TARGETS),
    LooseWords(terms("landed (?:on|in|near)|fell (?:on|in|near)"), terms("missiles?|projectiles?|munitions?|bombs?|shells?|salvos?|strikes?"), _TARGETS, 40, named=False),
    LooseWords(terms("(?:killed|killing|assassinated|eliminated|liquidated|neutrali[sz]ed)"), terms(_FLYING), None, 50, named=False),
    LooseWords(terms("(?:hit|hits|struck|strikes|targeted|attacked|pounded|raided|destroyed|bombarded|hammered|battered|razed|shelled)(?! (?:by|a deal|an agreement|a (?:chord|balance|tone)|out at))"),
               terms("military|army|it|its|they"), terms("positions?|sites?|depots?|warehouses?|headquarters|targets?|buildings?|airports?|airbases?|airfields?|bases?|facilit(?:y|ies)|weapons|ammunition|militants?|hideouts?"), 50),
    LooseWords(terms("(?:was|were|been|being) (?:\\w+ly |also |again )?(?:hit|struck|targeted|bombed|attacked|shelled|destroyed|killed|martyred|assassinated|raided)[^.,;]{0,40} (?:in|by|from) (?:an?|the|several|two|three|overnight|suspected)? ?(?:\\w+ ){0,3}(?:air ?strikes?|strikes?|raids?|drones?|missiles?|warplanes?|planes|jets|bombing|bombardment|aggression)"),
               None, None),
    LooseWords(terms("(?:carried out|conducted|launched|mounted|made|staged|flew|began) (?:[\\w-]+ ){0,4}(?:raids?|sorties|attacks?|operations?) (?:on|over|against|in|across|near)"), FLYING, None, 40, named=False),
    LooseWords(terms("(?:sites?|targets|positions|facilities|places|locations|areas|buildings) (?:that (?:was|were) |which (?:was|were) )?(?:struck|hit|bombed|raided)"), None, None),
    LooseWords(terms("launched (?:[\\w-]+ ){0,3}(?:missiles?|munitions|drones?) (?:on|at|against|towards?)"), terms("military|navy|air force|jets|warplanes|warships?|submarine|army|bombers|planes"), None, 70),
)  # fmt: skip

WITHDREW = (
    LooseWords(terms(f"{_HOW}(?:left|leave|leaves|leaving|quit|quits|abandoned|emptied|exited|cleared out of|drove out of|clear(?:ed|ing) out of|got out of|getting out of|pulled up stakes (?:at|in)|packed up (?:at|in)?|decamped from|packed up|took down|walked away from|rolled out of|pulling out of|moving out of|driving out of|vacating|evacuating|emptying|moved out of|came out of|cross(?:ed)? out of|flew out of|sailed from|departed|departs|vacated|relinquished|gave up)"),
               FORCES, _STANDS, 70),
    LooseWords(terms("(?:returned|went|came|flew|flown|sent|brought|heading|headed|sailed) (?:back )?home|return(?:ed)? to (?:its|their) (?:permanent |home )?(?:bases?|country|barracks|stations?|posts?)|left for|moved out|(?:reduced|reduces|reducing|cut|trimmed|slashed|thinned out|scaled (?:back|down)|shrunk|lowered|drawn down) (?:its|their|his|the) (?:[\\w-]+ ){0,3}(?:presence|forces?|troops?|footprint|contingent|numbers|force levels|garrison)|drew down|been drawn down"),
               FORCES, None, 60),
    LooseWords(terms("(?:withdrawal|pullout|pull-out|pullback|departure|evacuation|drawdown|exit|redeployment)(?: of [^.,]{0,50})?(?: from [^.,;]{0,60})? (?:was |has been |had been |is |has |had )?(?:completed|complete|began|begun|started|concluded|finished|took place|taken place|under way|underway|carried out|over|continued|continues|ended)"),
               FORCES, None, 90),
    LooseWords(terms("(?:moved|moving|transferred|relocated|shifted|transported|taken|took|taking|hauled|trucked|loaded|shipped|shipping|airlifted|flown|flew|pulled|pulling) (?:[\\w'-]+ ){0,6}(?:troops|soldiers|forces|crews?|personnel|servicemen|equipment|weapons|vehicles|tanks|launchers|systems|helicopters|aircraft|warplanes|jets|hardware|radars?|cargo|gear|supplies|armou?r|staff|families) (?:[\\w'-]+ ){0,3}(?:from|out of)"),
               CARRIERS, _STANDS, 70),
)  # fmt: skip

DEPLOYED = (
    LooseWords(terms("(?:took|taken|taking|takes) possession of|moved into (?:the )?(?:\\w+ ){0,3}(?:base|airfield|airport|outpost|post)"), FORCES, _STANDS),
    LooseWords(terms(f"{_HOW}(?:arrived|arrives|landed|docked|docks|moored|berthed|anchored|sailed into|entered|enters|reached|reaches|pulled into|put in at|unloaded|flew into|touched down|came through|headed (?:for|to|towards?)|heading (?:for|to|towards?)|on (?:its|their|the) way to|en route to|bound for|crossed (?:from|into|the border)|rolled into|streamed into|poured into|sailed|joined|made for|set off for|set out for|drove (?:in)?to|drove up to|pulled up at|took off for|flew to|made (?:its|their) way (?:in)?to|touch down|touches down|reinforced)"),
               terms(f"convoys?|columns?|reinforcements?|{_AFLOAT}|{_FLOWN}|trucks|lorries|supplies|shipments?|military police|contingents?|advance party|vehicles"), _STANDS, 70, named=False),
    LooseWords(terms("(?:arrived|arrives|landed(?! by (?:helicopter|parachute|air))|took up positions?|taken up positions?|taking up positions?|fanned out|were stationed|was stationed|been stationed|(?:was|were|been|being) (?:placed|posted|positioned|stationed|redeployed|moved|transferred|relocated|sent|flown|airlifted|brought in|dispatched|shifted)|redeployed|repositioned|relocated|re-entered|set up camp|settled|moved in|dug in|landed|touched down|hoisted (?:its|their|the) flag|raised (?:its|their|the) flag|came back|went back|returned) (?:at|in|to|near|around|on|along|inside|into|between|across)"),
               FORCES, _STANDS, 60),
    LooseWords(terms("(?:boosted|bolstered|beefed up|strengthened|increased|expanded|reinforces|bolsters|boosts|augmented|stepped up) (?:its|their|the) (?:\\w+ ){0,2}(?:presence|forces?|troops?|positions?|garrison|bases?|contingent|defen[cs]es|deployment|outposts?|posts?)"),
               terms(f"{_ON_FOOT}"), None),
    LooseWords(terms("(?:opened|established|set up|erected|created|manned|took over|setting up|establishing) (?:[\\w-]+ ){0,5}(?:observation (?:posts?|points?)|monitoring (?:posts?|points?)|military points?|posts?|points?)"),
               FORCES, None),
    LooseWords(terms("(?:sent|sends|sending|moving|moved in|bringing|flying|shipping|relocated|relocating|redeploying|funnel(?:ed|led)|shifted|ferried|ferrying|dispatch(?:ed|es|ing)|deliver(?:ed|s|ing)|flew|flown|moved|brought|brings|transferred|shipped|airlifted|poured|rushed|pushed|redeployed|stationed|positioned|placed|installed|unloaded|transported) (?:[\\w'-]+ ){0,7}(?:convoys?|troops|soldiers|forces|reinforcements|vehicles|tanks|trucks|personnel|members|men|advis[eo]rs|marines|military police|commandos|fighters|mercenaries|aircraft|helicopters|jets|warplanes|air defen[cs]e|systems?|batter(?:y|ies)|radars?|launchers|s-?[34]00s?|pantsirs?|missiles|equipment|weapons|ammunition|armou?r(?:ed)?|artillery)(?! (?:out|home|back|from|away))"),
               FORCES, _STANDS, 70),
)  # fmt: skip

_WHEN = "(?: (?:at dawn|at night|early|late|overnight|on \\w+day|\\w+day|this morning|yesterday|today|briefly|deep|deeper|again|also|some|about|several hundred|\\d+ \\w+))*"
RAIDED = (
    LooseWords(terms("(?:carried out|conducted|launched|staged|mounted|made) (?:[\\w-]+ ){0,4}(?:raids?|incursions?|sweeps?|arrests|house searches|search operations?) (?:in|on|into|at|near|inside)"), terms(_ON_FOOT), None, 60),
    LooseWords(terms("(?:raids?|incursions?|operations?|sweeps?|foray|push|thrust|assault|ground raid|night raid|arrest raid|search operation)(?: by (?:the )?(?:[\\w-]+ ){0,3}(?:soldiers|troops|forces|commandos|paratroopers|army|unit))(?: (?:on|in|into|at|against))?"), None, None),
)  # fmt: skip

ENTERED = (
    LooseWords(terms(f"(?:entered|enters|entering|stormed|storms|storming|raided|raids|raiding|searched|searching|invaded|occupied|seized|captured|overran|combed|penetrated|infiltrated|encircled|surrounded|took|took over|taken over|broke into|swept)(?! (?:his|her|their|talks|force|office|the (?:talks|agreement|race|war|conflict|fray)|into (?:force|effect)|responsibility|part|place|up|off|note|action)){_WHEN}"
                     f"|(?:moved|moving|moves|advanced|advancing|advances|pushed|pushes|pushing|crossed|crossing|crosses|swept|penetrated|infiltrated|incursed|thrust|rolled|drove|marched|went|invaded|thrusting|expanded|descended|dropped|rappelled|landed by (?:helicopters?|parachute)|broke|sneaked|slipped|forced (?:its|their) way){_WHEN} (?:into|in|through|across|towards?|on|over|inside|beyond|up to|as far as|from|by rope|near|outside)"),
               terms("israeli|turkish|idf|occupation(?: forces?| army| troops| soldiers| patrol)?|turkey|troops|soldiers|forces|army|patrol|commandos|tanks|bulldozers|armou?red vehicles|column|unit"), _GROUND, 60),
)  # fmt: skip

PATROLLED = (
    LooseWords(terms("(?:drove|roamed|toured|cruised|passed|travelled|traveled|moved|went) (?:through|around|along|between|the (?:streets|outskirts|area|countryside|villages?|line))|drove together"), terms("patrols?|vehicles?|armou?red|convoys?|military police|soldiers"), named=False, thing=_GROUND),
    LooseWords(terms("(?:convoy|column|vehicles|police)[^.,]{0,40} (?:drove|went|headed|set out) [^.,]{0,60}(?:to inspect|to check|to monitor|on patrol)")),
)  # fmt: skip

CLASHED = (
    LooseWords(terms("(?:shot|shoots|shooting|brought|brings|bring|taken|took|knocked) down|downed|downs|downing|intercepted|intercepts|repelled|repels|foiled|beat(?:en)? (?:back|off)|fended off|fought off|warded off|thwarted"),
               None, terms("drones?|uavs?|aircraft|(?:war)?planes?|jets?|helicopters?|rockets?|missiles?|projectiles?|su-?\\d+\\w*|f-?\\d+\\w*|il-?\\d+\\w*|shahed\\w*|attacks?|bombers?")),
    LooseWords(terms("(?:was|were|been) (?:shot down|downed|brought down|ambushed|intercepted|fired (?:up)?on)|(?:came|come|coming) under (?:heavy |small arms |small-arms |sniper |direct |machine-?gun |intense )*(?:fire|attack|shelling)(?! at [^.]{0,30}base)|traded fire|(?:gun|fire) ?(?:fight|battle)s?|stand-?off|(?:ran|forced|pushed|drove|shoved) (?:[\\w-]+ ){1,5}off the road|sideswiped|rammed into"),
               terms(f"{_ON_FOOT}|{_FLYING}"), None, 90),
    LooseWords(terms("fighting|battles?|turned into an? (?:\\w+ )?(?:battle|firefight)|ambush(?:ed)?|opened fire|fired (?:shots|live rounds|warning shots|tear gas|at|on|into the air)|detonated|blew up|went off|exploded|shot dead|shot and (?:killed|wounded)|shell(?:s|ed|ing)|fired (?:\\w+ ){0,2}(?:shells|rounds|artillery|mortars?)"),
               terms(f"{_ON_FOOT}"), terms(f"{_ON_FOOT}|residents|protesters|demonstrators|villages?|towns?|convoy|peacekeepers?|positions?|outskirts|civilians|farmers|shepherds?"), 60),
)  # fmt: skip

UNNAMED = re.compile(
    r"\b(?:militants?|terrorists?|gunm[ae]n|rebels?|insurgents?|attackers?|assailants?|extremists?|jihadists?|unidentified \w+|unknown \w+)(?: \w+)? $"
)

ATTACKED_BASE = (
    LooseWords(terms("(?:shot down|downed|intercepted|destroyed|repelled|foiled|brought down|knocked out|thwarted) (?:[\\w-]+ ){0,6}(?:drones?|uavs?|rockets?|missiles?|projectiles?|quadcopters?|attacks?)[^.,;]{0,40} (?:near|over|approaching|close to|around|headed for|heading for|on|at|against|targeting|before (?:it|they) (?:could )?reach(?:ed)?)"
                     "|(?:drones?|uavs?|rockets?|missiles?|projectiles?|quadcopters?)[^.;]{0,40} (?:was|were) (?:also )?(?:shot down|downed|intercepted|destroyed|brought down|repelled)[^.,;]{0,20} (?:near|over|as (?:it|they)|approaching|close to|around|before (?:it|they) (?:could )?(?:reach(?:ed)?|hit))"),
               None, terms("(?:bases?|airbases?|airfields?|garrison|outposts?)"), 50, places="base"),
    LooseWords(terms("(?:drones?|rockets?|missiles?|mortars?|shells?|projectiles?|quadcopters?|car bomb|suicide bomber|bomber|gunmen|attackers?|militias?|militants|terrorists|insurgents|rebels|extremists|jihadists)(?:, [^,.]{0,70},|[^.,;]{0,40}) (?:swooped on|crashed (?:near|at|in|on|inside|outside)|rained (?:down )?on|came down (?:on|near|in)|shelled|headed (?:for|towards?)|heading (?:for|towards?)|hit|struck|killed|wounded|injured|slammed into|crashed into|landed (?:on|in|at|inside|near)|fell (?:on|in|near|inside|around)|exploded (?:at|in|near|inside|over)|fired (?:at|on|towards?|into)|launched (?:at|against|towards?)|aimed at|targeted|targeting|attacked|detonated (?:at|near)|impacted|stormed|was fired at|were fired at|were launched at)"),
               None, terms("(?:bases?|airbases?|airfields?|garrison|outposts?|camp|american (?:forces|troops)|(?:us|u\\.s\\.) (?:forces|troops)|coalition (?:forces|troops)|landing zone|facility|compound|barracks|observation (?:post|point)|turkish (?:post|point)|military (?:post|point))"), 60, places="base"),
    LooseWords(terms("(?:came|come|coming|comes|was|were|been) under (?:an? |the )?(?:\\w+ |[\\w-]+ ){0,3}(?:attack|attacks|fire|shelling|barrage|bombardment)|(?:was|were|been|has been|being) (?:also |again |repeatedly )?(?:attacked|targeted|shelled|rocketed|hit|struck|stormed|fired upon) (?:by|with|in|on|twice|again|from)"),
               terms("(?:bases?|airbases?|airfields?|garrison|outposts?|camp|landing zone|facility|compound|barracks|observation (?:post|point)s?|green village|tanf|rmeilan|rumaylan|shaddadi|hmeimim|hmeymim|khmeimim|conoco|qasrak|omar|kharab al-jir)"), None, 70),
    LooseWords(terms("(?:(?:rocket|drone|mortar|missile|suicide|militia|uav|one-way|one-way drone|ballistic missile|armed|insider|is|isis) attacks?|attacks?|barrages?) (?:on|against|at|targeting|that (?:hit|targeted|struck)|hit|hits|targeted|struck)"),
               None, terms("(?:bases?|airbases?|airfields?|garrison|outposts?|camp|american|(?:us|u\\.s\\.)|coalition|russian (?:forces|troops|servicemen|base)|turkish (?:forces|troops|soldiers)|landing zone|observation (?:post|point)|green village|patrol)"), 45, places="base"),
)  # fmt: skip

HANDED_OVER = (
    LooseWords(terms("(?:was|were|been|being|is) (?:then |now |officially |formally |later )?(?:handed|turned|transferred|passed|given|taken|delivered|surrendered|ceded) (?:back |over )?(?:to|over by|by)|(?:took|takes|taking|assumed|assumes|assuming|regained|inherited|gained) (?:over )?(?:the )?(?:full )?(?:control|charge|command|possession|responsibility)?(?: of| for| at)?|(?:deployed|moved|entered|raised (?:the|its) flag)(?: in| into| at| over)? (?:after|as|once|following)|replaced (?:by|them)|(?:handed|hands|turned|gave|gives|ceded|surrendered) (?:[\\w'-]+ ){0,6}(?:over|back|to)"),
               terms(f"{BASES}|syrian|damascus|sdf|army|forces|troops"), terms(BASES), 60),
)  # fmt: skip

MET = (
    LooseWords(terms("held (?:[\\w-]+ ){0,5}(?:talks|meetings?|discussions|negotiations|consultations) (?:in|on|with|at|about)|shook hands with|had (?:[\\w-]+ ){0,3}(?:meeting|call|conversation) with|sat across from"), terms("president|minister|secretary|envoy|ambassador|delegations?|chief|general|leaders?|officials?|diplomats"), None, 60),
    LooseWords(terms("(?:received|hosted|welcomed|greeted|hosts|receives|telephoned|phoned|met|met with)(?= (?:[\\w.'-]+ ){0,5}(?:al-)?(?:sharaa|shaibani|assad|moallem|mekdad|abu qasra))"), terms("president|minister|secretary|envoy|ambassador|delegation|chief|general|leader"), None, 60),
    LooseWords(terms("(?:sat down|held (?:a|an|the|their) (?:[\\w-]+ ){0,3}(?:meeting|round|session|summit)|conferred|huddled|met (?:separately |privately )?)(?: with)"), None, terms("chief|commander|general|counterpart|minister|president|officials?|leaders?|delegation|envoy|head|secretary")),
    LooseWords(terms("(?:agreement|deal|accord|memorandum|road ?map|understandings?|truce|ceasefire|protocol|pact),? (?:which was |that was |was |were |they |had been )?(?:struck|endorsed|reached|signed|agreed|concluded|sealed|worked out|negotiated|adopted) (?:on|in|by|between|last|at|earlier|the|this)"), None, None),
    LooseWords(terms("(?:met|meets|meeting|sat down|held a meeting|gathered|gather|convened|came together|sat down|(?:spoke|speaks|speaking|talked)(?= (?:with|to|by (?:tele)?phone|on the phone))|conferred|telephoned|phoned|huddled)(?: (?:with|by phone|on the phone|to|separately|privately|in \\w+|here|on \\w+day|yesterday|today|earlier|late|together))*(?! (?:the|its|a) (?:deadline|demands?|target|need))"),
               terms("president|minister|secretary|envoy|ambassador|delegation|chief|commander|general|chairman|head|director|he|she|officials?|leaders?|negotiators?|adviser"),
               terms("president|minister|secretary|envoy|ambassador|delegation|chief|commander|general|counterparts?|officials?|leaders?|negotiators?|adviser|sharaa|shaibani|assad")),
    LooseWords(terms("(?:talks|meetings?|negotiations|consultations|discussions|round|summit|phone call|call|session|agreement|deal|memorandum|understanding) (?:was |were |has been |had been |have been )?(?:held|took place|taken place|opened|convened|ended|concluded|signed|reached|resumed|wrapped up|brought together|hosted|began|continued)"),
               None, None, 80),
    LooseWords(terms("(?:holding|hosting|hosted|attended|concluded|wrapped up|opened|resumed|had) (?:[\\w'-]+ ){0,4}(?:talks|meetings?|negotiations|consultations|summit|phone call|discussions)"), terms("president|minister|secretary|envoy|ambassador|delegation|chief|he|she|officials?|leaders?|sides|parties|countries|presidents|ministers"), None),
    LooseWords(terms("(?:signed|sign|signs|inked|initialled|initialed|agreed|brokered|sealed|clinched|endorsed|concluded) (?:[\\w'-]+ ){0,7}(?:deal|agreement|memorandum|accord|protocol|pact|roadmap|understanding|ceasefire|truce)"), terms("president|minister|secretary|envoy|presidents|ministers|sides|parties|countries|leaders"), None),
)  # fmt: skip

VISITED = (
    LooseWords(terms("(?:made|began|begun|started|paid|concluded|wrapped up|ended) (?:[\\w-]+ ){1,4}(?:visit|trip|tour|stop) (?:to|of|at|in)"), terms("president|minister|secretary|envoy|ambassador|delegation|chief|commander|general|lawmakers|senator|congressman|head|director|leader"), None, 60),
    LooseWords(terms("(?:visits|visited|visiting|climbed (?:to|up)|surveyed|dropped by|called at|stopped (?:off |over |briefly )?(?:at|in|on)|made a stop(?:over)?|spent|was (?:met|greeted|received|welcomed)|speaking (?:to|at)|toured|tours|touring|inspected|inspects|inspecting|examined|surveyed|scouted|(?:was|were) (?:also |briefly )?(?:in|at)(?= [^.,]{3,30} (?:on|for|this|yesterday|today|last)\\b)|dropped in on|stopped (?:over )?at|flew (?:in)?to|travelled to|traveled to|travels to|arrived (?:in|at)|arrives (?:in|at)|landed (?:in|at)|went to|came to|paid (?:an?|the) (?:\\w+ ){0,2}visit)"),
               terms("president|minister|secretary|envoy|ambassador|delegation|chief|commander|general|official|officials|adviser|he|she|team|experts|inspectors|observers|lawmakers|senator|congressman|head|director|leader|prime minister"),
               terms(f"{BASES}|troops|soldiers|servicemen|damascus|moscow|ankara|tehran|syria|capital|front|village|town|wounded|summit"), 70),
    LooseWords(terms("(?:visit|trip|tour) (?:to|of) [^.,;]{0,40} (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|this week|last week)|during (?:his|her|a|the|their) (?:[\\w-]+ ){0,2}(?:visit|trip|stopover|tour) (?:to|at|of)|(?:received|welcomed|greeted|hosted) (?:[\\w'-]+ ){0,3}(?:delegation|envoy|president|minister)"),
               None, terms(f"{BASES}|troops|damascus|moscow|ankara|tehran|syria"), 40),
)  # fmt: skip

BUILT = (
    LooseWords(terms("(?:built|build|builds|building|building up|dug|digs|digging|lays|laying|putting up|puts up|throws up|threw up|thrown up|carved|carving|bulldoz(?:ed|ing)|excavat(?:ed|ing)|setting up|set up|sets up|put up|established|erected|erecting|constructed|fortified|fortifying|expanded|expanding|enlarg(?:ed|ing)|widen(?:ed|ing)|lengthen(?:ed|ing)|extend(?:ed|ing)|upgrad(?:ed|ing)|renovat(?:ed|ing)|(?:started|began|begun|resumed) (?:work|construction) on|raised|laid|paved|repaired|installed|opened) (?:[\\w'-]+ ){0,6}(?:bases?|outposts?|runways?|airstrips?|posts?|fortifications?|barriers?|earthworks?|barricades?|huts|prefabricat\\w+|mounds?|embankments?|ditch(?:es)?|berms?|trench(?:es)?|helipads?|positions?|checkpoints?|roadblocks?|walls?|fences?|roads?|towers?|barracks|gates?)"),
               terms(f"{_ON_FOOT}"), None),
    LooseWords(terms("(?:housing|barracks|huts|shelters?|hangars?|towers?|buildings|fences?|walls?|fortifications|tents|helipads?)[^.,;]{0,40} (?:has|have|had) (?:already |recently )?(?:gone up|sprung up|sprouted|appeared|been (?:built|erected|put up|set up))"), None, None),
)  # fmt: skip
