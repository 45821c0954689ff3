"""Sources, feeds and articles; an article's text is the workspace's business, its state can be mended here."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet, URLField
from django.http import HttpRequest
from django.utils import timezone

from presence.ingest.intake import read_again
from presence.models import Article, Feed, Mention, Source
from presence.models.article import MENTIONED

_HTTPS: Any = {URLField: {"assume_scheme": "https"}}


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):
    list_display = ("name", "reliability", "homepage")
    list_filter = ("reliability",)
    search_fields = ("name", "slug", "homepage")
    formfield_overrides = _HTTPS


@admin.register(Feed)
class FeedAdmin(admin.ModelAdmin):
    list_display = ("url", "source", "active", "interval", "last_polled_at", "next_poll_at", "failures")
    list_filter = ("active", "source")
    list_select_related = ("source",)
    search_fields = ("url", "source__name")
    autocomplete_fields = ("source",)
    readonly_fields = ("last_polled_at", "etag", "modified", "failures", "last_error")
    formfield_overrides = _HTTPS
    actions = ("poll_now",)

    @admin.action(description="Poll at the next turn", permissions=["change"])
    def poll_now(self, request: HttpRequest, queryset: QuerySet[Feed]) -> None:
        count = queryset.update(next_poll_at=timezone.now())
        self.message_user(request, f"Due now: {count}.", messages.SUCCESS)


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    list_display = ("__str__", "source", "published", "language", "state", "relevant", "created_at")
    list_filter = ("state", "relevant", "language", "reliability")
    list_select_related = ("source",)
    search_fields = ("title", "url", "slug", "source__name")
    autocomplete_fields = ("source", "feed", "duplicate_of")
    raw_id_fields = ("submitted_by",)
    readonly_fields = (
        "content_hash",
        "attempts",
        "leased_until",
        "published_earliest",
        "published_latest",
        "created_at",
        "updated_at",
    )
    actions = ("read_them_again",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).defer("text")

    @admin.action(description="Read again", permissions=["change"])
    def read_them_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Beat finds them due; an operator's hundred articles need no message each."""
        for article in queryset:
            read_again(article)
        self.message_user(request, "They are read again as workers find time.", messages.SUCCESS)


@admin.register(Mention)
class MentionAdmin(admin.ModelAdmin):
    list_display = ("article", "start", "end", "kind", "named")
    list_select_related = ("article", *MENTIONED)
    search_fields = ("article__title",)
    autocomplete_fields = ("article", *MENTIONED)
