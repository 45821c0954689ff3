"""Turkish: names of bases, places and states, and what stands around them."""

import re

from presence.ingest.reading.rules.naming import NameRules
from presence.ingest.reading.rules.patterns import after, before, terms
from presence.ingest.reading.rules.tr.groups import (
    FEARED_AFTER,
    GROUPS,
    HOST_PASSING_AFTER,
    HOST_PASSING_BEFORE,
)
from presence.ingest.reading.rules.tr.zones import ZONES

_CASE = (
    "(?:[ıiuü]|[yn]?[ae]|[dt][ae]n?|n?[ıiuü]n|s?[ıi]n?[ıi]?n?(?:[dt]?[ae]n?)?|l[ae]r[ıi]?n?[ıi]?n?(?:[dt]?[ae]n?)?)?"
)
_NOUNS = (
    f"(?:(?:hava|deniz|askeri) )?[uü]s(?:s?[uü]n?[uü]?n?(?:[dt]?[ae]n?)?|t[ae]n?|t[ae]ki|s[ae]|ler{_CASE})?|havaalan[ıi]\\w*|havaliman[ıi]\\w*|hava meydan[ıi]\\w*"
    "|(?:g[oö]zlem )?nokta\\w*|(?:gaz|petrol) sahas[ıi]\\w*|k[ıi][sş]la\\w*|karakol\\w*|garnizon\\w*|kamp\\w*|deniz tesis\\w*|kar[ar]*g[aâ]h\\w*|mevzi\\w*|pist(?!on)\\w*|liman[ıi]?\\w*"
)
BASE = f"{_NOUNS}|tesis\\w*"
_SETTLEMENT = "k[oö]y(?:[uü]\\w*|ler\\w*)|kasaba\\w*|belde\\w*|il[cç]e\\w*|kent\\w*|[sş]ehr\\w*|mahalle\\w*|semt\\w*|k[ıi]rsal\\w*|s[ıi]n[ıi]r kap\\w*|kanton\\w*|banliy[oö]\\w*"
_OF = "t[uü]rk|rus|abd|amerikan|[iı]srail|[iı]ran|koalisyon|askeri|deniz|hava|bir|yeni|eski|k[uü][cç][uü]k|\\d+ numaral[iı]|g[oö]zlem|bm|undof|sdg|devrim muhaf[ıi]zlar[ıi]|hizbullah|ordu"
_LOCATIVE = "'?n?(?:[dt][ae]n?|[dt]eki|[dt]aki)"


def _sides(*words: str) -> tuple[str, ...]:
    """ "Suriye'nin kuzeydoğusunda": a part of the country in each case it stands in."""
    ends = ("", "na", "ne", "nda", "nde", "ndan", "nden", "ndaki", "ndeki", "nın", "nin", "nun", "nü", "nu")
    return tuple(f"Suriye{owner} {word}{end}" for owner in ("'nin", "") for word in words for end in ends)


NAMES = NameRules(
    zones=ZONES,
    groups=GROUPS,
    host_passing_before=HOST_PASSING_BEFORE,
    host_passing_after=HOST_PASSING_AFTER,
    feared_after=FEARED_AFTER,
    case_last=True,
    base_noun=terms(BASE),
    base_before=before("kamp"),
    base_after=after(
        f"(?:'\\w+)?(?: \\([^)]{{1,12}}\\))? (?:(?:askeri|hava|deniz|rus|t[uü]rk|abd|amerikan|uluslararas[ıi]|[a-zçğışöü]+(?:ndaki|ndeki|daki|deki)) )*(?:{_NOUNS})"
    ),
    place_before=before("ba[sş]kent[ıi]?|kuzey(?:indeki)?|g[uü]ney(?:indeki)?|do[gğ]u(?:sundaki)?|bat[ıi](?:s[ıi]ndaki)?"),
    place_after=after(
        f"(?: (?:ve|ile) [\\w-]+){{0,2}}{_LOCATIVE}|'y?[ae] (?:git|gid|gel|ula[sş]|d[oö]nd)\\w*|'?y?[ıiuü] (?:ziyaret|vur|bombala|ele ge[cç]ir|ku[sş]at)\\w*|(?:'\\w+)? (?:k[ıi]rsal\\w*|kent\\w*|[sş]ehr\\w*|ili\\w*|il[cç]e\\w*|b[oö]lge\\w*|{_SETTLEMENT}|yak[ıi]n\\w*|[cç]evre\\w*"
        "|temas\\w*|kuzey\\w*|g[uü]ney\\w*|do[gğ]u\\w*|bat[ıi]\\w*|vilayet\\w*|yolu\\w*|merkez\\w*|havalis\\w*)|'?[ıiuü]n (?:\\w+ )?(?:semt|mahalle|banliy[oö]|il[cç]e)\\w*"
    ),
    settlement_before=before("(?:k[oö]y[uü]|beldesi|kasabas[ıi]) olan"),
    settlement_after=after(f"(?:'\\w+)?(?: ve [\\w-]+)? (?:{_SETTLEMENT})|(?:(?<=kalkani)|(?<=dali)|(?<=pinari)) b[oö]lge\\w*"),
    base_of_town=re.compile(
        f"(?:'\\w+)?(?: (?:{_SETTLEMENT}))? (?:(?:t[uü]rk|rus|abd|amerikan|[iı]srail|askeri) )*(?:[uü]ss[uü]\\w*|g[oö]zlem noktas[ıi]\\w*|karakolu\\w*|garnizonu\\w*)"
        "|'?[dt][ae] (?:(?:yeni|bir|ikinci|askeri|hava|gecici|daimi) ){1,3}(?:[uü]s|g[oö]zlem noktas[ıi]|karakol|garnizon)(?= (?:kur|in[sş]a|a[cç]|olu[sş]tur|yap))"
        "|'?[dt][ae] (?:yeni )?(?:kurulan|in[sş]a edilen|bulunan|yer alan|konu[sş]lu) (?:\\w+ ){0,3}(?:[uü]s(?:s?\\w*)?|nokta\\w*|karakol\\w*|garnizon\\w*)"
        f"|(?:'?n?[ıiuü]n)?(?: (?:{_SETTLEMENT}))?(?: (?:yak[iı]nlar[iı]ndaki|yak[iı]n[iı]ndaki|k[iı]rsal[iı]ndaki|(?:kuzey|g[uü]ney|do[gğ]u|bat[ıi])(?:s?[ıi])?ndeki|(?:do[gğ]u|bat[ıi])s[ıi]ndaki)|'?[dt][ae]ki)"
        f" (?:(?:{_OF}) ){{0,3}}(?:hava ?alan[ıi]\\w*|[uü]s(?!t[uü]n)(?:s?[uü]\\w*|t[ae]\\w*|s[ae])?|nokta(?!lar)\\w*|tesisi\\w*|karakol\\w*|garnizon\\w*|tabur(?:u|un|unun|una|unda|undan)?|karargah(?!lar)\\w*|mevzisi\\w*)(?!\\w)"
    ),
    near_after=re.compile("(?:'?n?[ıiuü]n)?(?: (?:yak[iı]n\\w*|kuzey\\w*|g[uü]ney\\w*|do[gğ]u\\w*|bat[ıi]\\w*))"),
    base_named=re.compile("(?:'\\w+)? (?:(?:hava|askeri|deniz|rus|t[uü]rk) )*(?:[uü]ss[uü]\\w*|g[oö]zlem noktas[ıi]\\w*|garnizonu\\w*|hava ?alan[ıi]\\w*|havaliman[ıi]\\w*)"),
    seat_after=after("'?[dt][ae]ki (?:yeni )?(?:yetkili|y[oö]netim|h[uü]k[uü]met|idare|otorite)\\w*"),
    passing_after=after(
        f"{_LOCATIVE}(?! yap[ıi]lan)|(?: (?:ve|ile) [\\w]+)?'n?[ıiuü]n (?:[\\w-]+ )?(?:ba[sş]kent|kent|il[ıi]|il[cç]e|vilayet|kuzey|g[uü]ney|do[gğ]u|bat[ıi]|orta|k[ıi]rsal|sahil|k[ıi]y[ıi])\\w*"
        "|'y?[ae] (?:ge[cç]t|gitt|geld|d[oö]nd|u[cç]tu|giden|gelen)\\w*"
        "|(?:'\\w+)? (?:b[uü]y[uü]kel[cç]i\\w*|(?:(?:ve|ile) [\\w']+ )?s[ıi]n[ıi]r\\w*|gazetesi|televizyonu|kanal[ıi]|toplant[ıi]s[ıi]\\w*|merkezli"
        "|format[ıi]\\w*|s[uü]reci\\w*|lirasi|insan haklar[ıi]\\w*|d[oö]n[uü][sş][uü]\\w*)"
    ),
    acts_after=after(
        "(?:'\\w+)? \\w* ?(?:sald[ıi]rd[ıi]|[uü]stlendi|d[uü]zenledi)"
        "|(?:'?l[ıi]|'[ıi]n)?(?: (?!hedef|mevzi|[uü]ye|kar[sş][ıi]|y[oö]nelik)[\\w'-]+){0,5} (?:d[uü]zenledi[gğ]i|ger[cç]ekle[sş]tirdi[gğ]i) sald[ıi]r\\w*"
    ),
    first_words=frozenset((
        "ve", "ile", "ama", "ancak", "bakan", "bakanı", "başkan", "başkanı", "cumhurbaşkanı", "lideri", "lider",
        "sözcüsü", "sözcü", "bu", "şu", "dün", "bugün", "ise", "sayın", "general", "komutanı", "komutan",
        "büyükelçi", "elçisi", "elçi", "temsilcisi", "başbakan", "başbakanı", "suriye", "abd", "israil", "rusya",
        "türkiye", "amerikan", "rus", "türk", "iran", "esad", "tümgeneral", "korgeneral", "orgeneral", "amiral",
        "şam", "ankara", "moskova", "washington",
    )),
    demonyms={
        "turkiye": ("Türk", "Türkler", "Türkiye", "MSB", "Mehmetçik"),
        "russia": ("Rus", "Ruslar", "Moskova", "Kremlin"),
        "rusya": ("Rus", "Moskova"),
        "israil": ("İsrailli",),
        "iran": ("İranlı", "Tahran"),
        "suriye": ("Suriyeli",),
        "united states": ("Amerikan", "Amerikalı", "Vaşington", "CENTCOM", "Beyaz Saray"),
        "fransa": ("Fransız", "Paris"),
        "turkish armed forces": ("TSK", "Milli Savunma Bakanlığı"),
        "israel": ("Tel Aviv", "İsrailli"),
        "esad rejimi": ("rejim unsurları", "rejim güçleri", "rejim ordusu", "Esed rejimi", "rejim unsuru", "rejim uçakları"),
        "cjtf oir": ("Koalisyon", "koalisyon uçakları", "Koalisyon güçleri", "uluslararası koalisyon", "koalisyon güçleri", "DEAŞ karşıtı koalisyon"),
        "golan tepeleri": ("Golan",),
        "buffer zone": ("tampon bölge", "tampon bölgeden", "tampon bölgede", "tampon bölgeye", "tampon bölgenin", "tampon bölgedeki", "tampon bölgeyi"),
        "kuzeydogu suriye": _sides("kuzeydoğusu"),
        "kuzeybati suriye": _sides("kuzeybatısı"),
        "guney suriye": _sides("güneyi"),
        "suriye sahili": (*_sides("sahili", "kıyıları"), "Suriye sahilleri", "Suriye sahillerinde"),
        "suriye colu": _sides("çölü"),
        "sam kirsali": ("Şam kırsalında", "Şam kırsalındaki", "Şam kırsalına", "Şam kırsalından", "Şam kırsalının"),
        "azaz": ("Azez",),
        "manbij": ("Menbiç", "Membiç"),
        "saraqib": ("Serakib", "Serakıp", "Serakip"),
        "jindayris": ("Cindires", "Cinderes"),
        "jarabulus": ("Cerablus",),
        "ain aissa": ("Aynisa", "Ayn el-İsa"),
        "ain al arab": ("Aynularab", "Aynel Arab", "Ayn el-Arab", "Ayn el Arab", "Ayn al-Arap"),
        "kesweh": ("Kisve",),
        "choban bey": ("Çobanbey",),
        "nayrab military airport": ("Neyrab Askeri Havalimanı",),
        "kuweires air base": ("Kuveyris",),
        "omar oil field": ("Ömer petrol sahası", "El-Ömer petrol sahası", "El-Ömer sahası", "Ömer petrol sahasındaki", "Ömer petrol sahasında", "Ömer petrol sahasından", "El-Ömer petrol sahasında", "El-Ömer petrol sahasındaki", "El-Ömer sahasında", "El-Ömer sahasındaki", "Yeşil Köy"),
        "tanf garrison": ("Tenef", "El-Tenef", "Et-Tenef"),
        "tanf": ("Tenef", "El-Tenef"),
        "mss conoco": ("Konoko", "Konoco", "Conoco"),
        "maria zakharova": ("Mariya Zaharova",),
        "alexander lavrentiev": ("Aleksandr Lavrentyev",),
        "najat rochdi": ("Necat Rüşdi", "Necat Ruşdi"),
        "abbas araghchi": ("Abbas Arakçi", "Abbas Erakçi"),
        "esmail baqaei": ("İsmail Bekayi", "İsmail Bekai"),
        "ali khamenei": ("Ali Hamaney",),
        "walid al muallem": ("Velid Muallim", "Velid el-Muallim"),
        "faisal mekdad": ("Faysal Mikdad", "Faysal el-Mikdad"),
        "hussein al salama": ("Hüseyin es-Seleme",),
        "mount hermon summit posts": ("Hermon Dağı", "Şeyh Dağı", "Cebel eş-Şeyh"),
    },
    actor_suffix="n?c[ae]|l[ae]r(?:i?n?(?:d?[ae]n?)?|ca|ce)?|li(?:l[ae]r)?|ya|yi|ye|nin|nda|nde|de|da|den|dan|e|a|i|in|un",
    common_words=frozenset(("sarin", "bara", "sin", "mare", "esme", "kizwan", "mustafa", "abbas", "pence", "zeytin dali", "baris pinari", "firat kalkani", "kafir", "harim", "akil tepesi")),
)  # fmt: skip
