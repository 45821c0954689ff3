"""A number that rises with what is shown beside the dataset: publishers and the metadata of articles.

Kept answers are of one version of the dataset and of this number. The triggers wait for the end of the transaction, so
that nobody reads the new number and the old name. An address that one of them had is kept, and leads to where it is now.
"""

from django.db import migrations, models

SOURCE = ("slug", "name", "reliability", "homepage", "note")
ARTICLE = ("slug", "source_id", "url", "title", "published", "language", "reliability")


def trigger(table: str, columns: tuple[str, ...]) -> str:
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("OLD", "NEW"))
    return f"""
        CREATE CONSTRAINT TRIGGER presence_outside AFTER UPDATE ON {table} DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (({old}) IS DISTINCT FROM ({new})) EXECUTE FUNCTION presence_outside_changed();
    """


def renamed(table: str, kind: str) -> str:
    return f"""
        CREATE TRIGGER presence_renamed AFTER UPDATE OF slug ON {table}
        FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION presence_renamed('{kind}');
    """


UP = f"""
CREATE FUNCTION presence_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO public.presence_formeraddress (kind, slug, thing) VALUES (TG_ARGV[0], OLD.slug, OLD.id)
    ON CONFLICT (kind, slug) DO UPDATE SET thing = excluded.thing;
    RETURN NULL;
END $$;
{renamed("presence_source", "sources")}
{renamed("presence_article", "articles")}
CREATE SEQUENCE presence_outside_version;
SELECT setval('presence_outside_version', 1);
CREATE FUNCTION presence_outside_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM nextval('public.presence_outside_version');
    RETURN NULL;
END $$;
{trigger("presence_source", SOURCE)}
{trigger("presence_article", ARTICLE)}
"""  # noqa: S608 - names of our own tables
DOWN = """
DROP TRIGGER presence_renamed ON presence_article;
DROP TRIGGER presence_renamed ON presence_source;
DROP FUNCTION presence_renamed();
DROP TRIGGER presence_outside ON presence_article;
DROP TRIGGER presence_outside ON presence_source;
DROP FUNCTION presence_outside_changed();
DROP SEQUENCE presence_outside_version;
"""


class Migration(migrations.Migration):
    dependencies = [("presence", "0011_in_order")]

    operations = [
        migrations.CreateModel(
            name="FormerAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=10)),
                ("slug", models.SlugField(allow_unicode=True, max_length=120)),
                ("thing", models.BigIntegerField(help_text="The key of what had it last.")),
            ],
            options={
                "verbose_name_plural": "former addresses",
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "slug"), name="presence_former_address_once")
                ],
            },
        ),
        migrations.RunSQL(UP, DOWN),
    ]
