"""What is kept of counts, and forgotten when an article or a source changes: those raise no version."""

from django.db import migrations, models

FUNCTIONS = """
CREATE FUNCTION presence_forget_publishers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM public.presence_kept WHERE name LIKE 'publishers@%';
    RETURN NULL;
END $$;

CREATE TRIGGER presence_forget_publishers AFTER UPDATE ON presence_article
    FOR EACH ROW WHEN (OLD.source_id IS DISTINCT FROM NEW.source_id) EXECUTE FUNCTION presence_forget_publishers();
"""

DROP = """
DROP TRIGGER presence_forget_publishers ON presence_article;
DROP FUNCTION presence_forget_publishers();
"""


class Migration(migrations.Migration):
    dependencies = [("presence", "0007_history_by_owner")]

    operations = [
        migrations.CreateModel(
            name="Kept",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=40)),
                ("key", models.CharField(max_length=120)),
                (
                    "version",
                    models.BigIntegerField(
                        help_text="The dataset's version that it was counted at, or a later one."
                    ),
                ),
                (
                    "day",
                    models.DateField(help_text="The day that it was counted for, where the day matters.", null=True),
                ),
                ("asked", models.DateField(help_text="The last day on which anybody asked for it.")),
                ("value", models.JSONField()),
            ],
            options={
                "verbose_name_plural": "kept",
                "constraints": [
                    models.UniqueConstraint(fields=("name", "key"), name="presence_kept_once"),
                ],
            },
        ),
        migrations.RunSQL(FUNCTIONS, DROP),
    ]
