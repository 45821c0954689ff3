"""Turkish: bearing."""

from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.rules.tr.names import BASE

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
