"""Turkish: the endings and words behind the name of a place."""

from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.rules.places import PlaceWords, words

PLACES = PlaceWords(
    behind=True,
    roles=(
        ("near", words("(?:yak[ıi]n|civar|[cç]evre|etraf)\\w*")),
        ("to", words("y[oö]n[uü]ne|istikametin\\w*|do[gğ]ru")),
        ("mark", words("(?:kuzey|g[uü]ney|do[gğ]u|bat[ıi])\\w*|kilometre|s[ıi]n[ıi]r\\w*|hakim")),
        ("from", words(".*[dt][ae]n|'?n?[dt][ae]n")),
        ("at", words(".*[dt][ae](?:ki(?:ler\\w*)?)?|.*n[dt][ae]\\w*")),
        ("of", words(".*n[ıiuü]n|'[ıiuü]n")),
        ("to", words(".*(?:n[ae]|'y?[ae])|[uü]sse")),
        ("object", words(".*(?:n[ıiuü]|'y?[ıiuü])")),
    ),
    nouns=(
        ("village", words("k[oö]y\\w*|kasaba\\w*|belde\\w*|mahalle\\w*|tepe\\w*")),
        ("city", words("kent\\w*|[sş]ehir\\w*|[sş]ehr\\w*|il[cç]e\\w*")),
        ("base", words("[uü]s\\w*|hava(?:alan|liman)\\w*|nokta\\w*|mevzi\\w*|karakol\\w*|kamp\\w*|liman\\w*|tesis\\w*|saha\\w*|askeri|hava|g[oö]zlem|k[ıi][sş]la\\w*")),
        ("area", words("k[ıi]rsal\\w*|il(?:i|inin|inde)?|b[oö]lge\\w*|kanton\\w*|vilayet\\w*|da[gğ]\\w*|[cç][oö]l\\w*")),
    ),
    tying=words("(?:'?\\w{0,4})?,? (?:[\\w'-]+ ){0,3}"),
    turning=terms("sonra|ard[ıi]ndan|[oö]nce|[uü]zerine|kar[sş][ıi]l[ıi]k|s[ıi]ras[ıi]nda|iken|devam|olan|eden|edilen|nedeniyle|ra[gğ]men|\\w+(?:ken|[ıiuü]p|[ae]rek)"),
    echoes={
        "strike": terms(
            "sald[ıi]r[ıi]\\w*|hava sald[ıi]r\\w*|bombard[ıi]man\\w*|f[uü]ze\\w*|roket\\w*|hede[fp]\\w*|patlama\\w*|u[cç]ak\\w*|dron\\w*|[iı]ha\\w*|s[iı]ha\\w*|[cç]at[ıi][sş]ma\\w*|vur\\w+|olay\\w*"
        ),
        "move": terms(
            "konvoy\\w*|birlik\\w*|asker\\w*|ara[cç]\\w*|t[ıi]r\\w{0,4}|kamyon\\w*|[cç]ekil\\w+|[uü]s\\w*|nokta\\w*|kuvvet\\w*|tank\\w*|operasyon\\w*|harekat\\w*|mevzi\\w*"
        ),
        "patrol": terms("devriye\\w*|ara[cç]\\w*|g[uü]zergah\\w*"),
        "meet": terms("g[oö]r[uü][sş]me\\w*|toplant[ıi]\\w*|ziyaret\\w*|temas\\w*|heyet\\w*|zirve\\w*"),
    },
)  # fmt: skip
