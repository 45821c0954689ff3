"""The columns that tables share: addresses, names, dates, words with their labels, references, places."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from django.db.models import Case, F, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Concat, NullIf
from django.urls import reverse
from django.utils.translation import get_language

from actors.addresses import address_of
from presence.models.place import PRECISION_DECIMALS, PRECISION_KM
from presence.models.vocabulary import Confidence, LocationPrecision, State
from presence.publish.tables.column import Cell, Column, Maker, Vocabulary

EDTF = r"^(\d{4}|\d{3}X|\d{2}XX)(-(\d{2}|XX)(-(\d{2}|XX))?)?[?~%]?$"
DEGREES = "deg"
_DECIMALS = {precision.value: digits for precision, digits in PRECISION_DECIMALS.items()}
_KM = {precision.value: km for precision, km in PRECISION_KM.items()}
_MARK = "SLUG"  # no address has it otherwise
_TO_SETTLEMENT = _DECIMALS[LocationPrecision.SETTLEMENT]


def plain(name: str, description: str, of: str = "", **more: Any) -> Column:
    path, type_ = of or name, more.pop("type", "string")
    return Column(name, type_, description, (path,), written=partial(_known, path, type_), **more)


def _known(path: str, type_: str, _site: str) -> Combinable:
    return NullIf(F(path), Value("")) if type_ == "string" else F(path)


def slug(description: str = "Tells it from all others of its kind; never changes its meaning.") -> Column:
    return plain("slug", description, needed=True)


def addresses(page: str, folder: str, of: str = "slug") -> tuple[Column, Column]:
    """Of the page for people and of the record in the API, by the slug that `of` leads to."""
    return (
        _address("page", "Its page for people.", of, partial(_page, page)),
        _address("url", "Its address in the API.", of, partial(_in_api, folder)),
    )


def _address(name: str, description: str, of: str, bind: Callable[[str], Maker]) -> Column:
    def written(site: str) -> Combinable:
        before, _mark, after = str(bind(site)(_MARK)).rpartition(_MARK)
        return Concat(Value(before), F(of), Value(after))

    return Column(name, "string", description, (of,), bind, written, format="uri", needed=True)


def _page(name: str, site: str) -> Maker:
    return lambda slug: site + address_of(name, slug)


def _in_api(folder: str, site: str) -> Maker:
    before = site + reverse(f"api:{folder}-list")
    return lambda slug: f"{before}{quote(slug)}/"


def names() -> tuple[Column, ...]:
    return (
        called("name", "Its name.", "", needed=True),
        plain("name_ar", "Its name in Arabic."),
        Column("aliases", "list", "Other names and spellings, in any language.", ("aliases",), _listed),
    )


def called(name: str, description: str, path: str, **more: Any) -> Column:
    """The name in the language being spoken, as records are named everywhere."""
    english, arabic = f"{path}name_en", f"{path}name_ar"

    def written(_site: str) -> Combinable:
        return Coalesce(NullIf(F(arabic), Value("")), F(english)) if get_language() == "ar" else F(english)

    return Column(name, "string", description, (english, arabic), _called, written, **more)


def _called(_site: str) -> Maker:
    if get_language() == "ar":
        return lambda english, arabic: arabic or english
    return lambda english, _arabic: english


def date(name: str, description: str, *, needed: bool = False) -> tuple[Column, Column, Column]:
    """As it is known (EDTF), and the first and the last day that may mean."""
    return (
        plain(name, f"{description} EDTF: 2015, 2018-03~ (about), 2019? (uncertain).", pattern=EDTF, needed=needed),
        plain(f"{name}_earliest", f"The first day that `{name}` may mean.", type="date", needed=needed),
        plain(f"{name}_latest", f"The last day that `{name}` may mean.", type="date", needed=needed),
    )


def bounds(name: str, what: str) -> tuple[Column, Column]:
    """A number of people: between which it lies, of which either may not be known."""
    return (
        plain(f"{name}_min", f"Least number of {what}.", type="integer", unit="{person}"),
        plain(f"{name}_max", f"Greatest number of {what}.", type="integer", unit="{person}"),
    )


def word(
    name: str, description: str, words: Vocabulary, of: str = "", *, needed: bool = False
) -> tuple[Column, Column]:
    """A word of a vocabulary, and its label."""
    path = (of or name,)
    return (
        plain(name, description, *path, words=words, needed=needed),
        Column(f"{name}_label", "string", f"`{name}` in words.", path, partial(labelled, words), needed=needed),
    )


def labelled(words: Vocabulary, _site: str) -> Maker:
    labels = {str(code): str(label) for code, label in words.choices}
    return labels.get


def reference(name: str, description: str, table: str, of: str = "", *, needed: bool = False) -> tuple[Column, Column]:
    """Another thing that is public whenever this one is: its slug, and its name."""
    path = of or name
    return (
        plain(name, description, f"{path}__slug", refers=(table, "slug"), needed=needed),
        called(f"{name}_name", f"The name of `{name}`.", f"{path}__", needed=needed),
    )


def guarded(name: str, description: str, table: str, named: tuple[str, ...]) -> tuple[Column, Column]:
    """Another record, which may not be published: then it is not told of."""
    state, paths = f"{name}__state", tuple(f"{name}__{each}" for each in named)
    return (
        Column(name, "string", description, (state, f"{name}__slug"), _if_published, refers=(table, "slug")),
        Column(f"{name}_name", "string", f"The name of `{name}`.", (state, *paths), _called_if_published),
    )


def _if_published(_site: str) -> Maker:
    return lambda state, value: value if state == State.PUBLISHED else None


def _called_if_published(site: str) -> Maker:
    called = _called(site)

    def made(state: str | None, english: str, arabic: str = "") -> Cell:
        return called(english, arabic) if state == State.PUBLISHED else None

    return made


def several(name: str, description: str, of: str = "") -> tuple[Column, Column]:
    """Slugs and names that the table makes as `<name>` and `<name>_names`, in the same order."""
    path = of or name
    return (
        Column(name, "list", description, (f"{path}_slugs",), _listed),
        Column(f"{name}_names", "list", f"The names of `{name}`, in the same order.", (f"{path}_names",), _listed),
    )


def _listed(_site: str) -> Maker:
    return lambda values: tuple(values) or None


def many(name: str, description: str, of: str = "") -> Column:
    return Column(name, "list", description, (of or name,), _listed)


def located(precision: str, *, state: str = "") -> tuple[Column, Column]:
    """Latitude and longitude with no more digits than are known. `state`: of the base that knows how exact they are."""
    more = (state,) if state else ()
    told = "WGS 84, with no more digits than are known."
    return (
        Column("lat", "number", f"Latitude, {told}", ("lat", precision, *more), _rounded, unit=DEGREES),
        Column("lon", "number", f"Longitude, {told}", ("lon", precision, *more), _rounded, unit=DEGREES),
    )


def _rounded(_site: str) -> Maker:
    def made(value: float | None, precision: str | None, state: str = State.PUBLISHED) -> Cell:
        if value is None:
            return None
        return round(value, _DECIMALS[precision] if precision and state == State.PUBLISHED else _TO_SETTLEMENT)

    return made


def radius() -> Column:
    described = "How far from the point the site may lie."
    of = "location_precision"
    return Column("radius_km", "integer", described, (of,), lambda _site: _KM.get, lambda _site: _radius(of), unit="km")


def _radius(of: str) -> Combinable:
    return Case(*(When(**{of: precision}, then=Value(km)) for precision, km in _KM.items()))


def digest(*parts: str | None) -> str:
    """A name for what has none: the same as long as these are the same, in every copy of the dataset."""
    return sha256("\x1f".join(part or "" for part in parts).encode()).hexdigest()[:16]


def record() -> tuple[Column, ...]:
    """What every record has, after what its kind has."""
    return (
        *word("confidence", "How sure it is.", Confidence, needed=True),
        plain("verified_on", "The day it was last verified.", type="date"),
        plain("revision", "Raised by every change.", type="integer", needed=True),
        plain("updated_at", "When it was last written.", type="datetime", needed=True),
        many("articles", "The articles it rests on; the table `citations` has what each bears on.", "cited"),
    )
