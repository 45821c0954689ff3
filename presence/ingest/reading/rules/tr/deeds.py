"""Turkish: verbs that tell an event only of the right doer or thing, which stand before them."""

from typing import Literal

from presence.ingest.reading.rules.base import LooseWords
from presence.ingest.reading.rules.patterns import terms

BASES = "(?:[uü]s|[uü]ss\\w*|[uü]sler\\w*|nokta\\w*|karakol\\w*|garnizon\\w*|hava ?alan\\w*|hava ?liman\\w*|mevzi\\w*|kamp\\w*|karargah\\w*|tesis\\w*|k[ıi][sş]la\\w*)"
# What was done: finite verbs, clauses of reported speech, and the first of two deeds ("girerek", "girip").
_REPORTS = "(?:bildir|belirt|a[cç][ıi]kla|kaydet|kaydedil|[oö][gğ]renil|duyur|aktar|ifade|iddia|[oö]ne s[uü]r|g[oö]r[uü]l|vurgula|s[oö]yle|anla[sş][ıi]l|do[gğ]rula|yaz)"
DONE = (
    "(?:(?:[dt][ıiuü]|m[ıiuü][sş](?:t[ıiuü]r?)?(?! (?:bir|olan|eski) )|[ıiuü]yor(?:du)?|m[ae]kta(?:yd[ıi]|d[ıi]r)?|m[ae]kte(?:ydi|dir)?)(?:l[ae]r)?"
    f"|[dt][ıiuü](?:[gğ]|kl[ae]r)[ıiuü](?:n[ıiuü]n?|na|ne|(?= {_REPORTS}\\w*))|y?[ae]r[ae]k|y?[ıiuü]p"
    "|m[ae]y[ae] ba[sş]la(?:d[ıi]|m[ıi][sş]|yan|yarak)\\w*|m[ae]s[ıi] (?:tamamland|ba[sş]lad|s[uü]r[uü]yor|devam ed)\\w*|m[ae]s[ıi]n[ıi] tamamlad\\w+)"
)
_FLYING = "(?:sava[sş] u[cç]a\\w*|u[cç]a[kg]\\w*|jet\\w*|helikopter\\w*|[iı]ha\\w*|s[iı]ha\\w*|dron\\w*|insans[ıi]z hava ara\\w*|f[uü]ze\\w*|bomba\\w*|hava kuvvetleri\\w*|f-?16\\w*|hava sald\\w+|top[cç]u\\w*|ob[uü]s\\w*)"
_FORCES = "(?:asker\\w*|birlik\\w*|g[uü][cç]\\w*|unsur\\w*|ordu\\w*|konvoy\\w*|ara[cç]\\w*|t[ıi]r|t[ıi]rlar\\w*|kamyon\\w*|tank\\w*|z[ıi]rhl[ıi]\\w*|polis\\w*|komando\\w*|tugay\\w*|tabur\\w*|heyet\\w*|personel\\w*|ekip\\w*|gemi\\w*|u[cç]a[kg]\\w*|helikopter\\w*|te[cç]hizat\\w*|silah\\w*|malzeme\\w*|m[uü]himmat\\w*|sistem\\w*|batarya\\w*|radar\\w*|kuvvet\\w*|devriye\\w*|koalisyon\\w*|takviye\\w*|sevk[ıi]yat\\w*|mehmet[cç]i\\w*|dan[ıi][sş]man\\w*|sava[sş][cç][ıi]\\w*|milis\\w*)"
_TARGETS = f"(?:{BASES}|hedef\\w*|depo\\w*|bina\\w*|konvoy\\w*|ara[cç]\\w*|ev(?:i|ler\\w*)|k[oö]y\\w*|kasaba\\w*|belde\\w*|il[cç]e\\w*|mahalle\\w*|semt\\w*|b[oö]lge\\w*|kent\\w*|[sş]ehir\\w*|merkez\\w*|bakanl\\w*|ter[oö]rist\\w*|milis\\w*|militan\\w*|grup\\w*|unsur\\w*|g[uü][cç]ler\\w*|kamyon\\w*|k[oö]pr[uü]\\w*|fabrika\\w*|radar\\w*|hava savunma\\w*|[cç]evre\\w*|k[ıi]rsal\\w*)"
_STANDS = f"(?:{BASES}|k[oö]y\\w*|kasaba\\w*|belde\\w*|il[cç]e\\w*|b[oö]lge\\w*|kent\\w*|[sş]ehir\\w*|suriye\\w*|liman\\w*|il(?:i\\w*|ler\\w*)?|tepe\\w*|da[gğ]\\w*|yol\\w*|hat(?:t\\w*)?|kuzey\\w*|g[uü]ney\\w*|do[gğ]u\\w*|bat[ıi]\\w*|tampon\\w*|s[ıi]n[ıi]r\\w*|topra\\w+|rojava\\w*|saha\\w*|k[ıi]rsal\\w*|kap[ıi]s[ıi]\\w*|[uü]lke\\w*)"


def _verb(
    words: str,
    doer: str | None,
    thing: str | None,
    *,
    named: bool = True,
    places: Literal["any", "base", "none"] = "any",
    reach: int = 160,
) -> LooseWords:
    found = terms(doer) if doer else None, terms(thing) if thing else None
    return LooseWords(terms(words), found[0], found[1], reach, named, places, verb_last=True)


STRUCK = (
    _verb(f"(?:hedef al(?:[ıi]n)?|(?:hedef|hedefi) ol|d[oö]v(?:[uü]l)?|ya[gğ]d[ıi]r|bomba(?:lar)? (?:at|b[ıi]rak|ya[gğ]d[ıi]r)|vur(?:ul)?|bombala(?:n)?|yok (?:et|ed|edil)|imha (?:et|ed|edil)|yerle bir (?:et|ed|edil)|isabet (?:et|ed)){DONE}", _FLYING, None),
    _verb(f"(?:hedef al(?:[ıi]n)?|vur(?:ul)?|bombala(?:n)?|imha (?:et|ed|edil)|ate[sş] alt[ıi]na al(?:[ıi]n)?){DONE}", "ordu\\w*|ordusu\\w*|tsk", _TARGETS),
    _verb(f"(?:sald[ıi]r[ıi](?:lar)?|vuru[sş](?:lar)?|at[ıi][sş](?:lar)?) (?:d[uü]zenle(?:n)?|ger[cç]ekle[sş]tir(?:il)?|yap(?:[ıi]l)?|icra (?:et|ed|edil)){DONE}|(?:d[uü]zenle(?:di[gğ]i|nen)|yap[ıi]lan|ger[cç]ekle[sş]tir(?:di[gğ]i|ilen)) (?:\\w+ ){{0,3}}(?:bask[ıi]n|ak[ıi]n|operasyon|vuru[sş]|sald[ıi]r[ıi])\\w*", f"{_FLYING}|hava(?:dan)?", None),
    _verb(f"(?:bask[ıi]n|ak[ıi]n|operasyon|harek[aâ]t)(?:lar)? (?:d[uü]zenle(?:n)?|ger[cç]ekle[sş]tir(?:il)?|yap(?:[ıi]l)?|icra (?:et|ed|edil)){DONE}", f"{_FLYING}|hava(?:dan)?", None, named=False),
    _verb(f"(?:hedef|hedefi) ol{DONE}|hedef al[ıi]nan (?:\\w+ ){{0,2}}(?:nokta|yer|b[oö]lge)\\w*", None, _TARGETS, places="none"),
    _verb(f"ate[sş] alt[ıi]na al(?:[ıi]n)?{DONE}", None, f"(?:rejim|ter[oö]r|[oö]rg[uü]t|milis|d[uü][sş]man) ?\\w*|{_TARGETS}", places="none"),
    _verb(f"(?:top(?:[cç]u)? )?(?:at[ıi][sş][ıi]na|ate[sş](?:ine|ler[ıi])?|sald[ıi]r[ıi]s[ıi]na|bombard[ıi]mana|topa) tut(?:ul)?{DONE}|top (?:at[ıi][sş]|ate[sş])\\w*|ob[uü]s(?:ler)?l[ae]|top[cç]u (?:at[ıi][sş]|ate[sş]|sald[ıi]r[ıi])\\w*|havan (?:top\\w* )?(?:at[ıi][sş]|sald[ıi]r[ıi])\\w*|d[oö]v(?:[uü]l)?{DONE}", f"{_FORCES}|top\\w*|ob[uü]s\\w*|tank\\w*", None),
    _verb(f"(?:sald[ıi]r[ıi](?:lar)?|hava sald[ıi]r[ıi]s[ıi]|toplu bir vuru[sş]|vuru[sş]) (?:d[uü]zenle(?:n)?|ger[cç]ekle[sş]tir(?:il)?|yap(?:[ıi]l)?){DONE}|(?:d[uü]zenle(?:di[gğ]i|nen)|yap[ıi]lan|ger[cç]ekle[sş]tir(?:di[gğ]i|ilen)) (?:\\w+ ){{0,2}}(?:hava )?sald[ıi]r[ıi](?:da|larda|s[ıi]nda|lar[ıi]nda|n[ıi]n|da)?", "ordu\\w*|ordusu\\w*|siyonist\\w*", None),
    _verb("(?:sald[ıi]r[ıi]|bombard[ıi]man|vuru[sş])(?:da|larda|nda)(?! yer alan)", _FLYING, None, named=False),
    _verb("sald[ıi]r[ıi](?:s[ıi]nda|lar[ıi]nda|s[ıi]yla|s[ıi]n[ıi]n ard[ıi]ndan|s[ıi] sonucu\\w*|s[ıi] sonras[ıi]\\w*)", "siyonist\\w*", None, reach=30),
)  # fmt: skip

WITHDREW = (
    _verb(f"(?:geri )?(?:[cç]ekil|ayr[ıi]l|bo[sş]alt(?:[ıi]l)?|terk (?:et|ed|edil)|tahliye (?:et|ed|edil)|(?<!yola )(?<![cç]at[ıi][sş]ma )(?<!ortaya )(?<!kar[sş][ıi] )(?<!yang[ıi]n )(?<!kriz )(?<!haber )(?<!g[uü]ndeme )(?<!devriyeye )(?<!g[oö]reve )(?<!sahneye )(?<!sefere )[cç][ıi]k(?:ar(?:[ıi]l)?)?|s[oö]k(?:[uü]l)?|kapat(?:[ıi]l)?|hareket (?:et|ed)){DONE}", _FORCES, f"(?:{_STANDS}|\\w+)(?<=[dt][ae]n)", places="none", named=False),
    _verb(f"kapat(?:[ıi]l)?{DONE}", None, BASES, places="base"),
    _verb("(?:[cç]ekilme|[cç]ekili[sş]|tahliye|bo[sş]alt[ıi]lma|ayr[ıi]l[ıi][sş])(?:si|i|s[ıi]|n[ıi]n|sinin)?(?: i[sş]lem\\w*)?(?: \\w+){0,3} (?:tamamland|ba[sş]lad|s[uü]r[uü]yor|devam ed|son bul|bitti|sona erd|ger[cç]ekle[sş])\\w*|(?:[cç]ekilme|tahliye)(?:sini|yi|s[ıi]n[ıi]) tamamla\\w+|(?:askeri )?varl[ıi][gğ][ıi]n[ıi] (?:sonland[ıi]r|sona erdir|azalt|[cç]ek)\\w+|(?:g[uü][cç]|asker|birlik|varl[ıi]k|asker say[ıi]s)\\w* (?:azalt|indir|d[uü][sş][uü]r|seyrelt)\\w+|(?:topla|s[oö]k)(?:y?[ae]r[ae]k|y?[ıiuü]p)", f"{_FORCES}|{BASES}", None),
    _verb(f"(?:ta[sş][ıi](?:n)?|nakle(?:t|d|dil)|g[oö]nder(?:il)?|sevk ?(?:et|ed|edil)|y[uü]kle(?:n)?|g[oö]t[uü]r(?:[uü]l)?|aktar(?:[ıi]l)?|kayd[ıi]r(?:[ıi]l)?){DONE}", _FORCES, "(?:[uü]s\\w*|havaliman\\w*|havaalan\\w*|nokta\\w*|suriye|kamp\\w*)'?\\w*(?:[dt][ae]n)", named=False, places="none"),
    _verb(f"(?:ge[cç]|ge[cç]i[sş] yap|d[oö]n|getir(?:il)?|giri[sş] yap|ula[sş]|var|hareket (?:et|ed)|yola [cç][ıi]k|y[oö]nel|git|ilerle){DONE}", _FORCES, "(?:irak|k[uü]rdistan b[oö]lgesi|erbil|habur|semalka|[uü]rd[uü]n|t[uü]rkiye|rusya|hatay|kilis|[uü]lkelerine|k[ıi][sş]la\\w*)'?(?:ya|ye|a|e|na|ne)", named=False, places="none"),
)  # fmt: skip

DEPLOYED = (
    _verb(f"(?:konu[sş]lan(?:d[ıi]r)?(?:[ıi]l)?|yerle[sş](?:tir)?(?:il)?|intikal (?:et|ed|ettiril)|ula[sş](?:t[ıi]r[ıi]l)?|var|yana[sş]|demirle|giri[sş] yap|ge[cç]i[sş] yap|ge[cç]|gir|y[oö]nel|in|indir(?:il)?|ini[sş] yap|gel|getir(?:il)?|g[oö]nder(?:il)?|sevk ?(?:et|ed|edil)|kayd[ıi]r(?:[ıi]l)?|yola [cç][ıi]k|hareket (?:et|ed)|ta[sş][ıi](?:n)?|aktar(?:[ıi]l)?){DONE}",
          "(?:konvoy\\w*|takviye\\w*|sevk[ıi]yat\\w*|t[ıi]r(?:lar\\w*)?|(?:kargo|nakliye|sava[sş])? ?gemi(?:si|ler\\w*)?|(?:kargo|nakliye|sava[sş]|askeri) u[cç]a\\w*|ara[cç] konvoy\\w*|askeri polis\\w*|komando\\w*|tugay\\w*|kuvvet kayd[ıi]rma|takviye birlik\\w*|askeri ara[cç]\\w*|te[cç]hizat\\w*|sistem\\w*|batarya\\w*|radar\\w*|helikopter\\w*)", _STANDS, named=False),
    _verb(f"(?:g[oö]zlem|kontrol|askeri|[uü]s|denetim) ?(?:nokta(?:s[ıi]|lar[ıi])?(?:n[ıi]n?)?|[uü]s(?:s[uü])?|b[oö]lgesi)(?:n[ıi]n?)?(?: \\w+){{0,4}} (?:kur(?:ul)?|tesis (?:et|ed|edil)|faaliyete ge[cç](?:ir(?:il)?)?|olu[sş]tur(?:ul)?|a[cç](?:[ıi]l)?){DONE}|(?:noktas[ıi]|nokta|noktalar) (?:da )?(?:\\w+ ){{0,3}}(?:kurul|tesis edil|faaliyete ge[cç]){DONE}|sonuncusunu faaliyete ge[cç]ir{DONE}", None, None),
    _verb(f"(?:takviye|y[ıi][gğ][ıi]nak|sevk[ıi]yat|askeri y[ıi][gğ][ıi]nak)(?:[ıi]|s[ıi]|lar[ıi]?|ta|l[ae]r)? (?:yap(?:[ıi]l)?|g[oö]nder(?:il)?|ula[sş]|gel|bulun|devam (?:et|ed)|s[uü]r){DONE}|takviye (?:et|ed|edil){DONE}|(?:asker|askeri|birlik) say[ıi]s[ıi]n[ıi] art[ıi]r\\w+", None, None),
    _verb(f"(?:konu[sş]lan(?:d[ıi]r)?(?:[ıi]l)?|yerle[sş](?:tir)?(?:il)?|intikal (?:et|ed)|yeniden (?:\\w+(?:'\\w+)? ){{0,2}}(?:d[oö]n|gel|gir)|bayra[gğ][ıi]?n?[ıi]? (?:\\w+ )?(?:[cç]ek|dik|as)){DONE}", _FORCES, None),
    _verb(f"yola [cç][ıi]k{DONE}|yola koyul{DONE}|yola [cç][ıi]kar[ıi]l{DONE}", "konvoy\\w*|t[ıi]r(?:lar\\w*)?|gemi\\w*|sevk[ıi]yat\\w*|tak[vw]iye\\w*", None),
)  # fmt: skip

ENTERED = (
    _verb(f"(?:gir|ilerle|s[ıi]z|bask[ıi]n (?:d[uü]zenle|yap|ger[cç]ekle[sş]tir)|ele ge[cç]ir|i[sş]gal (?:et|ed)|arama (?:yap|ger[cç]ekle[sş]tir)|ev(?:ler)?[ei]? (?:bas|ara)|(?:operasyon|tarama) (?:d[uü]zenle|yap|ger[cç]ekle[sş]tir)|n[uü]fuz (?:et|ed)|y[oö]nel|ku[sş]at|indirme yap|bas){DONE}", "(?:[iı]srail\\w*|t[uü]rk\\w*|tsk|asker\\w*|birlik\\w*|g[uü][cç]\\w*|tank\\w*|z[ıi]rhl[ıi]\\w*|komando\\w*|kuvvet\\w*|ordu\\w*)", "(?:k[oö]y\\w*|kasaba\\w*|belde\\w*|il[cç]e\\w*|kent\\w*|mahalle\\w*|tampon b[oö]lge\\w*|k[ıi]rsal\\w*|tepe\\w*|[sş]eyh da[gğ][ıi]\\w*|ev(?:ler\\w*|e)|[cç]iftli\\w*|topraklar[ıi]na|vadi\\w*|hermon\\w*)"),
    _verb(f"(?:harek[aâ]t[ıi]?|operasyonu?)(?:'\\w+)?(?: [\\w']+){{0,3}} (?:ba[sş]lat(?:[ıi]l)?|ba[sş]la){DONE}|(?:kara harek[aâ]t|karadan (?:ilerle|gir)|kara operasyon)\\w*", _FORCES, None),
)  # fmt: skip

PATROLLED = (
    _verb(f"devriye\\w*(?: [\\w'.-]+){{0,6}} (?:at|gez|[cç][ıi]k(?:[ıi]l)?|yap(?:[ıi]l)?|d[uü]zenle(?:n)?|ger[cç]ekle[sş]tir(?:il)?|ger[cç]ekle[sş]|icra (?:et|ed|edil)|tamamla(?:n)?|s[uü]r|ba[sş]la(?:t[ıi]l)?|ge[cç]|kat[ıi]l|devam (?:et|ed)|g[oö]rev yap|y[uü]r[uü]t(?:[uü]l)?|dola[sş]|gel|u[gğ]ra|g[oö]r[uü]l){DONE}", None, None),
)  # fmt: skip

CLASHED = (
    _verb(f"[cç]arp(?:[ıi][sş])?{DONE}|yol(?:unu|dan|u) (?:kes|[cç][ıi]kar){DONE}", "z[ıi]rhl[ıi]\\w*|ara[cç]\\w*|devriye\\w*", None),
    _verb(f"d[uü][sş][uü]r(?:[uü]l)?{DONE}|(?:u[cç]a[gğ][ıi]|helikopteri|[iı]ha(?:'?s[ıi])?) d[uü][sş]{DONE}", _FLYING + "|(?:su|f|mi|il)-?\\d+\\w*'?\\w*|roket\\w*", None, named=False),
    _verb(f"(?:ate[sş] a[cç](?:[ıi]l)?|[cç]at[ıi][sş]|[cç]arp[ıi][sş]|kar[sş][ıi] kar[sş][ıi]ya gel|sald[ıi]r[ıi]l|pusu kur(?:ul)?|pusuya d[uü][sş](?:[uü]r(?:[uü]l)?)?|[cç]at[ıi][sş]ma(?:ya gir| [cç][ıi]k| ya[sş]an)|may[ıi]n[ıia]? (?:\\w+ )?(?:patla|bas)|patlat[ıi]l|infilak (?:et|ed)){DONE}|[cç]at[ıi][sş]ma(?:s[ıi])?(?:da|nda|larda)|silahl[ıi] sald[ıi]r[ıi]\\w*|taciz ate[sş]\\w*|pusu(?:da|ya)|el yap[ıi]m[ıi] patlay[ıi]c[ıi]\\w*", _FORCES, None),
)  # fmt: skip

ATTACKED_BASE = (
    _verb("(?:d[uü]zenlenen|yap[ıi]lan|a[cç][ıi]lan|ger[cç]ekle[sş]tirilen|d[uü]zenledi[gğ]i|yapt[ıi][gğ][ıi]|a[cç]t[ıi][gğ][ıi]) (?:\\w+ ){0,2}(?:top[cç]u|havan|roket|f[uü]ze|dron|[iı]ha|top) (?:\\w+ ){0,2}(?:sald[ıi]r[ıi]|ate[sş]|at[ıi][sş])\\w*", None, f"{BASES}|asker(?:ler)?imize|birlikler?imize|unsurlar[ıi]m[ıi]za|mehmet[cç]i[gğ]e", places="base"),
    _verb(f"(?:hedef al(?:[ıi]n)?|vur(?:ul)?|sald[ıi]r|sald[ıi]r[ıi](?:lar)? (?:d[uü]zenle(?:n)?|yap(?:[ıi]l)?|ger[cç]ekle[sş](?:tir(?:il)?)?)|sald[ıi]r[ıi]ya u[gğ]ra|(?:top[cç]u )?ate[sş](?:ine)? tut(?:ul)?|isabet (?:et|ed)|(?:roket|f[uü]ze|havan|dron) (?:at|f[ıi]rlat|ate[sş]le)(?:[ıi]l|n)?|f[ıi]rlat(?:[ıi]l)?|hedefi ol|bombala(?:n)?|d[uü][sş]){DONE}|(?:d[uü]zenle(?:di[gğ]i|nen)|yap[ıi]lan|a[cç][ıi]lan|ger[cç]ekle[sş]tir(?:di[gğ]i|ilen)) (?:\\w+ ){{0,3}}(?:sald[ıi]r|ate[sş]|bombard[ıi]man|at[ıi][sş])\\w*|sald[ıi]r[ıi](?:s[ıi])?(?:nda|da|larda|lar[ıi]nda)",
          "(?:roket\\w*|dron\\w*|[iı]ha\\w*|kamikaze\\w*|insans[ıi]z hava ara\\w*|havan\\w*|f[uü]ze\\w*|milis(?:ler)?(?!\\w)|top[cç]u\\w*|sava[sş][cç][ıi](?:lar)?(?!\\w)|militan(?:lar)?(?!\\w)|ter[oö]rist(?:ler)?(?!\\w)|sald[ıi]rgan\\w*|bomba y[uü]kl[uü]\\w*|rejim g[uü][cç]leri\\w*)",
          f"(?:abd|amerikan|koalisyon\\w*|t[uü]rk|tsk|rus|asker[iî]?)(?:'?\\w+)? (?:\\w+ ){{0,3}}{BASES}|{BASES}'?(?:e|a|n[ae]|y[ae]|n[ıi]n?|y[ıi]|s[uü]ne|s[uü]|leri\\w*)", named=False, places="base"),
    _verb(f"(?:dron\\w*|[iı]ha(?:'?\\w+)?|insans[ıi]z hava arac\\w+|roket\\w*|f[uü]ze\\w*|sald[ıi]r[ıi]\\w*)(?: \\w+){{0,2}} (?:d[uü][sş][uü]r(?:[uü]l)?|imha (?:et|ed|edil)|etkisiz hale getir(?:il)?|[oö]nle(?:n)?|bertaraf (?:et|ed|edil)|p[uü]sk[uü]rt(?:[uü]l)?){DONE}", None, f"{BASES}", places="base"),
    _verb("(?:t[uü]rk|rus|amerikan|abd|mehmet[cç]\\w*|asker(?:ler)?imiz|birlikler?imiz|unsurlar[ıi]m[ıi]z) ?(?:asker\\w*|personel\\w*|birlik\\w*|konvoy\\w*|g[uü][cç]\\w*|tabur\\w*)?'?\\w* (?:y[oö]nelik|kar[sş][ıi]|d[uü]zenlenen|hedef alan|yap[ıi]lan) (?:\\w+ ){0,3}sald[ıi]r[ıi]\\w*", None, None),
)  # fmt: skip

HANDED_OVER = (
    _verb(f"(?:h[uü]k[uü]met|ordu|y[oö]netim|kontrol|denetim|eline|taraf)\\w* (?:ge[cç]|b[ıi]rak(?:[ıi]l)?){DONE}", None, BASES),
    _verb(f"(?:devral(?:[ıi]n)?|devret|devred(?:il)?|teslim (?:et|ed|edil|al(?:[ıi]n)?)|kontrol[uü](?:n[uü]|ne)? (?:devral|sa[gğ]la|al(?:[ıi]n)?|ele al(?:[ıi]n)?|ge[cç](?:ir)?|[uü]stlen)|el de[gğ]i[sş]tir|yerle[sş]){DONE}", f"(?:{BASES}|abd|amerikan|koalisyon\\w*|rus\\w*)", f"{BASES}|b[oö]lge\\w*"),
)  # fmt: skip

MET = (
    _verb(f"(?:gelece[gğ]i|konu|durum|ili[sş]ki|mesele|geli[sş]me|[uü]s)\\w* (?:\\w+ )?(?:konu[sş]|de[gğ]erlendir|tart[ıi][sş]|m[uü]zakere (?:et|ed)){DONE}", "(?:\\w+ )?(?:ile|bakan\\w*|mevkida[sş]\\w*|heyet\\w*)", None),
    _verb(f"(?:\\w+'[yn]?[ıiuü]|(?:bakan|ba[sş]kan|el[cç]i|temsilci|komutan|heyet|lider)\\w*n?[ıi]) (?:\\w+(?:'\\w+)? ){{0,3}}(?:kabul (?:et|ed)|a[gğ][ıi]rla){DONE}", None, None),
    _verb("(?:var[ıi]lan|imzalanan|vard[ıi][gğ][ıi]|imzalad[ıi][gğ][ıi]) (?:\\w+ ){0,2}(?:mutabaka|anla[sş]ma|muht[ıi]ra|protokol)\\w*", None, None),
    _verb(f"(?:g[oö]r[uü][sş]|bir araya gel|imza at(?:[ıi]l)?|imzala(?:n)?|mutabakata var(?:[ıi]l)?|anla[sş]maya var(?:[ıi]l)?|anla[sş]|mutab[ıi]k kal(?:[ıi]n)?|uzla[sş]|a[gğ][ıi]rla|toplan|telefonla[sş]|telefonda konu[sş]|telefonla (?:ara|g[oö]r[uü][sş]|konu[sş])|telefon (?:et|ed)|ba[sş] ba[sş]a g[oö]r[uü][sş]|temas kur){DONE}|(?:toplant[ıi]|zirve|m[uü]zakere|g[oö]r[uü][sş]me)(?:s[ıi]|ler|lar|leri|n[ıi]n)?(?: \\w+){{0,4}} (?:yap[ıi]ld|d[uü]zenlend|ger[cç]ekle[sş]|ba[sş]lad|sona erd|tamamland|ger[cç]ekle[sş]tirild)\\w*|imza(?:s[ıi]n[ıi])? att[ıi](?:lar)?",
          "(?:bakan\\w*|ba[sş]kan\\w*|cumhurba[sş]kan\\w*|temsilci\\w*|el[cç]i\\w*|heyet\\w*|lider\\w*|yetkili\\w*|kral|ba[sş]bakan\\w*|m[uü]ste[sş]ar\\w*|m[iı]t|komutan\\w*|[uü]lke\\w*|taraf\\w*)", None),
)  # fmt: skip

VISITED = (
    _verb(f"(?:ziyaret (?:et|ed|yap)|(?:bir )?ziyaret yap|ziyarette bulun|ziyaret ger[cç]ekle[sş]tir|(?:[sş]am|ankara|moskova|halep|lazkiye|kremlin|idlib)'(?:dayd[ıi]|deydi)|gez|incele(?:mede|melerde) bulun|inceleme yap|temas(?:ta|larda) bulun|denetle|tefti[sş] (?:et|ed)|geli[sş]ini|git|gel|var|u[gğ]ra|in|ayak bas){DONE}|ziyareti (?:s[ıi]ras[ıi]nda|kapsam[ıi]nda|ger[cç]ekle[sş])\\w*",
          "(?:bakan\\w*|ba[sş]kan\\w*|cumhurba[sş]kan\\w*|temsilci\\w*|el[cç]i\\w*|heyet\\w*|lider\\w*|ba[sş]bakan\\w*|komutan\\w*|genelkurmay\\w*|ekip\\w*|yetkili\\w*|senat[oö]r\\w*|m[uü]ste[sş]ar\\w*|general\\w*)",
          f"(?:{BASES}|[sş]am'\\w+|ankara'\\w+|moskova'\\w+|tahran'\\w+|suriye'\\w+|halep'\\w+|bir(?:lik|likler)\\w*|askerler\\w*|cephe\\w*|k[oö]y\\w*)", named=False),
)  # fmt: skip

BUILT = (
    _verb(f"(?:in[sş]a (?:et|ed|edil)|(?:tahkimat\\w*|s[ıi][gğ][ıi]na[kg]\\w*|yol|siper\\w*) yap(?:[ıi]l)?|tahkim (?:et|ed|edil)|geni[sş]let(?:il)?|geni[sş]le(?:t)?|uzat(?:[ıi]l)?|yenile(?:n)?|onar(?:[ıi]l)?|g[uü][cç]lendir(?:il)?|kaz(?:[ıi]l)?|d[oö][sş]e(?:n)?|kur(?:ul)?){DONE}", _FORCES, "(?:[uü]s|[uü]ss[uü]\\w*|kontrol noktas\\w*|karakol\\w*|siper\\w*|hendek\\w*|duvar\\w*|pist\\w*|bariyer\\w*|tahkimat\\w*|yol)", places="none"),
)  # fmt: skip
