"""Turkish: words beside a deed that tell of which kind it is."""

from presence.ingest.rules.patterns import terms

SURROUNDINGS = {
    "aircraft": terms("u[cç]ak\\w*|jet\\w*|hava (?:sald[ıi]r|harek|kuvvet|ak[ıi]n)\\w*|bombard\\w+|bombala\\w*|bomba\\w*|helikopter\\w*|havadan"),
    "rockets": terms("roket\\w*|havan\\w*|dron\\w*|[iı]ha\\w*|s[iı]ha\\w*|insans[ıi]z \\w+"),
    "guns": terms("top[cç]u\\w*|top at[ıi][sş]\\w*|ob[uü]s\\w*|tank at[ıi][sş]\\w*"),
    "missiles": terms("f[uü]ze\\w*|tomahawk\\w*"),
    "fight": terms("[cç]at[ıi][sş]\\w+|pusu\\w*|ate[sş] a[cç]\\w+|silahl[ıi] sald[ıi]r\\w*|keskin ni[sş]anc\\w*"),
    "militia": terms("militan\\w*|milis\\w*|muhalif\\w*|ter[oö]rist\\w*|silahl[ıi] (?:grup|ki[sş]i)\\w*|sava[sş][cç][ıi]\\w*"),
    "office": terms("cumhurba[sş]kan\\w*|bakan\\w*|ba[sş]bakan\\w*|devlet ba[sş]kan\\w*|temsilci\\w*|b[uü]y[uü]kel[cç]i\\w*|heyet\\w*|mevkida[sş]\\w*|yetkili\\w*|milletvekil\\w*|genelkurmay ba[sş]kan\\w*"),
    "troops": terms("asker\\w*|birlik\\w*|g[uü][cç]ler\\w*|kuvvet\\w*|polis\\w*|mehmet[cç]ik\\w*"),
    "vehicles": terms("konvoy\\w*|t[ıi]r\\w*|ara[cç]\\w*|z[ıi]rhl[ıi]\\w*|tank\\w*|i[sş] makine\\w*|kamyon\\w*"),
    "reinforce": terms("takviye\\w*|sevkiyat\\w*|m[uü]himmat\\w*|lojistik|malzeme\\w*|sistem\\w*|batarya\\w*"),
    "site": terms("[uü]s|[uü]ss\\w*|[uü]sler\\w*|havaalan\\w*|havaliman\\w*|nokta\\w*|karakol\\w*|garnizon\\w*|mevzi\\w*|tesis\\w*"),
    "village": terms("k[oö]y\\w*|belde\\w*|ilçe\\w*|kasaba\\w*|ev|evler\\w*|b[oö]lge sakin\\w*|[cç]iftlik\\w*"),
    "meeting": terms("g[oö]r[uü][sş]\\w+|m[uü]zakere\\w*|toplant[ıi]\\w*|zirve\\w*|ele al\\w+|anla[sş]\\w+|mutabakat\\w*|imzala\\w+"),
    "visit": terms("ziyaret\\w*|temas\\w*|kar[sş][ıi]lan\\w+|kabul et\\w*|geldi|gitti|inceleme\\w*"),
    "ships": terms("gemi\\w*|firkateyn\\w*|liman\\w*|donanma\\w*"),
    "out": terms("[cç]ekil\\w+|ayr[ıi]l\\w+|tahliye\\w*|bo[sş]alt\\w+|terk\\w*|geri d[oö]n\\w+|d[oö]nd[uü]\\w*|[cç]ek(?:ti|iyor|me|ildi)\\w*|ta[sş][ıi](?:nd|d|y)\\w+|s[oö]k[uü]l\\w+|kapat\\w+|[cç][ıi]k(?:t[ıi]|an|m[ıi][sş]|ar)\\w*|yola [cç][ıi]k\\w*|b[ıi]rak\\w+"),
    "in": terms("gir(?:di|en|i[sş]|mi[sş]|iyor|erek|dig)\\w*|konu[sş]lan\\w+|ula[sş]\\w+|ilerle\\w+|sevk\\w*|ge[cç]ti\\w*|ge[cç]en|geldi\\w*|gelen|g[oö]nder\\w+|yerle[sş]\\w+|bask[ıi]n\\w*|operasyon\\w*|harek[aâ]t\\w*|s[ıi]zd[ıi]\\w*|indi\\w*|inen|yana[sş]\\w+|getir\\w+|kuru(?:ldu|lan)\\w*|arama\\w*|g[oö]zalt\\w+|aya[gğ]a"),
    "over": terms("devr\\w+|devral\\w*|teslim\\w*|kontrol\\w*|yerle[sş]\\w+"),
    "build": terms("in[sş]a(?:at)?(?: \\w+)?|kur(?:du|ul|uy)\\w*|tahkim\\w*|geni[sş]let\\w*|pist\\w*|siper\\w*|uydu \\w+"),
    "together": terms("ortak|birlikte|m[uü][sş]terek"),
    "hurt": terms("[oö]ld[uü]\\w*|[oö]len\\w*|[sş]ehit\\w*|yaral\\w+|hayat[ıi]n[ıi] kaybet\\w+"),
    "hit": terms("vur\\w+|bombala\\w+|sald[ıi]r\\w+|hedef\\w*|isabet\\w*|patla\\w+|imha\\w*|at[ıi](?:ld[ıi]|lan|[sş])\\w*|att[ıi]\\w*|f[ıi]rlat\\w+|d[uü][sş]\\w+|yok et\\w*|ate[sş]\\w*|[oö]ld[uü]r\\w+|etkisiz\\w*|ak[ıi]n\\w*"),
    "patrol": terms("devriye\\w*"),
}  # fmt: skip

FORMS = {
    "to do": terms("\\w+(?:ecek|acak|ece[gğ]i\\w*|aca[gğ][ıi]\\w*)|\\w+(?:meli|mal[ıi])(?:d[ıi]r|yiz|y[ıi]z)?|\\w+(?:mek|mak) (?:istiyor|istedi|i[cç]in|[uü]zere)\\w*|\\w+ebilir\\w*|\\w+abilir\\w*"),
    "had done": terms("\\w+m[ıiuü][sş]t[ıiuü]\\w*"),
    "was done": terms("\\w+(?:[ıiuü]ld[ıiuü]|nd[ıiuü]|l[ae]nd[ıi])"),
    "a deed": terms("\\w+(?:mas[ıi]|mesi|mas[ıi]n[ıi]n|mesinin|mas[ıi]na|mesine)"),
    "told that": terms("\\w+(?:d[ıiuü][gğ][ıiuü]n[ıiuü]|t[ıiuü][gğ][ıiuü]n[ıiuü])"),
    "background": terms("sonra|once|[oö]nce|ard[ıi]ndan|s[ıi]ras[ıi]nda|beri|ra[gğ]men|nedeniyle|halinde|[sş]u ana kadar"),
    "repeatedly": terms("s[ıi]k s[ıi]k|d[uü]zenli|defalarca|her (?:g[uü]n|hafta)|y[ıi]llard[ıi]r|son y[ıi]llarda|zaman zaman|\\d{4}'[dt][ea]n (?:bu yana|beri)"),
    "lately": terms("(?:pazartesi|sal[ıi]|[cç]ar[sş]amba|per[sş]embe|cuma|cumartesi|pazar)|d[uü]n|bug[uü]n|gece|sabah\\w*|ak[sş]am\\w*|ge[cç]en hafta|bu hafta|[sş]afak\\w*"),
    "who says": terms("bildir\\w+|a[cç][ıi]kla\\w+|belirt\\w+|duyur\\w+|aktar\\w+|g[oö]re|s[oö]yle\\w+|kaynak\\w*|g[oö]zlemevi\\w*"),
}  # fmt: skip
