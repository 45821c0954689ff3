"""First names common in the news of these countries, in four scripts: what tells a person where no title does."""

import re

from actors.names import fold

_LATIN = """
aaron abbas abdalla abdallah abdul abdulaziz abdulhamid abdulkarim abdullah abdulrahman abdurrahman abu adam adel
adnan adrian ahmad ahmed ahmet aidan akram alaa aldar aleksandr aleksei aleksey alexander alexandra alexei alexey ali
alice amer amir ammar amos amy ana anas anatoly andrei andrew andrey angela anna anne anthony anton antonio antony ari
arman arsen arthur artyom asaad assaad aviv avi avigdor ayman aysel ayse aziz badran bahoz baraa barbara bashar basil
bassam bassem ben benjamin benny bezalel bilal bill binali binyamin boaz bob boris brad brett brian burak can caroline
cemal cemil cengiz charles chris christian christopher colin dan daniel danny daoud david dennis derya devlet dina
dmitri dmitriy dmitry donald doron doug eden ehud ekrem elena eli elias elizabeth emin emine emmanuel emre engin enver
erdal eric erik ersin esmail eva evgeny eyal fadi fahad faisal farhad farouk farid fatih fatima fatma faysal ferhat
fikret firas frank fuat fuad gabi gad gadi gal genevieve gennady geir george georges ghassan gideon gilad giora gleb
gonen grigory guy hadi haider hakan halil halime hamid hamza hani hannah haitham hasan hassan haytham hazem helen
henry herve herzi hesen hisham hojjatollah hossam hossein hulusi husam hussam hussein huseyin hüseyin ibrahim idris
igor ihab ikbal ilham ilan ilya ilyas imad iman inna ioann irina isaac ishmael ismail israel itamar ivan iyad izzet
jack jacob jake james jamal jan jane janet jason jawad jean jeffrey jens jeremy jerome jim joe joel john jonathan jose
joseph josep josh joshua judith julia julie karen karim kate katherine kemal kenan kenneth kevin khaled khalid khalil
kirill klaus konstantin kristen lama larisa laura lauren leonid leyla lina linda lior lisa lloyd louis lucas luke
lutfi lyse maher mahir mahmoud mahmud mahmut majid mandy manuel marc marco marcus margaret maria mariya mark marina
mark martin marwan mary matt matthew maxim maya mazen mazloum mazlum mehmed mehmet melissa meral merve metin mevlut
mevlüt meysam michael michel michelle mike mikhail mirza mohamad mohamed mohammad mohammed mohsen moshe mostafa muaz
muhammad muhammed muhsin muhammet murat murhaf musa mustafa nabil nadav nader nadia naim najat najib namik namık
nasser natalia natalie nathan naftali nicholas nick nicolas nidal nihat nikolai nikolay nils nir nizar noa noam noura
nouri noureddin oleg olena olga olivier omar omer ömer ori orhan orly oscar osama osman othman ozgur özgür pasha pat
patrick paul pavel pedro peter philip philippe pierre pyotr qais qasem rabia rachel rafael rafi raed rahmi ramazan
rami rana randy razi recep redur rene rex rezan rezza richard riad rick robert roger rojda roman ron ronen roni rustam
rüstem ryan saad sabri sadiq saeed said salah saleh salem salim salman salih sam samer sami samir samuel sara sarah
scott sean sebastian sedat selahattin selim selin semih sergei sergey seth seyed shahin sharfan sharon shaul shawn
shervan shlomo siamand simon sinam sipan siyamend sofia stefan stephane stephen steve steven sukru süleyman suleyman
suhail susan svetlana tahsin talal tal tamer tamir tarek tareq tariq ted tharwat thomas timothy timur tobias tom tony
tuncay turki ugur umit umut ursula usama vadim valentin valeri valeriy valery vasily viktor viktoria vitaly viviyan
vladimir vladislav volkan volodymyr vyacheslav wael walid waleed walter wassim wendy werner william xavier yaakov
yahya yair yair yakov yariv yasar yaşar yasin yasser yehuda yevgeny yoav yoel yossi yosef youssef yousef yulia yunus
yuri yusuf yves zafer zahra zaid zaki zakaria zeina zeki zeynep ziad ziyad zvi
"""
_CYRILLIC = """
абдаллах абдель абдул абу адам аднан адриан айман акрам алан алдар алекс александр александра алексей али алия амир
аммар амос анас анатолий ангела андрей анна антон антониу антони ари арман арсен артем артём артур асаад ахмад ахмед
башар бахоз башир бен бенджамин биньямин борис брэд брайан бретт вадим валентин валерий валид вальтер василий вениамин
виктор виктория виталий владимир владислав вячеслав гассан геннадий георгий герман гидеон глеб григорий дамир дана
даниил даниэль даниэла данни девид дженнифер джеймс джеймc джейк дженс джереми джеффри джим джо джозеф джон джонатан
джордж дина дмитрий дэвид дэн евгений евгения егор екатерина елена жан жанна жозеп зейнаб зиад зяки иван игаль игорь
ибрагим ибрахим израиль ильхам илья инна ираклий ирина исмаил иссам ияд камаль карен карим катерина кирилл клаус
кристофер константин ксения лариса лина леонид лиза ллойд лоик людмила люк мазлум май майкл максим мари мария марат
марина марк мартин марван махмуд мевлют мерал мехмет милад мирослав михаил мохаммад мохаммед моше мурад мурат мурхаф
муса мустафа мухаммад мухаммед мэтью надав надежда наджат назар наталия натали наталья нафтали николай николя никита
низар нил нир нуреддин оз олег олеся ольга омар омер орхан осама павел пат патрик пол петр пётр пит питер рами рамзан
расул реджеп рекс рене ринат роберт родион роман ромен ронен рон рустам руслан рэнди саад саид салах салех салим сами
самир самуэль светлана себастьян сергей симон синам ставрос станислав стефан стивен стив сулейман тарек тамара тарас
татьяна теодор тимоти тимур тобиас том томас умар урсула фади файсал фарид фархад федор фёдор феликс филипп фирас
франсуа фуад хайдар хакан халед халид халиль хамид хамза хасан хишам хоссейн хулуси хуссейн хусейн шамиль шариф шон
шервин эдуард эйаль эли элиас эммануэль эндрю энтони эрик эфраим юлия юрий юсуф якуб ян яир ясир яшар
"""
_ARABIC = """
محمد أحمد محمود مصطفى إبراهيم خليل إسماعيل يوسف موسى عيسى عبدالله عبدالرحمن مازن رامي سمير سامر حسن حسين عمر عثمان
خالد وليد ياسر بسام عصام هشام حسام إياد زياد جهاد عماد مروان عدنان غسان فراس مهند ماهر ناصر جمال كمال طلال نبيل رياض
نضال أنس أسامة أيمن إيهاب فادي هادي شادي رائد قاسم بدران مظلوم سيامند ريدور فرهاد آلدار إلهام سينم بريتان روهات مزكين
زيدان لقمان جميل سيبان أليكسي أليكسندر ألكسندر ألكسي أندريه أوليغ إيغور بوريس دميتري ديمتري سيرغي سيرجي فلاديمير فاديم
فاليري فيتالي فياتشيسلاف كونستانتين ماريا ميخائيل نيكولاي يوري يفغيني فيكتور أناتولي أرسين رومان مكسيم إيفان غينادي
ستانيسلاف رسلان دينيس كيريل جون جو جوزيف جيمس جيم مارك مايكل مايك ديفيد دونالد روبرت ريتشارد ويليام توماس توم تيم براد
بريت شون كريستوفر كريس براين باتريك بات لويد أنتوني أدريان ستيف ستيفن ستيفان جيسون جيفري بيتر بول ماثيو دانيال دان آدم
روب كينيث إريك جويل أدرين جنيفر سارة كارولين إيمانويل إيمانويل أنطونيو جان جير أورسولا غير بينامين بنيامين يسرائيل
أفيخاي إيال دانيل أوري هرتسي غادي غدعون يوآف نفتالي رون يائير تامير رجب هاكان خلوصي مولود يشار بن علي حلوصي رحمي
أورهان عمر فؤاد زكي نعمان إبراهيم بولنت عبدالله أبو حسين أمير سعيد علي جواد قاسم إسماعيل عباس ناصر مهدي رضا
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


LATIN = _set(_LATIN)
CYRILLIC = _set(_CYRILLIC)
_WORD_AR = r"[\u0621-\u064a]{2,}"
_NO_SURNAME = (
    r"(?!(?:في|من|إلى|على|عن|إن|أن|إنه|أنه|إنها|التي|الذي|قال|قوله|قولها|خلال|بعد|قبل|مع|كما|وقال|أكد|أعلن|أمس|اليوم|عقب"
    r"|بشأن|حول|هو|هي|كان|كانت|لم|لن|لا|ما|قد|بن)\b)"
)
_AMBIGUOUS = frozenset(("أبو", "بن", "علي", "غير", "جميل", "نصر", "سعيد"))
_FIRST_AR = "|".join(sorted(set(_ARABIC.split()) - _AMBIGUOUS, key=len, reverse=True))
_MIDDLE_AR = r"محمد|أحمد|علي|حسن|حسين|مازن|سعيد|جميل|عبد الله|عبد ال\w+"
ARABIC = re.compile(
    rf"(?<!\w)[وبل]?(?P<name>(?:{_FIRST_AR})(?: (?:{_MIDDLE_AR}))?"
    rf" {_NO_SURNAME}(?:عبد {_WORD_AR}|(?:أبو|بن|آل|جيا|العبد) {_WORD_AR}"
    rf"|{_WORD_AR}(?: {_NO_SURNAME}(?:ال)?{_WORD_AR}(?=[،:.\"»,]| (?:إن|أن|قوله|قولها)))?))(?!\w)"
)
_CASES = re.compile("(?:а|у|ом|е|я|ю|ем|ы|и|ой|ей)$")


def is_first_name(word: str) -> bool:
    """In any case of Russian."""
    folded = fold(word).strip()
    if folded in LATIN or folded in CYRILLIC:
        return True
    stem = _CASES.sub("", folded)
    return len(stem) > 2 and any(form in CYRILLIC for form in (stem, f"{stem}и", f"{stem}а", f"{stem}я", f"{stem}ь"))
