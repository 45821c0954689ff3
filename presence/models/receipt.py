"""An answer that somebody kept: what was asked, of which version, and every row; kept for good."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.urls import reverse


class Receipt(models.Model):
    """`id` comes from `sha256`, which is that of the canonical JSON of all but the last two fields.

    `path` and `query` are the address asked, in English and in one order; `on` the day it was answered for, empty where
    the answer is of no day; `language` that of the page it was first kept from.
    """

    id = models.CharField(max_length=16, primary_key=True)
    path = models.CharField(max_length=100)
    query = models.TextField(blank=True)
    on = models.CharField(max_length=16, blank=True)
    known_at = models.DateTimeField(null=True)
    version = models.BigIntegerField()
    version_at = models.DateTimeField()
    rows = models.JSONField()
    sha256 = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=8)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-made_at",)
        triggers: ClassVar = [pgtrigger.Protect(name="kept", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.id

    def get_absolute_url(self) -> str:
        return reverse("receipt", args=[self.id])
