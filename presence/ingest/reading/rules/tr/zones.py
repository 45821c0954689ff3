"""Turkish: parts of the country told by where they lie, or by the zone they are."""

from presence.ingest.reading.rules.patterns import terms

_COUNTRY = "(?:suriye|[uü]lke)"
_OWNER = f"{_COUNTRY}(?:'?(?:nin|n[iı]n))?"
_END = "(?:s?[iıuü]n?\\w{0,8})?"


def _part(side: str) -> str:
    return f"{_OWNER} {side}{_END}|{side} suriye(?:'\\w+)?"


ZONES = {
    "north": terms(f"{_part('kuzey')}|kuzeydeki(?= topra)"),
    "north-east": terms(f"{_part('kuzeydo[gğ]u')}|kuzeydo[gğ]uda(?:ki)?(?! y[oö]n)|rojava(?:'\\w+)?"),
    "north-west": terms(_part("kuzeybat[iı]")),
    "south": terms(_part("g[uü]ney")),
    "coast": terms(f"{_OWNER} (?:akdeniz )?(?:sahil|k[iı]y[iı])\\w*|k[iı]y[iı](?:ya|da|daki)"),
    "badia": terms("(?:suriye|humus|palmira|tedm[uü]r|deyrizor) (?:[cç][oö]l[uü]|badiyesi)\\w*|badiye\\w*"),
    "undof-zone": terms(
        "tampon b[oö]lge\\w*|ayr[iı][sş](?:t[iı]r)?ma (?:b[oö]lge|hatt)\\w*|ay[iı]rma b[oö]lge\\w*|silahs[iı]z(?:land[iı]r[iı]lm[iı][sş])? b[oö]lge\\w*"
    ),
    "idlib-deescalation": terms(
        "(?:gerginli[gğ]i|[cç]at[iı][sş]malar[iı]|tansiyonu) (?:azaltma|d[uü][sş][uü]rme) b[oö]lge\\w*|[cç]at[iı][sş]mas[iı]zl[iı]k b[oö]lge\\w*|gerilimi (?:azaltma|d[uü][sş][uü]rme) b[oö]lge\\w*"
    ),
    "peace-spring": terms("bar[iı][sş] p[iı]nar[iı](?:'?n\\w+)?"),
    "euphrates-shield": terms("f[iı]rat kalkan[iı](?:'?n\\w+)?"),
    "olive-branch": terms("zeytin dal[iı](?:'?n\\w+)?"),
}
