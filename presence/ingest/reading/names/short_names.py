"""What a base is called for short: "Khmeimim Air Base" → Khmeimim, "مطار القامشلي الدولي" → القامشلي."""

import re
from collections.abc import Iterator

_LATIN = (
    "(?:us|u\\.s\\.|russian|turkish|israeli|iranian|international|military|air|naval|navy|army|summit|city|observation"
    "|base|bases|airbase|airport|airfield|airstrip|garrison|outposts?|posts?|points?|camp|position|positions|facility"
    "|headquarters|site|landing|zone|centre|center|compound|depots|drone|crossing|provincial|buildings|radar)"
)
_ARABIC = (
    "(?:القاعدة|النقاط|الحامية|الموقع|القواعد|قاعدة|مطار|نقطة|نقاط|موقع|مواقع|معسكر|مقر|حامية|ثكنة|مركز|مراقبة|قمة|تلة"
    "|البحرية|الروسية|التركية|الروسي|التركي|الأميركية|الجوية|مباني|محافظة|حقل|غرفة|عمليات|مستودعات|على|في)"
)
_ENDS = re.compile(rf"(?: (?:and )?{_LATIN})+$", re.IGNORECASE)
_NUMBER = re.compile(r"\s*\([^)]*\)")
_ARABIC_STARTS = re.compile(rf"^(?:{_ARABIC} )+")
_ARABIC_ENDS = re.compile(r"(?: (?:العسكري|الدولي|الجوية|العسكرية|التركية|الروسية))+$")
_PARTS = re.compile(r", | - | / ")
_SHORTEST = 3


def short_names(text: str) -> Iterator[str]:
    """Those that differ from the text itself."""
    plain = _NUMBER.sub("", text).strip()
    for part in dict.fromkeys((plain, _PARTS.split(plain)[0], *plain.split(" / "))):
        short = _ARABIC_ENDS.sub("", _ARABIC_STARTS.sub("", _ENDS.sub("", part))).strip()
        for name in dict.fromkeys((part, short)):
            if name != text and len(name) >= _SHORTEST:
                yield name
