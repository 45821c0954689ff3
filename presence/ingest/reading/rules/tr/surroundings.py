"""Turkish: words beside a deed that tell of which kind it is."""

from presence.ingest.reading.rules.patterns import terms

SURROUNDINGS = {
    "aircraft": terms("u[cç]ak\\w*|jet\\w*|hava (?:sald[ıi]r|harek|kuvvet|ak[ıi]n)\\w*|bombard\\w+|bombala\\w*|bomba\\w*|helikopter\\w*|havadan"),
    "rockets": terms("roket\\w*|havan\\w*|dron\\w*|[iı]ha\\w*|s[iı]ha\\w*|insans[ıi]z \\w+"),
    "guns": terms("top[cç]u\\w*|top at[ıi][sş]\\w*|ob[uü]s\\w*|tank at[ıi][sş]\\w*"),
    "missiles": terms("f[uü]ze\\w*|tomahawk\\w*"),
    "fight": terms("[cç]at[ıi][sş]\\w+|pusu\\w*|ate[sş] a[cç]\\w+|silahl[ıi] sald[ıi]r\\w*|keskin ni[sş]anc\\w*|kar[sş][ıi] kar[sş][ıi]ya\\w*|[cç]arp[ıi][sş]\\w*|d[uü][sş][uü]r\\w+|may[ıi]n\\w*|sald[ıi]r\\w+|ta[sş]la\\w+|yolunu kes\\w*|gerginlik\\w*|m[uü]cadele\\w*|sava[sş][ıt]\\w*|vurul\\w+|ate[sş]\\w*|infilak\\w*|direni[sş]\\w*"),
    "militia": terms("militan\\w*|milis\\w*|muhalif\\w*|ter[oö]rist\\w*|silahl[ıi] (?:grup|ki[sş]i)\\w*|sava[sş][cç][ıi]\\w*"),
    "office": terms("cumhurba[sş]kan\\w*|bakan\\w*|ba[sş]bakan\\w*|devlet ba[sş]kan\\w*|temsilci\\w*|b[uü]y[uü]kel[cç]i\\w*|heyet\\w*|mevkida[sş]\\w*|yetkili\\w*|milletvekil\\w*|genelkurmay ba[sş]kan\\w*"),
    "troops": terms("asker\\w*|birlik\\w*|g[uü][cç]ler\\w*|kuvvet\\w*|polis\\w*|mehmet[cç]ik\\w*"),
    "vehicles": terms("konvoy\\w*|t[ıi]r\\w*|ara[cç]\\w*|z[ıi]rhl[ıi]\\w*|tank\\w*|i[sş] makine\\w*|kamyon\\w*"),
    "reinforce": terms("takviye\\w*|sevkiyat\\w*|m[uü]himmat\\w*|lojistik|malzeme\\w*|sistem\\w*|batarya\\w*"),
    "site": terms("[uü]s|[uü]ss\\w*|[uü]sler\\w*|havaalan\\w*|havaliman\\w*|nokta\\w*|karakol\\w*|garnizon\\w*|mevzi\\w*|tesis\\w*"),
    "village": terms("k[oö]y\\w*|belde\\w*|ilçe\\w*|kasaba\\w*|ev|evler\\w*|b[oö]lge sakin\\w*|[cç]iftlik\\w*"),
    "meeting": terms("g[oö]r[uü][sş]\\w+|m[uü]zakere\\w*|toplant[ıi]\\w*|zirve\\w*|ele al\\w+|anla[sş]\\w+|mutabakat\\w*|imzala\\w+|bir araya\\w*|toplan\\w+|kabul et\\w*|telefon\\w*|konu[sş](?:tu|ma)\\w*|temas\\w*|istişare\\w*|diyalog\\w*|heyet\\w*|uzla[sş]\\w+|ateşkes\\w*|masa\\w*|pazarl[ıi]k\\w*|protokol\\w*|onayla\\w+"),
    "visit": terms("ziyaret\\w*|temas\\w*|kar[sş][ıi]lan\\w+|kabul et\\w*|geldi|gitti|inceleme\\w*|denetle\\w+|gel(?:di|en|erek|mi[sş])\\w*|git(?:ti|mi[sş])\\w*|indi\\w*|bulundu\\w*|a[gğ][ıi]rla\\w+|misafir\\w*|gez(?:di|i)\\w*|incele\\w+|vard[ıi]\\w*|heyet\\w*"),
    "ships": terms("gemi\\w*|firkateyn\\w*|liman\\w*|donanma\\w*"),
    "out": terms("[cç]ekil\\w+|ayr[ıi]l\\w+|tahliye\\w*|bo[sş]alt\\w+|terk\\w*|geri d[oö]n\\w+|d[oö]nd[uü]\\w*|[cç]ek(?:ti|iyor|me|ildi)\\w*|ta[sş][ıi](?:nd|d|y)\\w+|s[oö]k[uü]l\\w+|kapat\\w+|[cç][ıi]k(?:t[ıi]|an|m[ıi][sş]|ar)\\w*|yola [cç][ıi]k\\w*|b[ıi]rak\\w+|sonland[ıi]r\\w+|getir\\w+|eve d[oö]n\\w*|[uü]lke(?:sine|lerine)\\w*|azalt\\w+|y[uü]kle\\w+|topla\\w+|g[oö][cç]\\w+|kald[ıi]r\\w+|son konvoy\\w*|son asker\\w*|gitti\\w*|ayr[ıi]l\\w*|geri [cç]ek\\w*|geri g[oö]nder\\w*"),
    "in": terms("gir(?:di|en|i[sş]|mi[sş]|iyor|erek|dig)\\w*|konu[sş]lan\\w+|ula[sş]\\w+|ilerle\\w+|sevk\\w*|ge[cç]ti\\w*|ge[cç]en|geldi\\w*|gelen|g[oö]nder\\w+|yerle[sş]\\w+|bask[ıi]n\\w*|operasyon\\w*|harek[aâ]t\\w*|s[ıi]zd[ıi]\\w*|indi\\w*|inen|yana[sş]\\w+|getir\\w+|kuru(?:ldu|lan)\\w*|arama\\w*|g[oö]zalt\\w+|aya[gğ]a|y[oö]nel\\w+|kurul\\w+|kurdu\\w*|ta[sş][ıi]\\w+|y[ıi][gğ]\\w+|intikal\\w*|[cç][ıi]karma\\w*|ele ge[cç]ir\\w+|ku[sş]at\\w+|i[sş]gal\\w*|dayan\\w+|vard[ıi]\\w*|hareket et\\w+|yola\\w*|demirle\\w+|in[iı][sş]\\w*|iniş yap\\w+|ara[sş]t[ıi]r\\w*|didik\\w+|durdur\\w+|tuttu\\w*|mevzilen\\w+|bulun(?:an|uyor)|g[uü][cç]lendir\\w+|art[ıi]r\\w+"),
    "over": terms("devr\\w+|devral\\w*|teslim\\w*|kontrol\\w*|yerle[sş]\\w+|yerini\\w*|ge[cç]ti\\w*|b[ıi]rak\\w+|bayra\\w+|el de[gğ]i[sş]tir\\w*|verdi\\w*|verildi\\w*|girdi\\w*"),
    "build": terms("in[sş]a(?:at)?(?: \\w+)?|kur(?:du|ul|uy)\\w*|tahkim\\w*|geni[sş]let\\w*|pist\\w*|siper\\w*|uydu \\w+|yap(?:[ıi]m|t[ıi]|[ıi]l)\\w*|onar\\w+|hangar\\w*|beton\\w*|kaz(?:d[ıi]|[ıi])\\w*|duvar\\w*|yol a[cç]\\w+|hafriyat\\w*|modernize\\w*|kurma\\w*|d[oö][sş]e\\w+|prefabrik\\w*|bar[ıi]na\\w+"),
    "together": terms("ortak|birlikte|m[uü][sş]terek"),
    "hurt": terms("[oö]ld[uü]\\w*|[oö]len\\w*|[sş]ehit\\w*|yaral\\w+|hayat[ıi]n[ıi] kaybet\\w+"),
    "hit": terms("vur\\w+|bombala\\w+|sald[ıi]r\\w+|hedef\\w*|isabet\\w*|patla\\w+|imha\\w*|at[ıi](?:ld[ıi]|lan|[sş])\\w*|att[ıi]\\w*|f[ıi]rlat\\w+|d[uü][sş]\\w+|yok et\\w*|ate[sş]\\w*|[oö]ld[uü]r\\w+|etkisiz\\w*|ak[ıi]n\\w*|harek[aâ]t\\w*|yok edil\\w+|[cç]arp\\w+|ate[sş] alt\\w*|f[uü]ze\\w*|d[oö]v\\w+|yerle bir\\w*|yak\\w+|infilak\\w*|yaral\\w+|can verd\\w+|can kayb\\w+|top[cç]u\\w*|p[uü]sk[uü]rt\\w+|[oö]nle(?:ndi|di)|engelle\\w+|vurul\\w+|sars\\w+|nokta at[ıi][sş]\\w*|karşılık\\w*|mukabele\\w*"),
    "patrol": terms("devriye\\w*|tur att?\\w*|refakat\\w*|kol faaliyet\\w*|gezin\\w+"),
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
