"""What was answered to a request that made something, so that asking again makes nothing twice."""

from typing import ClassVar

from django.db import models

from presence.models.api_key import ApiKey


class IdempotentAnswer(models.Model):
    """Written in the transaction of the effect that it tells of; of no use after a day."""

    key = models.ForeignKey(ApiKey, models.CASCADE, related_name="answers")
    name = models.CharField(max_length=255, help_text="The Idempotency-Key.")
    fingerprint = models.CharField(max_length=64, help_text="Of method, address and body.")
    status = models.PositiveSmallIntegerField()
    body = models.TextField()
    location = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "name"], name="presence_idempotentanswer_once"),
        ]

    def __str__(self) -> str:
        return f"{self.status} to {self.name}"
