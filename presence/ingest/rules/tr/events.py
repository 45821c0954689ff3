"""Turkish: what happens, and what only might; negation and plan stand in the verb itself or behind it."""

from presence.ingest.rules.base import CasualtyRules, EventRule, after, terms

_BASES = "(?:[uü]ss\\w*|nokta\\w*|karakol\\w*|garnizon\\w*|havaalan\\w*|havaliman\\w*|mevzi\\w*)"
_DONE = "(?:di|d[ıi]|du|d[uü]|ti|t[ıi]|tu|t[uü])(?:ler|lar)?"

EVENTS = (
    EventRule("attack_on_base", terms(
        f"{_BASES}[^.]{{0,70}}(?:top[cç]u sald[ıi]r\\w+|roket\\w*|havan\\w*|ate[sş] a[cç]\\w+|sald[ıi]r[ıi] d[uü]zenlendi|sald[ıi]r[ıi]s[ıi]nda|dron\\w* sald[ıi]r\\w+|insans[ıi]z hava arac\\w+)"
        f"|(?:roket|havan|dron)\\w*[^.]{{0,40}}{_BASES}[^.]{{0,20}}(?:isabet|d[uü][sş]t[uü]|hedef ald[ıi]|vurdu|sald[ıi]r)\\w*"
    ), 0.75),
    EventRule("air_strike", terms(
        "hava sald[ıi]r[ıi](?:s[ıi]|lar[ıi])?\\w*(?: d[uü]zenle(?:di|ndi)\\w*)?|bombalad[ıi](?:lar)?|bombaland[ıi]|bombard[ıi]man\\w*|(?:sava[sş] u[cç]aklar[ıi]|u[cç]aklar[ıi]|jetleri|[iı]ha'?(?:lar[ıi]?|s[ıi])?|SİHA\\w*)[^.]{0,90}"
        "(?:vurdu|hedef ald[ıi]|bombalad[ıi])|hava harek[aâ]t[ıi] d[uü]zenledi|havadan vurdu|(?<!hedef )vurdu(?:lar)?|hava ak[ıi]n[ıi]\\w*|f[uü]zelerle vurdu|f[uü]ze(?:li)? sald[ıi]r[ıi]\\w*"
    )),
    EventRule("handover", terms("devretti(?:ler)?|devredildi|teslim (?:ald[ıi]|etti|edildi)|kontrol[uü]n[uü] (?:devrald[ıi]|ele ald[ıi])|devrald[ıi]|kontrol[uü] [^.]{0,30}ge[cç]ti|kontrol[uü]ne ge[cç]ti")),
    EventRule("withdrawal", terms(
        "[cç]ekildi(?:ler)?|geri [cç]ekti|geri [cç]ekildi|tahliye etti|tahliye edildi|bo[sş]altt[ıi](?:lar)?|bo[sş]alt[ıi]ld[ıi]|ayr[ıi]ld[ıi](?:lar)?|[cç]ekilmeye ba[sş]lad[ıi]\\w*|[cç]ekiliyor|terk etti(?:ler)?|[cç]ekmeye ba[sş]lad[ıi]"
        "|[cç]ekildi[gğ]i(?:ni)?|ayr[ıi]ld[ıi][gğ][ıi](?:n[ıi])?"
    )),
    EventRule("ground_incursion", terms(
        "girdi(?:ler)?|bask[ıi]n (?:d[uü]zenledi|yapt[ıi])|ilerledi(?:ler)?|s[ıi]zd[ıi]|kara harek[aâ]t[ıi](?: ba[sş]latt[ıi])?|s[ıi]n[ıi]r[ıi] ge[cç]ti|k[oö]y[uü]? bast[ıi]|i[sş]gal etti|n[uü]fuz etti|giren|hava indirme\\w*|indirme yapt[ıi]\\w*"
    )),
    EventRule("patrol", terms("(?:ortak |kara )*devriye(?:si|nin|ler\\w*)? (?:d[uü]zenle|ger[cç]ekle[sş]tir|yap|icra|faaliyet|ba[sş]la|tamamla)\\w*|devriye(?:ye|si)"), 0.7),
    EventRule("deployment", terms(
        "konu[sş]land[ıi](?:rd[ıi]|r[ıi]ld[ıi])?(?:lar)?|sevk ?(?:etti|edildi|iyat\\w*(?: yapt[ıi])?)|takviye (?:g[oö]nderdi|yapt[ıi]|g[oö]nderildi)|(?:asker|birlik|z[ıi]rhl[ıi] ara[cç]|komando) g[oö]nderdi|yerle[sş]tirdi|yerle[sş]ti(?:ler)?"
        "|konvoy\\w* [^.]{0,40}(?:girdi|ula[sş]t[ıi]|giri[sş] yapt[ıi])|takviye\\w* ula[sş]t[ıi]"
    )),
    EventRule("clash", terms("[cç]at[ıi][sş]t[ıi](?:lar)?|[cç]at[ıi][sş]ma(?:lar)? (?:[cç][ıi]kt[ıi]|ya[sş]and[ıi])|silahl[ıi] [cç]at[ıi][sş]ma"), 0.6),
    EventRule("talks", terms(
        "g[oö]r[uü][sş]melerin (?:devam etti[gğ]ini|s[uü]rd[uü][gğ][uü]n[uü])|g[oö]r[uü][sş]me(?:ler|si)? (?:yapt[ıi]|ger[cç]ekle[sş]tirdi)|m[uü]zakere(?:ler)? (?:ba[sş]lad[ıi]|s[uü]r[uü]yor|yapt[ıi])|bir araya geldi(?:ler)?"
        "|g[oö]r[uü][sş]t[uü](?:ler)?|(?:anla[sş]ma|mutabakat|protokol)\\w* imzalad[ıi]\\w*|kabul etti(?=[.])|ele ald[ıi](?:lar)?|uzla[sş]t[ıi](?:lar)?|anla[sş]maya vard[ıi]\\w*|g[oö]r[uü][sş]menin ard[ıi]ndan|telefon(?:da|la) g[oö]r[uü][sş]\\w+|telefon g[oö]r[uü][sş]mesi\\w*|toplant[ıi] yapt[ıi]\\w*|kabul edildi|ele al[ıi]nd[ıi]\\w*"
    ), 0.65),
    EventRule("visit", terms(
        "ziyaret etti(?:ler)?|ziyaret etmi[sş]ti|ziyaret ger[cç]ekle[sş]tirdi|ziyarette bulundu|temaslarda bulundu|(?:ankara|[sş]am|moskova|suriye|halep)'(?:ya|a|ye|e) (?:geldi|gitti)|ziyaret eden"
    ), 0.6),
    EventRule("construction", terms(
        f"in[sş]a etti|in[sş]as[ıi]na ba[sş]lad[ıi]|in[sş]a ediyor|tahkim etti|{_BASES}[^.]{{0,20}}(?:kurdu(?:lar)?|kuruyor|geni[sş]letti)|(?:[uü]s|nokta|karakol|yol|pist) (?:kurdu|yapt[ıi]|in[sş]a)\\w*|kontrol noktas[ıi] kurdu"
    ), 0.6),
)  # fmt: skip

UNREAL = terms("e[gğ]er|isterse|olas[ıi]|muhtemel|iddia edilen|s[oö]zde")
UNREAL_AFTER = after(
    "\\w*(?:mad[ıi]|medi)|(?: [\\w']+){0,2} (?:yalanlad[ıi]|planl[ıi]yor\\w*|haz[ıi]rlan[ıi]yor\\w*|istiyor\\w*)| (?:de[gğ]il|iddias\\w*|iddialar\\w*|s[oö]ylentisi\\w*|planlar?\\w*|i[cç]in haz[ıi]rl\\w*|etme\\w*|yok|olmad[ıi]\\w*|ihtimal\\w*|halinde|durumunda|takdirde|karar[ıi]\\w*|[oö]nerisi\\w*)"
)
AGENT = terms("(?!)")
AGENT_AFTER = after("(?:'?(?:[cç][ae]))? taraf[ıi]ndan|'?(?:lar|ler)?[ıi]?n?[cç]a")

FIGURES = CasualtyRules(
    killed=terms("[sş]ehit\\w*|[oö]ld[uü]\\w*|hayat[ıi]n[ıi] kaybet\\w+|[oö]l[uü]\\w*|can kayb[ıi]"),
    wounded=terms("yaraland[ıi]\\w*|yaral[ıi]\\w*|yaralanmas\\w*"),
    troops=after(
        "(?:'?\\w{0,3})? (?:(?:t[uü]rk|rus|amerikan|abd|[iı]srail|ki[sş]ilik) )*(?:asker\\w*|personel\\w*|komando\\w*|birlik\\w*)"
    ),
)
