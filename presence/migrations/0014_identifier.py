"""Numbers of the same things in public registers, followed like the rest."""

import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('actors', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('presence', '0013_releases_receipts'),
    ]

    operations = [
        migrations.CreateModel(
            name='Identifier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scheme', models.CharField(choices=[('wikidata', 'Wikidata'), ('geonames', 'GeoNames'), ('pcode', 'OCHA p-code')], max_length=10, verbose_name='register')),
                ('value', models.CharField(max_length=20, verbose_name='identifier')),
                ('actor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='actors.actor')),
                ('base', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='presence.base')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='actors.person')),
                ('region', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='presence.region')),
            ],
            options={
                'ordering': ('scheme', 'value', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='IdentifierHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('known', django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True)),
                ('id', models.BigIntegerField()),
                ('scheme', models.CharField(choices=[('wikidata', 'Wikidata'), ('geonames', 'GeoNames'), ('pcode', 'OCHA p-code')], max_length=10, verbose_name='register')),
                ('value', models.CharField(max_length=20, verbose_name='identifier')),
                ('actor', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor')),
                ('base', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.base')),
                ('person', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history_rows', to='presence.identifier')),
                ('region', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.region')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.CheckConstraint(condition=models.Q(('scheme__in', ['wikidata', 'geonames', 'pcode'])), name='presence_identifier_scheme_known'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.CheckConstraint(condition=django.db.models.lookups.Exact(models.Func(models.F('actor'), models.F('person'), models.F('region'), models.F('base'), function='num_nonnulls', output_field=models.IntegerField()), 1), name='presence_identifier_of_one', violation_error_message='Name one thing: an actor, a person, a region or a base.'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('scheme', 'wikidata'), ('value__regex', '^Q[1-9]\\d{0,17}$')), models.Q(('scheme', 'geonames'), ('value__regex', '^[1-9]\\d{0,11}$')), models.Q(('scheme', 'pcode'), ('value__regex', '^[A-Z]{2}\\d{0,10}$')), _connector='OR'), name='presence_identifier_written_so', violation_error_message='A Wikidata id is like Q159, a GeoNames id like 163843, a p-code like SY02.'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', False), ('scheme', 'wikidata'), _negated=True), models.Q(('region__isnull', False), ('scheme', 'pcode'), _negated=True)), name='presence_identifier_has_no_field', violation_error_message='That is a field of the thing itself: write it there.'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(condition=models.Q(('actor__isnull', False)), fields=('actor', 'scheme'), name='presence_identifier_actor_once'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('person', 'scheme'), name='presence_identifier_person_once'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(condition=models.Q(('region__isnull', False)), fields=('region', 'scheme'), name='presence_identifier_region_once'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(condition=models.Q(('base__isnull', False)), fields=('base', 'scheme'), name='presence_identifier_base_once'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(condition=models.Q(('actor__isnull', False)), fields=('scheme', 'value'), name='presence_identifier_one_actor'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('scheme', 'value'), name='presence_identifier_one_person'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(condition=models.Q(('region__isnull', False)), fields=('scheme', 'value'), name='presence_identifier_one_region'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(condition=models.Q(('base__isnull', False)), fields=('scheme', 'value'), name='presence_identifier_one_base'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifier',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_identifierhistory" ("actor_id", "base_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "scheme", "value") SELECT new_values."actor_id", new_values."base_id", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."region_id", new_values."scheme", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='84e1fac2673dd8954d1251c5cbbff89629c44d93', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_6f618', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_identifier', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifier',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_identifierhistory" ("actor_id", "base_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "scheme", "value") SELECT new_values."actor_id", new_values."base_id", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."region_id", new_values."scheme", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a8913e201c67f7e0f8da0a1ae8f07651d0fcc6d4', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a9721', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_identifier', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifier',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_identifierhistory" ("actor_id", "base_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "scheme", "value") SELECT old_values."actor_id", old_values."base_id", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."region_id", old_values."scheme", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='55cc7c40c03aeab43de1382a6063dd1a1d158a0a', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_518a1', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_identifier', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='identifierhistory',
            index=django.contrib.postgres.indexes.GistIndex(fields=['known'], name='identifierhistory_known'),
        ),
        migrations.AddIndex(
            model_name='identifierhistory',
            index=models.Index(fields=['pgh_created_at'], name='identifierhistory_when'),
        ),
        migrations.AddIndex(
            model_name='identifierhistory',
            index=models.Index(condition=models.Q(('known', None)), fields=['pgh_obj'], name='identifierhistory_fresh'),
        ),
        migrations.RunSQL("SELECT presence_follow()", migrations.RunSQL.noop),
        *(
            migrations.RunSQL(
                f"CREATE INDEX presence_identifierhistory_of_{name} ON public.presence_identifierhistory ({name}_id)"
                f" WHERE {name}_id IS NOT NULL",
                f"DROP INDEX public.presence_identifierhistory_of_{name}",
            )
            for name in ("actor", "person", "region", "base")
        ),
    ]
