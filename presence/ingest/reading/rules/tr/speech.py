"""Turkish: who speaks, and the words that say so. The verb comes last, its subject opens the sentence."""

import re

from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.rules.speaking import SpeakerRules, SpeechCue

_TITLE = (
    "(?:(?:milli )?savunma |d[ıi][sş]i[sş]leri |i[cç]i[sş]leri |eski |[oö]zel |genel |b[uü]y[uü]k |ileti[sş]im |daimi )*(?:bakan(?:[ıi])?|ba[sş]bakan[ıi]?"
    "|cumhurba[sş]kan[ıi](?: yard[ıi]mc[ıi]s[ıi])?|devlet ba[sş]kan[ıi]|ba[sş]kan[ıi]?(?: yard[ıi]mc[ıi]s[ıi])?|s[oö]zc[uü](?:s[uü])?|b[uü]y[uü]kel[cç]i(?:si)?"
    "|(?:temsilci|bakan|s[oö]zc[uü]|ba[sş]bakan|m[uü]ste[sş]ar) yard[ıi]mc[ıi]s[ıi]|temsilci(?:si)?|komutan[ıi]?|genelkurmay ba[sş]kan[ıi]|lideri?|dan[ıi][sş]man[ıi]?|m[uü]ste[sş]ar[ıi]?|orgeneral|korgeneral|t[uü]mamiral|koramiral|oramiral|yarbay|binba[sş][ıi]|y[uü]zba[sş][ıi]|[uü]ste[gğ]men|te[gğ]men|[cç]avu[sş]|ba[sş]kanvekili|genel ba[sş]kan[ıi]|e[sş] ?ba[sş]kan[ıi]|koordinat[oö]r[uü]?|siyaset bilimci|siyaset[cç]i|tarih[cç]i|muhtar[ıi]?|avukat|doktor|[oö][gğ]retmen|vatanda[sş]|yurtta[sş]|kurucusu|aktivist|y[oö]netici(?:si)?|[sş]eyh|pilotu?|yorumcu(?:su)?|vekili|prens|kral[ıi]?|emiri?|t[uü]mgeneral|general|tu[gğ]amiral"
    "|(?:askeri )?ata[sş]e(?:si)?|ba[sş]dan[ıi][sş]man[ıi]?|patri(?:k|[gğ]i)|m[uü]ft[uü](?:s[uü])?|ayetullah|[sş]ans[oö]lye(?:si)?|(?:y[uü]ksek )?komiser[i]?|raport[oö]r[uü]?|konsolos[u]?|maslahatg[uü]zar[ıi]?|rekt[oö]r[uü]?|ekonomist|m[uü]hendis|kaymakam[ıi]?|kanaat [oö]nderi|ba[sş]savc[ıi](?:s[ıi])?|ba[sş]piskopos[u]?"
    "|amiral|tu[gğ]general|albay|uzman[ıi]?|analist[i]?|profes[oö]r|muhabiri?|gazeteci|elçisi|genel sekreteri?|m[uü]d[uü]r[uü]?|valisi?|milletvekili|senat[oö]r[uü]?|direkt[oö]r[uü]?|[uü]yesi|akademisyen|ara[sş]t[ıi]rmac[ıi](?:s[ıi])?|stratejist|eski (?:b[uü]y[uü]kel[cç]i|general)|isim|yetkili isim)"
)
_QUOTED = '(?: ["“«][^"”»\\n]{2,30}["”»])?'

_SPEAKERS_WHO = (
    ("institution", terms(
        "(?:(?:milli )?savunma |d[ıi][sş]i[sş]leri |i[cç]i[sş]leri |sa[gğ]l[ıi]k )?bakanl[ıi](?:k|[gğ][ıi])\\w*|h[uü]k[uü]met\\w*|msb"
        "|cumhurba[sş]kanl[ıi][gğ][ıi]\\w*|ordu(?:su)?(?:ndan|nun|na)?|istihbarat(?:[ıi]\\w*)?|y[oö]netim\\w*|(?:\\w+ (?:yanl[ıi]s[ıi]|destekli) )?(?:silahl[ıi] )?(?:gruplar|milisler|militanlar)|a[sş]iretler|el[cç]ili[gğ]i\\w*|kuvvetler\\w* komutanl[ıi][gğ][ıi]\\w*|b[uü]rosu\\w*|merkezi\\w*|konseyi\\w*|meclisi\\w*|heyeti|valili[gğ]i\\w*|belediyesi\\w*|kremlin\\w*|pentagon|beyaz saray|genelkurmay(?: ba[sş]kanl[ıi][gğ][ıi]\\w*)?|(?:merkez )?komutanl[ıi][gğ][ıi]\\w*"
        "|jandarma\\w*|emniyet (?:genel )?m[uü]d[uü]rl[uü][gğ][uü]\\w*|ba[sş]bakanl[ıi](?:k|[gğ][ıi])\\w*|ileti[sş]im ba[sş]kanl[ıi][gğ][ıi]\\w*|istihbarat te[sş]kilat[ıi]\\w*|afad|k[ıi]z[ıi]lay|b[uü]y[uü]kel[cç]ili(?:k|[gğ]i)\\w*|konsoloslu(?:k|[gğ]u)\\w*|senato\\w*|kongre\\w*|kabine\\w*|komisyonu\\w*|komitesi\\w*|sivil savunma\\w*|beyaz (?:baretliler|miğferler)\\w*|devrim muhaf[ıi]zlar[ıi]\\w*|avrupa birli[gğ]i\\w*|arap birli[gğ]i\\w*|knesset|duma|nato|centcom|d[ıi][sş]i[sş]leri(?= kaynaklar|')"
        "|g[uü]venlik konseyi|koalisyon\\w*|y[oö]netimi?|ofisi|meclisi|tsk"
    )),
    ("media", terms(
        "(?:(?:resmi|yerel|devlet|haber|suriye|israil|rus) )*(?:ajans[ıi]?(?:n[ıi]n)?|gazetesi(?:nin)?|televizyonu?|medyas[ıi]|bas[ıi]n[ıi]|kanal[ıi]|sitesi)|reuters|anadolu ajans[ıi](?:n[ıi]n)?|[iı]ha|aa"
        f"|sana|sohr|afp|interfax|ria novosti|beyaz mi[gğ]ferler|enab baladi|rudaw|nbc|cnn(?: t[uü]rk)?|ynet|tass|bloomberg|haaretz|el cezire|el arabiya|new york times|wall street journal|the guardian|al-monitor|(?:(?:suriye )?[iı]nsan haklar[ıi] )?g[oö]zlemevi?\\w*|u[cç]ak g[oö]zlemevi|axios|bbc{_QUOTED}"
    )),
    ("anonymous", terms(
        "(?:(?:askeri|yerel|g[uü]venlik|diplomatik|tıbbi|kimli[gğ]i belirsiz|adlar[ıi]n[ıi] a[cç][ıi]klamad[ıi][gğ][ıi]|isimsiz|b[oö]lgedeki|sahadaki|muhalif|k[uü]rt|arap|iranl[ıi]|frans[ıi]z|[iı]ngiliz|kuzeydo[gğ]u suriyeli|t[uü]rk|rus|suriyeli|[iı]srailli|abd'li|amerikal[ıi]|bakanl[ıi]k|msb|[uü]st d[uü]zey|bir|iki|[uü][cç]|d[oö]rt|be[sş]"
        "|bölgesel|bat[ıi]l[ıi]|ad[ıi]n[ıi] vermek istemeyen|ad[ıi]n[ıi]n a[cç][ıi]klanmas[ıi]n[ıi] istemeyen) )*(?:kaynak(?:lar[ıi]?)?(?:a(?= (?:g[oö]re|$)))?|kayna[gğ][ıi]\\w*|yetkili(?:ler|si|leri)?(?:y?e(?= (?:g[oö]re|$)))?|tan[ıi]k(?:lar)?|subay|diplomat|k[oö]yl[uü]"
        "|g[oö]rg[uü] tan[ıi]klar[ıi]|kaynaklardan (?:biri|ikisi)|yetkililerden (?:biri|ikisi)|(?:bir|baz[ıi]) (?:\\w+ )?(?:s[oö]zc[uü]|komutan[ıi]?|asker|polis|kayna[gğ][ıi]|doktor|esnaf|[cç]ift[cç]i|[cç]oban|aktivist)|muhabirimiz\\w*|muhabirlerimiz\\w*|aktivistler|yerel halk|halk|b[oö]ge halk[ıi]|[cç]ift[cç]iler|kaynaklar[ıi]?\\w*|diplomatlar?|uzmanlar|b[oö]ge sakinleri|sakinler(?:i)?|k[oö]yl[uü]ler)"
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
    filler=terms(
        "ise|da|de|ayr[ıi]ca|dün|bug[uü]n|pazartesi|sal[ıi]|[cç]ar[sş]amba|per[sş]embe|cuma|cumartesi|pazar|g[uü]n[uü]|bu iddiay[ıi]|[oö]te yandan"
    ),
    relative=terms("olan"),
    stop=terms("ise"),
    oblique_after=re.compile(r"'(?:[yn]?[ae]|n?[dt][ae]n?|n?[iuü]n|[yn]?[iuü]|[yn]?l[ae])(?!\w)"),
    implicit=True,
    case_ends_names=True,
    topic=re.compile(
        r"(?:[\w'-]+ ){1,4}(?<![iuü]n[iuü] )(?<!\b[dt][ae] )(?<![dt][ae]n )(?<![yn][ae] )(?<![dt][ae] )ise\b"
    ),
    case=re.compile(r"(?<=[ıiuü])n(?:[dt][ae]n|[ıiuü]n|a|e)\Z"),
    its_words=re.compile(
        r"(?:'?\w{0,4})?(?: ?\([^)]{1,30}\)|\))?,? (?:[\w'.-]+ ){0,4}?(?:yap(?:ilan|tiği) )?(?:[\w']+ ){0,2}?"
        r"(?:açiklama|paylaşim|bildiri(?!l)|mesaj|duyuru|basin toplantisi|rapor|haber|metin)\w*"
    ),
    announced=re.compile(
        r"\b(?:açiklama|bildiri|metin|paylaşim|duyuru|rapor|haber)(?:da|de|sinda|sinde|inda|inde|larda|lerde|ninda|lari?nda|leri?nde)?\b"
    ),
    away=re.compile(r"(?:dan|den|tan|ten|nda|nde|ca|ce)\Z"),
    possessed=re.compile(r"(?<=[ıiuün]n)|(?: \w+){0,3} \w+[ıiuün]n\b"),
    acting=re.compile(
        r"(?<!\w)(?!(?:neden|yeniden|aniden|hemen|zaten|iran|plan|zaman|yan|alan|insan|vatan|tamamen|kismen|aynen|resmen|bazen|esasen|zarfen|yarin|devlet|meydan|liman|olan|duman|kalan|tavan|roman|orman|ramazan|nisan|haziran|sultan|aslan|esad)\b)\w{2,}(?:[ae]n|[ae]nl[ae]r)(?: (?:bir|iki|üç|bazi|bölgedeki))?\Z"
    ),
    subject_ends=re.compile(r"(?:,| (?:ise|da|de|bugün|dün|ayrica)\b)"),
    by_view_of=re.compile(r"'?(?:[yn]?[ae])\Z"),
    no_view=re.compile(
        r"\b(?:buna|şuna|habere|haberlere|bilgilere|bilgiye|verilere|anlaşma\w*|mutabakat\w*|plan\w*|takvim\w*|karar\w*|kanun\w*|yasa\w*|yil\w*|aya|ayina|hafta\w*|dönem\w*|durum\w*"
        r"|ihtiyac\w*|\w*(?:açiklama|bilgi|veri|haber|ifade|söz|beyan|değerlendirme|tespit|tahmin|analiz|muhabir)(?:l[ae]r)?s?[ıiuü]?n?[ae]|madde\w*|kural\w*|hukuk\w*|protokol\w*|iddia\w*|rapor\w*|nüfus\w*|sözleşme\w*|anayasa\w*|güne|tarihe|muhtira\w*|\w*e?n?lere)\Z"
    ),
    home=(
        "turkey",
        terms(
            "msb|mill[ıiî] savunma bakanl[ıi](?:k|[gğ][ıi])\\w*|d[ıi][sş]i[sş]leri bakanl[ıi][gğ][ıi]\\w*|i[cç]i[sş]leri bakanl[ıi][gğ][ıi]\\w*|cumhurba[sş]kanl[ıi][gğ][ıi]\\w*|genelkurmay\\w*(?: ba[sş]kanl[ıi][gğ][ıi]\\w*)?|ileti[sş]im ba[sş]kanl[ıi][gğ][ıi]\\w*|tsk|tbmm"
        ),
    ),
    opposition=terms("muhalif\\w*|muhalefet\\w*"),
    reporter=terms("muhabir\\w*"),
    brand_ends=re.compile(r" (?:(?:resmi|devlet|haber) )*(?:ajansi\w*|gazetesi\w*|kanali\w*|sitesi\w*)\Z"),
    medium=terms("ajans\\w*|gazete\\w*|televizyon\\w*|kanal\\w*|site\\w*|g[oö]zlemev\\w*"),
    many=re.compile(r"l[ae]r[ıi]?\Z"),
    unnamed=re.compile(
        r"(?:adinin|isminin|kimliğinin|adini|ismini|kimliğini|adlarini|isimlerini|adlarinin|isimlerinin) [^,.]{0,20}(?:istemeyen|vermeyen|açiklanmamasi|kaydiyla|vermek istemey|açiklamayan|gizli)|anonim"
    ),
)

# Reported speech puts its verb into a case ("devam ettiğini belirtti"); without one nothing is reported.
_COMPLEMENT = terms(
    "\\w+(?:[ıiuü][gğ][ıiuü]n[ıiuü]|[ae]ca[gğ][ıi]n[ıi]|[ae]ce[gğ]ini|(?:[dt][ıiuü]k|[ae]c[ae]k|m[ae])l[ae]r[ıi]n[ıi]|m[ae]s[ıi]n[ıi]|m[ae]s[ıi]na|m[ae]s[ıi] gerekti[gğ]ini|[ıiuü][gğ][ıiuü]n[ıiuü]n|[ıiuü][gğ][ıiuü]n[ae]|[ae]ca[gğ][ıi]n[ıi]n|[ae]ce[gğ]inin|s[ıi]n[ıi]"
    "|duklar[ıi]n[ıi]|d[uü]klerini|t[ıi]klar[ıi]n[ıi]|tiklerini|d[ıi]klar[ıi]n[ıi]|diklerini|ld[ıi][gğ][ıi]|ldi[gğ]i|ndi[gğ]i|nd[ıi][gğ][ıi]|[ıiuü][gğ][ıiuü])"
)
# "dedi", "demişti", "diyor": every tense of a verb that stands in a report.
_TELLS = "(?:[dt][ıiuü]|m[ıiuü][sş](?:t[ıiuü]r?)?|[ıiuü]yor(?:du)?|m[ae]kte(?:d[iı]r|ydi)?)(?:l[ae]r)?"
_DID = f"(?:et|ed){_TELLS}"
_MADE = f"(?:(?:yap|ver|kullan|payla[sş]|y[oö]nelt|getir|sun){_TELLS}|bulun{_TELLS})"
_VERBS = (
    "belirt|a[cç][ıi]kl[ae]?|vurgul[ae]?|bildir|aktar|duyur|anlat|savun|yaz|yinel[ae]?|hat[ıi]rlat|an[ıi]msat|uyar|konu[sş]|payla[sş]|tekrarl[ae]?|[oö]ne s[uü]r|ileri s[uü]r"
    "|[cç]a[gğ][ıi]r|sor|yan[ıi]tl[ae]?|cevapl[ae]?|[oö]ner|yorumlad?|dillendir|raporl[ae]?|belgel[ae]?|ge[cç](?=ti)|s[oö]zlerini s[uü]rd[uü]r|ortaya koy|g[uü]ndeme getir"
    "|yalanl[ae]?|do[gğ]rul[ae]?|su[cç]l[ae]?|k[ıi]n[ae]?|redde[dt]|ele[sş]tir|kar[sş][ıi] [cç][ıi]k|g[oö]steriyor"
)
_NOUNS = (
    "uyar[ıi]|[cç]a[gğ]r[ıi]|de[gğ]erlendirme|a[cç][ıi]klama|iddia|payla[sş][ıi]m|tespit|ele[sş]tiri|yorum|ifade|s[oö]z|yan[ıi]t|cevap|cevab|soru|mesaj|[oö]neri|teklif|tepki|analiz|vurgu|itiraf|temenni|su[cç]lama"
    "|tehdit|tehdid|g[oö]r[uü][sş]|[cç][ıi]k[ıi][sş]|beyan|duyuru|hat[ıi]rlatma|g[oö]ndermey?e?"
)
_SAID = (
    f"(?<!ne )d[eı](?:di|mi[sş]ti[r]?|yor(?:du)?|mektedir|mekte)(?:l[ae]r)?|s[oö]yl[eü]?{_TELLS}|(?:{_VERBS}){_TELLS}"
    f"|(?:ifade|kay[dı]|iddia|kabul|itiraf|i[sş]aret|tehdit|talep|rapor|ilan|s[oö]z|teyit|tarif|itham|tahmin|temenni|taahh[uü]t|teklif|ikaz|te[sş]ekk[uü]r|takdir|if[sş]a|tespit|inkar|ink[aâ]r|k[ae]yd|arz|devam(?= etti:)) ?{_DID}"
    f"|kayde[dt]{_TELLS}|dile getir{_TELLS}|(?:s[oö]zlerine )?ekl[ei]{_TELLS}|ist[ei](?:di|yor|mi[sş]ti[r]?|mekte(?:dir)?)(?:l[ae]r)?"
    f"|(?:yan[ıi]t[ıi]n[ıi]|cevab[ıi]n[ıi]|kar[sş][ıi]l[ıi]k|mesaj[ıi]n[ıi]|g[oö]zda[gğ][ıi]|s[oö]z|g[uü]vence(?:si)?|sinyali|garanti(?:si)?) {_MADE}"
    f"|(?:{_NOUNS})(?:l[ae]r)?(?:[ıiuü]n?d[ae]|s[ıiuü]nd[ae]|d[ae]|[ıiuü]n[ıiuü]|s[ıiuü]n[ıiuü]|[ıiuü]|s[ıiuü]|n[ıi])? {_MADE}"
    f"|g[oö]r[uü][sş][uü]n[uü] (?:dile getir|savun){_TELLS}|alt[ıi]n[ıi] [cç]iz{_TELLS}|(?:de[gğ]in|dikkat(?:i|leri)? [cç]ek|tepki g[oö]ster|[sş]art ko[sş]|a[cç][ıi]kl[ıi]k getir|i[sş]aret et){_TELLS}"
    f"|demekle yetindi|kan[ıi]s[ıi]nda|g[oö]r[uü][sş][uü]nde|(?:ifade(?:si|leri)ne|s[oö]zlerine|de[gğ]erlendirmesine|g[oö]r[uü][sş]lerine) yer ver{_TELLS}|notunu d[uü][sş]{_TELLS}|notu(?:nu)? payla[sş]{_TELLS}"
    f"|olarak (?:nitel[ae]?|nitelendir|tan[ıi]ml[ae]?|de[gğ]erlendir){_TELLS}|hedef ald[ıi](?=:)"
)
_PASSIVE_VERBS = (
    "bildiril|belirtil|kaydedil|denil|ifade edil|a[cç][ıi]klan|duyurul|aktar[ıi]l|dile getiril|[oö]ne s[uü]r[uü]l|ileri s[uü]r[uü]l|iddia edil|savunul|hat[ıi]rlat[ıi]l|vurgulan|davet edil|teyit edil"
    "|olarak (?:nitel|nitelendiril|tan[ıi]mlan|de[gğ]erlendiril)|nitelendiril|tan[ıi]mlan|istenil|isten|ele[sş]tiril|k[ıi]nan|yalanlan|reddedil|do[gğ]rulan|uyar[ıi]l|de[gğ]inil|i[sş]aret edil|dikkat [cç]ekil|alt[ıi] [cç]izil|talep edil|s[oö]ylenil?|yaz[ıi]l|payla[sş][ıi]l|su[cç]lan|anlat[ıi]l|[cç]a[gğ]r[ıi]l|itham edil|kaydol|taahh[uü]t edil|temenni edil|den"
)
_PASSIVE = (
    f"(?:{_PASSIVE_VERBS})(?:d[ıiuü]|m[ıiuü][sş]t[ıiuü]r?|[ıiuü]yor(?:du)?|m[ae]kte(?:d[iı]r|ydi)?)|olarak niteleni?(?:di|yor|mekte)"
    "|(?:ifade(?:si|leri)?ne|s[oö]zlerine|de[gğ]erlendirmesine|bilgi(?:si|leri)ne) yer veril(?:di|iyor|mekte)|ifade(?:si|leri) kullan[ıi]l(?:d[ıi]|[ıi]yor)|(?:[cç]a[gğ]r[ıi](?:s[ıi])?|uyar[ıi](?:s[ıi])?|de[gğ]erlendirmesi|a[cç][ıi]klamas[ıi]|vurgusu|tespiti|payla[sş][ıi]m[ıi]) yap[ıi]l(?:d[ıi]|[ıi]yor)|(?:[cç]a[gğ]r[ıi]s[ıi]nda|de[gğ]erlendirmesinde|uyar[ıi]s[ıi]nda) bulunuldu|bilgisi (?:verildi|payla[sş][ıi]ld[ıi])"
)
_FLAT = (
    f"(?:yalanl[ae]?|k[ıi]n[ae]?|redde[dt]|su[cç]l[ae]?|ele[sş]tir|do[gğ]rul[ae]?|memnuniyetle kar[sş][ıi]l[ae]?|tepki g[oö]ster|destek ver|[sş]art ko[sş]|teyit ed?t?|itham ed?t?|[cç]a[gğ][ıi]r){_TELLS}|[cç]a[gğ]r[ıi]s[ıi]nda bulun{_TELLS}|(?:[cç]a[gğ]r[ıi]|uyar[ıi]|tehdit)(?:s[ıi])? yap{_TELLS}|sorumlu tut{_TELLS}"
    f"|olarak (?:nitel[ae]?|nitelendir|tan[ıi]ml[ae]?|de[gğ]erlendir){_TELLS}"
)
_WHOSE = (
    "(?:haber|bilgi|veri|rapor|muhabir|iddia|analiz|a[cç][ıi]klama|tespit|ifade|s[oö]z|beyan|de[gğ]erlendirme|kay[ıi]t|kayd|tahmin|yorum|mesaj|payla[sş][ıi]m|duyuru|bildiri|hesaplama|anlat[ıi]m|istatisti[kğ]|g[oö]r[uü][sş]|aktar[ıi]m)"
    "(?:l[ae]r)?(?:s?[ıiuü]n?[ae]|y?[ae]|n[ae])"
)
CUES = (
    SpeechCue(terms(_SAID), ("first",), None, 0.9, _COMPLEMENT),
    SpeechCue(terms(f"diye \\w+?{_TELLS}|(?:[sş]eklinde|s[oö]zleriyle|ifadeleriyle|ifadesiyle|diyerek) \\w+?{_TELLS}"), ("first",), None, 0.85, _COMPLEMENT),
    SpeechCue(terms(_FLAT), ("first",), None, 0.8),
    SpeechCue(terms(_PASSIVE), ("source",), None, 0.8),
    SpeechCue(terms(f"[uü]stlen{_TELLS}"), ("beside", "first"), None, 0.8, terms("(?:sald[ıi]r|eylem|patlama|sorumlulu|olay|bask[ıi]n|operasyon)\\w*")),
    SpeechCue(terms(
        "aktaran|belirten|s[oö]yleyen|vurgulayan|kaydeden|ifade eden|a[cç][ıi]klayan|hat[ıi]rlatan|savunan|dile getiren|bildiren|ekleyen|diyen|[oö]ne s[uü]ren"
        "|de[gğ]inen|dikkat [cç]eken|i[sş]aret eden|yorumunu yapan|uyaran|uyar[ıi]s[ıi]nda bulunan|de[gğ]erlendirmesinde bulunan|iddia eden|ileri s[uü]ren|duyuran|yineleyen|ifadelerini kullanan|ifadesini kullanan|anlatan|soran|su[cç]layan|yalanlayan"
    ), ("participle",), None, 0.85),
    SpeechCue(terms(
        f"(?:{_WHOSE}|(?:aktar|bildir|belirt|yaz|duyur|a[cç][ıi]kla|s[oö]yle|anlat|iddia et|ifade et|kaydet|aktard)\\w*[dt][ıiuü][gğ][ıiuü]n[ae]) g[oö]re"
        f"|(?:haberinde|raporunda|analizinde|haberde)(?=[^.]{{5,300}} (?:{_PASSIVE}))"
    ), ("owner",), None, 0.75),
    SpeechCue(terms("denilen|ifadeleri kullan[ıi]lan|ifadesi kullan[ıi]lan"), ("source",), None, 0.8),
    SpeechCue(terms("g[oö]re"), ("possessor",), None, 0.75),
)  # fmt: skip

VENUES = (
    terms("([\\w’' ]{3,40} verdi[gğ]i (?:r[oö]portajda|m[uü]lakatta|demec\\w+))"),
    terms(
        "((?:ortak |haftalık )?bas[ıi]n (?:bilgilendirme )?toplant[ıi]s[ıi]nda|yaz[ıi]l[ıi] a[cç][ıi]klamada|a[cç][ıi]klamas[ıi]nda|konu[sş]mas[ıi]nda)"
    ),
)
