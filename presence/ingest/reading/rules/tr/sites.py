"""Turkish: words for sites of a force. The name stands before the noun, with its case."""

import re

from presence.ingest.reading.rules.patterns import after, terms
from presence.ingest.reading.rules.sites import SiteRules, nouns

_SETTLED = "(?:k[oö]y|kasaba|belde|il[cç]e|kent|[sş]ehr|mahalle|b[oö]lge|k[ıi]rsal|alan|tepe|da[gğ]|liman)[a-zçğıöşü]*"
_WORDS = "(?:[\\w.'-]+ ){0,5}"

SITES = SiteRules(
    nouns=nouns(
        base="(?:(?:hava|deniz|askeri) )?[uü]s(?!t[uü]n)(?:s?[uü]n?[uü]?n?(?:[dt]?[ae]n?|ki)?|s[uü]|t[ae]n?|t[ae]ki|s[ae]|ler(?:i|e|de|den|in|inde|inden|ine|ini|inin)?)?(?: b[oö]lge\\w*)?",
        air="(?:askeri |hava )?(?:hava ?alan[ıi]|hava ?liman[ıi]|hava meydan[ıi]|pist(?!on)|iniş alan[ıi])\\w*",
        arms="(?:kontrol|denetim|arama) nokta\\w*|radar\\w*|batarya\\w*",
        post="(?:g[oö]zlem |askeri )?nokta\\w*|karakol\\w*|garnizon\\w*|ileri karakol\\w*",
        camp="kamp(?!anya)\\w*|k[ıi][sş]la\\w*|karar?g[aâ]h\\w*|yerle[sş]ke\\w*|tabur\\w*|komuta merkez\\w*",
        position="mevzi(?!len)\\w*|tesis(?!i?y?l?e? faaliyet|ine y)\\w*",
        store="depo\\w*|cephanelik\\w*|fabrika\\w*|silo\\w*|okul\\w*|akademi\\w*",
        land="s[ıi]n[ıi]r kap[ıi]\\w*|iskele\\w*|r[ıi]ht[ıi]m\\w*|liman\\w*|baraj\\w*|(?:gaz|petrol) (?:saha|tesis)\\w*|zirve\\w*",
    ),
    several=re.compile("l[ae]r"),
    before={
        "home": re.compile("^[a-zçğıöşü]* (?:[\\w.'-]+ ){0,2}(?:bulundu[gğ]u|oldu[gğ]u|yer ald[ıi][gğ][ıi]|konu[sş]land[ıi][gğ][ıi]|kuruldu[gğ]u|olan) (?:\\w+ )?$"),
        "among": re.compile("^[a-zçğıöşü']*,? (?:[\\w.'-]+ ){0,2}(?:aras[ıi]nda(?:ki)?|biri(?:si)? olan|en b[uü]y[uü][gğ][uü](?: say[ıi]lan| olan)?|sonuncusu(?: olan)?) $"),
        "direct": re.compile("^ (?:olan )?$"),
    },
    after={
        "name": after("(?: \\([^)]{1,12}\\))? (?:(?:askeri|hava|deniz|uluslararas[ıi]|g[oö]zlem) )*"),
        "in": after(f"(?:'?n?[dt][ae]ki|(?: {_SETTLED})?'?n?(?:[dt][ae]) (?:bulunan|yer alan|kurulan|kurdu[gğ]u|konu[sş]lu|in[sş]a edilen|konu[sş]land[ıi]r[ıi]lan)|(?:'?[ıiuü]n)? {_SETTLED}(?:ndaki|ndeki|daki|deki)) {_WORDS}"),
        "near": after(f"(?:'?n?[ıiuü]n)?(?: {_SETTLED})? (?:yak[ıi]n|[cç]evre|kuzey|g[uü]ney|do[gğ]u|bat[ıi]|k[ıi]rsal|a[cç][ıi]k|d[ıi][sş])[a-zçğıöşü]*(?:ndaki|ndeki|nda (?:bulunan|kurulan|yer alan)|nde (?:bulunan|kurulan|yer alan)|nda|nde) {_WORDS}"),
        "of": after("'?n?[ıiuü]n (?:[\\w.'-]+ ){0,3}"),
        "settled": after(f" {_SETTLED} (?:[\\w.'-]+ ){{0,2}}"),
        "at": after(f"'?n?[dt][ae] {_WORDS}"),
        "one of": after("(?:'\\w+)?,? (?:[\\w.'-]+ ){0,4}"),
        "owned": after("(?:'\\w+)? (?:[\\w.-]+ ){1,2}"),
    },
    of_some=re.compile("(?<!\\w)(?:bir|ba[sş]ka|baz[ıi]|iki|[uü][cç]|yeni|t[uü]m|[cç]ok say[ıi]da|en az \\w+|her|di[gğ]er|\\d+) (?:[\\w.-]+ ){0,3}$"),
    definite=re.compile("(?<!\\w)(?:bu|s[oö]z konusu)|[ıiuü]n (?:[\\w.-]+ ){0,3}$"),
    military=terms("askeri|askerler\\w*|ordu\\w*|g[uü][cç]ler\\w*|hava|deniz|g[oö]zlem|koalisyon\\w*|milis\\w*|muhaf[ıi]z\\w*|hizbullah\\w*|bm|ileri|m[uü][sş]terek|ortak|helikopter\\w*|tsk\\w*|mehmet[cç]ik"),
    civil=terms("m[uü]lteci\\w*|s[ıi][gğ][ıi]nmac[ıi]\\w*|yard[ıi]m\\w*|insani|sivil\\w*|cezaevi\\w*|de[aâ][sş]\\w*|ter[oö]r\\w*|petrol|gaz|elektrik|bakış|ortak nokta|b[uü]y[uü]k nokta|ticari"),
    used=terms("bulunan|yer alan|kurulan|kullan[ıi]lan|kulland[ıi][gğ][ıi]|ait|konu[sş]lu|in[sş]a edilen|kurdu[gğ]u"),
    numbered=re.compile("(?<!\\w)\\d{1,3} (?:numaral[ıi]|nolu|no'lu) (?:g[oö]zlem |askeri )?(?:nokta|[uü]s|karakol|mevzi)\\w*"),
)  # fmt: skip
