"""English: words beside a deed that tell of which kind it is."""

from presence.ingest.reading.rules.patterns import before, terms

SURROUNDINGS = {
    "aircraft": terms("(?:war)?planes?|(?:fighter )?jets?|aircraft|air ?(?:strikes?|raids?)|air force|bombers?|helicopters?|bomb(?:s|ed|ing)?|from the air"),
    "rockets": terms("rockets?|mortars?|drones?|uavs?|katyushas?|projectiles?"),
    "guns": terms("artillery|shell(?:s|ed|ing)?|howitzers?|tank fire"),
    "missiles": terms("missiles?|tomahawks?"),
    "fight": terms("clash(?:es|ed)?|gunfire|firefight|gunm[ae]n|ambush(?:ed)?|shot|shooting|opened fire|snipers?|fired (?:at|on)|fighting|fought|battl\\w+|rammed|collid\\w+|stand-?off|ston(?:ed|es)|pelted|block(?:ed|ing)|downed|shot down|mines?|roadside bomb|skirmish\\w*|scuffle|came under|explosive|fire"),
    "militia": terms("militants?|militias?|gunm[ae]n|rebels?|insurgents?|faction|factions|fighters"),
    "office": terms("president|(?:prime |foreign |defen[cs]e )?ministers?|secretary|envoys?|ambassador|delegations?|counterpart|officials?|adviser|chief of staff|lawmakers?|deputy"),
    "troops": terms("troops|soldiers|forces|servicemen|military police|units?|marines|peacekeepers"),
    "vehicles": terms("convoys?|trucks?|vehicles?|tanks?|armou?r(?:ed)?|bulldozers?|lorries|column"),
    "reinforce": terms("reinforcements?|supplies|equipment|cargo|systems?|battery|batteries|launchers"),
    "site": terms("(?:air)?bases?|airfields?|airports?|outposts?|posts?|garrisons?|positions?|facility|facilities"),
    "village": terms("villages?|towns?|hamlets?|farms?|houses?|homes?|residents|villagers"),
    "meeting": terms("talks?|talked|negotiat\\w+|meeting|met|meets|discuss\\w*|summit|agreed|agreement|deal|signed|spoke|spoken|phone\\w*|telephoned|call(?:ed)?|conversation|consult\\w+|hosted|received|counterpart|mediat\\w+|sat down|road ?map|endorsed|by (?:tele)?phone|hotline|contacts?|dialogue|delegations?|accord|memorandum|understanding|ratif\\w+|channel|together|face to face|hosting|round|session|envoys?"),
    "visit": terms("visit\\w*|trip|tour(?:ed|ing|s)?|arriv\\w+ in|welcomed|greeted|received|inspect\\w+|examined|flew to|travel\\w+|landed in|stopp?\\w* (?:at|in)|dropped|hosted|called on|went to|climb\\w+|paid|stopover|stop|came to|landed|review\\w+|guests?|was in|were in|flown to|flew in|look\\w* (?:over|around)|made (?:his|her|a|an) |appeared|surpris\\w+|unannounced"),
    "ships": terms("ships?|frigates?|vessels?|port|navy|naval|carrier"),
    "out": terms("withdr(?:e|a)w\\w*|left|leav(?:e|es|ing)|pull\\w* (?:[\\w-]+ ){0,3}(?:out|back)|pullout|evacuat\\w+|home|out of|depart\\w*|abandon\\w+|vacat\\w+|quit|exit\\w*|return\\w*|remov\\w+|dismantl\\w+|brought (?:home|back)|taken to safety|gone|clear(?:ed|ing) out|empt(?:y|ied)|moved out|closed|shut|trucked|thinn\\w+ out|wound down|drew down|gave up|given up|left behind|packed up|drawdown|pull-?back|wind\\w* down|redeploy\\w*|relocat\\w+|hauled|emptied|ended (?:its|their)|last (?:soldiers|troops|convoys?|men)|sailed|on (?:its|their) way|handed back|loaded|shipp\\w+|airlift\\w*|flown|crossed into|cut|reduc\\w+|withdrawals?|drew back|fell back|stripped|cleared|ordered (?:home|back)"),
    "in": terms("enter\\w*|arriv\\w+|deploy\\w*|cross(?:ed|ing)|advanc\\w+|incursions?|push(?:ed|ing)|mov(?:ed|ing) in(?:to)?|sent|dispatch\\w+|landed|station\\w+|took up|taken up|drove|rolled|reach(?:ed|ing)|penetrat\\w+|raid(?:ed|ing|s)?|storm(?:ed|ing)|seiz\\w+|invad\\w+|went into|now stands?|appeared|reinforc\\w+|docked|sailed|unload\\w*|brought|flown|stood|massed|patroll\\w+|swept|searched|detained|operation|offensive|comb(?:ed|ing)|mov(?:ed|es|ing)|head(?:ed|ing)|poured|streamed|fanned out|turned up|possession|foray|thrust|encircl\\w+|surround\\w+|occup(?:ied|ies|ying)|captur\\w+|shipp\\w+|ferr(?:ied|ying)|airlift\\w*|offload\\w*|moored|anchored|posted|positioned|based|set foot|crept|edged|returned|back in|convoys?|flights?|put in at|berth\\w*|steamed"),
    "over": terms("hand\\w* (?:[\\w-]+ ){0,4}over|handover|took over|tak\\w+ (?:[\\w-]+ )?over|control of|hands of|transferr?\\w*|taken up positions|moved in|raised (?:its|their|the) flag|turned over|given to|passed to|keys|possession|flags?|inherit\\w+|takeover|taken over|now (?:in|held|run)|deliver\\w+|surrender\\w+|passed|cede\\w*|moved in(?:to)?"),
    "build": terms("buil[dt]\\w*|construct\\w+|fortif\\w+|dug|digging|runways?|trench\\w*|set(?:ting)? up|erect\\w*|satellite|laying|laid|pav(?:ed|ing)|bulldoz\\w+|earthworks?|berms?|prefabricat\\w+|expan\\w+|upgrad\\w+|repair\\w*|exten\\w+|work (?:on|has|had|is)|barracks|hangars?|gone up|put(?:ting)? up|raised|concrete|excavat\\w+|new (?:base|post|outpost|runway)|fenc\\w+|helipads?"),
    "together": terms("joint\\w*|together|alongside"),
    "hurt": terms("killed|wounded|injured|dead|died|casualt\\w+"),
    "hit": terms("hit|hits|hitting|struck|strik(?:e|es|ing)|pound\\w+|destroy\\w+|target(?:ed|ing|s)?|attack(?:ed|s|ing)?|blast\\w*|explosions?|explod\\w+|fell|landed|fired|launched|slammed|bomb\\w*|shell(?:ed|ing)|raid(?:ed|s|ing)?|airstrikes?|flattened|damaged|killed|killing|wounded|intercepted|shot down|levell?ed|ripped|tore|rained|salvo|bombardment|assassinat\\w+|sorties?|opened fire|gunfire|under fire|wrecked|smashed|obliterated|hammered|went after|came under|took out|neutrali[sz]ed|eliminated|crashed into|detonat\\w+|burst|barrage|volley|onslaught|strafed|ablaze|fire(?:d)? (?:at|on)|ripp(?:ed|ing)|battered|razed|pummell?ed|stray(?:ed)?|slamm\\w+|thuds|blown up|blew up"),
    "patrol": terms("patrol\\w*|toured|drove (?:along|through|past)|rounds|overfl\\w+|escort\\w*"),
}  # fmt: skip

FORMS = {
    "to do": before("to (?:\\w+ly )?|will (?:\\w+ )?|would (?:\\w+ )?|could (?:\\w+ )?|may (?:\\w+ )?|might (?:\\w+ )?|can(?:not)? (?:\\w+ )?|should (?:\\w+ )?|must (?:\\w+ )?"),
    "had done": before("had (?:\\w+ ){0,2}"),
    "has done": before("(?:has|have) (?:\\w+ ){0,2}"),
    "was done": before("(?:was|were|been|being) (?:\\w+ ){0,2}"),
    "is doing": before("(?:is|are) (?:\\w+ ){0,2}"),
    "a deed": before("(?:the|an?|its|their|his|this|such|any|no|of|for|new|recent|fresh|in|on|by|with|\\w+'s) (?:[\\w-]+ ){0,1}"),
    "background": before("(?:since|after|following|before|until|despite|during|amid|because|if|unless|whether|in case of|ahead of|prior to|when|as|while) (?:[^.,;]{0,40} )?"),
    "repeatedly": terms("repeatedly|regularly|often|frequently|routinely|every|almost daily|in recent (?:years|months)|over the years|for years|since \\d{4}|hundreds of times|dozens of"),
    "lately": terms("on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight|last (?:night|week)|this (?:week|morning)|earlier this|days? (?:ago|earlier|later)|at dawn|hours"),
    "who says": terms("reported|said|confirmed|announced|according to|sources|observatory"),
}  # fmt: skip
