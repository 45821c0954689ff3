"""The records."""

from typing import Any, ClassVar

from django.contrib import admin

from presence.admin.record_admin import RecordAdmin, SightingInline
from presence.models import Agreement, AgreementStage, Base, Deployment, Event, Party, Statement


@admin.register(Base)
class BaseAdmin(RecordAdmin):
    list_display = ("name_en", "kind", "region", "location_precision", "state", "confidence", "revision")
    list_filter = ("state", "confidence", "kind", "location_precision", "region")
    list_select_related = ("region",)
    search_fields = ("name_en", "name_ar", "aliases", "slug", "place")
    autocomplete_fields = ("region",)
    prepopulated_fields: ClassVar = {"slug": ("name_en",)}


@admin.register(Deployment)
class DeploymentAdmin(RecordAdmin):
    list_display = ("base", "actor", "role", "start", "end", "status", "as_of", "state", "confidence")
    list_filter = ("state", "confidence", "status", "role", "actor")
    list_select_related = ("base", "actor")
    search_fields = ("slug", "base__name_en", "base__name_ar", "actor__name_en", "summary")
    autocomplete_fields = ("base", "actor")
    computed = ("possible", "certain")
    raw_id_fields = ("host_statements", "own_statements")
    inlines: ClassVar[Any] = (SightingInline,)


class PartyInline(admin.TabularInline):
    model = Party
    extra = 0
    autocomplete_fields = ("actor",)


@admin.register(Agreement)
class AgreementAdmin(RecordAdmin):
    list_display = ("title", "kind", "status", "signed", "in_force", "expires", "state", "confidence")
    list_filter = ("state", "confidence", "kind", "status")
    search_fields = ("title", "slug", "summary")
    autocomplete_fields = ("bases", "regions", "amends")
    prepopulated_fields: ClassVar = {"slug": ("title",)}
    inlines: ClassVar[Any] = (PartyInline, *RecordAdmin.inlines)


@admin.register(AgreementStage)
class StageAdmin(RecordAdmin):
    list_display = ("agreement", "stage", "date", "state", "confidence")
    list_filter = ("state", "confidence", "stage")
    list_select_related = ("agreement",)
    search_fields = ("slug", "agreement__title", "summary")
    autocomplete_fields = ("agreement",)


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    list_display = ("speaker_name", "actor", "date", "summary", "stance", "state", "confidence")
    list_filter = ("state", "confidence", "stance", "actor")
    list_select_related = ("speaker", "actor")
    search_fields = ("slug", "summary", "quotation", "speaker__name_en", "actor__name_en")
    autocomplete_fields = ("speaker", "actor", "about_actors", "about_bases", "about_agreements", "about_regions")


@admin.register(Event)
class EventAdmin(RecordAdmin):
    list_display = ("kind", "date", "actor", "target_actor", "base", "place", "state", "confidence")
    list_filter = ("state", "confidence", "kind", "actor")
    list_select_related = ("actor", "target_actor", "base")
    search_fields = ("slug", "summary", "place")
    autocomplete_fields = ("actor", "target_actor", "base", "region")
