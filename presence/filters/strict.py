"""A request read strictly: every parameter known, given once, and with a value that means something."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django_filters import FilterSet

from presence import knowledge
from presence.filters.nearest import near_in_field, near_words
from presence.problems import InvalidParameter, Near, QueryTooLong, UnknownParameter

SHOWN = 60  # characters of what was asked
MANY = 10  # unknown parameters that are named
LONGEST = 4000  # characters behind the question mark, as they travel: an Arabic letter takes six


def short_enough(query: str) -> None:
    """
    Raises:
        QueryTooLong
    """
    if len(query) > LONGEST:
        raise QueryTooLong(
            _("This address is too long: %(length)d characters behind the question mark, where %(limit)d can be read.")
            % {"length": len(query), "limit": LONGEST}
        )


def known_only(params: QueryDict, names: Iterable[str], several: Iterable[str] = ()) -> None:
    """`several` names those that may be given more than once.

    Raises:
        UnknownParameter: the address asks for something that is not here, so the answer would be a wrong one.
        InvalidParameter: a parameter is given twice, and one of the two would be left out.
    """
    known = {*names, knowledge.PARAMETER}
    unknown = [name for name in params if name not in known]
    if unknown:
        raise UnknownParameter(
            _("There is no parameter “%(name)s” here. Known: %(known)s.")
            % {"name": _printable(unknown[0]), "known": ", ".join(sorted(known))},
            errors={_printable(name): [_("Unknown parameter.")] for name in unknown[:MANY]},
            nearest={_printable(name): near_words(name, known) for name in unknown[:MANY]},
        )
    once(params, several)


def once(params: QueryDict, several: Iterable[str] = ()) -> None:
    twice = {name: values for name, values in params.lists() if len(values) > 1 and name not in several}
    if not twice:
        return
    first = next(iter(twice))
    message = _("Give it once: only one value can be asked for.")
    given = {name: dict.fromkeys(_printable(value) for value in values if value) for name, values in twice.items()}
    raise InvalidParameter(
        _named(first, message),
        errors={name: [message] for name in twice},
        nearest={name: [Near(value, value) for value in values] for name, values in given.items()},
    )


def refused(made: FilterSet) -> InvalidParameter:
    """What is wrong with the values of a request that is not valid, and what may have been meant."""
    errors: dict[str, list[str]] = {}
    nearest: dict[str, list[Near]] = {}
    for name in made.form.errors:
        field, asked = made.form.fields.get(name), _wrong(made, name).strip()
        if asked and isinstance(field, forms.ChoiceField):
            nearest[name] = near_in_field(asked, field)
            errors[name] = [_not_known(asked, nearest[name])]
        else:
            errors[name] = [str(message) for message in made.form.errors[name]]
    first = next(iter(errors))
    return InvalidParameter(_named(first, errors[first][0]), errors=errors, nearest=nearest)


def _wrong(made: FilterSet, name: str) -> str:
    """The value that is meant: of several, the one that is not known."""
    first = made.form.errors.as_data()[name][0]
    told = first.params.get("value") if isinstance(first.params, dict) else None
    return str(told) if isinstance(told, str) else str(made.data.get(name, ""))


def _not_known(asked: str, near: list[Near]) -> str:
    said = {"value": _printable(asked), "nearest": ", ".join(each.value for each in near)}
    if near:
        return _("“%(value)s” is not known here. Nearest: %(nearest)s.") % said
    return _("“%(value)s” is not known here.") % said


def _named(name: str, message: str) -> str:
    return f"{name}: {message}"


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "�" for character in text[:SHOWN])
