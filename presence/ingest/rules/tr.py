"""Turkish. The verb comes last, so the subject is sought at the head of the sentence."""

import re

from presence.ingest.rules.base import DateRules, EventRule, LanguageRules, NameRules, SpeakerRules, SpeechCue, terms

_CASE = (
    "(?:[ıiuü]|[yn]?[ae]|[dt][ae]n?|n?[ıiuü]n|s?[ıi]n?[ıi]?n?(?:[dt]?[ae]n?)?|l[ae]r[ıi]?n?[ıi]?n?(?:[dt]?[ae]n?)?)?"
)
_BASE = (
    f"(?:(?:hava|deniz|askeri) )?[uü]s(?:s?[uü]n?[uü]?n?(?:[dt]?[ae]n?)?|ler{_CASE})?|havaalan[ıi]\\w*|havaliman[ıi]\\w*"
    "|g[oö]zlem nokta\\w*|nokta\\w*|karakol\\w*|garnizon\\w*|kamp\\w*|tesis\\w*|kar[ar]*g[aâ]h\\w*|mevzi\\w*"
)

_NAMES = NameRules(
    demonyms={
        "turkiye": ("Türk", "Türkler", "Türkiye"),
        "russia": ("Rus", "Ruslar", "Moskova"),
        "rusya": ("Rus", "Moskova"),
        "israil": ("İsrailli",),
        "iran": ("İranlı", "Tahran"),
        "suriye": ("Suriyeli",),
        "united states": ("Amerikan", "Amerikalı", "Vaşington", "CENTCOM"),
        "fransa": ("Fransız", "Paris"),
        "turkish armed forces": ("TSK", "Milli Savunma Bakanlığı"),
        "israel": ("Tel Aviv", "İsrailli"),
    },
    actor_suffix="l[ae]r(?:i?n?(?:d?[ae]n?)?)?|li(?:l[ae]r)?|ya|yi|ye|nin|nda|nde|de|da|den|dan|e|a|i|in|un",
    place_after=re.compile(r"'?n?(?:[dt][ae]n?|[dt]eki|[dt]aki)(?!\w)"),
    base_noun=terms(_BASE),
    common_words=frozenset(("sarin", "bara", "dera", "sin")),
)

_TITLE = (
    "(?:(?:milli )?savunma |d[ıi][sş]i[sş]leri |i[cç]i[sş]leri )?(?:bakan(?:[ıi])?|ba[sş]bakan[ıi]?|cumhurba[sş]kan[ıi]"
    "|devlet ba[sş]kan[ıi]|ba[sş]kan[ıi]?|s[oö]zc[uü](?:s[uü])?|b[uü]y[uü]kel[cç]i(?:si)?|temsilci(?:si)?|komutan[ıi]?"
    "|genelkurmay ba[sş]kan[ıi]|lideri?|dan[ıi][sş]man[ıi]?|m[uü]ste[sş]ar[ıi]?|general|tu[gğ]amiral|tu[gğ]general|albay)"
)

_SPEAKERS = SpeakerRules(
    roles=(
        ("institution", terms(
            "(?:(?:milli )?savunma |d[ıi][sş]i[sş]leri |i[cç]i[sş]leri )?bakanl[ıi][gğ][ıi]|bakanl[ıi]k|h[uü]k[uü]met[ıi]?"
            "|cumhurba[sş]kanl[ıi][gğ][ıi]|ordu(?:su)?|kremlin|pentagon|beyaz saray|genelkurmay|merkez komutanl[ıi][gğ][ıi]"
            "|g[uü]venlik konseyi|koalisyon"
        )),
        ("media", terms("ajans[ıi]?|gazetesi|televizyonu?|medyas[ıi]|bas[ıi]n[ıi]|reuters|anadolu ajans[ıi]|[iı]ha|sana|tass|kanal[ıi]|g[oö]zlemevi|insan haklar[ıi] g[oö]zlemevi")),
        ("anonymous", terms(
            "(?:(?:askeri|yerel|g[uü]venlik|diplomatik|ad[ıi]n[ıi] vermek istemeyen) )*(?:kaynak(?:lar[ıi]?)?|kayna[gğ][ıi]|yetkili(?:ler|si|leri)?"
            "|g[oö]rg[uü] tan[ıi]klar[ıi])"
        )),
        ("title", terms(_TITLE)),
        ("pronoun", terms("o")),
    ),
    governor=terms("ile|ve"),
    filler=terms("ise|da|de|ayr[ıi]ca|dün|bug[uü]n|pazartesi|sal[ıi]|[cç]ar[sş]amba|per[sş]embe|cuma|cumartesi|pazar|g[uü]n[uü]"),
    relative=terms("olan"),
    stop=terms("ise"),
    oblique_after=re.compile(r"'(?:[yn]?[ae]|[dt][ae]n?|n?[iuü]n|[yn]?[iuü]|[yn]?l[ae])(?!\w)"),
    implicit=True,
)  # fmt: skip

# Reported speech puts its verb into a case ("devam ettiğini belirtti"); without one nothing is reported.
_COMPLEMENT = terms(
    "\\w+(?:[ıiuü][gğ][ıiuü]n[ıiuü]|[ae]ca[gğ][ıi]n[ıi]|[ae]ce[gğ]ini|l[ae]r[ıi]n[ıi]|m[ae]s[ıi]n[ıi]|m[ae]s[ıi]na|m[ae]s[ıi] gerekti[gğ]ini|s[ıi]n[ıi]|duklar[ıi]n[ıi]|d[uü]klerini)"
)
_CUES = (
    SpeechCue(terms(
        "dedi|diyor|s[oö]yledi|belirtti|a[cç][ıi]klad[ıi]|vurgulad[ıi]|ifade etti|kaydetti|dile getirdi|bildirdi|ekledi|aktard[ıi]|duyurdu"
        "|savundu|iddia etti|konu[sş]tu|yan[ıi]t[ıi]n[ıi] verdi|yan[ıi]tlad[ıi]|uyard[ıi]|kar[sş][ıi]l[ıi]k verdi|uyar[ıi]s[ıi]nda bulundu"
        "|[cç]a[gğ]r[ıi]s[ıi]nda bulundu|de[gğ]erlendirmesinde bulundu|ifadelerini kulland[ıi]|ifadesini kulland[ıi]|yalanlad[ıi]"
        "|do[gğ]rulad[ıi]|kabul etti|itiraf etti|su[cç]lad[ıi]|k[ıi]nad[ıi]|i[sş]aret etti|alt[ıi]n[ıi] [cç]izdi|hat[ıi]rlatt[ıi]|yazd[ıi]"
        "|de[gğ]indi|s[oö]z etti|dikkat [cç]ekti"
    ), ("first",), None, 0.9, _COMPLEMENT),
    SpeechCue(terms(
        "aktaran|belirten|s[oö]yleyen|vurgulayan|kaydeden|ifade eden|a[cç][ıi]klayan|hat[ıi]rlatan|savunan|dile getiren|bildiren|ekleyen"
    ), ("participle",), None, 0.85),
    SpeechCue(terms("g[oö]re"), ("possessor",), None, 0.75),
)  # fmt: skip

_STANCES = (
    ("opposes", terms(
        "i[sş]gal\\w*|ihlal\\w*|hukuka ayk[ıi]r[ıi]|sald[ıi]rganl[ıi]k|k[ıi]n[ıi]yor\\w*|k[ıi]nad[ıi]|reddet\\w+|kabul edilemez"
        "|(?:[cç]ekilmeli|terk etmeli|ayr[ıi]lmal[ıi])\\w*|provokasyon|yasa ?d[ıi][sş][ıi]"
    )),
    ("conditional", terms(
        "[sş]art\\w*|ko[sş]ul\\w*|\\w+m[ae]den|s[uü]rece|e[gğ]er|ancak .{0,40}(?:halinde|durumunda)|olursa|halinde|takdirde|\\w+[ıi]nca"
        "|gerek(?:ir|iyor|mektedir)"
    )),
    ("supports", terms(
        "kalaca\\w+|devam ed\\w+|s[uü]rece\\w+|s[uü]rd[uü]r\\w+|destek\\w*|[cç]ekilmeyece\\w+|ayr[ıi]lmayaca\\w+|davet\\w*|gerekli|g[uü][cç]len\\w+"
        "|e[gğ]itim ve dan[ıi][sş]manl[ıi]k|artt[ıi][gğ]\\w+|kararl[ıi]\\w*"
    )),
)  # fmt: skip

_TOPICS = (
    ("withdrawal", terms("[cç]ekil\\w+|geri [cç]ek\\w+|d[oö]n[uü][sş]\\w*|terk\\w*|ayr[ıi]l\\w+|tahliye\\w*|tekrar ele al\\w+")),
    ("basing", terms(f"{_BASE}|askeri varl[ıi]k\\w*|askeri varl[ıi][gğ]\\w*|konu[sş]lan\\w+")),
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

_EVENTS = (
    EventRule("air_strike", terms(
        "hava sald[ıi]r[ıi]s[ıi] d[uü]zenle(?:di|ndi)|hava sald[ıi]r[ıi]lar[ıi] d[uü]zenle(?:di|ndi)|bombalad[ıi]|bombaland[ıi]"
        "|(?:sava[sş] u[cç]aklar[ıi]|[iı]ha'?lar|SİHA)[^.]{0,60}(?:vurdu|hedef ald[ıi])|hava harekat[ıi] d[uü]zenledi|havadan vurdu"
    )),
    EventRule("withdrawal", terms("[cç]ekildi(?:ler)?|geri [cç]ekti|tahliye etti|bo[sş]altt[ıi]|ayr[ıi]ld[ıi](?:lar)?|[cç]ekilmeye ba[sş]lad[ıi]|[cç]ekiliyor")),
    EventRule("handover", terms("devretti|devredildi|teslim (?:ald[ıi]|etti|edildi)|kontrol[uü]n[uü] devrald[ıi]|devrald[ıi]")),
    EventRule("ground_incursion", terms("girdi(?:ler)?|bask[ıi]n d[uü]zenledi|ilerledi|s[ıi]zd[ıi]|kara harek[aâ]t[ıi] ba[sş]latt[ıi]|s[ıi]n[ıi]r[ıi] ge[cç]ti")),
    EventRule("patrol", terms("devriye(?:si)? (?:d[uü]zenle|ger[cç]ekle[sş]tir|yap|icra)\\w*"), 0.7),
    EventRule("deployment", terms("konu[sş]land[ıi](?:rd[ıi]|r[ıi]ld[ıi])?|sevk ?(?:etti|edildi|iyat[ıi] yapt[ıi])|takviye (?:g[oö]nderdi|yapt[ıi])|asker g[oö]nderdi|yerle[sş]tirdi")),
    EventRule("attack_on_base", terms("(?:[uü]ss[uü]ne|[uü]sse|noktas[ıi]na|karakoluna|garnizonuna)[^.]{0,50}(?:sald[ıi]r\\w+|roket\\w*|ate[sş] a[cç]\\w+|hedef ald[ıi])"), 0.75),
    EventRule("clash", terms("[cç]at[ıi][sş]t[ıi](?:lar)?|[cç]at[ıi][sş]ma [cç][ıi]kt[ıi]"), 0.65),
    EventRule("talks", terms("g[oö]r[uü][sş]melerin devam etti[gğ]ini|g[oö]r[uü][sş]me(?:ler)? yapt[ıi]|m[uü]zakere(?:ler)? (?:ba[sş]lad[ıi]|s[uü]r[uü]yor)|bir araya geldi|g[oö]r[uü][sş]t[uü]|(?:anla[sş]ma|mutabakat)\\w* imzalad[ıi]"), 0.65),
    EventRule("visit", terms("ziyaret etti|ziyaret ger[cç]ekle[sş]tirdi|ziyarette bulundu|temaslarda bulundu"), 0.6),
    EventRule("construction", terms("in[sş]a etti|in[sş]as[ıi]na ba[sş]lad[ıi]|kurdu|in[sş]a ediyor|tahkim etti"), 0.6),
)  # fmt: skip

RULES = LanguageRules(
    code="tr",
    names=_NAMES,
    speakers=_SPEAKERS,
    cues=_CUES,
    stances=_STANCES,  # type: ignore[arg-type]
    topics=_TOPICS,
    venues=(
        terms("([\\w’' ]{3,40} verdi[gğ]i (?:r[oö]portajda|m[uü]lakatta|demec\\w+))"),
        terms("(bas[ıi]n toplant[ıi]s[ıi]nda|yaz[ıi]l[ıi] a[cç][ıi]klamada|a[cç][ıi]klamas[ıi]nda|konu[sş]mas[ıi]nda)"),
    ),
    events=_EVENTS,
    unreal=terms(
        "de[gğ]il|yalanlad[ıi]|\\w+(?:mad[ıi]|medi|mayaca[gğ]\\w*|meyece[gğ]\\w*)|\\w+(?:acak|ecek)(?:ler|lar|t[ıi]r?)?|planl[ıi]yor\\w*"
        "|plan[ıi]|olas[ıi]|ihtimal\\w*|iddias[ıi]n[ıi] yalanlad[ıi]|tehdit etti|e[gğ]er|isterse|halinde|takdirde|haz[ıi]rlan[ıi]yor"
    ),
    agent=terms("taraf[ıi]ndan"),
    military=terms(
        "asker\\w*|ordu\\w*|birlik(?:ler)?\\w*|kuvvet\\w*|hava sald[ıi]r\\w*|sava[sş] u[cç]a\\w*|devriye\\w*|silahl[ıi]|savunma\\w*|mevzi\\w*"
        f"|g[oö]zlem nokta\\w*|f[uü]ze\\w*|bombal\\w*|z[ıi]rhl[ıi]\\w*|tsk|{_BASE}"
    ),
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
    ),
    verb_final=True,
    abbreviations=frozenset(("dr", "prof", "doç", "gen", "alb", "yrd", "vb", "bkz")),
)  # fmt: skip
