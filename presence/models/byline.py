"""Whether readers may see who made a revision."""

from django.conf import settings
from django.db import models


class Byline(models.Model):
    """The name under which an editor's revisions are shown to everybody; without one they are “an editor”'s."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="byline")
    name = models.CharField(
        "public name", max_length=100, blank=True, help_text="Empty: readers see “an editor”. Editors always see you."
    )

    def __str__(self) -> str:
        return self.name or "an editor"
