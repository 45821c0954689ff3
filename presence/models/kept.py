"""Counts that take long to make, as they were at one version of the dataset."""

from typing import ClassVar

from django.db import models


class Kept(models.Model):
    """Written by presence.kept alone; nothing is lost when rows are deleted."""

    name = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    version = models.BigIntegerField(help_text="The dataset's version that it was counted at, or a later one.")
    day = models.DateField(null=True, help_text="The day that it was counted for, where the day matters.")
    asked = models.DateField(help_text="The last day on which anybody asked for it.")
    value = models.JSONField()

    class Meta:
        verbose_name_plural = "kept"
        constraints: ClassVar = [models.UniqueConstraint(fields=["name", "key"], name="presence_kept_once")]

    def __str__(self) -> str:
        return f"{self.name} of {self.key} at version {self.version}"
