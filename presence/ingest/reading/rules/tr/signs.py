"""Turkish: signs of what a speaker makes of a presence; `presence/ingest/reading/statements/signs.py` says what each means."""

import re

from presence.ingest.reading.rules.patterns import terms

_PLAIN = {"ç": "cç", "ş": "sş", "ğ": "gğ", "ö": "oö", "ü": "uü"}
_CLASS_OR_LETTER = re.compile(r"\[[^\]]*\]|[çşğöü]")


def _words(alternatives: str) -> re.Pattern[str]:
    """Turkish letters are written without their signs now and then."""
    return terms(_CLASS_OR_LETTER.sub(_either, alternatives))


def _either(found: re.Match[str]) -> str:
    letters = "".join(_PLAIN.get(letter, letter) for letter in found[0])
    return letters if letters.startswith("[") else f"[{letters}]"


_FORCE = "(?:varliğ|varlik|üs|asker|birlik|kuvvet|güç|ordu|saldiri|harekat|operasyon|bombardiman|işgal|müdahale|hava akin|ihlal|devriye|misyon|görev|faaliyet|çalişma|destek|mücadele|eğitim|işbirliğ|iş birliğ)\\w*"
_MUST = (
    "(?:\\w+m[ae]li(?:dir|lar|ydi|yiz)?|gerek\\w*|şart\\w*|zorunda\\w*|lazim\\w*|istedi|istiyor\\w*|istendi|istenm\\w+)"
)

SIGNS = {
    "condemn": _words(
        "ihlal\\w*|hukuka aykiri\\w*|hukuk ?dişi\\w*|yasa ?dişi\\w*|gayrimeşru\\w*|gayri meşru\\w*|meşru değil\\w*|kina(?:di|yor\\w*|mak\\w*|miş\\w*|yan\\w*|nd\\w*)|lanetl\\w+|telin\\w*|protesto\\w*|saldirgan\\w*|suçu?\\w{0,4}|savaş suç\\w*|katliam\\w*|katil\\w*|terör devlet\\w*|sabotaj\\w*|provokasyon\\w*|tahrik\\w*|kabul edilemez\\w*|haksiz\\w*|hain\\w*|alçak\\w*|vahş\\w+|barbar\\w*|pervasiz\\w*|hukuksuz\\w*|küstah\\w*|yayilmaci\\w*|ilhak\\w*|sömür\\w+|emperyalis\\w*|talan\\w*|yağma\\w*|çal(?:iyor|mak)\\w*|gasp\\w*|dış müdahale\\w*|diş müdahale\\w*|müdahaleci\\w*|etnik temizlik\\w*"
    ),
    "occupier": _words("işgal\\w*|siyonist\\w*|düşman\\w*|paralı asker\\w*|paralı\\w*|sözde|çete\\w*|himaye\\w*"),
    "accuse": _words("suçla\\w*|sorumlu(?:su|dur|luğu|luk|tut)\\w*|itham\\w*|iddia etti\\w*|eleştir\\w+|tepki\\w*|şikayet\\w*|bahane\\w*|ihanet\\w*|aykiri\\w*|sert\\w*|yüzüstü\\w*|itiraz\\w*|ele geçir\\w*|savaşa davetiye\\w*|tutum\\w*|oyala\\w*|ayak sürü\\w*"),
    "harm": _words(
        "her (?:hafta|gün|gece) geliyor\\w*|giremiyor\\w*|gidemiyor\\w*|evleri\\w* (?:ara|bas)\\w*|endişe\\w*|tehdi[dt]\\w*|tehlike\\w*|istikrarsiz\\w*|zarar ver\\w*|zarar\\w*|zedele\\w*|baltala\\w*|sabote\\w*|sabotaj\\w*|engel(?:liyor|lemek|ledi|dir|i)\\w*|tirman\\w+|gerilim\\w*|gerginli\\w*|kaos\\w*|kork\\w+|endişe\\w*|kaygi\\w*|tedirgin\\w*|risk\\w*|yük\\w{0,4}|rehine\\w*|olumsuz\\w*|ateşle oyn\\w*|hata\\w*|yanliş\\w*|felaket\\w*|batak\\w*|ateşle oyna\\w*|bölünme\\w*|parçala\\w*|körük\\w*|kisitl\\w+|aşağila\\w*|taciz\\w*|sivil\\w* (?:öl|can)\\w*|masum\\w*|ortadan kaldir\\w*|yok (?:etti|edild)\\w*|huzur\\w* (?:boz|kaç)\\w*"
    ),
    "demand": _words(
        f"iste(?:di|nd|iyor)\\w*|çıkmalarini|çikmalari\\w*|gitsinler|çeksin\\w*|çekilsin\\w*|son versin\\w*|topraklarimiz\\w*|(?:çekil|ayril|terk et|çik|git|dön)\\w*m[ae]li\\w*|(?:son ver|durdur|kes|vazgeç|boşalt|birak)m[ae]l[ai]\\w*|(?:çekilme|çikma|ayrilma|terk|son ver|durdur|kes|vazgeç|boşalt|birak|çekme|geri çek|gitme)\\w* {_MUST}|(?:çekilme|çikma|ayrilma|sona erdir|son ver|durdur|gitme)\\w* (?:\\w+ )?(?:çağri|talep|talebi|iste|yönünde|için)\\w*|derhal\\w*|defol\\w*|bir an önce (?:çek|çik|son|terk)\\w*|(?:çağri|çağir)\\w*[^.]{{0,40}}(?:çekil|son|durdur|itidal)\\w*|itidal\\w*|sağduyu\\w*|(?:toprak|ülke)\\w*(?:dan|den) (?:derhal |çik|çekil|ayril)\\w*|iste(?:miyor|mez|meyiz)\\w*|sessiz kal\\w*|egemenli\\w* (?:saygi|riayet)\\w*|kurtaril\\w*"
    ),
    "sovereign": _words("egemen\\w*|toprak bütünlü\\w*|uluslararasi hukuk\\w*|bm şarti\\w*|1974|ayrişma anlaşma\\w*|ayriştirma anlaşma\\w*|siyasi birli\\w*"),
    "stay": _words(
        "(?:kal|bekle|bulun)(?:acak|acağ|mak|maya|mali|iyor|ecek|eceğ|mek|meye|meli)\\w*|kalici\\w*|süresiz\\w*|(?:çekil|ayril|birak|terk et|vazgeç|gitm|git|geri adim at|boşalt|çik)m[ae](?:y[ae]ca|yiz|yece|z|yi düşün|k gibi|yi planla|di|miş|k niyetinde değil|k niyet|ye niyet)\\w*|(?:çekm|çekilm|ayrilm|terk|tahliye|boşalt|azaltil|azaltma)\\w* [^.]{0,35}(?:yok|değil|söz konusu değil|düşünm|planlanm|gündem\\w* (?:değil|olma|yok)|niyet)\\w*|varliğini koru\\w*|varliği\\w* sür\\w*|görev\\w* başinda\\w*|asker çekmed\\w*|çekilen [^.]{0,20}yok\\w*|ne kadar gerekirse\\w*|sonuna kadar\\w*|son terörist\\w*"
    ),
    "goes_on": _words(
        "sürecek\\w*|sürece(?:k|ğ)\\w*|sürdür\\w*|sürüyor\\w*|sürdüğ\\w*|devam ed\\w+|devam ett\\w+|devam etm\\w+|kesintisiz\\w*|kararlilik\\w*|planlandiği şekilde\\w*|takviye\\w*|güçlendir\\w*|artir\\w*|genişlet\\w*|uzatil\\w*|uzatm\\w*|yeniden konuşlan\\w*|gözlem nokta\\w* (?:kur|tesis)\\w*"
    ),
    "benefit": _words(
        "istikrar(?!siz)\\w*|bariş\\w*|huzur\\w*|güvence\\w*|teminat\\w*|sigorta\\w*|garant\\w*|koru(?:mak|yor|ma|yacak)\\w*|gerekli(?!li)\\w*|zaruri\\w*|hayati\\w*|vazgeçilmez\\w*|elzem\\w*|önemli rol\\w*|önem taşi\\w*|katki\\w*|yardim\\w*|yarar\\w*|fayda\\w*|etkili\\w*|denge\\w*|caydiri\\w*|kapasite\\w*|önleye\\w*|önlüyor\\w*|tek engel\\w*|ayakta\\w*|ayağa kalk\\w*|güvenliğini sağla\\w*"
    ),
    "praise": _words(
        "teşekkür\\w*|minnet\\w*|şükran\\w*|takdir\\w*|öv(?:dü|gü)\\w*|destek\\w*|destekl\\w+|dost\\w*|müttefik\\w*|kardeş\\w*|ortak(?:lik|liğ|lar|larimiz|imiz)\\w*|omuz omuza|yan yana|stratejik\\w*|iş ?birliğ\\w*|iş ?birlik\\w*|eğitim\\w*|danişman\\w*|kahraman\\w*|gurur\\w*|başari\\w*|zafer\\w*|güven(?:iyor|imiz)\\w*"
    ),
    "polite": _words("olumlu\\w*|yapici\\w*|verimli\\w*|memnuniyet\\w*|samimi\\w*|normalleş\\w*|ilerleme\\w*|karşilikli|çözüm\\w*"),
    "calm": _words("gerginliğ\\w* azalt\\w*|gerginliği azaltma|ateşkes\\w*|itidal\\w*|sükunet\\w*|çatişmasizlik\\w*|çatişmayi önle\\w*|çatişma(?:k)? istem\\w*|diyalog\\w*|arabulu\\w*|müzakere\\w*"),
    "lawful": _words("davet\\w*|taleb\\w*|talep üzerine|isteği üzerine|meşru\\w*|hukuki\\w*|yasal\\w*|uluslararasi hukuktan|meşru müdafaa\\w*|öz savunma\\w*|kendini savun\\w*|anlaşma(?:sı|ya|lara|si)? (?:çerçevesinde|kapsaminda|uyarinca|gereğ|uygun)\\w*|kapsaminda|çerçevesinde|mutabakat\\w* (?:uygun|çerçeve|kapsam|aykiri olmad)\\w*|tezkere\\w*|aykiri olmad\\w*"),
    "terror": _words("terör\\w*|deaş\\w*|işid\\w*|pkk\\w*|ypg\\w*|pyd\\w*|pyg\\w*|militan\\w*|cihat\\w*|nusra\\w*|bölücü\\w*|örgüt\\w*"),
    "defend": _words(
        "savun(?:ma hakk|acak|uyor|mak)\\w*|güvenliğ\\w*|güvenlik\\w*|sinir(?:imiz|larimiz|lari|ının|inin| hatt)\\w*|vatandaş\\w*|izin ver(?:me|mi)\\w*|müsaade etme\\w*|müsaade etmi\\w*|müsamaha\\w*|göz yum(?:ma|mu)\\w*|seyirci kal\\w*|koridor\\w*|kararli\\w*|her türlü tedbir\\w*|gereken\\w* (?:yap|tedbir)\\w*|ne gerekiyorsa|gözümüz yok\\w*|gözü yok\\w*|gözü olmad\\w*|bekamiz\\w*|beka\\w*|milli güvenli\\w*|ulusal güvenli\\w*|önle(?:mek|yecek|me|r|nm)\\w*|bertaraf\\w*|güvenli bölge\\w*|tampon\\w*|hava savunma\\w*|şehit\\w*|mehmetçik\\w*|kahraman\\w*|personelimiz\\w*|askerimiz\\w*|askerlerimiz\\w*|çıkarlarını savun\\w*|cezasiz\\w*"
    ),
    "respond": _words("misilleme\\w*|karşilik ver\\w*|karşiliğ\\w*|yanit ver\\w*|misliyle\\w*|hesap sor\\w*|hesab\\w*|bedel\\w*|intikam\\w*|pişman\\w*|yaninda (?:kal|birak)m\\w*|yanına kalm\\w*|cevab\\w* ver\\w*|uyar\\w+|mesaj\\w*|darbe\\w*|ezece\\w*|ezeriz|vuraca\\w*|kirmizi çizgi\\w*"),
    "blow": _words("vur(?:ul|du|an|mak|uldu|ab)\\w*|imha\\w*|etkisiz\\w*|hedef al\\w*|hedef\\w*|yok edil\\w*|\\u00f6ld\\u00fcr\\w*|bombala\\w*|ateş (?:altina|aç)\\w*|ele geçiril\\w*|saldir\\w+|vuruş\\w*|düşürül\\w*|dövül\\w*"),
    "sortie": _words("(?:terörist|militan|hedef|mevzi|depo|tünel|unsur|siginak|siğinak|karargah|lider)\\w* [^.]{0,50}(?:vurul|vurdu|imha|etkisiz|yok ed|yerle bir|öldürül|ele geçir|kullanilamaz|bombala|dövül|hedef al)\\w*|etkisiz hale\\w*|kullanilamaz\\w*|teslim ol\\w*|ateş destek\\w*|angajman\\w*|anında|derhal karşilik|karşilik veril\\w*|hava (?:harekat|akin)\\w* düzenle\\w*"),
    "attacked": _words("(?:atiş|saldiri|ateş|roket|top|havan)\\w* (?:\\w+ ){0,3}(?:tutul|uğra|maruz|hedef ol|düş|isabet)\\w*|saldiriya uğra\\w*|hedef oldu\\w*|saldiri(?:da|sinda|larda)\\w*|taciz ateş\\w*"),
    "reduce": _words("bire (?:in|düş)\\w*|tek (?:üs|üsse)\\w*|(?:sayi|asker|üs|varlik)\\w* [^.]{0,60}(?:altina|bine|yariya|bire|düşür|azalt|indir)\\w*|kademeli\\w*|aşamali\\w*|azaltil\\w*"),
    "hurt": _words("\\u00f6l(?:dü|en|üm|müş|ü)\\w*|yaral\\w*|şehit\\w*|hayatini kaybet\\w*|kayip\\w*|kayb\\w*|can kayb\\w*|hasar\\w*"),
    "vow": _words("\\w+(?:aca|ece)(?:ğiz|ğim|kt?ir|k|ğini|ğini|kler|klar|ğ\\w*)|hazir\\w*|söz ver\\w*|yemin\\w*|yakinda|başla(?:t|d|y)\\w*|emir\\w*|emr\\w*|talimat\\w*"),
    "plans_done": _words("devriye\\w*|tatbikat\\w*|harekat\\w*|operasyon\\w*|konuşlan\\w*|gir(?:di|miş|erek)\\w*|kur(?:ul|du|uyor)\\w*|tesis ed\\w*|sevk\\w*|konvoy\\w*|eğit\\w+|icra\\w*|tamamla\\w*|gerçekleştir\\w*"),
    "leaving": _words("çekil\\w+|çekme\\w*|çekti\\w*|geri çek\\w*|ayril\\w+|terk\\w*|boşalt\\w*|tahliye\\w*|devr\\w+|devral\\w*|azalt\\w*|düşür\\w*|indir\\w*|çik(?:ti|mas|ma|ar)\\w*|dön(?:dü|üş|ec)\\w*"),
    "missed": _words("boşluğ\\w*|boşluk\\w*|erken\\w*|aceleci\\w*|yüzüstü\\w*|yarı yolda\\w*|yeniden canlan\\w*|yeniden güçlen\\w*|toparlan\\w*|firsat\\w* (?:bil|ver|kolla)\\w*|geri dön(?:er|ecek|mes)\\w*|bitmed\\w*|sona ermed\\w*|yenilmed\\w*|çekil\\w* (?:hata|yanliş|felaket|endişe)\\w*|çekilirse\\w*|giderlerse\\w*|giderse\\w*|unutma\\w*|anlamina gelm\\w*"),
    "farewell": _words("çekil\\w* (?:[^. ]+ ){0,3}(?:memnun|olumlu|doğru|hazir|karar|şart|gerekli|karşila)\\w*|geri çek\\w* (?:karar|doğru|hazir)\\w*|eve dön\\w*|gerek (?:kalma|yok)\\w*|ihtiyaç (?:kalma|yok)\\w*|işimiz (?:yok|kalmad)\\w*|yendik\\w*|yenild\\w*|takvim\\w*|şart koş\\w*"),
    "condition": _words(
        "şart(?!i'?n)\\w*|koşul\\w*|takdirde|halinde|durumunda|olursa|kaydiyla|\\w+[ae]na (?:kadar|dek|değin)|\\w+[ae]ne (?:kadar|dek|değin)|\\w+[iıuü]nc[ae]ya (?:kadar|dek)|\\w+m[ae]dikç[ae]|\\w+m[ae]dan (?:önce|çek)\\w*|\\w+[dt][iu]ktan sonra|\\w+[dt]i(?:ğ|g)in(?:de|da) [^.]{0,40}(?:dön|çekil|ayril|birak|devred)\\w*|\\w+diği gün|bulunana|sorulaca\\w*|halka sor\\w*|koşuluyla|şartiyla|ancak|geçici\\w*|sürece|yeter ki|ancak (?:[^. ]+ ){1,8}(?:halinde|durumunda|sonra|ile|onay|takdirde|olursa|sürece)|bağli(?:dir| oldu| olacak|)\\w*|karşiliğinda|müzakere\\w*[^.]{0,20}bağli|gözden geçir\\w*|yeniden değerlendir\\w*|yeniden ele\\w*|karşilikli saygi\\w*|eşit\\w*|saygi(?:ya)? (?:temel|dayali)\\w*|temelinde|rizas\\w*|onay\\w*|bire indir\\w*|altina düşür\\w*|çekince\\w*|itiraz\\w*|garanti altina|koordinasyon içinde|suriye halki\\w* karar\\w*|gerekir|gerekiyor\\w*|gerektiğ\\w*"
    ),
    "if": _words("\\w+(?:sa|se|rsa|rse|irsa|irse|sak|sek|larsa|lerse)|eğer|kadar|\\w+ken|\\w+[iu]nc[ae]|önce|aksi"),
    "must": _words(f"{_MUST}"),
    "deny": _words("yalanla\\w*|reddet\\w*|redded\\w*|asilsiz\\w*|iddia\\w*|gerçek dişi\\w*|doğru değil\\w*|söylenti\\w*|yorum yap\\w*|yanit verm\\w*|bilgi yok\\w*|bilgi verm\\w*|belirtm[ei]\\w*|açıklama yapm\\w*|teyit\\w*|doğrula\\w*"),
    "talks": _words("görüş\\w+|müzakere\\w*|temas\\w*|istişare\\w*|diyalog\\w*|toplanti\\w*|anlaşma\\w*|mutabakat\\w*|uzlaş\\w*|koordin\\w*|bilgilendir\\w*|önerd\\w*|teklif\\w*|arabulu\\w*"),
    "told": _words("\\w+[ae] göre|muhabir\\w*|ulaş\\w*|geldi\\w*|inis yapt\\w*|iniş\\w*|kalkiş\\w*|kalkan\\w*|tir|tirin|kamyon\\w*|araç\\w*|uçak\\w*|uçağ\\w*|iha\\w*|drone\\w*|roket\\w*|tespit\\w*|adet|sayi\\w*|yaklaşik|\\d{2,}\\w*|en az"),
    "not": _words("değil\\w*|yok\\w*|hiç\\w*|asla|\\w+m[ae]y[ae]ca\\w*|\\w+m[ae]yece\\w*|\\w+m[iuü]yor\\w*|\\w+m[ae]di\\w*|\\w+m[ae]z|\\w+m[ae]dan|\\w+m[ae]ksizin|\\w+mediğ\\w*|\\w+madiğ\\w*|ne"),
    "we": _words("biz\\w*|\\w+(?:imiz|ımız|umuz|ümüz)\\w*|\\w+(?:yoruz|acağiz|eceğiz|dik|dık|tik|tık|ruz|riz)|ben\\w*"),
    "they": _words("onlar\\w*|\\w+(?:iyorlar|acaklar|ecekler|diler|dilar|larin|lerin)"),
}  # fmt: skip

# They tell what happened; what they call it is seldom theirs.
OBSERVERS = _words(
    "muhabir\\w*|gözlemevi\\w*|ajans\\w*|gazete\\w*|televizyon\\w*|kanal\\w*|site\\w*|sohr|reuters\\w*|afp\\w*|haber\\w*|beyaz (?:miğfer|baret)\\w*"
)

# They live where the forces are.
RESIDENTS = _words(
    "sakin\\w*|köylü\\w*|çiftçi\\w*|çoban\\w*|muhtar\\w*|esnaf\\w*|yerel halk\\w*|bölge halki\\w*|aşiret lider\\w*|öğretmen\\w*|aktivist\\w*|gösterici\\w*|siviller\\w*|belediye başkan\\w*|yaşayan\\w*|ebu \\w+"
)

# For whom these speak, where no state is named beside them.
VOICES = (
    ("turkey", _words("genelkurmay\\w*|mill[iı] savunma bakanli\\w*|msb\\w*|iletişim başkan\\w*|cumhurbaşkani (?:recep|erdoğan)\\w*|milli istihbarat\\w*|mit|ak parti\\w*|akp\\w*|tsk")),
    ("united-states", _words("beyaz saray\\w*|pentagon\\w*|centcom\\w*|abd'li\\w*|koalisyon\\w*")),
    ("iran", _words("devrim muhafiz\\w*|tesnim\\w*|fars haber\\w*")),
    ("syria", _words("sana|rejim medya\\w*|suriye (?:resmi|devlet) (?:ajans|televizyon|haber)\\w*")),
    ("russia", _words("kremlin\\w*|tass\\w*|hmeymim\\w*|uzlaşma merkez\\w*|uzlaştirma merkez\\w*|taraflarin uzlaş\\w*")),
    ("united-nations", _words("undof\\w*|genel sekreter\\w*|barişi? (?:koruma|operasyon)\\w*")),
)  # fmt: skip
