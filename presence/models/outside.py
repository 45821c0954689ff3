"""What changed beside the records: publishers and the metadata of articles, which no version lists."""

from typing import ClassVar

from django.db import models


class OutsideChange(models.Model):
    """When each of them last changed; triggers write it, numbered in the order of commits."""

    kind = models.CharField(max_length=10)  # as in addresses: sources, articles
    thing = models.BigIntegerField(help_text="Its key; it may be gone.")
    slug = models.SlugField(max_length=120, allow_unicode=True, help_text="The address it has, or had last.")
    number = models.BigIntegerField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "thing"], name="presence_outsidechange_once")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}, {self.number}"
