"""All names of the database, to tell whether two ways of writing mean the same thing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from actors.names import fold
from presence.ingest.reading.found import Name, Succession

_LONGEST_ENDING = 4


def words(text: str) -> list[str]:
    """Folded words, without marks and quotation signs."""
    cleaned = "".join(c if c.isalnum() or c.isspace() else " " for c in fold(text))
    return [word.removeprefix("ال") if len(word) > 4 else word for word in cleaned.split()]


# What a site is, not which: left out when names of bases are compared.
_NOUNS = frozenset(
    words(
        "air airbase base bases military naval navy facility garrison airport airfield outpost post posts position"
        " positions camp observation point number no site headquarters logistics port hill city us american russian"
        " turkish israeli iranian in of near the at east south north west village town"
        " gap"
        " ثغرة قاعدة قواعد مطار العسكري العسكرية الجوية البحرية الدولي نقطة نقاط مراقبة المراقبة موقع مواقع معسكر حامية"
        " مقر بلدة مدينة قرب في من الروسية التركية الأميركية الأمريكية الإسرائيلية تركية روسية أمريكية أميركية"
        " üssü üs üsleri hava askeri deniz havaalanı havalimanı gözlem noktası karakolu kampı tesisi"
        " база базы базе базу авиабаза авиабазе авиабазы авиабазу аэродром аэродроме аэродрома аэропорт военная военный"
        " военной наблюдательный пункт пост порт порту пункте посту точка в под на у"
    )
)
_TERMS = frozenset(
    words(
        "agreement agreements deal memorandum protocol treaty accord understanding the of on in and a between for pact"
        " اتفاق اتفاقية الاتفاق مذكرة تفاهم بروتوكول بين على في anlaşması anlaşma mutabakatı muhtırası protokolü ve ile"
        " соглашение соглашения меморандум меморандума протокол договор о об по и между"
    )
)


class Lexicon:
    """Governments of one state answer to each other's names: which is meant the day decides, not the word."""

    def __init__(self, names: Iterable[Name], successions: Iterable[Succession] = ()) -> None:
        texts: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for name in names:
            texts[name.kind, name.key][name.text] = None
        for change in successions:
            texts["actor", change.predecessor].update(texts["actor", change.successor])
        self._texts: Mapping[tuple[str, str], tuple[str, ...]] = {key: tuple(found) for key, found in texts.items()}
        self._keys: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for (kind, key), found in self._texts.items():
            for text in found:
                self._keys[kind, fold(text).strip()].add(key)

        self._sites: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for (kind, key), found in self._texts.items():
            for text in found if kind == "base" else ():
                self._sites[tuple(core(text))].add(key)

    def same_site(self, left: str, right: str) -> bool:
        """Whether one base is named for both: so towns are the same in two scripts."""
        return bool(self._sites.get(tuple(core(left)), set()) & self._sites.get(tuple(core(right)), set()))

    def texts(self, kind: str, key: str) -> tuple[str, ...]:
        return self._texts.get((kind, key), ())

    def all(self, kind: str) -> list[str]:
        return [key for known, key in self._texts if known == kind]

    def keys(self, kind: str, text: str) -> set[str]:
        return self._keys.get((kind, fold(text).strip()), set())


def core(text: str) -> list[str]:
    """The words of a base's name that tell it from others."""
    return [word for word in words(text) if word not in _NOUNS]


def terms(text: str) -> list[str]:
    return [word for word in words(text) if word not in _TERMS]


def inflected(left: str, right: str) -> bool:
    """Whether two folded words are one but for their endings: Güler, Güler'in; Песков, Пескова; Захарова, Захаровой."""
    if left == right:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    stem = min(len(left), len(right)) - (1 if min(len(left), len(right)) > 4 else 0)
    return shared >= max(3, stem) and max(len(left), len(right)) - shared <= _LONGEST_ENDING


def within(small: Iterable[str], large: Iterable[str]) -> bool:
    """Every word of the first, in some ending, is in the second; never of nothing."""
    few, many = list(small), list(large)
    return bool(few) and all(any(inflected(word, other) for other in many) for word in few)
