"""Frozen versions and kept answers: both are for good, whoever asks otherwise."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# Pages that list releases are kept until something outside of the dataset changes: now, for one.
LISTED = """
CREATE FUNCTION presence_release_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM nextval('public.presence_outside_version');
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER presence_release_listed AFTER INSERT ON presence_release DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION presence_release_listed();
"""
UNLISTED = """
DROP TRIGGER presence_release_listed ON presence_release;
DROP FUNCTION presence_release_listed();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('presence', '0012_outside_version'),
    ]

    operations = [
        migrations.CreateModel(
            name='Receipt',
            fields=[
                ('id', models.CharField(max_length=16, primary_key=True, serialize=False)),
                ('path', models.CharField(max_length=100)),
                ('query', models.TextField(blank=True)),
                ('on', models.CharField(blank=True, max_length=16)),
                ('known_at', models.DateTimeField(null=True)),
                ('version', models.BigIntegerField()),
                ('version_at', models.DateTimeField()),
                ('rows', models.JSONField()),
                ('sha256', models.CharField(max_length=64, unique=True)),
                ('language', models.CharField(max_length=8)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'ordering': ('-made_at',),
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(unique=True)),
                ('name', models.CharField(help_text='Its day, such as 2026.11.24, or 2026.11.24.2.', max_length=20, unique=True)),
                ('version', models.BigIntegerField(null=True)),
                ('version_at', models.DateTimeField(null=True)),
                ('made_at', models.DateTimeField()),
                ('note', models.TextField(blank=True)),
                ('files', models.JSONField()),
                ('changes', models.JSONField(default=list)),
            ],
            options={
                'ordering': ('-number',),
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='receipt',
            trigger=pgtrigger.compiler.Trigger(name='kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21e97db19d0c1d964afdb2d6d19e1ae1d22d842c', operation='UPDATE OR DELETE', pgid='pgtrigger_kept_878e9', table='presence_receipt', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ad1e1b6a442151fc3ab7277cf15415158cf2195e', operation='UPDATE OR DELETE', pgid='pgtrigger_kept_ab2f3', table='presence_release', when='BEFORE')),
        ),
        migrations.RunSQL(LISTED, UNLISTED),
    ]
