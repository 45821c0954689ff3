"""How many an event killed and wounded, and how many moved; of those written before it is not known."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('actors', '0001_initial'),
        ('presence', '0017_suggestions_that_repeat'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='event',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='event',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='event',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='event',
            name='killed_max',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='killed_min',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='personnel_max',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='personnel_min',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='wounded_max',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='wounded_min',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='eventhistory',
            name='killed_max',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='eventhistory',
            name='killed_min',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='eventhistory',
            name='personnel_max',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='eventhistory',
            name='personnel_min',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='eventhistory',
            name='wounded_max',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='eventhistory',
            name='wounded_min',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_eventhistory" ("actor_id", "base_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_end", "date_end_earliest", "date_end_latest", "date_latest", "id", "killed_max", "killed_min", "kind", "lat", "lon", "merged_into_id", "personnel_max", "personnel_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "target_actor_id", "updated_at", "verified_on", "wounded_max", "wounded_min") SELECT new_values."actor_id", new_values."base_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."date", new_values."date_earliest", new_values."date_end", new_values."date_end_earliest", new_values."date_end_latest", new_values."date_latest", new_values."id", new_values."killed_max", new_values."killed_min", new_values."kind", new_values."lat", new_values."lon", new_values."merged_into_id", new_values."personnel_max", new_values."personnel_min", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."region_id", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."state", new_values."summary", new_values."target_actor_id", new_values."updated_at", new_values."verified_on", new_values."wounded_max", new_values."wounded_min" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8a986b1477e4d98b91db9c27ebb566ca5293acef', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_9526d', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_event', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_eventhistory" ("actor_id", "base_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_end", "date_end_earliest", "date_end_latest", "date_latest", "id", "killed_max", "killed_min", "kind", "lat", "lon", "merged_into_id", "personnel_max", "personnel_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "target_actor_id", "updated_at", "verified_on", "wounded_max", "wounded_min") SELECT new_values."actor_id", new_values."base_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."date", new_values."date_earliest", new_values."date_end", new_values."date_end_earliest", new_values."date_end_latest", new_values."date_latest", new_values."id", new_values."killed_max", new_values."killed_min", new_values."kind", new_values."lat", new_values."lon", new_values."merged_into_id", new_values."personnel_max", new_values."personnel_min", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."region_id", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."state", new_values."summary", new_values."target_actor_id", new_values."updated_at", new_values."verified_on", new_values."wounded_max", new_values."wounded_min" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='aa262c5022abc8f31672ae6258b6d98c203a3b20', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a4c52', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_event', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_eventhistory" ("actor_id", "base_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_end", "date_end_earliest", "date_end_latest", "date_latest", "id", "killed_max", "killed_min", "kind", "lat", "lon", "merged_into_id", "personnel_max", "personnel_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "target_actor_id", "updated_at", "verified_on", "wounded_max", "wounded_min") SELECT old_values."actor_id", old_values."base_id", old_values."confidence", old_values."confidence_reason", old_values."created_at", old_values."date", old_values."date_earliest", old_values."date_end", old_values."date_end_earliest", old_values."date_end_latest", old_values."date_latest", old_values."id", old_values."killed_max", old_values."killed_min", old_values."kind", old_values."lat", old_values."lon", old_values."merged_into_id", old_values."personnel_max", old_values."personnel_min", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."region_id", old_values."retraction_reason", old_values."revision", old_values."slug", old_values."state", old_values."summary", old_values."target_actor_id", old_values."updated_at", old_values."verified_on", old_values."wounded_max", old_values."wounded_min" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='97d22cf8dfbbdc23c0d13c905d5bada34b631f5f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_173eb', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_event', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('killed_min', None), ('killed_max', None), ('killed_max__gte', models.F('killed_min')), _connector='OR'), name='presence_event_killed_order', violation_error_message='The lower figure of the killed is above the upper one.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('wounded_min', None), ('wounded_max', None), ('wounded_max__gte', models.F('wounded_min')), _connector='OR'), name='presence_event_wounded_order', violation_error_message='The lower figure of the wounded is above the upper one.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('personnel_min', None), ('personnel_max', None), ('personnel_max__gte', models.F('personnel_min')), _connector='OR'), name='presence_event_personnel_order', violation_error_message='The lower personnel figure is above the upper one.'),
        ),
    ]
