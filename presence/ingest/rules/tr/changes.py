"""Changes of state, in Turkish."""

from presence.ingest.rules.base import terms
from presence.ingest.rules.changes import AgreementNouns, ChangeRule, ChangeRules, FigureRules, StageRule

_DONE = "(?:[dt][iıuü](?:ler|lar)?|m[iıuü]şt[iıuü]|[dt][iıuü]ğ[iıuü]n[iıuü]|[dt][iıuü]klerini|[dt][iıuü]klarını)"

_CHANGES = (
    ChangeRule("handed_over", terms("devret(?:ti(?:ler)?|miş(?:ti|ler|lerdi)?|tiğin[ie])|devredil(?:di|miş(?:ti)?|diğin[ie])|teslim (?:etti(?:ler)?|etmiş(?:ti)?|ettiğin[ie]|edil(?:di|miş(?:ti)?|diğin[ie]))"), 0.72),
    ChangeRule("handed_over", terms("teslim al(?:dı(?:lar)?|mıştı|dığını)|(?:kontrolünü )?devral(?:dı(?:lar)?|mıştı|dığını)|kontrolünü al(?:dı(?:lar)?|dığını)|kontrolü(?:ne|nü)? (?:ele )?(?:aldı|geçirdi)"), 0.65, by_taker=True),
    ChangeRule("reduced", terms(
        "(?:asker|birlik|güç|kuvvet|varlığ|personel|mevcud)[^ ]*(?: [^ .,]+){0,3} (?:azalttı|düşürdü|indirdi|küçülttü|yarıya indirdi)"
        "|(?:bir kısmını|bir bölümünü|çoğunu|yarısını) (?:[^ .,]+ ){0,2}(?:geri )?(?:çekti|tahliye etti)|kısmen çekildi(?:ler)?|kısmi çekilme"
    ), 0.7),
    ChangeRule("reduced", terms("çekiliyor(?:lar)?|ayrılıyor(?:lar)?|çekilmeye başla(?:dı(?:lar)?|dığını)|ayrılmaya başla(?:dı(?:lar)?|dığını)|(?:üs|nokta)[^ ]* boşaltmaya başladı"), 0.55),
    ChangeRule("vacated", terms(
        f"(?:tamamen )?çekil{_DONE}|geri çekti|çekilmesini tamamladı|boşalt{_DONE}|tahliye et(?:ti|tiğini)|tahliye edil(?:di|diğini)|terk et(?:ti|tiğini)|ayrıl{_DONE}|kapattı"
    ), 0.72),
    ChangeRule("started", terms(
        f"konuşlan(?:dırdı|dırıldı|{_DONE})|yerleş(?:ti|tirdi|tiler)|(?:üs|üssü|nokta|karakol)[^ ]* (?:[^ .,]+ )?(?:kurdu|açtı|kuruldu)"
        "|asker gönderdi|mevzilendi"
    ), 0.65),
)  # fmt: skip

_STAGES = (
    StageRule("under_negotiation", terms("müzakere[^ ]*(?: (?:ediyor|ediliyor|sürüyor|etti|devam ediyor))?"), 0.7, on_a_day="talks"),
    StageRule("talks", terms("görüşme(?:ler)?[^ ]* (?:yaptı|yapıldı|başladı|sürüyor|yürütüyor|düzenlendi)|görüşüldü(?:ğünü)?|görüştü"), 0.65),
    StageRule("ratified", terms("onayladı|onaylandı|kabul edildi|meclisten geçti")),
    StageRule("in_force", terms("yürürlüğe (?:girdi|kondu|konuldu)")),
    StageRule("suspended", terms("askıya al(?:dı|ındı)|dondur(?:du|uldu)|durdurdu")),
    StageRule("amended", terms("değiştir(?:di|ildi)|güncelle(?:di|ndi)|tadil e(?:tti|dildi)|genişletildi")),
    StageRule("violated", terms("ihlal (?:etti|edildi|ediyor)"), 0.55),
    StageRule("lapsed", terms("süresi (?:doldu|bitti|sona erdi)")),
    StageRule("terminated", terms("feshe(?:tti|dildi)|iptal (?:etti|edildi)|sona erdir(?:di|ildi)|sonlandır(?:dı|ıldı)|son verdi")),
    StageRule("signed", terms("imzala(?:dı(?:lar)?|ndı|yan|dığı|dıkları)|imza at(?:tı|tılar|ıldı)|(?:mutabakat|anlaşma)[^ ]* var(?:dı(?:lar)?|ıldı)")),
)  # fmt: skip

_NOUNS = AgreementNouns(
    talks=terms("görüşmeler[^ .,]*|müzakere[^ .,]*|görüşüldü[^ .,]*"),
    kinds=(
        (
            frozenset(("disengagement",)),
            terms(
                "(?:kuvvetlerin |güçlerin )?(?:ayrış(?:tır)?(?:ma|ılması)|ayrılma|ayırma|ayrıştırılması|geri çekilme) (?:anlaşma|antlaşma|mutabakat)[^ .,]*"
            ),
        ),
        (
            frozenset(("de_escalation",)),
            terms("(?:gerginliği|gerilimi) (?:azaltma|düşürme) (?:anlaşma|mutabakat)[^ .,]*"),
        ),
        (frozenset(("status_of_forces",)), terms("görev süresi[^ .,]*")),
        (frozenset(("security_cooperation",)), terms("(?<=koalisyona )katıl[^ .,]*|(?<=koalisyonuna )katıl[^ .,]*")),
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
        not_there=terms("öl(?:dü|dürüldü|en|mesi)|öldürül[^ ]+|yaralan[^ ]+|şehit|ek|ilave|takviye|gönder(?:di|ecek)|çekti|çekecek|[^ ]+(?:ecek|acak)"),
    ),
    planned=terms("[^ ]+(?:acak|ecek)(?:lar|ler|tır|tir)?|planl[ıi]yor[^ ]*|hazırlan[ıi]yor[^ ]*|planı|olası|taslak|taslağ[^ ]+|öneri[^ ]*|bekleniyor|istiyor"),
    base_again=terms("(?:bu )?(?:üs|üssü|üsten|üssün|üsteki|üste|havaalanı[^ ]*|noktayı|noktadan|karakol[^ ]*)"),
    agreement=terms("anlaşma[^ ]*|antlaşma[^ ]*|mutabakat[^ ]*|protokol[^ ]*|muhtıra[^ ]*|ateşkes[^ ]*|sözleşme[^ ]*"),
    recipient=terms("(?!x)x"),
    giver=terms("(?!x)x"),
    joins=terms(
        "ve|ile|ise|ta|te|da|de|üssü(?:nü|nden|ndeki)?|üs(?:ler)?i?(?:nden|ni)?|ün|hava|askeri|kuzey[^ ]*|güney[^ ]*|doğu[^ ]*|batı[^ ]*|[yn]?[iıuü]|noktası(?:nı|ndan)?|gözlem"
    ),
    nouns=_NOUNS,
    verb_final=True,
)  # fmt: skip
