"""Turkish: who speaks, and the words that say so. The verb comes last, its subject opens the sentence."""

import re

from presence.ingest.rules.base import SpeakerRules, SpeechCue, terms

_TITLE = (
    "(?:(?:milli )?savunma |d[ıi][sş]i[sş]leri |i[cç]i[sş]leri |eski |[oö]zel |genel |b[uü]y[uü]k |ileti[sş]im |daimi )*(?:bakan(?:[ıi])?|ba[sş]bakan[ıi]?"
    "|cumhurba[sş]kan[ıi](?: yard[ıi]mc[ıi]s[ıi])?|devlet ba[sş]kan[ıi]|ba[sş]kan[ıi]?(?: yard[ıi]mc[ıi]s[ıi])?|s[oö]zc[uü](?:s[uü])?|b[uü]y[uü]kel[cç]i(?:si)?"
    "|temsilci(?:si)?|komutan[ıi]?|genelkurmay ba[sş]kan[ıi]|lideri?|dan[ıi][sş]man[ıi]?|m[uü]ste[sş]ar[ıi]?|orgeneral|korgeneral|t[uü]mgeneral|general|tu[gğ]amiral"
    "|amiral|tu[gğ]general|albay|uzman[ıi]?|analist[i]?|profes[oö]r|muhabiri?|gazeteci|elçisi|genel sekreteri?|m[uü]d[uü]r[uü]?|valisi?|milletvekili|isim|yetkili isim)"
)
_QUOTED = '(?: ["“«][^"”»\\n]{2,30}["”»])?'

_SPEAKERS_WHO = (
    ("institution", terms(
        "(?:(?:milli )?savunma |d[ıi][sş]i[sş]leri |i[cç]i[sş]leri |sa[gğ]l[ıi]k )?bakanl[ıi](?:k|[gğ][ıi])\\w*|h[uü]k[uü]met\\w*|msb"
        "|cumhurba[sş]kanl[ıi][gğ][ıi]\\w*|ordu(?:su)?(?:ndan|nun)?|kremlin|pentagon|beyaz saray|genelkurmay(?: ba[sş]kanl[ıi][gğ][ıi]\\w*)?|(?:merkez )?komutanl[ıi][gğ][ıi]\\w*"
        "|g[uü]venlik konseyi|koalisyon\\w*|y[oö]netimi?|ofisi|meclisi|tsk"
    )),
    ("media", terms(
        "(?:(?:resmi|yerel|devlet|haber|suriye|israil|rus) )*(?:ajans[ıi]?|gazetesi|televizyonu?|medyas[ıi]|bas[ıi]n[ıi]|kanal[ıi]|sitesi)|reuters|anadolu ajans[ıi]|[iı]ha|aa"
        f"|sana|tass|bloomberg|haaretz|el cezire|el arabiya|new york times|wall street journal|the guardian|al-monitor|(?:(?:suriye )?[iı]nsan haklar[ıi] )?g[oö]zlemevi|u[cç]ak g[oö]zlemevi|axios|bbc{_QUOTED}"
    )),
    ("anonymous", terms(
        "(?:(?:askeri|yerel|g[uü]venlik|diplomatik|t[uü]rk|rus|suriyeli|[iı]srailli|abd'li|amerikal[ıi]|bakanl[ıi]k|msb|[uü]st d[uü]zey|bir|iki|[uü][cç]|d[oö]rt|be[sş]"
        "|bölgesel|bat[ıi]l[ıi]|ad[ıi]n[ıi] vermek istemeyen|ad[ıi]n[ıi]n a[cç][ıi]klanmas[ıi]n[ıi] istemeyen) )*(?:kaynak(?:lar[ıi]?)?|kayna[gğ][ıi]|yetkili(?:ler|si|leri)?"
        "|g[oö]rg[uü] tan[ıi]klar[ıi]|diplomatlar?|uzmanlar|b[oö]ge sakinleri|sakinler(?:i)?|k[oö]yl[uü]ler)"
    )),
    ("title", terms(_TITLE)),
    ("pronoun", terms("o")),
)  # fmt: skip

_OFFICES = tuple(
    (terms(title), words)
    for title, words in (
        ("yard[ıi]mc[ıi]s[ıi]", ("nobody",)),
        (
            "d[ıi][sş]i[sş]leri (?:bakanl[ıi][gğ][ıi] )?s[oö]zc[uü]s[uü]",
            (
                "foreign",
                "spokes",
            ),
        ),
        ("s[oö]zc[uü](?:s[uü])?", ("spokes",)),
        ("savunma bakan[ıi]", ("defen",)),
        ("d[ıi][sş]i[sş]leri bakan[ıi]", ("minister of foreign",)),
        ("ba[sş]bakan[ıi]?", ("prime minister",)),
        ("(?:cumhur|devlet )ba[sş]kan[ıi]?", ("president(?!ial)",)),
        ("temsilcisi", ("envoy",)),
        ("genel sekreteri", ("secretary-general",)),
    )
)

SPEAKERS = SpeakerRules(
    roles=_SPEAKERS_WHO,  # type: ignore[arg-type]
    offices=_OFFICES,
    governor=terms("(?!)"),
    filler=terms(
        "ise|da|de|ayr[ıi]ca|dün|bug[uü]n|pazartesi|sal[ıi]|[cç]ar[sş]amba|per[sş]embe|cuma|cumartesi|pazar|g[uü]n[uü]|bu iddiay[ıi]|[oö]te yandan"
    ),
    relative=terms("olan"),
    stop=terms("ise"),
    oblique_after=re.compile(r"'(?:[yn]?[ae]|[dt][ae]n?|n?[iuü]n|[yn]?[iuü]|[yn]?l[ae])(?!\w)"),
    implicit=True,
)

# Reported speech puts its verb into a case ("devam ettiğini belirtti"); without one nothing is reported.
_COMPLEMENT = terms(
    "\\w+(?:[ıiuü][gğ][ıiuü]n[ıiuü]|[ae]ca[gğ][ıi]n[ıi]|[ae]ce[gğ]ini|l[ae]r[ıi]n[ıi]|m[ae]s[ıi]n[ıi]|m[ae]s[ıi]na|m[ae]s[ıi] gerekti[gğ]ini|s[ıi]n[ıi]"
    "|duklar[ıi]n[ıi]|d[uü]klerini|t[ıi]klar[ıi]n[ıi]|tiklerini|d[ıi]klar[ıi]n[ıi]|diklerini|ld[ıi][gğ][ıi]|ldi[gğ]i|ndi[gğ]i|nd[ıi][gğ][ıi]|[ıiuü][gğ][ıiuü])"
)
_SAID = (
    "dedi|diyor|s[oö]yledi|belirtti|a[cç][ıi]klad[ıi]|vurgulad[ıi]|ifade etti|kaydetti|dile getirdi|bildirdi|ekledi|aktard[ıi]|duyurdu|anlatt[ıi]"
    "|savundu|iddia etti|konu[sş]tu|yan[ıi]t[ıi]n[ıi] verdi|yan[ıi]tlad[ıi]|cevab[ıi]n[ıi] verdi|uyard[ıi]|kar[sş][ıi]l[ıi]k verdi|uyar[ıi]s[ıi]nda bulundu"
    "|[cç]a[gğ]r[ıi]s[ıi]nda bulundu|[cç]a[gğ]r[ıi]s[ıi](?:n[ıi])? yapt[ıi]|de[gğ]erlendirmesinde bulundu|de[gğ]erlendirmesini yapt[ıi]|yorumunu yapt[ıi]"
    "|ifadelerini kulland[ıi]|ifadesini kulland[ıi]|yalanlad[ıi]|do[gğ]rulad[ıi]|kabul etti|itiraf etti|su[cç]lad[ıi]|k[ıi]nad[ıi]|i[sş]aret etti"
    "|alt[ıi]n[ıi] [cç]izdi|hat[ıi]rlatt[ıi]|yazd[ıi]|de[gğ]indi|s[oö]z etti|dikkat [cç]ekti|[oö]ne s[uü]rd[uü]|tekrarlad[ıi]|yineledi|ileri s[uü]rd[uü]"
    "|s[oö]zlerine ekledi|g[oö]r[uü][sş][uü]n[uü] (?:dile getirdi|savundu|payla[sş]t[ıi])|payla[sş]t[ıi]|tehdit etti|talep etti|istedi|rapor etti|ilan etti|tepki g[oö]sterdi"
    "|mesaj[ıi]n[ıi] verdi|g[oö]zda[gğ][ıi] verdi|a[cç][ıi]klamas[ıi]n[ıi] yapt[ıi]|s[oö]z verdi|demekle yetindi|kan[ıi]s[ıi]nda|ifade(?:si|leri)ne yer verdi|[sş]art ko[sş]tu|reddetti|ele[sş]tirdi|hedef ald[ıi](?=:)"
)
_PASSIVE = "bildirildi|belirtildi|kaydedildi|denildi|ifade edildi|vurguland[ıi]|a[cç][ıi]kland[ıi]|duyuruldu|aktar[ıi]ld[ıi]|ifadelerine yer verildi|dile getirildi|[oö]ne s[uü]r[uü]ld[uü]"
_FLAT = "yalanlad[ıi]|k[ıi]nad[ıi]|reddetti|su[cç]lad[ıi]|ele[sş]tirdi|do[gğ]rulad[ıi]|memnuniyetle kar[sş][ıi]lad[ıi]|tepki g[oö]sterdi|[cç]a[gğ]r[ıi]s[ıi]nda bulundu|destek verdi|[sş]art ko[sş]tu|olarak (?:nitele(?:di|ndirdi)|tan[ıi]mlad[ıi]|de[gğ]erlendirdi)|ça[gğ]r[ıi] yapt[ıi]"
CUES = (
    SpeechCue(terms(_SAID), ("first",), None, 0.9, _COMPLEMENT),
    SpeechCue(terms(_FLAT), ("first",), None, 0.8),
    SpeechCue(terms(_PASSIVE), ("source",), None, 0.8),
    SpeechCue(terms(
        "aktaran|belirten|s[oö]yleyen|vurgulayan|kaydeden|ifade eden|a[cç][ıi]klayan|hat[ıi]rlatan|savunan|dile getiren|bildiren|ekleyen|diyen|[oö]ne s[uü]ren"
        "|de[gğ]inen|dikkat [cç]eken|i[sş]aret eden"
    ), ("participle",), None, 0.85),
    SpeechCue(terms("haber(?:in)?e g[oö]re|haberlere g[oö]re|bilgilere g[oö]re"), ("owner",), None, 0.75),
    SpeechCue(terms("'?(?:y?[ae]|n[ae])? g[oö]re"), ("possessor",), None, 0.75),
)  # fmt: skip

VENUES = (
    terms("([\\w’' ]{3,40} verdi[gğ]i (?:r[oö]portajda|m[uü]lakatta|demec\\w+))"),
    terms(
        "((?:ortak |haftalık )?bas[ıi]n (?:bilgilendirme )?toplant[ıi]s[ıi]nda|yaz[ıi]l[ıi] a[cç][ıi]klamada|a[cç][ıi]klamas[ıi]nda|konu[sş]mas[ıi]nda)"
    ),
)
