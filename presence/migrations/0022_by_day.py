"""By day: what is dated vaguely, which is little, and articles of the past in the order that their list has."""

from django.conf import settings
from django.db import migrations, models

PAST = """
CREATE INDEX presence_articlehistory_by_day ON presence_articlehistory (published_earliest DESC NULLS LAST, pgh_obj_id DESC);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('presence', '0021_search_of_then'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='statement',
            index=models.Index(condition=models.Q(('date_earliest__lt', models.F('date_latest'))), fields=['date_latest', 'date_earliest'], name='presence_statement_vague'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(condition=models.Q(('published_earliest__lt', models.F('published_latest'))), fields=['published_latest', 'published_earliest'], name='presence_article_vague'),
        ),
        migrations.RunSQL(PAST, "DROP INDEX presence_articlehistory_by_day"),
    ]
