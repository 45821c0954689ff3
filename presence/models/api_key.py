"""Keys by which programs write: each acts for its owner."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """What a key may be used for."""

    ARTICLES_WRITE = "articles:write", _("Hand in articles")
    SUGGESTIONS_WRITE = "suggestions:write", _("Suggest records")
    SUGGESTIONS_READ = "suggestions:read", _("Read suggestions and what became of them")
    REVIEW = "review", _("Accept and reject suggestions")
    IMPORT = "import", _("Load a whole dataset folder")


class ApiKey(models.Model):
    """Only a digest of the key is kept; `prefix` is the part of it that may be shown."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="api_keys")
    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=8, unique=True)
    hash = models.CharField(max_length=64, help_text="SHA-256: what is hashed is random, so nothing slower is needed.")
    scopes = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    expires_at = models.DateTimeField()
    created_at = models.DateTimeField(default=timezone.now)
    last_used_at = models.DateTimeField(null=True, blank=True, help_text="To the minute.")
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created_at", "-pk")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(scopes__contained_by=Scope.values), name="presence_apikey_scopes"),
            models.CheckConstraint(condition=Q(expires_at__gt=models.F("created_at")), name="presence_apikey_expires"),
        ]

    def __str__(self) -> str:
        return f"{self.name} (sp_{self.prefix}…)"

    @property
    def has_expired(self) -> bool:
        return self.expires_at <= timezone.now()

    @property
    def stands(self) -> bool:
        return self.revoked_at is None and not self.has_expired

    @property
    def scope_labels(self) -> list[str]:
        return [str(Scope(scope).label) for scope in self.scopes]
