"""Turkish: forces told of by what they are and not by their name, and where a country or an enemy is named in passing."""

from presence.ingest.reading.rules.patterns import after, before, terms

_END = "(?:'?\\w+)?"
_FIGHTERS = "(?:grup|muhalif|milis|sava[sş]|g[uü][cç]|silahl[iı]|[oö]rg[uü]t|fraksiyon)\\w*"

GROUPS = {
    "cjtf-oir": terms(
        f"(?:(?:uluslararas[iı]|abd [oö]nc[uü]l[uü][gğ][uü]ndeki) )?koalisyon{_END}(?! (?:h[uü]k[uü]met|protokol|pazarl))"
    ),
    "sdf": terms(
        "k[uü]rt (?:g[uü][cç]ler|sava[sş][cç][iı]|birlik|milis|y[oö]netim)\\w*|demokratik suriye g[uü][cç]leri\\w*|[oö]zerk y[oö]netim\\w*"
        f"|(?:dsg|hsd|qsd|ypg|ypj|pyd){_END}"
    ),
    "pkk": terms("pkk(?:'\\w+)?"),
    "sna": terms(
        f"(?:t[uü]rkiye|ankara)(?:'n[iı]n)? (?:destekli|destekledi[gğ]i|yanl[iı]s[iı]) (?:suriyeli )?{_FIGHTERS}|[oö]zg[uü]r suriye ordusu\\w*|suriye milli ordusu\\w*"
        "|ulusal kurtulu[sş] cephesi\\w*"
    ),
    "hts": terms("(?:el-)?nusra(?: cephesi)?(?:'\\w+)?"),
    "syria-assad": terms(
        "(?<!siyonist )(?<!israil )(?<!iran )(?<!tahran )rejim(?:in|i|e)?(?: (?:g[uü][cç]leri|ordusu|unsurlar[iı]|u[cç]aklar[iı])\\w*)?(?! de[gğ]i[sş])"
        "|(?:esed|esad|baas|[sş]am|eski|devrik) rejimi\\w*"
    ),
}

_PARTS = (
    "kuzey|g[uü]ney|do[gğ]u|bat[iı]|orta|ba[sş]kent|kent|[sş]eh|il[iı]|il[cç]e|vilayet|k[iı]rsal|sahil|k[iı]y[iı]|s[iı]n[iı]r|taraf|toprak|[cç][oö]l|b[oö]lge"
    "|deyrizor|haseke|rakka|idlib|halep|humus|hama|dera|tartus|lazkiye|kuneytra|[cç]e[sş]itli"
)
HOST_PASSING_AFTER = after(
    f"(?:'n?[iı]n)? (?:{_PARTS})\\w*|'?y?[ea](?! kar[sş])|'?[dt]e(?:n|ki)?|(?: (?:ve|ile) (?:irak|l[uü]bnan)\\w*)"
    "| (?:insan haklar[iı]|milli ordusu|demokratik|[oö]zel|temsilcisi|politika|harekat|a[cç][iı]k|i[cç] sava|krizi|konusu|meselesi|ulusal|muhalef|kamp)\\w*"
    "| ile \\d+ kilometre|'?n?[iı]n gelece[gğ]\\w*| halk\\w*|li (?:iki |bir |kayna[kğg]|g[uü]venlik kayna[kğg]|m[uü]lteci|muhalif|sivil|k[uü]rt)\\w*"
)
HOST_PASSING_BEFORE = before("demokratik|[oö]zg[uü]r|irak ve")
FEARED_AFTER = after(
    "(?:'?[iıuü]n)? (?:geri d[oö]n|yeniden (?:canlan|ortaya|toparlan|g[uü][cç]len)|olsun|[uü]zerindeki bask[iı]|d[oö]n[uü][sş])\\w*"
)
