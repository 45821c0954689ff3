"""Handing in an article: the same intake as the editors' form."""

from functools import partial
from typing import Any, ClassVar

from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers
from rest_framework.request import Request

from presence.api.serializers.parts import Word
from presence.api.views.evidence import ArticleViewSet
from presence.api.writing.base import WritingView, as_json
from presence.api.writing.fields import Text, checked
from presence.api.writing.idempotency import Made
from presence.api.writing.schema import writes
from presence.ingest.submit import submit
from presence.ingest.tasks import enqueue
from presence.models import Article, Scope
from presence.models.vocabulary import ArticleState
from presence.review.reasons import reason_of

UNDER_WAY = (ArticleState.QUEUED, ArticleState.FETCHED)
EXAMPLE = {
    "url": "https://news.example/2025/04/24/talks",
    "text": "Ahmed al-Sharaa said on Thursday that talks with Russia go on.",
    "title": "Talks with Russia go on",
    "publisher": "News Example",
    "published": "2025-04-24",
    "language": "en",
}


class SubmittedSerializer(serializers.Serializer):
    """An article: its address, or its text with publisher and date."""

    url = Text(required=False, max_length=2000, help_text="Where its publisher has it. Without a text it is fetched.")
    text = Text(required=False, trim_whitespace=False, help_text="Its text, at most 1 MB.")
    title = Text(required=False, max_length=500)
    publisher = Text(required=False, help_text="Newspaper, agency, ministry or monitor; demanded with a text.")
    published = Text(required=False, help_text="An EDTF date or ISO 8601 time; demanded with a text.")
    language = Text(required=False, help_text="A code: en, ar, tr, ru …; found out from the text without it.")


class ReceivedSerializer(serializers.Serializer):
    """An article that was handed in. It can be read here when a published record cites it."""

    slug = serializers.CharField(help_text="Its name in suggestions.")
    title = serializers.CharField()
    original_url = serializers.CharField(allow_null=True)
    state = Word(ArticleState, help_text="How far reading it has come.")
    reason = serializers.CharField(
        allow_null=True, help_text="Why it is in this state, where there is something to say."
    )
    new = serializers.BooleanField(help_text="false: it was here already.")


class WritableArticleViewSet(WritingView, ArticleViewSet):
    scopes: ClassVar = {"POST": Scope.ARTICLES_WRITE}
    largest: ClassVar[int] = 4_000_000  # 1 MB of text, each letter of it written as \\uXXXX

    @writes(
        Scope.ARTICLES_WRITE,
        "article_hand_in",
        "Hand in an article",
        "Its address, or its text. It is kept, and read by a worker; what it says comes to the editors as suggestions.",
        SubmittedSerializer,
        {
            201: (ReceivedSerializer, "Kept, and due to be read."),
            200: (ReceivedSerializer, "It is here already."),
        },
        examples=[
            OpenApiExample("a text", value=EXAMPLE, request_only=True),
            OpenApiExample("an address", value={"url": EXAMPLE["url"]}, request_only=True),
        ],
    )
    def create(self, request: Request) -> HttpResponse:
        return self.once(request, self.body(request), self._submitted)

    def _submitted(self, sent: dict[str, Any]) -> Made:
        values, started = checked(SubmittedSerializer, sent), timezone.now()
        article = submit(self.by, **values)
        if article.state in UNDER_WAY and article.due_at:
            transaction.on_commit(partial(enqueue, article.pk))
        new = article.created_at >= started
        return Made(201 if new else 200, as_json(_received(article, new)))


def _received(article: Article, new: bool) -> dict[str, Any]:
    return {
        "slug": article.slug,
        "title": str(article),
        "original_url": article.url or None,
        "state": article.state,
        "reason": reason_of(article) or None,
        "new": new,
    }
