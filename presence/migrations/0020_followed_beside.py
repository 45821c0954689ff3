"""Publishers and the metadata of articles are followed, so that answers of an earlier moment name them as they were.

What of them is published makes a version when it changes. Those that are there already read as they are now for all the time before: nobody noted what they were.
"""

import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import actors.fields

# Addresses are asked for in the past, and when a thing has another one now; and what rests on an article.
INDEXES = """
CREATE INDEX presence_citationhistory_of_article_id ON presence_citationhistory (article_id);
CREATE INDEX presence_articlehistory_slug ON presence_articlehistory (slug);
CREATE INDEX presence_sourcehistory_slug ON presence_sourcehistory (slug);
"""
WITH_VERSION = """
CREATE FUNCTION presence_article_is_cited(article bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM presence_citation citation
        LEFT JOIN presence_base base ON base.id = citation.base_id
        LEFT JOIN presence_deployment deployment ON deployment.id = citation.deployment_id
        LEFT JOIN presence_agreement agreement ON agreement.id = citation.agreement_id
        LEFT JOIN presence_agreementstage stage ON stage.id = citation.stage_id
        LEFT JOIN presence_statement statement ON statement.id = citation.statement_id
        LEFT JOIN presence_event event ON event.id = citation.event_id
        WHERE citation.article_id = article AND (citation.office_id IS NOT NULL OR coalesce(base.state, deployment.state,
            agreement.state, stage.state, statement.state, event.state) IN ('published', 'retracted')))
$$;

ALTER FUNCTION presence_fresh_is_public(text) RENAME TO presence_fresh_record_is_public;

-- Of what stands beside the records, the public sees what is cited: a new name of it is a new version. One that comes
-- or goes comes or goes with a citation, which makes the version.
CREATE FUNCTION presence_fresh_is_public(history text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    IF history = 'presence_articlehistory' THEN
        RETURN EXISTS (
            SELECT FROM presence_articlehistory fresh JOIN presence_articlehistory replaced
                ON replaced.pgh_obj_id = fresh.pgh_obj_id AND upper_inf(replaced.known) AND NOT isempty(replaced.known)
            WHERE fresh.known IS NULL AND (fresh.slug, fresh.source_id, fresh.url, fresh.title, fresh.published,
                fresh.language, fresh.reliability) IS DISTINCT FROM (replaced.slug, replaced.source_id, replaced.url,
                replaced.title, replaced.published, replaced.language, replaced.reliability)
                AND presence_article_is_cited(fresh.pgh_obj_id));
    ELSIF history = 'presence_sourcehistory' THEN
        RETURN EXISTS (
            SELECT FROM presence_sourcehistory fresh JOIN presence_sourcehistory replaced
                ON replaced.pgh_obj_id = fresh.pgh_obj_id AND upper_inf(replaced.known) AND NOT isempty(replaced.known)
            JOIN presence_article article ON article.source_id = fresh.pgh_obj_id
            WHERE fresh.known IS NULL AND presence_article_is_cited(article.id));
    END IF;
    RETURN presence_fresh_record_is_public(history);
END $$;
"""
WITHOUT_VERSION = """
DROP FUNCTION presence_fresh_is_public(text);
ALTER FUNCTION presence_fresh_record_is_public(text) RENAME TO presence_fresh_is_public;
DROP FUNCTION presence_article_is_cited(bigint);
"""
# Before the tables take part in stamping: these rows have held since ever.
THERE_ALREADY = """
INSERT INTO presence_articlehistory (
    id, slug, source_id, url, title, published, published_earliest, published_latest, language, reliability, created_at,
    updated_at, pgh_created_at, pgh_label, pgh_obj_id, known)
SELECT id, slug, source_id, url, title, published, published_earliest, published_latest, language, reliability, created_at,
    updated_at, now(), 'insert', id, '(,)' FROM presence_article;
INSERT INTO presence_sourcehistory (id, slug, name, reliability, homepage, note, pgh_created_at, pgh_label, pgh_obj_id, known)
SELECT id, slug, name, reliability, homepage, note, now(), 'insert', id, '(,)' FROM presence_source;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('presence', '0019_citation_said'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArticleHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('known', django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True)),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=120)),
                ('url', models.CharField(blank=True, help_text='Canonical; empty for pasted text.', max_length=2000, verbose_name='address')),
                ('title', models.CharField(blank=True, max_length=500)),
                ('published', actors.fields.EDTFField(blank=True, max_length=16)),
                ('published_earliest', models.DateField(blank=True, editable=False, null=True)),
                ('published_latest', models.DateField(blank=True, editable=False, null=True)),
                ('language', models.CharField(blank=True, max_length=8)),
                ('reliability', models.CharField(blank=True, choices=[('A', 'A: completely reliable'), ('B', 'B: usually reliable'), ('C', 'C: fairly reliable'), ('D', 'D: not usually reliable'), ('E', 'E: unreliable'), ('F', 'F: cannot be judged')], help_text='Only where it differs from the source’s.', max_length=1)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SourceHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('known', django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True)),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(allow_unicode=True, db_index=False, max_length=120)),
                ('name', models.CharField(max_length=200)),
                ('reliability', models.CharField(choices=[('A', 'A: completely reliable'), ('B', 'B: usually reliable'), ('C', 'C: fairly reliable'), ('D', 'D: not usually reliable'), ('E', 'E: unreliable'), ('F', 'F: cannot be judged')], default='F', max_length=1)),
                ('homepage', models.URLField(blank=True, max_length=500)),
                ('note', models.TextField(blank=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='article',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_articlehistory" ("created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_earliest", "published_latest", "reliability", "slug", "source_id", "title", "updated_at", "url") SELECT new_values."created_at", new_values."id", new_values."language", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published", new_values."published_earliest", new_values."published_latest", new_values."reliability", new_values."slug", new_values."source_id", new_values."title", new_values."updated_at", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='29a1c12decfeff86779b068cf01cc3a51e480e00', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_bdb30', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_article', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='article',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_articlehistory" ("created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_earliest", "published_latest", "reliability", "slug", "source_id", "title", "updated_at", "url") SELECT new_values."created_at", new_values."id", new_values."language", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published", new_values."published_earliest", new_values."published_latest", new_values."reliability", new_values."slug", new_values."source_id", new_values."title", new_values."updated_at", new_values."url" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."language" IS DISTINCT FROM (new_values."language") OR old_values."published" IS DISTINCT FROM (new_values."published") OR old_values."published_earliest" IS DISTINCT FROM (new_values."published_earliest") OR old_values."published_latest" IS DISTINCT FROM (new_values."published_latest") OR old_values."reliability" IS DISTINCT FROM (new_values."reliability") OR old_values."slug" IS DISTINCT FROM (new_values."slug") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."title" IS DISTINCT FROM (new_values."title") OR old_values."updated_at" IS DISTINCT FROM (new_values."updated_at") OR old_values."url" IS DISTINCT FROM (new_values."url")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5c62549fd41c7c91dc26eefef598160ddc0a328f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_4f601', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_article', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='article',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_articlehistory" ("created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_earliest", "published_latest", "reliability", "slug", "source_id", "title", "updated_at", "url") SELECT old_values."created_at", old_values."id", old_values."language", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published", old_values."published_earliest", old_values."published_latest", old_values."reliability", old_values."slug", old_values."source_id", old_values."title", old_values."updated_at", old_values."url" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='9904d61eb1e0874d080c7cccc53ab1a7f078ad99', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_5cad7', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_article', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_sourcehistory" ("homepage", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "slug") SELECT new_values."homepage", new_values."id", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reliability", new_values."slug" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='f7aadb12de9405da16e66651d141c68548b58c66', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_885b2', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_sourcehistory" ("homepage", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "slug") SELECT new_values."homepage", new_values."id", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reliability", new_values."slug" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0c29d88bb09a9ffdf29d5604890acc9f898ac90f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_df828', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_sourcehistory" ("homepage", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "slug") SELECT old_values."homepage", old_values."id", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reliability", old_values."slug" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='af4e8cf07ab670de11be1151f4171463cb0f8ed8', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_14b82', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_source', when='AFTER')),
        ),
        migrations.AddField(
            model_name='articlehistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='articlehistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history_rows', to='presence.article'),
        ),
        migrations.AddField(
            model_name='articlehistory',
            name='source',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.source'),
        ),
        migrations.AddField(
            model_name='sourcehistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='sourcehistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history_rows', to='presence.source'),
        ),
        migrations.AddIndex(
            model_name='articlehistory',
            index=django.contrib.postgres.indexes.GistIndex(fields=['known'], name='articlehistory_known'),
        ),
        migrations.AddIndex(
            model_name='articlehistory',
            index=models.Index(fields=['pgh_created_at'], name='articlehistory_when'),
        ),
        migrations.AddIndex(
            model_name='articlehistory',
            index=models.Index(condition=models.Q(('known', None)), fields=['pgh_obj'], name='articlehistory_fresh'),
        ),
        migrations.AddIndex(
            model_name='sourcehistory',
            index=django.contrib.postgres.indexes.GistIndex(fields=['known'], name='sourcehistory_known'),
        ),
        migrations.AddIndex(
            model_name='sourcehistory',
            index=models.Index(fields=['pgh_created_at'], name='sourcehistory_when'),
        ),
        migrations.AddIndex(
            model_name='sourcehistory',
            index=models.Index(condition=models.Q(('known', None)), fields=['pgh_obj'], name='sourcehistory_fresh'),
        ),
        migrations.RunSQL(INDEXES, "DROP INDEX presence_citationhistory_of_article_id"),
        migrations.RunSQL(WITH_VERSION, WITHOUT_VERSION),
        migrations.RunSQL(THERE_ALREADY, migrations.RunSQL.noop),
        # With nothing known of them, a list of the past took a hundred times as long.
        migrations.RunSQL(
            "ANALYZE presence_articlehistory; ANALYZE presence_sourcehistory", migrations.RunSQL.noop
        ),
        migrations.RunSQL("SELECT presence_follow()", migrations.RunSQL.noop),
    ]
