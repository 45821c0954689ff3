"""The box in the database's words: each name in it stands for all names of the things it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from presence.search import conditions
from presence.search.asked import Asked, Term
from presence.search.database import rows
from presence.search.names import Name, folded, names_of, same_things, script

# “xx”: a language without a configuration of its own, in which no word has an ending.
LANGUAGES = {"ARABIC": ("ar", "xx"), "CYRILLIC": ("ru", "xx"), "LATIN": ("en", "tr", "xx")}
_LONGEST_NAME = 6
_MOST_NAMES = 40
_CASES = ("", "а", "у", "е", "ом")
# Kinds whose names are words of texts; an agreement's title or a source's name would say nothing of a text.
_SPOKEN_OF = ("actor", "person", "region", "base")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which a text may say what is wanted."""

    text: str
    together: bool
    name: str = ""
    """The name it is a form of, where it is not what was typed."""


@dataclass(slots=True)
class Clause:
    """What one group asks for: any of its spellings, or a tie to one of the things."""

    typed: str
    spellings: list[Spelling]
    things: list[tuple[str, int]] = field(default_factory=list)


@dataclass(slots=True)
class Question:
    wanted: list[Clause]
    query: str
    """All that is asked, by which what is found is ranked."""
    sought: str
    """What finds the same in less time."""
    loose: str
    """What finds that and more, without the order of words; empty where no order is asked for."""
    typed: bool
    """To be put to the words as they are typed, without endings taken off."""


def question(asked: Asked, spelled: Sequence[Name] = ()) -> Question:
    """`spelled`: names of things to be looked for in place of all that is wanted."""
    if asked.exact:
        return _typed(asked)
    if spelled:
        wanted = [_about(asked.words, names_of({name.thing for name in spelled}))]
    else:
        wanted = list(_clauses(asked.wanted, _known(asked)))
    unwanted = [Clause(term.text, [Spelling(term.text, term.phrase)]) for term in asked.unwanted]
    return _put(wanted, unwanted, typed=False) or _typed(asked)


def _typed(asked: Asked) -> Question:
    """Also where every word is so common that it is not kept: as it is typed each is."""
    wanted = [Clause(group[0].text, [Spelling(term.text, together=True) for term in group]) for group in asked.wanted]
    unwanted = [Clause(term.text, [Spelling(term.text, together=True)]) for term in asked.unwanted]
    return _put(wanted, unwanted, typed=True) or Question(wanted, "", "", "", typed=True)


def _put(wanted: list[Clause], unwanted: list[Clause], *, typed: bool) -> Question | None:
    """None, where nothing that is wanted is kept."""
    lexed = _lexed([*wanted, *unwanted], ("typed",) if typed else None)
    positive, negative = ([_any_of_these(clause, lexed) for clause in each] for each in (wanted, unwanted))
    if not any(positive):
        return None
    query = conditions.said(positive, negative)
    return Question(wanted, query, conditions.short(positive, negative), conditions.loose(positive, negative), typed)


def _any_of_these(clause: Clause, lexed: dict[Spelling, str | None]) -> list[str]:
    queries = [query for spelling in clause.spellings if (query := lexed[spelling])]
    return list(dict.fromkeys([*queries, *(f"'@{kind}:{pk}'" for kind, pk in clause.things)])) if queries else []


def _known(asked: Asked) -> dict[str, list[Name]]:
    alone = [term.text for group in asked.wanted for term in group if not term.phrase]
    runs = [" ".join(term.text for term in run) for run in _runs(asked.wanted)]
    return same_things({folded(text).replace("\0", "") for text in (*alone, *runs)} - {""})


def _runs(groups: Sequence[tuple[Term, ...]]) -> Iterator[list[Term]]:
    for start in range(len(groups)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(groups)) + 1):
            run = groups[start:end]
            if all(len(group) == 1 and not group[0].phrase for group in run):
                yield [group[0] for group in run]


def _clauses(groups: Sequence[tuple[Term, ...]], known: dict[str, list[Name]]) -> Iterator[Clause]:
    """The longest name at each place is one clause; every other group is one."""
    start = 0
    while start < len(groups):
        runs = [run for run in _runs(groups[start:]) if run[0] is groups[start][0]]
        named = [run for run in runs if folded(" ".join(term.text for term in run)) in known]
        if named:
            text = " ".join(term.text for term in named[-1])
            yield _about(text, known[folded(text)])
            start += len(named[-1])
        else:
            yield _any_of(groups[start], known)
            start += 1


def _any_of(group: tuple[Term, ...], known: dict[str, list[Name]]) -> Clause:
    clause = Clause(group[0].text, [])
    for term in group:
        if not term.phrase and (names := known.get(folded(term.text))):
            about = _about(term.text, names)
            clause.spellings += about.spellings
            clause.things += about.things
        else:
            # A word may be several to the database (“anti-aircraft”): then they stand together.
            clause.spellings.append(Spelling(term.text, together=term.phrase))
    return clause


def _about(text: str, names: Sequence[Name]) -> Clause:
    spoken = [name for name in names if name.kind in _SPOKEN_OF]
    spellings = [Spelling(text, together=False)]
    called = [form for name in spoken for form in (name.name, name.core) if form]
    for name in list(dict.fromkeys(called))[:_MOST_NAMES]:
        spellings += [Spelling(form, together=True, name=name) for form in _forms(name)]
    return Clause(text, spellings, list(dict.fromkeys(name.thing for name in spoken)))


def _forms(name: str) -> list[str]:
    """With what the stemmers leave on a name: Arabic's attached “for”, Russian's cases."""
    if script(name) == "ARABIC" and " " not in name and not name.startswith("ال"):
        return [name, f"ل{name}"]
    if script(name) == "CYRILLIC" and " " not in name and name[-1].lower() in "бвгджзклмнпрстфхцчшщ":
        return [name + case for case in _CASES]
    return [name]


def _lexed(clauses: Sequence[Clause], languages: tuple[str, ...] | None) -> dict[Spelling, str | None]:
    spellings = list(dict.fromkeys(spelling for clause in clauses for spelling in clause.spellings))
    told = [",".join(languages or LANGUAGES.get(script(spelling.text), ("xx",))) for spelling in spellings]
    lexed = rows(
        "SELECT public.presence_search_term(term, string_to_array(languages, ','), together)::text"
        " FROM unnest(%s::text[], %s::text[], %s::boolean[]) WITH ORDINALITY"
        " AS asked (term, languages, together, place)"
        " ORDER BY place",
        [[one.text for one in spellings], told, [one.together for one in spellings]],
    )
    return {spelling: query for spelling, (query,) in zip(spellings, lexed, strict=True)}
