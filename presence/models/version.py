"""One number for the state of everything published."""

from django.db import models


class DatasetVersion(models.Model):
    """Written by the database alone: one row for each transaction that changed something published, in commit order.

    `at` is later than that of every earlier version, and is the moment from which `known_at=` shows the change.
    """

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(unique=True)

    class Meta:
        ordering = ("-number",)

    def __str__(self) -> str:
        return f"Version {self.number}"
