from django.contrib import admin

from actors.models import Actor, Office, Person


class OfficeInline(admin.TabularInline):
    model = Office
    extra = 0
    autocomplete_fields = ("actor",)


@admin.register(Actor)
class ActorAdmin(admin.ModelAdmin):
    list_display = ("name_en", "name_ar", "kind", "iso2", "active_from", "active_until")
    list_filter = ("kind",)
    search_fields = ("name_en", "name_ar", "aliases", "slug")
    prepopulated_fields = {"slug": ("name_en",)}  # noqa: RUF012
    readonly_fields = (
        "active_from_earliest",
        "active_from_latest",
        "active_until_earliest",
        "active_until_latest",
        "updated_at",
    )


@admin.register(Person)
class PersonAdmin(admin.ModelAdmin):
    list_display = ("name_en", "name_ar", "slug")
    search_fields = ("name_en", "name_ar", "aliases", "slug")
    prepopulated_fields = {"slug": ("name_en",)}  # noqa: RUF012
    readonly_fields = ("updated_at",)
    inlines = (OfficeInline,)


@admin.register(Office)
class OfficeAdmin(admin.ModelAdmin):
    list_display = ("person", "title", "actor", "start", "end")
    list_filter = ("actor",)
    list_select_related = ("person", "actor")
    search_fields = ("title", "person__name_en", "person__name_ar")
    autocomplete_fields = ("person", "actor")
    readonly_fields = ("start_earliest", "start_latest", "end_earliest", "end_latest")
