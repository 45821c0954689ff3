"""Indexes in the order in which lists and feeds begin: of very many rows, they show fifty."""

from django.db import migrations, models
from django.db.models import Q

PUBLISHED = Q(state="published")


def _written(name: str) -> migrations.AddIndex:
    index = models.Index(fields=["-updated_at", "-id"], condition=PUBLISHED, name=f"presence_{name}_written")
    return migrations.AddIndex(name, index)


class Migration(migrations.Migration):
    dependencies = [("presence", "0010_search_back")]

    operations = [
        migrations.AddIndex("article", models.Index(fields=["source", "id"], name="presence_article_of_source")),
        migrations.AddIndex(
            "article", models.Index(fields=["published_earliest", "id"], name="presence_article_oldest_first")
        ),
        migrations.AddIndex(
            "deployment", models.Index(fields=["start_earliest", "id"], name="presence_deployment_by_start")
        ),
        _written("deployment"),
        _written("event"),
        _written("statement"),
    ]
