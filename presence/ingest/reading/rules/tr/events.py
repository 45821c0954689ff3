"""Turkish: what happens, and what only might; negation and plan stand in the verb itself or behind it."""

import re

from presence.ingest.reading.rules.base import CasualtyRules, EventRule
from presence.ingest.reading.rules.patterns import NEVER, after, terms
from presence.ingest.reading.rules.tr.deeds import (
    ATTACKED_BASE,
    BUILT,
    CLASHED,
    DEPLOYED,
    DONE,
    ENTERED,
    HANDED_OVER,
    MET,
    PATROLLED,
    STRUCK,
    VISITED,
    WITHDREW,
)

_BASES = "(?:[uü]ss\\w*|nokta\\w*|karakol\\w*|garnizon\\w*|havaalan\\w*|havaliman\\w*|mevzi\\w*)"
# A verb that tells of what was done: "vurdu", "vurmuştu", "vuruyor", and in a clause "vurduğunu".
_ATTACKED = "(?:[uü]ss\\w*|(?:askeri|g[oö]zlem|t[uü]rk) nokta\\w*|karakol\\w*|garnizon\\w*|havaalan\\w*|havaliman\\w*)"
_PAST = DONE
_STRUCK = f"(?:vur(?:ul)?|bombala(?:n)?|imha et|imha edil){_PAST}"

EVENTS = (
    EventRule("attack_on_base", terms(
        f"{_ATTACKED}[^.]{{0,70}}(?:top[cç]u sald[ıi]r\\w+|roket\\w*|havan\\w*|ate[sş] a[cç]\\w+|sald[ıi]r[ıi] d[uü]zenlen\\w+|d[uü]zenlenen (?:[iı]ha|s[iı]ha|sald[ıi]r[ıi]|insans[ıi]z)\\w*|sald[ıi]r[ıi]s[ıi]nda|dron\\w* sald[ıi]r\\w+|insans[ıi]z hava arac\\w+|sald[ıi]rd[ıi]\\w*)"
        f"|(?:roket|havan|dron|[iı]ha)\\w*[^.]{{0,40}}{_ATTACKED}[^.]{{0,20}}(?:isabet|d[uü][sş]t[uü]|hedef ald[ıi]|vurdu|sald[ıi]r)\\w*"
        f"|{_ATTACKED} (?:y[oö]nelik |kar[sş][ıi] )?(?:\\w+ ){{0,3}}sald[ıi]r[ıi]\\w*"
    ), ATTACKED_BASE),
    EventRule("air_strike", terms(
        f"hava sald[ıi]r[ıi](?:s[ıi]|lar[ıi])?\\w*(?: d[uü]zenle(?:di|ndi)\\w*)?|bombard[ıi]man\\w*|(?:sava[sş] u[cç]aklar[ıi]|u[cç]aklar[ıi]|jetleri|[iı]ha'?(?:lar[ıi]?|s[ıi])?|SİHA\\w*)[^.]{{0,90}}(?:vur|hedef al|bombala){_PAST}"
        f"|hava harek[aâ]t[ıi]\\w*(?: d[uü]zenledi)?|havadan vurdu|(?<!hedef ){_STRUCK}|hava ak[ıi]n[ıi]\\w*|f[uü]ze(?:si|yle)? (?:at|f[ıi]rlat|ate[sş]le){_PAST}|f[uü]ze(?:li)? sald[ıi]r[ıi]\\w*"
    ), STRUCK),
    EventRule("handover", terms(f"devret{_PAST}|devredil{_PAST}|devrald[ıi]\\w*|teslim (?:al|et|edil){_PAST}|kontrol[uü]n[uü] (?:devral|ele al){_PAST}|kontrol[uü] [^.]{{0,30}}ge[cç]{_PAST}|kontrol[uü]ne ge[cç]{_PAST}"), HANDED_OVER),
    EventRule("withdrawal", terms(
        f"(?<!dikkat )(?<!dikkati )(?<!bayrak )(?<!bayra[gğ][ıi] )(?<!bayra[gğ][ıi]n[ıi] )(?<!tepki )(?<!ilgi )(?<!alt[ıi]n[ıi] )(?<!foto[gğ]raf )(?<!operasyon )(?<!resim )(?<!s[ıi]k[ıi]nt[ıi] )(?:geri )?[cç]ek(?:il)?{_PAST}|tahliye (?:et|ed|edil){_PAST}|bo[sş]alt(?:[ıi]l)?{_PAST}|ayr[ıi]l{_PAST}|terk (?:et|ed|edil){_PAST}|(?:[uü]lkeden|suriye'?den) [cç][ıi]kar(?:[ıi]l)?{_PAST}|geri d[oö]nm?{_PAST}|(?:[cç]ekil|ayr[ıi]l|bo[sş]alt[ıi]l)m[ae]s[ıi](?:n[ıi]n ard[ıi]ndan|yla|yle)|(?:[cç]ekildi|ayr[ıi]ld[ıi]|bo[sş]altt[ıi])kt[ae]n sonra|d[oö]nmeye ba[sş]la\\w+|[cç]ekilmeye ba[sş]la\\w+|[cç]ekmeye ba[sş]la\\w+"
    ), WITHDREW),
    EventRule("ground_incursion", terms(
        f"(?<!hava sahas[ıi]na )gir{_PAST}|bask[ıi]n(?:[ıi]|lar)? (?:d[uü]zenle|yap){_PAST}|ilerle{_PAST}|s[ıi]z{_PAST}|kara harek[aâ]t[ıi]\\w*|s[ıi]n[ıi]r[ıi] ge[cç]{_PAST}|k[oö]y[uü]? bas{_PAST}|i[sş]gal et(?!ti[gğ]i (?:\\w+ )?(?:toprak|b[oö]lge|alan|yer)){_PAST}|n[uü]fuz et{_PAST}|(?<!sahas[ıi]na )giren|hava indirme\\w*|indirme yapt[ıi]\\w*|kara bask[ıi]n[ıi]\\w*"
    ), ENTERED),
    EventRule("patrol", terms("(?:ortak |kara )*devriye(?:si|nin|ler\\w*)? (?:d[uü]zenle|ger[cç]ekle[sş]tir|yap|icra|faaliyet|ba[sş]la|tamamla|gez)(?!\\w*[ae]c[ae][gğk])\\w*|devriye(?:ye|si)"), PATROLLED),
    EventRule("deployment", terms(
        f"konu[sş]lan(?:d[ıi]r)?(?:[ıi]l)?{_PAST}|sevk ?(?:et|edil){_PAST}|sevk[ıi]yat\\w*(?: yapt[ıi])?|takviye (?:g[oö]nder|yap|g[oö]nderil){_PAST}|(?:asker|birlik|z[ıi]rhl[ıi] ara[cç]|komando|sistemi) g[oö]nder{_PAST}|yerle[sş](?:tir)?{_PAST}"
        f"|konvoy\\w* [^.]{{0,60}}(?:gir|ula[sş]|giri[sş] yap){_PAST}|takviye\\w* ula[sş]{_PAST}|mevzi(?:lere)? (?:ald[ıi]|girdi)\\w*"
    ), DEPLOYED),
    EventRule("clash", terms("[cç]at[ıi][sş]t[ıi](?:lar)?|[cç]at[ıi][sş]ma(?:lar)? (?:[cç][ıi]kt[ıi]|ya[sş]and[ıi])|silahl[ıi] [cç]at[ıi][sş]ma"), CLASHED),
    EventRule("talks", terms(
        "g[oö]r[uü][sş]melerin (?:devam etti[gğ]ini|s[uü]rd[uü][gğ][uü]n[uü])|g[oö]r[uü][sş]me(?:ler|si)? (?:yapt[ıi]|ger[cç]ekle[sş]tirdi)|m[uü]zakere(?:ler)? (?:ba[sş]lad[ıi]|s[uü]r[uü]yor|yapt[ıi])|bir araya geldi(?:ler)?"
        "|(?<!i[cç]in )g[oö]r[uü][sş]t[uü](?:ler)?|(?:anla[sş]ma|mutabakat|protokol)\\w* (?:muht[ıi]ras[ıi] )?imza(?:lad[ıi]|land[ıi])\\w*|ele ald[ıi](?:lar)?|uzla[sş]t[ıi](?:lar)?|anla[sş]maya vard[ıi]\\w*|g[oö]r[uü][sş]menin ard[ıi]ndan|telefon(?:da|la) g[oö]r[uü][sş]\\w+|telefon g[oö]r[uü][sş]mesi\\w*|toplant[ıi] yapt[ıi]\\w*|ele al[ıi]nd[ıi]\\w*"
    ), MET),
    EventRule("visit", terms(
        f"ziyaret et{_PAST}|ziyaret (?:ger[cç]ekle[sş]tir|gerçekleştir){_PAST}|ziyarette bulundu|temaslarda bulundu|(?:ankara|[sş]am|moskova|suriye|halep)'(?:ya|a|ye|e) (?:gel|git){_PAST}|ziyaret eden|(?:ankara|[sş]am|halep)'(?:ya|a|e) (?:gelen|giden)"
    ), VISITED),
    EventRule("construction", terms(
        f"in[sş]a et{_PAST}|in[sş]as[ıi]na ba[sş]la{_PAST}|in[sş]a edi(?:l)?{_PAST}|tahkim et{_PAST}|{_BASES}[^.]{{0,20}}(?:kur(?:ul)?|geni[sş]let){_PAST}|(?:[uü]s|nokta|karakol|yol|pist) (?:kur(?:ul)?|yap|in[sş]a){_PAST}|kontrol noktas[ıi] kur{_PAST}"
    ), BUILT),
)  # fmt: skip

UNREAL = terms("e[gğ]er|isterse|olas[ıi]|muhtemel|iddia edilen|s[oö]zde")
UNREAL_AFTER = after(
    "\\w*(?:mad[ıi]|medi)|(?: [\\w']+){0,2} (?:yalanlad[ıi]|planl[ıi]yor\\w*|haz[ıi]rlan[ıi]yor\\w*|istiyor\\w*)|(?: [\\w']+){0,1} \\w+m[ae]y[ae]ce[gğ]\\w*|(?: [\\w']+){0,1} \\w+[ae]c[ae]kt[ıi]|(?: [\\w']+){0,3} (?:gerek(?:ti|iyor|en|mek|li)\\w*|isten(?:di|iyor|mesi)\\w*|istedi\\w*|beklen(?:iyor|di|ti)\\w*|planlan(?:d[ıi]|[ıi]yor)\\w*|[oö]ng[oö]r\\w+|[cç]a[gğ]r[ıi]\\w*|talep\\w*|istiyor\\w*|niyet\\w*|hedefle\\w*|tehdid?t?\\w*|kara(?:r|rl)[ıi]\\w*|reddet\\w*|yalanla\\w*|m[uü]mk[uü]n\\w*|haz[ıi]r\\w*)| (?:de[gğ]il|iddias\\w*|iddialar\\w*|s[oö]ylentisi\\w*|planlar?\\w*|i[cç]in haz[ıi]rl\\w*|etme\\w*|yok|olmad[ıi]\\w*|ihtimal\\w*|halinde|durumunda|takdirde|karar[ıi]\\w*|[oö]nerisi\\w*)"
)
AGENT = NEVER
PASSIVE = re.compile(
    "(?:d[uü]zenlen|vurul|bombalan|hedef al[ıi]n|u[gğ]ra|yap[ıi]l|ger[cç]ekle[sş]tiril|[oö]ld[uü]r[uü]l|d[uü][sş][uü]r[uü]l|edil|tutul|a[cç][ıi]l|at[ıi]l|f[ıi]rlat[ıi]l|y[oö]nelik)"
)
HABIT = terms(
    "bu y[ıi]l|\\d+ kez|(?:sava[sş]|y[ıi]l) boyunca|\\w+[dt][ae]n (?:beri|bu yana)|y[uü]zlerce (?:kez|t[ıi]r|sald[ıi]r[ıi]|hava)|defalarca|s[ıi]k s[ıi]k|s[ıi]kl[ıi]kla|her (?:g[uü]n|hafta|ay|gece)|zaman zaman|y[ıi]llard[ıi]r|aylard[ıi]r|haftalard[ıi]r|s[uü]rekli|d[uü]zenli olarak|bug[uü]ne kadar|[sş]imdiye kadar|ge[cç]mi[sş]te|[cç]ok say[ıi]da sald[ıi]r[ıi]|(?:y[uü]z|bin)den fazla (?:sald|hava)\\w*"
)
AGENT_AFTER = after(
    "(?:'?(?:[cç][ae]))?(?: (?:hava|sava[sş]|insans[ıi]z|silahl[ıi]|kara|deniz|[oö]zel|rejim|i[sş]gal|ordu\\w*|asker\\w*|u[cç]ak\\w*|ara[cç]\\w*|arac[ıi]|g[uü][cç]leri|kuvvetleri|birlikleri|jetleri|[iı]ha\\w*|s[iı]ha\\w*|helikopterleri|dronlar[ıi]|top[cç]u\\w*|unsurlar[ıi]|donanmas[ıi])){0,4} taraf[ıi]ndan|'?(?:lar|ler)?[ıi]?n?[cç]a"
)

_FOES = (
    "(?:(?:[uü]ss[uü]|[uü]sler|hedef|mevzi|karargah|depo|tesis|nokta)\\w*"
    "|(?:konvoy|unsur|grup|milis|g[uü][cç]|birlik|asker|ordu)\\w*(?:l[ae]ra|l[ae]re|r[ıi]n[ae]|r[ıi]n[ıi](?! ta[sş][ıi]yan)|suna|s[uü]n[ae]|sunu))"
)
_DOING = "'?n?[ıiuü]n [^.]{0,80}(?:d[uü]zenledi[gğ]i|yapt[ıi][gğ][ıi]|ger[cç]ekle[sş]tirdi[gğ]i|att[ıi][gğ][ıi]|f[ıi]rlatt[ıi][gğ][ıi])"
"""The doer of a noun stands in the genitive too, far before it: "İsrail'in İran hedeflerine düzenlediği saldırı"."""
# Endings of those to whom it is done: the dative, the accusative, the locative, and nouns that have them.
UNDERGOES_AFTER = after(
    "'(?:[yn]?[aeıiuü](?! ait (?:\\w+ ){0,2}(?:u[cç]ak|insans[ıi]z|[iı]ha|s[iı]ha|sava[sş]|jet|helikopter|gemi))|[dt][ae]n?)|(?:'?\\w{1,4})? (?:ait(?! (?:\\w+ ){0,2}(?:u[cç]ak|insans[ıi]z|[iı]ha|s[iı]ha|sava[sş]|jet|helikopter|gemi))|ba[gğ]l[ıi]|y[oö]nelik|kar[sş][ıi])"
    f"|(?!{_DOING})(?:'?n?[ıiuü]n)?(?: (?:destekli|yanl[ıi]s[ıi]|ba[gğ]lant[ıi]l[ıi]|askeri))*(?: \\w+)? {_FOES}|(?!{_DOING})'n?[ıiuü]n [\\w']+(?:[dt][ae]ki) (?:\\w+ )?{_FOES}"
    "| yap[ıi]m[ıi]"
    "|(?:'?n?[ıiuü]n)? asker\\w*(?: [\\w.]+){0,2} (?:[sş]ehit|[oö]ld[uü]|yaraland[ıi]|hayat[ıi]n[ıi])\\w*"
)
_OWNER = "(?:(?<=[ıiuün]n)|'n?[ıiuü]n|(?: \\w+){0,3} \\w+[ıiuün][ıiuü]?n)"
_STAYING = "(?:kullan|bulun|bar[ıi]n|konu[sş]lan|ol|destekle|istedi)"
# "İsrail'in … düzenlediği", "İsrail uçaklarının … vurduğunu": the doer stands in the genitive.
AGENT_CLAUSE = after(
    f"{_OWNER}(?!\\w)(?:(?! {_STAYING})[^.]){{0,90}}(?<![ıiuü]l)(?<!len)(?<!lan)[dt][ıiuü][gğ][ıiuü]\\w*"
)

# What has been told before the clause of a verb begins: "… girdi, ", "…lmasının ardından ".
CLAUSE_END = terms("\\w+[dt][ıiuü](?:l[ae]r)?(?=,| ve )|\\w+m[ae]s[ıi](?:n[ıi]n ard[ıi]ndan|yla|yle)|\\w+kt[ae]n sonra")

FIGURES = CasualtyRules(
    killed=terms("[sş]ehit\\w*|[oö]ld[uü]\\w*|hayat[ıi]n[ıi] kaybet\\w+|[oö]l[uü]\\w*|can kayb[ıi]"),
    wounded=terms("yaraland[ıi]\\w*|yaral[ıi]\\w*|yaralanmas\\w*"),
    troops=after(
        "(?:'?\\w{0,3})? (?:(?:t[uü]rk|rus|amerikan|abd|[iı]srail|ki[sş]ilik) )*(?:asker\\w*|personel\\w*|komando\\w*|birlik\\w*)"
    ),
)
