"""Names for the ids that history rows hold, asked for once each kind."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db.models import ForeignKey, Model
from django.utils.translation import gettext_lazy as _

from presence.compiled import KEYS, Compiled
from presence.history.subjects import PUBLIC, parent_of
from presence.models import Article, Base, Deployment, Event, Record, Region, Statement
from presence.models.agreement import AgreementStage

GONE = _("a record that is no longer here")
HIDDEN = _("a record that is not published")
_BOOKKEEPING = ("pgh_obj", "pgh_context", "created_by", "suggestion")
_NEEDS: dict[type[Model], tuple[str, ...]] = {
    Article: ("source",),
    AgreementStage: ("agreement",),
    Deployment: ("base", "actor"),
    Event: ("base", "region", "actor", "target_actor"),
    Statement: ("speaker", "actor"),
}
_LARGE: dict[type[Model], tuple[str, ...]] = {
    Article: ("text",),
    Region: ("geometry",),
    Event: ("region__geometry",),
}


@cache
def _by_keys(model: type[Model]) -> Compiled:
    rows = model._base_manager.select_related(*_NEEDS.get(model, ())).defer(*_LARGE.get(model, ()))
    return Compiled(lambda keys: rows.order_by().filter(pk__among=keys), keys=KEYS)


class Names:
    """What rows point at, by name. The public is told no name of what is not published now."""

    def __init__(self, *, everything: bool = False) -> None:
        self.everything = everything
        self._found: dict[type[Model], dict[int, Any]] = defaultdict(dict)

    def learn(self, rows: Iterable[Any]) -> None:
        wanted: dict[type[Model], set[int]] = defaultdict(set)
        for row in rows:
            for model, attribute in _keys(type(row)):
                if (pk := getattr(row, attribute)) is not None:
                    wanted[model].add(pk)
        for model, pks in wanted.items():
            self.fetch(model, pks)

    def fetch(self, model: type[Model], pks: Iterable[int]) -> None:
        missing = set(pks) - self._found[model].keys()
        if not missing:
            return
        self._found[model] |= {each.pk: each for each in _by_keys(model)(keys=sorted(missing))}

    def get(self, model: type[Model], pk: int | None) -> Any:
        """The thing itself as it is now, if there is one that may be named."""
        found = self._found[model].get(pk) if pk is not None else None
        return found if found is not None and self._may_name(found) else None

    def of(self, model: type[Model], pk: int) -> str:
        found = self._found[model].get(pk)
        if found is None:
            return str(GONE)
        if not self._may_name(found):
            return str(HIDDEN)
        return f"{found}, {found.source}" if isinstance(found, Article) else str(found)

    def hides(self, model: type[Model], pk: int) -> bool:
        """It is there and may not be named; what is gone hides nothing."""
        found = self._found[model].get(pk)
        return found is not None and not self._may_name(found)

    def _may_name(self, thing: Any) -> bool:
        if self.everything or not isinstance(thing, Record):
            return True
        parent = getattr(thing, parent_of(type(thing)), None) if parent_of(type(thing)) else None
        return thing.state in PUBLIC and (parent is None or parent.state in PUBLIC)

    def base_of(self, row: Any) -> Base | None:
        found: Base | None = self.get(Base, getattr(row, "base_id", None))
        return found


_KEYS: dict[type, list[tuple[type[Model], str]]] = {}


def _keys(history: type) -> list[tuple[type[Model], str]]:
    if history not in _KEYS:
        _KEYS[history] = [
            (field.related_model, field.attname)
            for field in history._meta.concrete_fields  # type: ignore[attr-defined]
            if isinstance(field, ForeignKey) and field.name not in _BOOKKEEPING
        ]
    return _KEYS[history]
