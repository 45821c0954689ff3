"""One document from a source, how far ingest has come with it, and the names found in it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from actors.addresses import address_of
from actors.fields import Dated, EDTFField, choice_check, day_column, edtf_check
from actors.models import Actor, Person
from presence.models.agreement import Agreement
from presence.models.place import Base, Region
from presence.models.record import count_set, dated_vaguely
from presence.models.source import Feed, Source
from presence.models.vocabulary import ArticleState, Reliability

MENTIONED = ("actor", "person", "region", "base", "agreement")


class Article(Dated):
    """`due_at` says when ingest is to go on with it (null: nothing to do); a worker holds it until `leased_until`."""

    slug = models.SlugField(max_length=120, unique=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="articles")
    feed = models.ForeignKey(Feed, models.SET_NULL, null=True, blank=True, related_name="articles")
    url = models.CharField("address", max_length=2000, blank=True, help_text="Canonical; empty for pasted text.")
    title = models.CharField(max_length=500, blank=True)
    published = EDTFField(blank=True)
    published_earliest = day_column()
    published_latest = day_column()
    language = models.CharField(max_length=8, blank=True)
    reliability = models.CharField(
        max_length=1, choices=Reliability, blank=True, help_text="Only where it differs from the source’s."
    )
    text = models.TextField(blank=True)
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    state = models.CharField(max_length=12, choices=ArticleState, default=ArticleState.QUEUED)
    reason = models.TextField(blank=True, help_text="Why it is in this state.")
    reasons = models.JSONField(
        default=list, blank=True, editable=False, help_text="Of one that was read: codes with their parameters."
    )
    relevant = models.BooleanField(null=True, blank=True)
    duplicate_of = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="duplicates")
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    due_at = models.DateTimeField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="articles"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-published_earliest", "-pk")
        indexes: ClassVar = [
            models.Index(fields=["due_at"], condition=Q(due_at__isnull=False), name="presence_article_due"),
            models.Index(fields=["content_hash"], name="presence_article_content"),
            models.Index(fields=["source", "id"], name="presence_article_of_source"),
            models.Index(fields=["published_earliest", "id"], name="presence_article_oldest_first"),
            dated_vaguely("published", "presence_article_vague"),
            models.Index(F("published_earliest").desc(nulls_last=True), F("id").desc(), name="presence_article_by_day"),
        ]
        constraints: ClassVar = [
            choice_check("state", ArticleState),
            choice_check("reliability", Reliability, blank=True),
            edtf_check("published"),
            models.UniqueConstraint(
                fields=["url"],
                condition=~Q(url="") & ~Q(state="duplicate"),
                name="presence_article_address_once",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url or self.slug

    def get_absolute_url(self) -> str:
        return address_of("article", self.slug)

    @property
    def reliability_letter(self) -> str:
        return self.reliability or (self.source.reliability if self.source else Reliability.F)


class Mention(models.Model):
    """A span of an article's text (offsets in characters, end excluded) that names something we know."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    actor = models.ForeignKey(Actor, models.CASCADE, null=True, blank=True, related_name="mentions")
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="mentions")
    region = models.ForeignKey(Region, models.CASCADE, null=True, blank=True, related_name="mentions")
    base = models.ForeignKey(Base, models.CASCADE, null=True, blank=True, related_name="mentions")
    agreement = models.ForeignKey(Agreement, models.CASCADE, null=True, blank=True, related_name="mentions")

    class Meta:
        ordering = ("article", "start")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.lookups.Exact(count_set(*MENTIONED), 1), name="presence_mention_names_one"
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="presence_mention_span"),
            models.UniqueConstraint(fields=["article", "start", "end"], name="presence_mention_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.named} at {self.start}"

    @property
    def kind(self) -> str:
        return next(name for name in MENTIONED if getattr(self, f"{name}_id") is not None)

    @property
    def named(self) -> models.Model:
        found: models.Model = getattr(self, self.kind)
        return found
