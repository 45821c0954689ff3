"""Turkish: who speaks, and the words that say so. The verb comes last, its subject opens the sentence."""

import re

from presence.ingest.rules.base import SpeakerRules, SpeechCue, terms

_TITLE = (
    "(?:(?:milli )?savunma |d[ıi][sş]i[sş]leri |i[cç]i[sş]leri |eski |[oö]zel |genel |b[uü]y[uü]k |ileti[sş]im |daimi )*(?:bakan(?:[ıi])?|ba[sş]bakan[ıi]?"
    "|cumhurba[sş]kan[ıi](?: yard[ıi]mc[ıi]s[ıi])?|devlet ba[sş]kan[ıi]|ba[sş]kan[ıi]?(?: yard[ıi]mc[ıi]s[ıi])?|s[oö]zc[uü](?:s[uü])?|b[uü]y[uü]kel[cç]i(?:si)?"
    "|(?:temsilci|bakan|s[oö]zc[uü]|ba[sş]bakan|m[uü]ste[sş]ar) yard[ıi]mc[ıi]s[ıi]|temsilci(?:si)?|komutan[ıi]?|genelkurmay ba[sş]kan[ıi]|lideri?|dan[ıi][sş]man[ıi]?|m[uü]ste[sş]ar[ıi]?|orgeneral|korgeneral|t[uü]mgeneral|general|tu[gğ]amiral"
    "|amiral|tu[gğ]general|albay|uzman[ıi]?|analist[i]?|profes[oö]r|muhabiri?|gazeteci|elçisi|genel sekreteri?|m[uü]d[uü]r[uü]?|valisi?|milletvekili|senat[oö]r[uü]?|direkt[oö]r[uü]?|[uü]yesi|akademisyen|ara[sş]t[ıi]rmac[ıi](?:s[ıi])?|stratejist|eski (?:b[uü]y[uü]kel[cç]i|general)|isim|yetkili isim)"
)
_QUOTED = '(?: ["“«][^"”»\\n]{2,30}["”»])?'

_SPEAKERS_WHO = (
    ("institution", terms(
        "(?:(?:milli )?savunma |d[ıi][sş]i[sş]leri |i[cç]i[sş]leri |sa[gğ]l[ıi]k )?bakanl[ıi](?:k|[gğ][ıi])\\w*|h[uü]k[uü]met\\w*|msb"
        "|cumhurba[sş]kanl[ıi][gğ][ıi]\\w*|ordu(?:su)?(?:ndan|nun)?|kremlin|pentagon|beyaz saray|genelkurmay(?: ba[sş]kanl[ıi][gğ][ıi]\\w*)?|(?:merkez )?komutanl[ıi][gğ][ıi]\\w*"
        "|g[uü]venlik konseyi|koalisyon\\w*|y[oö]netimi?|ofisi|meclisi|tsk"
    )),
    ("media", terms(
        "(?:(?:resmi|yerel|devlet|haber|suriye|israil|rus) )*(?:ajans[ıi]?(?:n[ıi]n)?|gazetesi(?:nin)?|televizyonu?|medyas[ıi]|bas[ıi]n[ıi]|kanal[ıi]|sitesi)|reuters|anadolu ajans[ıi](?:n[ıi]n)?|[iı]ha|aa"
        f"|sana|sohr|afp|interfax|ria novosti|beyaz mi[gğ]ferler|enab baladi|rudaw|nbc|cnn(?: t[uü]rk)?|ynet|tass|bloomberg|haaretz|el cezire|el arabiya|new york times|wall street journal|the guardian|al-monitor|(?:(?:suriye )?[iı]nsan haklar[ıi] )?g[oö]zlemevi|u[cç]ak g[oö]zlemevi|axios|bbc{_QUOTED}"
    )),
    ("anonymous", terms(
        "(?:(?:askeri|yerel|g[uü]venlik|diplomatik|t[uü]rk|rus|suriyeli|[iı]srailli|abd'li|amerikal[ıi]|bakanl[ıi]k|msb|[uü]st d[uü]zey|bir|iki|[uü][cç]|d[oö]rt|be[sş]"
        "|bölgesel|bat[ıi]l[ıi]|ad[ıi]n[ıi] vermek istemeyen|ad[ıi]n[ıi]n a[cç][ıi]klanmas[ıi]n[ıi] istemeyen) )*(?:kaynak(?:lar[ıi]?)?(?:a(?= (?:g[oö]re|$)))?|kayna[gğ][ıi]|yetkili(?:ler|si|leri)?(?:y?e(?= (?:g[oö]re|$)))?|tan[ıi]k(?:lar)?|subay|diplomat|k[oö]yl[uü]"
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
    "\\w+(?:[ıiuü][gğ][ıiuü]n[ıiuü]|[ae]ca[gğ][ıi]n[ıi]|[ae]ce[gğ]ini|(?:[dt][ıiuü]k|[ae]c[ae]k|m[ae])l[ae]r[ıi]n[ıi]|m[ae]s[ıi]n[ıi]|m[ae]s[ıi]na|m[ae]s[ıi] gerekti[gğ]ini|[ıiuü][gğ][ıiuü]n[ıiuü]n|[ıiuü][gğ][ıiuü]n[ae]|[ae]ca[gğ][ıi]n[ıi]n|[ae]ce[gğ]inin|s[ıi]n[ıi]"
    "|duklar[ıi]n[ıi]|d[uü]klerini|t[ıi]klar[ıi]n[ıi]|tiklerini|d[ıi]klar[ıi]n[ıi]|diklerini|ld[ıi][gğ][ıi]|ldi[gğ]i|ndi[gğ]i|nd[ıi][gğ][ıi]|[ıiuü][gğ][ıiuü])"
)
# "dedi", "demişti", "diyor": every tense of a verb that stands in a report.
_TELLS = "(?:[dt][ıiuü]|m[ıiuü][sş]t[ıiuü]|[ıiuü]yor(?:du)?|m[ae]kted[ıi]r)(?:l[ae]r)?"
_DID = f"(?:et|ed){_TELLS}"
_MADE = f"(?:(?:yap|ver|kullan|payla[sş]){_TELLS}|bulun{_TELLS})"
_SAID = (
    f"d[eı](?:di|mi[sş]ti|yor|diler)(?:ler)?|s[oö]yl[eü]?(?:di|mi[sş]ti|yor)(?:l[ae]r)?|(?:belirt|a[cç][ıi]kla|vurgula|vurgulu|a[cç][ıi]kl[ıi]|bildir|aktar|duyur|anlat|savun|yaz|yinele|yineli|hat[ıi]rlat|an[ıi]msat|uyar|konu[sş]|payla[sş]|tekrarla|[oö]ne s[uü]r|ileri s[uü]r){_TELLS}"
    f"|(?:ifade|kay[dı]|iddia|kabul|itiraf|i[sş]aret|tehdit|talep|rapor|ilan|s[oö]z|teyit|tarif|itham) ?{_DID}|kayde[dt]{_TELLS}|dile getir{_TELLS}|(?:s[oö]zlerine )?ekl[ei]{_TELLS}|istedi|iste(?:mi[sş]ti|diler)"
    f"|(?:yan[ıi]t[ıi]n[ıi]|cevab[ıi]n[ıi]|kar[sş][ıi]l[ıi]k|mesaj[ıi]n[ıi]|g[oö]zda[gğ][ıi]|s[oö]z|g[uü]vence(?:si)?) {_MADE}|yan[ıi]tla{_TELLS}"
    f"|(?:uyar[ıi]s[ıi]nda|[cç]a[gğ]r[ıi]s[ıi]nda|de[gğ]erlendirmesinde|a[cç][ıi]klamas[ıi]nda|iddias[ıi]nda|payla[sş][ıi]m[ıi]nda|tespitinde|ele[sş]tirisinde|[cç]a[gğ]r[ıi]da|a[cç][ıi]klamada) {_MADE}"
    f"|(?:uyar[ıi]s[ıi]|[cç]a[gğ]r[ıi]s[ıi]|de[gğ]erlendirmesi|yorumu|a[cç][ıi]klamas[ıi]|payla[sş][ıi]m[ıi]|ifadelerini|ifadesini|s[oö]zlerini|iddias[ıi]|tespiti|g[oö]r[uü][sş][uü])(?:n[ıiuü])? {_MADE}"
    f"|g[oö]r[uü][sş][uü]n[uü] (?:dile getir|savun){_TELLS}|alt[ıi]n[ıi] [cç]iz{_TELLS}|(?:de[gğ]in|dikkat [cç]ek|tepki g[oö]ster|[sş]art ko[sş]){_TELLS}|(?:yalanla|do[gğ]rula|su[cç]la|k[ıi]na|reddet|ele[sş]tir|kar[sş][ıi] [cç][ıi]k){_TELLS}"
    f"|demekle yetindi|kan[ıi]s[ıi]nda|(?:ifade(?:si|leri)ne|s[oö]zlerine|de[gğ]erlendirmesine) yer ver{_TELLS}|notunu d[uü][sş]t[uü]|olarak (?:nitele|nitelendir|tan[ıi]mla|de[gğ]erlendir){_TELLS}|hedef ald[ıi](?=:)"
)
_PASSIVE = (
    "(?:bildiri|belirti|kaydedi|deni|ifade edi|a[cç][ıi]klan[ıi]?|duyuru|aktar[ıi]|dile getiri|[oö]ne s[uü]r[uü]|iddia edi|savunu|hat[ıi]rlat[ıi]|vurgulan[ıi]?|davet edi|teyit edi)(?:l(?:di|d[ıi]|d[uü]|iyor|[ıi]yor|mekte|makta|uyor|[uü]yor)|d[ıi]|yor)(?:r)?"
    "|(?:ifade(?:si|leri)?ne|s[oö]zlerine|de[gğ]erlendirmesine) yer verildi|ifade(?:si|leri) kullan[ıi]ld[ıi]|(?:[cç]a[gğ]r[ıi]s[ıi]|uyar[ıi]s[ıi]|de[gğ]erlendirmesi|a[cç][ıi]klamas[ıi]|vurgusu) yap[ıi]ld[ıi]|(?:[cç]a[gğ]r[ıi]s[ıi]nda|de[gğ]erlendirmesinde) bulunuldu"
)
_FLAT = (
    f"(?:yalanla|k[ıi]na|reddet|su[cç]la|ele[sş]tir|do[gğ]rula|memnuniyetle kar[sş][ıi]la|tepki g[oö]ster|destek ver|[sş]art ko[sş]|teyit et|itham et){_TELLS}|[cç]a[gğ]r[ıi]s[ıi]nda bulundu|[cç]a[gğ]r[ıi](?:s[ıi])? yapt[ıi]|uyar[ıi](?:s[ıi])? yapt[ıi]"
    f"|olarak (?:nitele|nitelendir|tan[ıi]mla|de[gğ]erlendir){_TELLS}"
)
CUES = (
    SpeechCue(terms(_SAID), ("first",), None, 0.9, _COMPLEMENT),
    SpeechCue(terms(_FLAT), ("first",), None, 0.8),
    SpeechCue(terms(_PASSIVE), ("source",), None, 0.8),
    SpeechCue(terms(
        "aktaran|belirten|s[oö]yleyen|vurgulayan|kaydeden|ifade eden|a[cç][ıi]klayan|hat[ıi]rlatan|savunan|dile getiren|bildiren|ekleyen|diyen|[oö]ne s[uü]ren"
        "|de[gğ]inen|dikkat [cç]eken|i[sş]aret eden"
    ), ("participle",), None, 0.85),
    SpeechCue(terms(
        "(?:haber(?:in)?e|haberlere|haberlerine|bilgilere|verilerine|raporuna|muhabirine|iddias[ıi]na|analizine|(?:aktar|bildir|belirt|yaz|duyur|a[cç][ıi]kla|s[oö]yle)\\w*[dt][ıiuü][gğ][ıiuü]n[ae]) g[oö]re"
        f"|(?:haberinde|raporunda|analizinde|haberde)(?=[^.]{{5,300}} (?:{_PASSIVE}))"
    ), ("owner",), None, 0.75),
    SpeechCue(terms("g[oö]re"), ("possessor",), None, 0.75),
)  # fmt: skip

VENUES = (
    terms("([\\w’' ]{3,40} verdi[gğ]i (?:r[oö]portajda|m[uü]lakatta|demec\\w+))"),
    terms(
        "((?:ortak |haftalık )?bas[ıi]n (?:bilgilendirme )?toplant[ıi]s[ıi]nda|yaz[ıi]l[ıi] a[cç][ıi]klamada|a[cç][ıi]klamas[ıi]nda|konu[sş]mas[ıi]nda)"
    ),
)
