"""Turkish. The verb comes last, so the subject is sought at the head of the sentence."""

from presence.ingest.reading.rules.base import DateRules, LanguageRules
from presence.ingest.reading.rules.patterns import after, terms
from presence.ingest.reading.rules.tr.afterwards import BLAMES, INCIDENT, REPELS
from presence.ingest.reading.rules.tr.bearing import TOPICS
from presence.ingest.reading.rules.tr.events import (
    AGENT,
    AGENT_AFTER,
    AGENT_CLAUSE,
    CLAUSE_END,
    EVENTS,
    FIGURES,
    HABIT,
    PASSIVE,
    UNDERGOES_AFTER,
    UNREAL,
    UNREAL_AFTER,
)
from presence.ingest.reading.rules.tr.names import BASE, NAMES
from presence.ingest.reading.rules.tr.places import PLACES
from presence.ingest.reading.rules.tr.signs import OBSERVERS, RESIDENTS, SIGNS, VOICES
from presence.ingest.reading.rules.tr.speech import CUES, SPEAKERS, VENUES
from presence.ingest.reading.rules.tr.surroundings import FORMS, SURROUNDINGS

RULES = LanguageRules(
    code="tr",
    names=NAMES,
    speakers=SPEAKERS,
    cues=CUES,
    signs=SIGNS,
    voices=VOICES,
    observers=OBSERVERS,
    residents=RESIDENTS,
    topics=TOPICS,
    venues=VENUES,
    events=EVENTS,
    unreal=UNREAL,
    unreal_after=UNREAL_AFTER,
    agent=AGENT,
    agent_after=AGENT_AFTER,
    passive=PASSIVE,
    aside_after=after("(?:'?[ıiuün]{0,3})? (?:k[uü]rdistan|s[ıi]n[ıi]r|destekli|yanl[ıi]s[ıi]|yap[ıi]m[ıi]|ba[gğ]lant[ıi]l[ıi]|insan haklar[ıi]|resm[iî]|devlet (?:haber )?(?:ajans|televizyon)\\w*)"),
    habit=HABIT,
    blames=BLAMES,
    incident=INCIDENT,
    repels=REPELS,
    claims=terms("[uü]stlendi\\w*|sorumlulu[gğ]unu (?:[uü]stlen|kabul)\\w*"),
    figures=FIGURES,
    surroundings=SURROUNDINGS,
    forms=FORMS,
    military=terms(
        "top[cç]u\\w*|z[ıi]rhl[ıi]\\w*|ate[sş] a[cç]\\w*|i[sş]gal\\w*|bar[ıi][sş] g[uü]c[uü]\\w*|sald[ıi]r[ıi]\\w*|harek[aâ]t\\w*|operasyon\\w*|roket\\w*|dron\\w*|jet\\w*|g[uü]venlik anla[sş]mas\\w*|konvoy\\w*|tank\\w*|asker\\w*|ordu\\w*|birlik(?:ler)?\\w*|kuvvet\\w*|hava sald[ıi]r\\w*|sava[sş] u[cç]a\\w*|devriye\\w*|silahl[ıi]|savunma\\w*|mevzi\\w*"
        f"|g[oö]zlem nokta\\w*|f[uü]ze\\w*|bombal\\w*|z[ıi]rhl[ıi]\\w*|tsk|(?!hava ?(?:liman|alan)|pist)(?:{BASE})"
        "|komando\\w*|[oö]zel kuvvet\\w*|helikopter\\w*|s[iİ]ha\\w*|[iİ]ha\\w*|havan\\w*|obüs\\w*|keskin ni[sş]anc\\w*|may[ıi]n\\w*|tabur\\w*|tugay\\w*|alay[ıi]?|kontrol noktas\\w*|ate[sş]kes\\w*|[cç]at[ıi][sş]ma\\w*|pentagon\\w*|[cç]at[ıi][sş]mas[ıi]zl[ıi]k\\w*|muharebe\\w*|deniz piyade\\w*"
    ),
    elsewhere=terms(
        "l[uü]bnan\\w*|beyrut\\w*|ukrayna\\w*|kiev\\w*|gazze\\w*|refah\\w*|bat[ıi] [sş]eria\\w*|yemen\\w*|husi\\w*|libya\\w*|afganistan\\w*|polonya\\w*|almanya\\w*|sudan\\w*"
        "|tayvan\\w*|(?<!beyt )[cç]in\\w*|kore\\w*|karaba[gğ]\\w*|ermenistan\\w*|k[ıi]br[ıi]s\\w*|yunanistan\\w*|somali\\w*"
        "|ayn el[- ]?esed\\w*|anbar\\w*|udeyd\\w*|bahreyn\\w*|kuveyt\\w*|ramstein\\w*"
    ),
    other_matters=terms(
        "sergi\\w*|kitap\\w*|yazar\\w*|m[uü]zisyen\\w*|[sş]ark[ıi]c[ıi]\\w*|kafe\\w*|f[ıi]r[ıi]n\\w*|futbol\\w*|ma[cç]\\w*|gol\\w*|kupa\\w*|[sş]ampiyon\\w*|kul[uü]p\\w*|lig\\w*|antren[oö]r\\w*|film\\w*|dizi\\w*|y[oö]netmen\\w*|oyuncu\\w*|festival\\w*"
        "|konser\\w*|deprem\\w*|enkaz\\w*|arama kurtarma|afad|sel|turizm\\w*|turist\\w*|otel\\w*|u[cç]u[sş]lar\\w*|ticaret\\w*|ihracat\\w*|ithalat\\w*|yat[ıi]r[ıi]m\\w*"
        "|enflasyon\\w*|dolar\\w*|okul\\w*|[oö][gğ]renci\\w*|[uü]niversite\\w*|m[uü]ze\\w*|arkeolo\\w*|tarif\\w*|yemek\\w*|a[sş][ıi]\\w*|hastane\\w*|ba[gğ][ıi][sş]\\w*"
        "|bu[gğ]day\\w*|tah[ıi]l\\w*|un ihra\\w*|de[gğ]irmen\\w*|g[uü]bre\\w*|[cç]imento\\w*|ihale\\w*|fosfat\\w*|do[gğ]al ?gaz\\w*|megavat\\w*|tarife\\w*|pamuk\\w*|hasat\\w*|hava durumu|s[ıi]cakl[ıi]k\\w*|tiyatro\\w*|orkestra\\w*|fuar\\w*|basketbol\\w*|voleybol\\w*|federasyon\\w*|yolcu\\w*|bilet\\w*|hava ?yollar[ıi]\\w*"
    ),
    places=PLACES,
    dates=DateRules(
        weekdays=tuple(
            f"{day}(?: g[uü]n[uü])?" for day in ("pazartesi", "sal[ıi]", "[cç]ar[sş]amba", "per[sş]embe", "cuma", "cumartesi", "pazar")
        ),
        months=tuple(f"{month}(?:['’]?[dt][ae]n?)?" for month in (
            "ocak", "[sş]ubat", "mart", "nisan", "may[ıi]s", "haziran", "temmuz", "a[gğ]ustos", "eyl[uü]l", "ekim", "kas[ıi]m", "aral[ıi]k")),
        days_ago=(("bug[uü]n|bu sabah|bu ak[sş]am", 0), ("d[uü]n|d[uü]n gece|d[uü]n ak[sş]am", 1), ("iki g[uü]n [oö]nce|evvelsi g[uü]n", 2)),
        weeks_ago="ge[cç]en hafta|ge[cç]ti[gğ]imiz hafta",
        months_ago="ge[cç]en ay|ge[cç]ti[gğ]imiz ay",
        this_month="bu ay",
        in_year="y[ıi]l[ıi]|ge[cç]en|bu",
        month_after="ay[ıi]\\w*",
        year_after="y[ıi]l[ıi]n?\\w*|'[dt][ae]n?",
    ),
    undergoes_after=UNDERGOES_AFTER,
    agent_clause=AGENT_CLAUSE,
    clause_end=CLAUSE_END,
    abbreviations=frozenset(("dr", "prof", "doç", "gen", "alb", "yrd", "vb", "bkz")),
)  # fmt: skip
