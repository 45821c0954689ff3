"""Arabic: bearing."""

from presence.ingest.reading.rules.ar.names import BASE, PARTICLE
from presence.ingest.reading.rules.patterns import terms

TOPICS = (
    ("withdrawal", terms(f"{PARTICLE}(?:انسحاب|تنسحب|ينسحب|سحب|ترك|مغادرة|تغادر|إخلاء|خروج|رحيل)")),
    ("basing", terms(f"{BASE}|{PARTICLE}(?:وجود العسكري|الوجود العسكري|تمركز|انتشار|بقاء)")),
    ("negotiation", terms(f"{PARTICLE}(?:مفاوضات|تفاوض|نتفاوض|محادثات|مباحثات|اتفاق|اتفاقية|اتفاقيات|اتفاقات|تفاهم)")),
    ("sovereignty", terms(f"{PARTICLE}(?:سيادة|وحدة الأراضي|احتلال|أراضي السورية)")),
    ("buffer-zone", terms(f"{PARTICLE}(?:منطقة العازلة|المنطقة العازلة|فض الاشتباك|منطقة الفصل)")),
    ("air-strikes", terms(f"{PARTICLE}(?:غارة|غارات|قصف|ضربة جوية|ضربات|صواريخ)")),
    ("counter-isis", terms(f"{PARTICLE}(?:داعش|تنظيم الدولة|مكافحة الإرهاب)")),
    ("demilitarisation", terms(f"{PARTICLE}(?:نزع السلاح|منزوعة السلاح)")),
    ("druze", terms(f"{PARTICLE}(?:دروز)")),
    ("de-escalation", terms(f"{PARTICLE}(?:خفض التصعيد|وقف إطلاق النار|هدنة|تهدئة)")),
    ("humanitarian", terms(f"{PARTICLE}(?:إنسانية|لاجئين|مساعدات|نازحين)")),
    ("training", terms(f"{PARTICLE}(?:تدريب|مستشارين|مستشارون)")),
)  # fmt: skip
