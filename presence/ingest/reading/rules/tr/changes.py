"""Changes of state, in Turkish."""

from presence.ingest.reading.rules.changes import AgreementNouns, ChangeRule, ChangeRules, FigureRules, StageRule
from presence.ingest.reading.rules.patterns import after, terms

_DONE = "(?:[dt][iıuü](?:ler|lar)?|m[iıuü]şt[iıuü]|[dt][iıuü]ğ[iıuü]n[iıuü]|[dt][iıuü]klerini|[dt][iıuü]klarını)"

_PAST = "(?:t[iıuü]|d[iıuü]|m[iıuü]ş(?:t[iıuü])?|[td][iıuü]ğ[iıuü](?:n[iıuü])?(?! yönünde| iddia| haber| söylenti| konuşul|n[iıuü]n)|(?:m[iıuü]ş)?[td]?[iıuü]?(?:ler|lar)(?:d[iıuü])?|[dt][iıuü]klerini|[dt][iıuü]klarını)"
_BEGUN = "ba[sş]la(?:d[iı](?:lar)?|m[iı][sş](?:t[iı])?(?:lar)?|d[iı][gğ][iı]n?[iı]?|d[iı]klar[iı]n[iı]|yan)"

_CHANGES = (
    ChangeRule("handed_over", terms(f"devret{_PAST}|devredil{_PAST}|teslim et{_PAST}|teslim edil{_PAST}|b[iı]rak{_PAST}(?= )"), 0.72),
    ChangeRule("handed_over", terms(
        f"teslim al{_PAST}|(?:kontrol[uü]n[uü] )?devral{_PAST}|kontrol[uü]n[uü] (?:ele )?(?:al|ge[cç]ir){_PAST}|kontrol[uü] (?:ele )?(?:al|ge[cç]ir){_PAST}|denetimine ge[cç]{_PAST}|kontrol[uü]ne ge[cç]{_PAST}"
    ), 0.65, by_taker=True),
    ChangeRule("reduced", terms(
        "(?:asker|birlik|güç|kuvvet|varlığ|personel|mevcud)[^ ]*(?: [^ .,]+){0,3} (?:azalttı|düşürdü|indirdi|küçülttü|yarıya indirdi|azaltıldı|düşürüldü|azaltıyor)"
        f"|(?:bir kısmını|bir bölümünü|çoğunu|yarısını) (?:[^ .,]+ ){{0,3}}(?:geri )?(?:çek|tahliye et|taşı|nakle[td]|boşalt){_PAST}|kısmen (?:çekil|boşalt){_PAST}|kısmi çekilme"
    ), 0.7),
    ChangeRule("reduced", terms(
        f"(?:geri )?çekiliyor(?:lar|du)?|ayrılıyor(?:lar|du)?|boşaltıyor(?:lar|du)?|boşaltılıyor(?:du)?|terk ediyor(?:lar|du)?|tahliye ediyor(?:lar|du)?|tahliye ediliyor"
        f"|(?:çekilmeye|ayrılmaya|boşaltmaya|sökmeye|toplamaya|taşımaya|tahliye etmeye|tahliyeye|çekmeye|terk etmeye|sonlandırmaya|boşaltılmaya|çıkarmaya|sevk etmeye) {_BEGUN}"
        f"|(?:tahliyesine|çekilmesine|boşaltılmasına|sökümüne|çekilme işlemine|tahliye işlemine) {_BEGUN}|(?:tahliyesi|çekilmesi|boşaltılması|çekilme) {_BEGUN}"
        "|(?:[uü]sten|noktadan|[uü]ss[uü]['’]?nden|noktas[ıi]ndan|havaliman[ıi]['’]?ndan|garnizonundan|['’][dt][ae]n) (?:[^ .,]+ ){0,4}?(?:çıkan|ayrılan|hareket eden|yola çıkan)"
        f"|(?:[uü]ss[uü]|[uü]s|havalimanı|nokta)[^ ]*(?:den|dan|nden|ndan) (?:[^ .,]+ ){{0,4}}(?:sevk et|taşı|götür|kaldır|çıkar|naklet){_PAST}"
        f"|(?:teçhizat|malzeme|silah|araç|mühimmat|ekipman|sistem)[^ .,]* (?:[^ .,]+ ){{0,2}}?(?:taşı|çıkar|götür|naklet|sevk et|tahliye et){_PAST}"
        "|(?:teçhizat|malzeme|silah|araç|mühimmat|ekipman|sistem)[^ .,]* (?:[^ .,]+ ){0,2}?(?:taşıyor|çıkarıyor|çekiyor|götürüyor|sevk ediyor|naklediyor|tahliye ediyor)(?:lar|du)?"
    ), 0.55, going_on=True),
    ChangeRule("reduced", terms(
        "yük al(?:dığı|ırken|ıyor|dı)[^ .,]*|yüklen(?:diği|iyor|irken|di)[^ .,]*|burnu açık[^ .,]*|sökül(?:düğü|ürken|üyor)[^ .,]*|sök(?:tüğü|tü|ülüyor|üyor)[^ .,]*|(?:sevk et|taşı|tahliye et|naklet|yükle)[dt]?i?ğ[iı]ne"
    ), 0.5, anywhere=True, going_on=True),
    ChangeRule("vacated", terms(
        "(?:asker|birlik|g[uü]c|kuvvet|personel|unsur)[^ .,]* (?:art[ıi]k )?(?:kalmad[ıi]\\w*|kalmam[ıi][sş]t?\\w*|bulunmuyor|yok)"
    ), 0.7, gone=True),
    ChangeRule("vacated", terms(
        f"(?:tamamen )?çekil{_DONE}|çekil{_PAST}|geri çek(?:ti|il{_PAST}|tiğini)|(?:çekilmesi|tahliyesi|boşaltılması|çekilme|tahliye|çekilmesini|tahliyesini|boşaltılmasını|çekilmeyi|tahliyeyi)(?: [^ .,]+){{0,4}} tamamla(?:dı|ndı|mıştı|nmıştı|dığını|ndığını|nmasının)"
        f"|boşalt{_DONE}|boşalt{_PAST}|boşaltıl{_PAST}|tahliye et{_PAST}|tahliye edil{_PAST}|terk et{_PAST}|terk edil{_PAST}|ayrıl{_DONE}|ayrıl{_PAST}|kapattı|kapatıl{_PAST}|sökül{_PAST}"
        "|boşaltarak|boşaltıp|çekilerek|çekilip|terk ederek|terk edip|tahliye ederek|tahliye edip|ayrılarak"
        f"|(?:asker|birlik|güç|kuvvet|unsur)[^ .,]* (?:de |da )?(?:geri )?(?:çek|çıkar){_PAST}|(?:[uü]ss[uü]['’]?nden|[uü]sten|[uü]slerinden|garnizonundan|noktas[ıi]ndan|havaliman[ıi]['’]?ndan|havaalan[ıi]['’]?ndan|kamp[ıi]ndan) (?:tamamen )?çık(?:tı|tılar|mıştı|tığını)"
        f"|varlığ[^ ]+ (?:tamamen )?(?:son ver|sonlandır){_PAST}"
    ), 0.72),
    ChangeRule("started", terms(
        f"konuşlan(?:dırdı|dırıldı|{_DONE})|konuşlan(?:dır(?:ıl)?)?{_PAST}|yerleş(?:ti|tirdi|tiler)|yerleş(?:tir(?:il)?)?{_PAST}|(?:[uü]s|[uü]ss[uü]|nokta|karakol|garnizon|tesis)[^ ]* (?:[^ .,]+ ){{0,3}}(?:kur|kurul|açıl|inşa et|inşa edil){_PAST}"
        f"|(?:[uü]s|[uü]ss[uü]|nokta|karakol|garnizon)[^ ]* (?:[^ .,]+ ){{0,3}}açtı|tesis (?:et|edil){_PAST}|tesis edilmi[sş]tir|faaliyete (?:ge[cç]|ge[cç]ir|ge[cç]iril){_PAST}|asker gönderdi|(?:asker|polis|birlik|güç|kuvvet)[^ .,]* (?:[^ .,]+ ){{0,4}}?(?:[uü]ss[uü]['’]?ne|[uü]sse|[uü]slerine|garnizonuna|noktas[ıi]na|havaliman[ıi]['’]?na|havaalan[ıi]['’]?na) (?:(?:yeniden |tekrar )?gir|(?:yeniden |tekrar |geri )d[oö]n){_PAST}|mevzilen{_PAST}|ele geçir(?:il)?{_PAST}|işgal et{_PAST}"
    ), 0.65),
)  # fmt: skip

_MANDATE = "görev süresi(?:ni)?(?=(?: [^ .,]+){0,6} (?:uzat(?:tı|ıldı|an|mıştı|ılmıştı|tığını)|yenile(?:di|ndi|yen)))"
_JOINED = "(?:(?<=koalisyona )|(?<=koalisyonuna )|(?<=koalisyonu'na )|(?<=koalisyona resmen )|(?<=koalisyonuna resmen ))(?:katıldı(?:ğını)?|katılmıştı|dahil oldu(?:ğunu)?|üye oldu|katılım[^ .,]*|katılması[^ .,]*)"

_STAGES = (
    StageRule("under_negotiation", terms("müzakere[^ ]*(?: (?:ediyor|ediliyor|sürüyor|etti|devam ediyor))?"), 0.7, on_a_day="talks"),
    StageRule("talks", terms("görüşme(?:ler)?[^ ]* (?:yaptı|yapıldı|başladı|sürüyor|yürütüyor|düzenlendi)|görüşüldü(?:ğünü)?|görüştü"), 0.65),
    StageRule("talks", terms("görüşmeler[^ .,]*|ele al(?:dı(?:lar)?|ındı(?:ğını)?|mıştı|ınmıştı)|masaya yatır[^ .,]+|konuşuldu(?:ğunu)?"), 0.55, dated=True),
    StageRule("ratified", terms("onayladı|onaylandı|kabul edildi|meclisten geçti")),
    StageRule("in_force", terms(
        "yürürlüğe (?:girdi(?:ğini)?|kondu|konuldu|girmişti|giren)|(?:uygulanmaya|uygulamaya|hayata geçirilmeye) (?:başla(?:dı|ndı|dığını)|kon(?:du|uldu))|hayata geçirildi|uygulaması başladı"
    )),
    StageRule("suspended", terms("askıya al(?:dı|ındı)|dondur(?:du|uldu)|durdurdu")),
    StageRule("amended", terms("değiştir(?:di|ildi)|güncelle(?:di|ndi)|tadil e(?:tti|dildi)|genişletildi|" + _MANDATE)),
    StageRule("violated", terms("ihlal (?:etti|edildi|ediyor)"), 0.55),
    StageRule("lapsed", terms("süresi (?:doldu|bitti|sona erdi)")),
    StageRule("terminated", terms("feshe(?:tti|dildi)|iptal (?:etti|edildi)|sona erdir(?:di|ildi)|sonlandır(?:dı|ıldı)|son verdi")),
    StageRule("signed", terms(
        "imzala(?:dı(?:lar)?|ndı(?:ğını)?|yan|nan|nmıştı|mıştı|mışlardı|dığı|dıkları|dığını)|imza at(?:tı|tılar|ıldı|ılan)"
    )),
    StageRule("signed", terms(
        "(?:mutabakat|anlaşma|uzlaşı)[^ ]* (?:var(?:dı(?:lar)?|ıldı|mıştı)|sağla(?:ndı|dı))|(?:varılan|sağlanan) (?:mutabakat|anlaşma|uzlaşı)[^ .,]*|" + _JOINED
    ), 0.65, fresh=True),
)  # fmt: skip

_NOUNS = AgreementNouns(
    talks=terms(
        "görüşmeler[^ .,]*|müzakere[^ .,]*|görüşül(?:dü|ecek|üyor|mesi)[^ .,]*|çatışmasızlık (?:mekanizma|hatt)[^ .,]*|konuşul(?:du|acak|uyor)[^ .,]*"
    ),
    kinds=(
        (
            frozenset(("disengagement",)),
            terms(
                "(?:kuvvetlerin |güçlerin )?(?:ayrış(?:tır)?(?:ma|ılması)|ayrılma(?:sı)?|ayırma|ayrıştırma|çekilme(?:si)?|geri çekilme(?:si)?) (?:anlaşma|antlaşma|mutabakat)[^ .,]*"
            ),
        ),
        (
            frozenset(("de_escalation",)),
            terms("(?:gerginliği|gerilimi) (?:azaltma|düşürme) (?:anlaşma|mutabakat)[^ .,]*"),
        ),
        (frozenset(("status_of_forces",)), terms(_MANDATE)),
        (frozenset(("security_cooperation",)), terms(_JOINED)),
        (
            frozenset(("memorandum", "de_escalation", "integration", "disengagement")),
            terms("mutabakat[^ .,]*|muhtıra[^ .,]*|yol haritas[^ .,]*"),
        ),
        (frozenset(("protocol", "status_of_forces")), terms("protokol[^ .,]*")),
        (frozenset(("ceasefire", "de_escalation")), terms("ateşkes[^ .,]*")),
        (
            frozenset(("basing", "disengagement", "security_cooperation", "integration")),
            terms("anlaşma[^ .,]*|antlaşma[^ .,]*|sözleşme[^ .,]*"),
        ),
    ),
)

RULES = ChangeRules(
    changes=_CHANGES,
    stages=_STAGES,
    figures=FigureRules(
        words={
            "bir": 1, "iki": 2, "üç": 3, "uc": 3, "dört": 4, "dort": 4, "beş": 5, "bes": 5, "alti": 6, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10, "yirmi": 20,
            "otuz": 30, "kirk": 40, "elli": 50, "altmiş": 60, "yetmiş": 70, "seksen": 80, "doksan": 90,
        },
        scales={"yüz": 100, "bin": 1000},
        to="-|–|—|ile|ila|veya",
        people=terms("asker[^ ]{0,6}|personel[^ ]{0,4}|danışman[^ ]{0,4}|subay[^ ]{0,4}|savaşçı[^ ]{0,4}"),
        between=2,
        at_least=terms("en az|(?:bin|yüz|\\d+)['’]?(?:den|dan|ten|tan|in|nin)? (?:den )?fazla|aşkın"),
        at_most=terms("en fazla|kadar"),
        there=terms(
            "bulun(?:uyor|uyordu|duruyor|makta|maktadır|an)|bulunuyor|konuşlu|konuşlanmış|görev yap(?:ıyor|an|maktadır)|var|vardı|barındır[^ ]+"
            "|kalıyor|kaldı|mevcut|üslen[^ ]+|ev sahipliği[^.]*|sayısı[^.]*|düşürdü|indirdi"
        ),
        not_there=terms("saldır[^ ]+|öl(?:dü|dürüldü|en|mesi)|öldürül[^ ]+|yaralan[^ ]+|şehit|ek|ilave|takviye|gönder(?:di|ecek)|çekti|çekecek|[^ ]+(?:ecek|acak)"),
    ),
    planned=terms("[^ ]+(?:acak|ecek)(?:lar|ler|tır|tir)?|planl[ıi]yor[^ ]*|hazırlan[ıi]yor[^ ]*|planı|olası|taslak|taslağ[^ ]+|öneri[^ ]*|bekleniyor|istiyor"),
    base_again=terms("(?:bu )?(?:üs|üssü|üsten|üssün|üsteki|üste|havaalanı[^ ]*|noktayı|noktadan|karakol[^ ]*)"),
    agreement=terms("anlaşma[^ ]*|antlaşma[^ ]*|mutabakat[^ ]*|protokol[^ ]*|muhtıra[^ ]*|ateşkes[^ ]*|sözleşme[^ ]*"),
    recipient=terms("(?!x)x"),
    giver=terms("(?!x)x"),
    recipient_after=after("['’](?:n?[ae]|y[ae])| (?:[^ .,]+ )?(?:ordusuna|hükümetine|güçlerine|yönetimine|birliklerine|bakanlığına)"),
    giver_after=after("['’][dt][ae]n|(?:['’]n?[iıuü]n| [^ .,]+(?:nin|nın|nun|nün)) (?:[^ .,]+ ){0,2}?[^ .,]+[dt][iıuü]ğ[iıuü](?=[^a-zçğıöşü])| (?:[^ .,]+ )?(?:güçlerinden|ordusundan|birliklerinden|askerlerinden)|(?:['’]\\w+)? ile (?:koordinasyon|eşgüdüm|iş ?birliği|mutabakat|anlaşma)"),
    towards_after=after(
        "(?:['’]?\\w*)?(?: (?:hava|askeri|deniz|gözlem|ana|rus|abd|amerikan|türk))*(?: (?:[uü]ss?[uü]['’]?ne|[uü]sse|[uü]slerine|havaliman[ıi]['’]?na|havaalan[ıi]['’]?na|noktas[ıi]na|garnizonuna|kamp[ıi]na|liman[ıi]['’]?na)|['’]?(?:n?[ae]|y[ae])?(?: \\w+)? (?:do[gğ]ru|yönünde|istikametinde|yönüne))|['’](?:y[ae]|n[ae]|[ae])"
    ),
    it=terms("(?!x)x"),
    parts=terms("\\d+ (?:[^ .,]+ )?asker[^ .,]*|(?:onlarca|yüzlerce) [^ .,]+|askerlerin (?:bir kısmı|bir bölümü|yarısı)|devriye[^ .,]*|konvoy[^ .,]*|kamyon[^ .,]*|t[ıi]r(?:lar|ları|lık)?|araç[^ .,]*|gemi(?:si|nin|ler|leri)?|uçak[^ .,]*|uçağ[^ .,]*|helikopter[^ .,]*|zırhlı[^ .,]*|tank(?:lar|ları)?|teçhizat[^ .,]*|malzeme[^ .,]*|silah(?!l[ıi])[^ .,]*|sistem(?:ler|leri|i)[^ .,]*|bir kısmı[^ .,]*|bir bölümü[^ .,]*|bazı"),
    leaving=terms("[^ ]*çekil[^ .,]*|tahliye[^ .,]*|boşalt[^ .,]*|terk et[^ .,]*|terk edil[^ .,]*|ayrılıyor[^ .,]*|devr(?:et|edil)[^ .,]*|taşı(?:n|dı|yor)[^ .,]*|topla(?:dı|n)[^ .,]*|teçhizat[^ .,]*|malzemesini"),
    since=terms("bu yana|beri|h[aâ]l[aâ]|hâlen|halen|yıllardır|durumda"),
    under_after=after("[^ .,]*(?: \\w+)? (?:kapsam[ıi]nda|uyar[ıi]nca|gere[gğ]ince|çerçevesinde|sonras[ıi]nda|ard[ıi]ndan)"),
    whole=terms("son (?:asker|birlik|konvoy|grup|kafile)[^ .,]*|tamamen|tamamıyla|bütünüyle|tamamla[^ .,]*|tüm(?:üyle)?|bütün|sonuncu[^ .,]*|nihai"),
    headline=terms(f"boşalt{_PAST}|boşaltıldı|terk etti|terk edildi|tahliye etti|tahliye edildi|çekildi|ayrıldı|devretti|devredildi|teslim etti|teslim aldı|kapattı|boş"),
    days_after=terms("(?!x)(x)"),
    contrast=terms("(?!x)x"),
    there=terms("orada|burada|[uü]ste"),
    posts=terms("zirve[^ .,]*"),
    passive=terms("(?!x)x"),
    agent=terms("(?!x)x"),
    both=terms("[uü]sleri(?:n|ni)?|iki [uü]s[^ ]*|noktaları|her iki [^ ]+"),
    escort_after=after(" (?:[^ .,]+ ){0,3}(?:eşliğinde|refakatinde|gözetiminde|korumasında|arabuluculuğunda|garantörlüğünde)"),
    joins=terms(
        "ve|ile|ise|ta|te|da|de|üssü(?:nü|nden|ndeki)?|üs(?:ler)?i?(?:nden|ni)?|ün|hava|askeri|kuzey[^ ]*|güney[^ ]*|doğu[^ ]*|batı[^ ]*|[yn]?[iıuü]|noktası(?:nı|ndan)?|gözlem"
    ),
    nouns=_NOUNS,
    verb_final=True,
)  # fmt: skip
