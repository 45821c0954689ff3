"""Webhooks and what was sent; which publishers and articles changed, numbered in the order of commits."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

# Under the lock of the version, so that whoever reads a number has missed none before it. An article that leaves its
# publisher may be the last that made the publisher public, so that one is noted too.
UP = """
CREATE FUNCTION presence_note_outside(noted text, thing_id bigint, address text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('presence.version'));
    INSERT INTO public.presence_outsidechange (kind, thing, slug, number)
    VALUES (noted, thing_id, address, nextval('public.presence_outside_version'))
    ON CONFLICT (kind, thing) DO UPDATE SET slug = excluded.slug, number = excluded.number;
END $$;
CREATE OR REPLACE FUNCTION presence_outside_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'presence_source' THEN
        PERFORM public.presence_note_outside('sources', OLD.id, CASE TG_OP WHEN 'DELETE' THEN OLD.slug ELSE NEW.slug END);
        RETURN NULL;
    END IF;
    PERFORM public.presence_note_outside('articles', OLD.id, CASE TG_OP WHEN 'DELETE' THEN OLD.slug ELSE NEW.slug END);
    IF TG_OP = 'DELETE' OR OLD.source_id IS DISTINCT FROM NEW.source_id THEN
        PERFORM public.presence_note_outside('sources', id, slug) FROM public.presence_source WHERE id = OLD.source_id;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER presence_outside_gone AFTER DELETE ON presence_source DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION presence_outside_changed();
CREATE CONSTRAINT TRIGGER presence_outside_gone AFTER DELETE ON presence_article DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION presence_outside_changed();
"""
DOWN = """
DROP TRIGGER presence_outside_gone ON presence_article;
DROP TRIGGER presence_outside_gone ON presence_source;
CREATE OR REPLACE FUNCTION presence_outside_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM nextval('public.presence_outside_version');
    RETURN NULL;
END $$;
DROP FUNCTION presence_note_outside(text, bigint, text);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('actors', '0001_initial'),
        ('presence', '0014_api_keys'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OutsideChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=10)),
                ('thing', models.BigIntegerField(help_text='Its key; it may be gone.')),
                ('slug', models.SlugField(allow_unicode=True, help_text='The address it has, or had last.', max_length=120)),
                ('number', models.BigIntegerField(db_index=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'thing'), name='presence_outsidechange_once')],
            },
        ),
        migrations.CreateModel(
            name='Webhook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('url', models.CharField(max_length=2000, verbose_name='address')),
                ('events', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('dataset.version.published', 'A new version of the dataset'), ('record.published', 'A record was published'), ('record.changed', 'A record was changed'), ('record.retracted', 'A record was retracted'), ('record.removed', 'A record was removed')], max_length=40), size=None)),
                ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, help_text='Empty: all of them.', size=None)),
                ('site', models.CharField(help_text='What addresses in messages begin with.', max_length=300)),
                ('secret', models.CharField(max_length=100)),
                ('old_secret', models.CharField(blank=True, max_length=100)),
                ('old_secret_until', models.DateTimeField(blank=True, null=True)),
                ('told', models.BigIntegerField(default=0)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('failing_since', models.DateTimeField(blank=True, null=True)),
                ('disabled_at', models.DateTimeField(blank=True, null=True)),
                ('disabled_because', models.CharField(blank=True, choices=[('owner', 'you disabled it'), ('gone', 'the receiver answered 410: it wants no more messages'), ('failing', 'no message was taken for five days')], max_length=10)),
                ('actor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='actors.actor')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='webhooks', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('created_at', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('message', models.CharField(help_text='The same for every attempt: `webhook-id`.', max_length=40)),
                ('event', models.CharField(choices=[('dataset.version.published', 'A new version of the dataset'), ('record.published', 'A record was published'), ('record.changed', 'A record was changed'), ('record.retracted', 'A record was retracted'), ('record.removed', 'A record was removed'), ('ping', 'Test')], max_length=40)),
                ('body', models.TextField()),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ('due_at', models.DateTimeField(blank=True, null=True)),
                ('leased_until', models.DateTimeField(blank=True, null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('attempted_at', models.DateTimeField(blank=True, null=True)),
                ('delivered_at', models.DateTimeField(blank=True, null=True)),
                ('status', models.PositiveSmallIntegerField(blank=True, help_text='Of the last answer.', null=True)),
                ('response', models.TextField(blank=True, help_text='How the last answer began.')),
                ('error', models.CharField(blank=True, choices=[('address', 'This address is not on the public internet.'), ('unknown', 'There is no machine of this name.'), ('timeout', 'There was no answer in time.'), ('network', 'It could not be reached, or broke off.')], max_length=10)),
                ('webhook', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='presence.webhook')),
            ],
            options={
                'verbose_name_plural': 'deliveries',
                'ordering': ('-pk',),
            },
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('events__contained_by', ['dataset.version.published', 'record.published', 'record.changed', 'record.retracted', 'record.removed']), ('events__len__gt', 0)), name='presence_webhook_events'),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(models.F('due_at'), condition=models.Q(('due_at__isnull', False)), name='presence_delivery_due'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.CheckConstraint(condition=models.Q(('delivered_at', None), ('due_at', None), _connector='OR'), name='presence_delivery_done'),
        ),
        migrations.RunSQL(UP, DOWN),
    ]
