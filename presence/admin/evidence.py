"""What records rest on, and what was decided. Suggestions and decisions are read here and made in the workspace."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from presence.admin.citing import CitationForm
from presence.models import Citation, Decision, Estimate, Identifier, Party, Region, Suggestion
from presence.models.identifier import IDENTIFIED
from presence.models.record import RECORD_FIELDS


class ReadOnly(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Suggestion)
class SuggestionAdmin(ReadOnly):
    list_display = ("__str__", "kind", "state", "article", "score", "created_at")
    list_filter = ("state", "kind")
    list_select_related = ("article",)
    search_fields = ("article__title", "why", "fingerprint")
    date_hierarchy = "created_at"


@admin.register(Decision)
class DecisionAdmin(ReadOnly):
    list_display = ("__str__", "suggestion", "outcome", "edited", "decided_by", "decided_at")
    list_filter = ("outcome", "edited", "decided_by")
    list_select_related = ("suggestion", "decided_by")
    search_fields = ("reason", "decided_by__username")
    date_hierarchy = "decided_at"


@admin.register(Citation)
class CitationAdmin(admin.ModelAdmin):
    form = CitationForm
    list_display = ("article", "record", "stance", "origin", "created_at")
    list_filter = ("stance", "attests")
    list_select_related = ("article", *RECORD_FIELDS)
    search_fields = ("article__title", "excerpt", "origin")
    autocomplete_fields = (*RECORD_FIELDS, "office", "article")
    raw_id_fields = ("suggestion",)
    readonly_fields = (
        "seen_earliest",
        "seen_latest",
        "seen_until_earliest",
        "seen_until_latest",
        "created_by",
        "created_at",
    )

    def save_model(self, request: HttpRequest, obj: Citation, form: Any, change: bool) -> None:
        if not change:
            obj.created_by = request.user  # type: ignore[assignment]
        obj.save()


@admin.register(Estimate)
class EstimateAdmin(admin.ModelAdmin):
    list_display = ("actor", "region", "date", "counted", "low", "high", "article")
    list_filter = ("actor", "counted")
    list_select_related = ("actor", "region", "article")
    search_fields = ("counted", "article__title", "actor__name_en")
    autocomplete_fields = ("actor", "region", "article")
    readonly_fields = ("date_earliest", "date_latest")


@admin.register(Party)
class PartyAdmin(admin.ModelAdmin):
    list_display = ("agreement", "actor", "role")
    list_filter = ("role", "actor")
    list_select_related = ("agreement", "actor")
    search_fields = ("agreement__title", "actor__name_en")
    autocomplete_fields = ("agreement", "actor")


@admin.register(Identifier)
class IdentifierAdmin(admin.ModelAdmin):
    """What numbers actors and people too, whose own admin knows nothing of registers."""

    list_display = ("scheme", "value", *IDENTIFIED)
    list_filter = ("scheme",)
    list_select_related = IDENTIFIED
    search_fields = ("value", *(f"{name}__name_en" for name in IDENTIFIED))
    autocomplete_fields = IDENTIFIED


@admin.register(Region)
class RegionAdmin(admin.ModelAdmin):
    list_display = ("name_en", "name_ar", "level", "parent", "pcode")
    list_filter = ("level",)
    list_select_related = ("parent",)
    search_fields = ("name_en", "name_ar", "aliases", "slug", "pcode")
    autocomplete_fields = ("parent", "members")
    # Thousands of points are no form field; the loader brings them.
    exclude = ("geometry",)
    readonly_fields = ("updated_at",)
