"""A frozen version of the published dataset, with its files; kept for good."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.urls import reverse


class Release(models.Model):
    """`files` is a list of `{"name", "size", "sha256", "type"}`; `changes` of `[kind, what, number]` since the last.

    `version` is the number of the dataset version it froze, null where nothing was published yet.
    """

    number = models.PositiveIntegerField(unique=True)
    name = models.CharField(max_length=20, unique=True, help_text="Its day, such as 2026.11.24, or 2026.11.24.2.")
    version = models.BigIntegerField(null=True)
    version_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    note = models.TextField(blank=True)
    files = models.JSONField()
    changes = models.JSONField(default=list)

    class Meta:
        ordering = ("-number",)
        triggers: ClassVar = [pgtrigger.Protect(name="kept", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("release", args=[self.name])

    @property
    def size(self) -> int:
        return sum(int(each["size"]) for each in self.files)
