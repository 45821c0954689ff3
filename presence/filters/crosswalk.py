"""What the crosswalk may be asked: of which kind, and in which register."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from presence.filters.parts import Filters, word
from presence.models import Identifier
from presence.models.vocabulary import IdentifierScheme, NumberedKind


class CrosswalkFilters(Filters):
    """They choose tables: the queryset of identifiers is left as it is."""

    kind = word(NumberedKind, _("Kind"))
    scheme = word(IdentifierScheme, _("Register"))

    class Meta:
        model = Identifier
        fields: tuple[str, ...] = ()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset
