"""A question's clauses as the database writes them: any one of its alternatives, `'camp'` or `'air' <-> 'base'`."""

import re
from collections.abc import Sequence

Clauses = Sequence[Sequence[str]]

_LEXEME = re.compile(r"'([^']*)'")
_ORDER = re.compile(r" <(?:-|\d+)> ")


def said(wanted: Clauses, unwanted: Clauses) -> str:
    positive = [f"({_either(clause)})" for clause in wanted if clause]
    return " & ".join([*positive, *(f"!({_either(clause)})" for clause in unwanted if clause)])


def short(wanted: Clauses, unwanted: Clauses) -> str:
    return said([_absorbed(clause) for clause in wanted], [_absorbed(clause) for clause in unwanted])


def loose(wanted: Clauses, unwanted: Clauses) -> str:
    """Without the order of words; empty where none is asked for."""
    wanted, unwanted = [_absorbed(clause) for clause in wanted], [_absorbed(clause) for clause in unwanted]
    if not any(_ORDER.search(one) for clause in (*wanted, *unwanted) for one in clause):
        return ""
    # What has the words need not have them in their order: that must not be taken away.
    return said(
        [_absorbed([_ORDER.sub(" & ", one) for one in clause]) for clause in wanted],
        [[one for one in clause if not _ORDER.search(one)] for clause in unwanted],
    )


def _either(clause: Sequence[str]) -> str:
    return " | ".join(f"({one})" for one in clause)


def _absorbed(clause: Sequence[str]) -> list[str]:
    """Without those that find nothing another one does not: “khmeimim air base” beside “khmeimim”."""
    each = list(dict.fromkeys(one for query in clause for one in _split(query)))
    words = {one: frozenset(_LEXEME.findall(one)) for one in each if "(" not in one}
    wide = {one for one in words if not _ORDER.search(one)}

    def is_less(one: str) -> bool:
        return any(_finds_more(words[other], words[one], one in wide) for other in wide - {one})

    return [one for one in each if one not in words or not is_less(one)]


def _finds_more(words: frozenset[str], others: frozenset[str], as_wide: bool) -> bool:
    return words < others or (words == others and not as_wide)


def _split(query: str) -> list[str]:
    """Each language's form; no lexeme has these signs in it."""
    return [query] if "(" in query else query.split(" | ")
