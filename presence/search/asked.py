"""What is asked in the search box: words, “quoted phrases”, -minus, OR."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from presence.problems import InvalidParameter

KINDS = ("actor", "person", "region", "base", "agreement", "statement", "event", "article", "source")
LONGEST = 200

_PART = re.compile(
    r"""(?P<minus>(?<!\S)[-−–])?(?:["“”„«»](?P<phrase>[^"“”„«»]*)(?:["“”„«»]|$)|(?P<word>[^\s"“”„«»]+))"""
)
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or the words of a phrase in their order."""

    text: str
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Every group must be found, by any one of its terms; no unwanted term may be."""

    text: str
    wanted: tuple[tuple[Term, ...], ...] = ()
    unwanted: tuple[Term, ...] = ()
    kinds: frozenset[str] = frozenset()
    exact: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.wanted

    @property
    def is_plain(self) -> bool:
        """Nothing but words and phrases that all must be found: may be the spelling of one name."""
        return not self.unwanted and all(len(group) == 1 for group in self.wanted)

    @property
    def words(self) -> str:
        """What is wanted, without the marks."""
        return " ".join(term.text for group in self.wanted for term in group)


def asked(text: str, *, kinds: Collection[str] = (), exact: bool = False) -> Asked:
    """Read the box; `exact` is “exactly as typed”.

    Raises:
        InvalidParameter: it is too long, has nothing but minus words, or names an unknown kind.
    """
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown:
        raise _refused("kind", f"“{unknown[0][:40]}” is no kind of result: choose among {', '.join(KINDS)}.")
    if len(text) > LONGEST:
        raise _refused("q", f"Ask with at most {LONGEST} characters; these are {len(text):,}.")
    cleaned = "".join(" " if _is_control(one) else one for one in unicodedata.normalize("NFC", text)).strip()
    wanted, unwanted = _grouped(cleaned)
    if unwanted and not wanted:
        raise _refused("q", "Say what to look for as well: words with a minus only take results away.")
    return Asked(cleaned, wanted, unwanted, frozenset(kinds), exact)


def _refused(name: str, message: str) -> InvalidParameter:
    return InvalidParameter(message, errors={name: [message]})


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs", "Cn", "Zl", "Zp")


def _grouped(text: str) -> tuple[tuple[tuple[Term, ...], ...], tuple[Term, ...]]:
    wanted: list[list[Term]] = []
    unwanted: list[Term] = []
    joins = False
    for term, minus in _terms(text):
        if term is None:
            joins = bool(wanted)
        elif minus:
            unwanted.append(term)
        elif joins:
            wanted[-1].append(term)
            joins = False
        else:
            wanted.append([term])
    return tuple(map(tuple, wanted)), tuple(unwanted)


def _terms(text: str) -> Iterator[tuple[Term | None, bool]]:
    """Each term and whether it is unwanted; None stands for OR."""
    for found in _PART.finditer(text):
        minus, phrase, word = bool(found["minus"]), found["phrase"], found["word"]
        if word in ("OR", "|") and not minus:
            yield None, False
        elif phrase is not None and _LETTER.search(phrase):
            yield Term(phrase.strip(), phrase=True), minus
        elif word and _LETTER.search(word):
            yield Term(word), minus
