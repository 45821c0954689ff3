"""Changes of state, in Turkish."""

from presence.ingest.rules.base import terms
from presence.ingest.rules.changes import AgreementNouns, ChangeRule, ChangeRules, FigureRules, StageRule

_DONE = "(?:d[iı]|t[iı]|d[uü]|t[uü])(?:ler|lar)?"

_CHANGES = (
    ChangeRule("handed_over", terms("devret(?:ti|miş|tiler)|devredildi|teslim (?:etti|edildi|ettiler)"), 0.72),
    ChangeRule("handed_over", terms("teslim aldı(?:lar)?|(?:kontrolünü )?devraldı(?:lar)?"), 0.65, by_taker=True),
    ChangeRule("reduced", terms(
        "(?:asker|birlik|güç|kuvvet|varlığ|personel|mevcud)[^ ]*(?: [^ .,]+){0,3} (?:azalttı|düşürdü|indirdi|küçülttü|yarıya indirdi)"
        "|(?:bir kısmını|bir bölümünü|çoğunu|yarısını) (?:[^ .,]+ ){0,2}(?:geri )?(?:çekti|tahliye etti)|kısmen çekildi(?:ler)?|kısmi çekilme"
    ), 0.7),
    ChangeRule("reduced", terms("çekiliyor(?:lar)?|ayrılıyor(?:lar)?|çekilmeye başladı(?:lar)?"), 0.55),
    ChangeRule("vacated", terms(
        f"(?:tamamen )?çekil{_DONE}|geri çekti|çekilmesini tamamladı|boşalt{_DONE}|tahliye etti|terk etti|ayrıl{_DONE}|kapattı"
    ), 0.72),
    ChangeRule("started", terms(
        f"konuşlan(?:dırdı|dırıldı|{_DONE})|yerleş(?:ti|tirdi|tiler)|(?:üs|üssü|nokta|karakol)[^ ]* (?:[^ .,]+ )?(?:kurdu|açtı|kuruldu)"
        "|asker gönderdi|mevzilendi"
    ), 0.65),
)  # fmt: skip

_STAGES = (
    StageRule("under_negotiation", terms("müzakere[^ ]*(?: (?:ediyor|ediliyor|sürüyor|etti|devam ediyor))?"), 0.7),
    StageRule("talks", terms("görüşme(?:ler)?[^ ]* (?:yaptı|yapıldı|başladı|sürüyor|yürütüyor|düzenlendi)|görüşüldü|görüştü"), 0.65),
    StageRule("ratified", terms("onayladı|onaylandı|kabul edildi|meclisten geçti")),
    StageRule("in_force", terms("yürürlüğe (?:girdi|kondu|konuldu)")),
    StageRule("suspended", terms("askıya al(?:dı|ındı)|dondur(?:du|uldu)|durdurdu")),
    StageRule("amended", terms("değiştir(?:di|ildi)|güncelle(?:di|ndi)|tadil e(?:tti|dildi)|genişletildi")),
    StageRule("violated", terms("ihlal (?:etti|edildi|ediyor)"), 0.55),
    StageRule("lapsed", terms("süresi (?:doldu|bitti|sona erdi)")),
    StageRule("terminated", terms("feshe(?:tti|dildi)|iptal (?:etti|edildi)|sona erdir(?:di|ildi)|sonlandır(?:dı|ıldı)|son verdi")),
    StageRule("signed", terms("imzala(?:dı|ndı|dılar)|imza attı|imzalayan")),
)  # fmt: skip

_NOUNS = AgreementNouns(
    talks=terms("görüşme[^ .,]*|müzakere[^ .,]*|görüşüldü|görüştü[^ .,]*"),
    kinds=(
        (frozenset(("memorandum", "de_escalation")), terms("mutabakat[^ .,]*|muhtıra[^ .,]*|yol haritas[^ .,]*")),
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
            "bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "alti": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10, "yirmi": 20,
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
    joins=terms("ve|ile|üssü|üslerinden"),
    nouns=_NOUNS,
    verb_final=True,
)  # fmt: skip
