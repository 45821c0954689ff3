"""Turkish: bearing."""

from presence.ingest.rules.base import terms
from presence.ingest.rules.tr.names import BASE

STANCES = (
    ("supports", terms(
        "[cç]ekilmeyece\\w+|ayr[ıi]lmayaca\\w+|kalaca\\w+|boyun e[gğ]me\\w+|hesab[ıi] sorulacak|g[oö]revlerine devam|talebi (?:do[gğ]rultusunda|[uü]zerine)|daveti [uü]zerine|s[uü]rd[uü]rece\\w+|[cç]ekilmeyi d[uü][sş][uü]nm\\w+"
        "|misilleme\\w*|vazge[cç]meye\\w+|[oö]ld[uü]r[uü]lece\\w+|ter[oö]r [oö]rg[uü]t\\w* [^.]{0,30}hedef ald[ıi]\\w*|yard[ıi]ma haz[ıi]r|hesap vakti|hesab[ıi]n[ıi] sor\\w*|cezas[ıi]z (?:kal|b[ıi]rak)\\w*|yok ede(?:ce|riz)\\w*|gere[gğ]ini [^.]{0,20}yapa\\w+|anla[sş]malara (?:sayg[ıi]|ba[gğ]l[ıi])\\w*|sald[ıi]rgan [^.]{0,25}de[gğ]il\\w*|fiilen ba[sş]la\\w*|e[gğ]itim ver\\w+|kapasite\\w+|daha b[uü]y[uü]k hata\\w*|misliyle"
        "|g[oö]revinin ba[sş][ıi]nda|bo[sş]lu[gğk]\\w*|büyük hata\\w*|ne gerekiyorsa yapaca\\w+|emrini verdim"
    )),
    ("opposes", terms(
        "i[sş]gal\\w*|ihlal\\w*|hukuka ayk[ıi]r[ıi]|ayk[ıi]r[ıi]d[ıi]r|sald[ıi]rganl[ıi]k|k[ıi]n[ıi]yor\\w*|k[ıi]nad[ıi]|(?<!iddiasini )(?<!iddialari )reddet\\w+|yay[ıi]lmac[ıi]\\w*|sava[sş] su[cç]u|batakl[ıi]\\w+|sorumluluk alma|garanti edeme\\w+|kaosu?|istikrars[ıi]zl\\w*|b[oö]l[uü]nme\\w*|d[ıi][sş] m[uü]dahale\\w*|tehlikeye at\\w*|ate[sş]le oyn\\w*|serbestisini|izin verme(?:ye\\w+|z|yiz)|[cç]ekilme\\w* [^.]{0,40}f[ıi]rsat\\w*|yenild\\w+|yendik|me[sş]ru de[gğ]il\\w*|gayrime[sş]ru|t[ıi]rmand[ıi]r\\w*|kabul edilemez|bedel\\w*|tehdittir|en b[uü]y[uü]k tehdit|i[sş]e yaramad[ıi]|benzemeyecek|sabotaj\\w*|olumsuz bir rol|egemen bir devlete|[cç]ekilme\\w* [^.]{0,20}memnun\\w*|[cç]ekilmesini [sş]art|a[cç][ıi]k ihlali\\w*"
        "|(?:[cç]ekilmeli|terk etmeli|ayr[ıi]lmal[ıi]|son vermeli|kurtar[ıi]lmal[ıi]|durdurmal[ıi])\\w*|provokasyon|yasa ?d[ıi][sş][ıi]|yabanc[ıi] asker\\w* varl[ıi]k\\w*|[cç]ekilme (?:[cç]a[gğ]r[ıi]s[ıi]|talebi)\\w*|istikrars[ıi]zla[sş]t[ıi]r\\w*"
    )),
    ("conditional", terms(
        "yeter ki|\\w+[ae]na kadar|\\w+[ae]ne kadar|[ıi]ncaya kadar|\\w+d[ıi][gğ][ıi](?:nda|nde)(?= [^.]{0,60}(?:d[oö]n|[cç]ekil))|terk etmesi gerek\\w+|ancak [^.]{0,70}(?:onay|karar)\\w*|[sş]art\\w*|ko[sş]ul\\w*|\\w+m[ae]den|s[uü]rece|e[gğ]er|ancak .{0,40}(?:halinde|durumunda)|olursa|halinde|takdirde|\\w+[ıi]nca"
        "|gerek(?:ir|iyor|mektedir)|bire indire\\w*|g[oö]zden ge[cç]ir\\w*|ba[gğ]l[ıi](?:d[ıi]r| oldu\\w+| olaca\\w+)"
    )),
    ("supports", terms(
        "devam ed\\w+|s[uü]rece\\w+|s[uü]rd[uü]r\\w+|deste[gğk]\\w*|(?<!itidale )davet\\w*|gerekli|g[uü][cç]len\\w+|ortakl[ıi]k\\w*|haz[ıi]r[ıi]z|e[gğ]itim ve dan[ıi][sş]manl[ıi]k|artt[ıi][gğ]\\w+|kararl[ıi]\\w*|g[uü]venli[gğ]ini [^.]{0,50}sa[gğ]l\\w+|ter[oö]rle m[uü]cadele\\w*"
    )),
)  # fmt: skip

TOPICS = (
    ("withdrawal", terms("[cç]ekil\\w+|geri [cç]ek\\w+|d[oö]n[uü][sş]\\w*|terk\\w*|ayr[ıi]l\\w+|tahliye\\w*|tekrar ele al\\w+")),
    ("basing", terms(f"{BASE}|askeri varl[ıi]k\\w*|askeri varl[ıi][gğ]\\w*|konu[sş]lan\\w+")),
    ("negotiation", terms("m[uü]zakere\\w*|g[oö]r[uü][sş]me\\w*|anla[sş]ma\\w*|mutabakat\\w*|temas\\w*")),
    ("sovereignty", terms("egemenli\\w+|toprak b[uü]t[uü]nl[uü]\\w+|i[sş]gal\\w*")),
    ("buffer-zone", terms("tampon b[oö]lge\\w*|g[uü]venli b[oö]lge\\w*")),
    ("air-strikes", terms("hava sald[ıi]r[ıi]\\w*|bombard[ıi]man\\w*|bombala\\w+|f[uü]ze\\w*|hava harek[aâ]t\\w*")),
    ("counter-isis", terms("dea[sş]\\w*|i[sş]id\\w*|ter[oö]r\\w*")),
    ("security", terms("g[uü]venli[gğk]\\w*|emniyet\\w*|s[ıi]n[ıi]r\\w*")),
    ("humanitarian", terms("g[oö][cç]men\\w*|m[uü]lteci\\w*|s[ıi][gğ][ıi]nmac\\w*|insani yard[ıi]m\\w*")),
    ("deconfliction", terms("[cç]at[ıi][sş]may[ıi] [oö]nle\\w+|[cç]at[ıi][sş]mas[ıi]zl[ıi]k\\w*|kar[sş][ıi] kar[sş][ıi]ya gel\\w+")),
    ("training", terms("e[gğ]itim\\w*|dan[ıi][sş]man\\w*")),
    ("de-escalation", terms("ate[sş]kes\\w*|gerginli\\w+")),
)  # fmt: skip
