"""Arabic. Patterns are levelled: hamza forms, ta marbuta and alef maqsura need no variants."""

from presence.ingest.reading.rules.ar.bearing import TOPICS
from presence.ingest.reading.rules.ar.events import AGENT, AGENT_AFTER, EVENTS, FIGURES
from presence.ingest.reading.rules.ar.names import NAMES, PARTICLE
from presence.ingest.reading.rules.ar.places import PLACES
from presence.ingest.reading.rules.ar.sides import ASIDE_AFTER, ASIDE_BEFORE, OTHER_LANDS, PLACE_LIST, REACTS, REPELS
from presence.ingest.reading.rules.ar.signs import OBSERVERS, RESIDENTS, SIGNS, VOICES
from presence.ingest.reading.rules.ar.speech import CUES, SPEAKERS, VENUES
from presence.ingest.reading.rules.ar.surroundings import FORMS, SURROUNDINGS
from presence.ingest.reading.rules.ar.unreal import UNREAL, UNREAL_AFTER
from presence.ingest.reading.rules.base import DateRules, LanguageRules
from presence.ingest.reading.rules.patterns import terms

_LEVANT = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)
_ROMAN = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل|إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_MONTHS = tuple(
    f"{first}(?: ?[/(] ?(?:{second})\\)?)?|(?:{second})(?: ?[/(] ?{first}\\)?)?"
    for first, second in zip(_LEVANT, _ROMAN, strict=True)
)
"""By both names, and by both at once: "سبتمبر/أيلول", "يوليو (تموز)"."""

RULES = LanguageRules(
    code="ar",
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
    aside_before=ASIDE_BEFORE,
    aside_after=ASIDE_AFTER,
    repels=REPELS,
    reacts=REACTS,
    place_list=PLACE_LIST,
    other_lands=OTHER_LANDS,
    figures=FIGURES,
    surroundings=SURROUNDINGS,
    forms=FORMS,
    military=terms(
        f"{PARTICLE}(?:(?:حربي|إمداد|أسطول|مدفعي|ضرب[اة]|صاروخ|هجوم|هجمات|عدوان|مقاتل|دفاعات|مدرع|مسير|توغل)[^ ]*|وزير الدفاع|وزارة الدفاع|عملية عسكرية|العملية العسكرية|اتفاق أمني|اتفاقا أمنيا|الاتفاق الأمني|رتل|رتلا|قافلة|تعزيزات|مقاتلين|قوات|قوة|جنود|جندي|جيش|عسكري|عسكرية|عسكريا|عسكريين|قاعدة|قواعد|غارة|غارات|قصف|طائرات|دورية|دوريات|انسحاب"
        "|احتلال|توغل|نقطة مراقبة|نقاط المراقبة|نقاط|صواريخ|مدفعية|مدرعات|آليات|مطار عسكري|انتشار|ضباط|مستشارين)"
        f"|{PARTICLE}(?:كوماندوس|قوات خاصة|إنزال|إنزالا|مروحية|مروحيات|مروحي|هاون|قناص|قناصة|ألغام|لواء|كتيبة|فوج|حاجز|حواجز|بنتاغون|وقف إطلاق النار|وقف لإطلاق النار|هدنة|خفض التصعيد|اشتباك|اشتباكات|معارك|معركة|درون|مسيرة|مسيرات)"
    ),
    elsewhere=terms(
        f"{PARTICLE}(?:لبنان|لبناني|لبنانية|بيروت|بعلبك|غزة|رفح|أوكرانيا|أوكراني|أوكرانية|كييف|اليمن|يمن|الحوثي|الحوثيين|ليبيا|السودان|سودان|بولندا|ألمانيا|أفغانستان|الضفة|فلسطين"
        "|الفلسطينيين|تايوان|الصين|كوريا|فنزويلا|أرمينيا|الصومال|الأنبار|أربيل|عين الأسد|قطاع)"
    ),
    other_matters=terms(
        f"{PARTICLE}(?:معرض|طابع|طوابع|كتاب|كاتب|مؤلف|مخطوط|مخطوطات|موسيقي|موسيقى|عازف|عزف|حفلا|حفل|شاعر|ثقافة|باحثين|ترميم|رسام|مقهى|مسلسل|مخرج|ممثل|ممثلون|ممثلة|فيلم|سينما|درامية|دراما|بطولة|مباراة|منتخب|كرة|هدف|دوري|مدرب|لاعب|ملعب|كأس|مهرجان|أغنية|سياحة"
        "|سياح|فنادق|زلزال|هزة|أنقاض|فيضانات|طقس|أمطار|تجارة|تجاري|تجارية|صادرات|واردات|استثمار|ليرة|بنك|مصرف|جامعة|طلاب|مدارس|متحف|آثار|وصفة|طبخ"
        "|لقاح|فيروس|مستشفى|مهرجانات|رواية|ميزانية|مزارعين|قمح)"
        f"|{PARTICLE}(?:حبوب|طحين|دقيق|مطحنة|مطاحن|أسمدة|إسمنت|اسمنت|مناقصة|فوسفات|ميغاواط|جمركي|جمركية|تعرفة|قطن|جفاف|مسرح|مسرحية|أوركسترا|كرة السلة|اتحاد الكرة|تصفيات|ركاب|ركابا|مسافرين|تذاكر|الخطوط الجوية)"
    ),
    places=PLACES,
    dates=DateRules(
        weekdays=("الاثنين|الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
        months=_MONTHS,
        days_ago=(("(?:فجر |صباح |مساء |ظهر |ليل )?اليوم(?! (?:ذاته|نفسه|السابق|التالي|الماضي|الفائت|المقبل|الأول|الثاني|الثالث|ذاك|\\d))|هذا الصباح|هذه الليلة|بعد منتصف ليل أمس|بعد منتصف الليل(?:ة الماضية)?", 0), ("(?:يوم |مساء |ليل |ليلة |فجر |صباح |ظهر )?أمس|البارحة|الليلة الماضية|الليلة الفائتة|خلال اليوم الماضي", 1), ("أول أمس|أول من أمس|أمس الأول|قبل يومين|منذ يومين", 2), ("قبل ثلاثة أيام|منذ ثلاثة أيام", 3), ("قبل أربعة أيام", 4)),
        weeks_ago="الأسبوع الماضي|الأسبوع الفائت",
        months_ago="الشهر الماضي|الشهر الفائت",
        this_month="هذا الشهر|الشهر الجاري|الشهر الحالي",
        day_suffix="(?: من(?: شهر)?)?",
        in_year="(?:(?:في|منذ|خلال|عام) )?(?:خريف|صيف|ربيع|شتاء|نهاية|أواخر|مطلع|بداية|منتصف|أوائل)(?: عام)?|في|عام|في عام|منذ|منذ عام|سنة|مطلع|خلال",
    ),
)  # fmt: skip
