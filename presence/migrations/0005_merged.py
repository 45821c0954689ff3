"""A record that was recorded twice leads to the one that stands; and a slug leads to what had it last."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# What asks for a thing by an address it had once reads the history by slug.
SLUGS = (
    "actors_actorhistory", "actors_personhistory", "presence_regionhistory", "presence_basehistory",
    "presence_deploymenthistory", "presence_agreementhistory", "presence_agreementstagehistory",
    "presence_statementhistory", "presence_eventhistory",
)


class Migration(migrations.Migration):

    dependencies = [
        ('actors', '0001_initial'),
        ('presence', '0004_search'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreement',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreement',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreement',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementstage',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementstage',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementstage',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='base',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='base',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='base',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='deployment',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='deployment',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='deployment',
            name='delete_delete',
        ),
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
        pgtrigger.migrations.RemoveTrigger(
            model_name='statement',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='statement',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='statement',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='agreement',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='presence.agreement'),
        ),
        migrations.AddField(
            model_name='agreementhistory',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.agreement'),
        ),
        migrations.AddField(
            model_name='agreementstage',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='presence.agreementstage'),
        ),
        migrations.AddField(
            model_name='agreementstagehistory',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.agreementstage'),
        ),
        migrations.AddField(
            model_name='base',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='presence.base'),
        ),
        migrations.AddField(
            model_name='basehistory',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.base'),
        ),
        migrations.AddField(
            model_name='deployment',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='presence.deployment'),
        ),
        migrations.AddField(
            model_name='deploymenthistory',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.deployment'),
        ),
        migrations.AddField(
            model_name='event',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='presence.event'),
        ),
        migrations.AddField(
            model_name='eventhistory',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.event'),
        ),
        migrations.AddField(
            model_name='statement',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='presence.statement'),
        ),
        migrations.AddField(
            model_name='statementhistory',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='presence.statement'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_agreementhistory" ("amends_id", "as_of", "as_of_earliest", "as_of_latest", "confidence", "confidence_reason", "created_at", "expires", "expires_earliest", "expires_latest", "id", "in_force", "in_force_earliest", "in_force_latest", "kind", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "signed", "signed_earliest", "signed_latest", "slug", "state", "status", "summary", "term_years", "title", "updated_at", "verified_on") SELECT new_values."amends_id", new_values."as_of", new_values."as_of_earliest", new_values."as_of_latest", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."expires", new_values."expires_earliest", new_values."expires_latest", new_values."id", new_values."in_force", new_values."in_force_earliest", new_values."in_force_latest", new_values."kind", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."retraction_reason", new_values."revision", new_values."signed", new_values."signed_earliest", new_values."signed_latest", new_values."slug", new_values."state", new_values."status", new_values."summary", new_values."term_years", new_values."title", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='69d511b1934f8746e0921431186e2d68e38926e5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_1c4e4', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_agreementhistory" ("amends_id", "as_of", "as_of_earliest", "as_of_latest", "confidence", "confidence_reason", "created_at", "expires", "expires_earliest", "expires_latest", "id", "in_force", "in_force_earliest", "in_force_latest", "kind", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "signed", "signed_earliest", "signed_latest", "slug", "state", "status", "summary", "term_years", "title", "updated_at", "verified_on") SELECT new_values."amends_id", new_values."as_of", new_values."as_of_earliest", new_values."as_of_latest", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."expires", new_values."expires_earliest", new_values."expires_latest", new_values."id", new_values."in_force", new_values."in_force_earliest", new_values."in_force_latest", new_values."kind", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."retraction_reason", new_values."revision", new_values."signed", new_values."signed_earliest", new_values."signed_latest", new_values."slug", new_values."state", new_values."status", new_values."summary", new_values."term_years", new_values."title", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='f020d7ed862278f61c575f27c41c9417de833ee0', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_66ccc', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_agreementhistory" ("amends_id", "as_of", "as_of_earliest", "as_of_latest", "confidence", "confidence_reason", "created_at", "expires", "expires_earliest", "expires_latest", "id", "in_force", "in_force_earliest", "in_force_latest", "kind", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "signed", "signed_earliest", "signed_latest", "slug", "state", "status", "summary", "term_years", "title", "updated_at", "verified_on") SELECT old_values."amends_id", old_values."as_of", old_values."as_of_earliest", old_values."as_of_latest", old_values."confidence", old_values."confidence_reason", old_values."created_at", old_values."expires", old_values."expires_earliest", old_values."expires_latest", old_values."id", old_values."in_force", old_values."in_force_earliest", old_values."in_force_latest", old_values."kind", old_values."merged_into_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."retraction_reason", old_values."revision", old_values."signed", old_values."signed_earliest", old_values."signed_latest", old_values."slug", old_values."state", old_values."status", old_values."summary", old_values."term_years", old_values."title", old_values."updated_at", old_values."verified_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='9218da173a771eafb12630ee62067258b916766a', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_50661', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementstage',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_agreementstagehistory" ("agreement_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_latest", "id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "slug", "stage", "state", "summary", "updated_at", "verified_on") SELECT new_values."agreement_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."date", new_values."date_earliest", new_values."date_latest", new_values."id", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."stage", new_values."state", new_values."summary", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fcfac6ff00781cf1bcda1bd40d438657b6c40afe', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_f2855', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_agreementstage', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementstage',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_agreementstagehistory" ("agreement_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_latest", "id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "slug", "stage", "state", "summary", "updated_at", "verified_on") SELECT new_values."agreement_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."date", new_values."date_earliest", new_values."date_latest", new_values."id", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."stage", new_values."state", new_values."summary", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b57ad390c05999b058a9602e372516dbaa374547', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_97c88', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_agreementstage', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementstage',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_agreementstagehistory" ("agreement_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_latest", "id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "slug", "stage", "state", "summary", "updated_at", "verified_on") SELECT old_values."agreement_id", old_values."confidence", old_values."confidence_reason", old_values."created_at", old_values."date", old_values."date_earliest", old_values."date_latest", old_values."id", old_values."merged_into_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."retraction_reason", old_values."revision", old_values."slug", old_values."stage", old_values."state", old_values."summary", old_values."updated_at", old_values."verified_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='a4ffc4d28065f35b90291915b979fe7c208218f7', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_d6b1c', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_agreementstage', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='base',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_basehistory" ("aliases", "confidence", "confidence_reason", "created_at", "id", "kind", "lat", "location_precision", "lon", "merged_into_id", "name_ar", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "updated_at", "verified_on") SELECT new_values."aliases", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."id", new_values."kind", new_values."lat", new_values."location_precision", new_values."lon", new_values."merged_into_id", new_values."name_ar", new_values."name_en", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."region_id", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."state", new_values."summary", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='918cdd0af64397cf763cbed3fe5c787765f516d0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c22c9', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_base', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='base',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_basehistory" ("aliases", "confidence", "confidence_reason", "created_at", "id", "kind", "lat", "location_precision", "lon", "merged_into_id", "name_ar", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "updated_at", "verified_on") SELECT new_values."aliases", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."id", new_values."kind", new_values."lat", new_values."location_precision", new_values."lon", new_values."merged_into_id", new_values."name_ar", new_values."name_en", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."region_id", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."state", new_values."summary", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='01ca87804060547b5bfe498c658d3dc28fa8be86', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_b3da6', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_base', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='base',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_basehistory" ("aliases", "confidence", "confidence_reason", "created_at", "id", "kind", "lat", "location_precision", "lon", "merged_into_id", "name_ar", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "updated_at", "verified_on") SELECT old_values."aliases", old_values."confidence", old_values."confidence_reason", old_values."created_at", old_values."id", old_values."kind", old_values."lat", old_values."location_precision", old_values."lon", old_values."merged_into_id", old_values."name_ar", old_values."name_en", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."region_id", old_values."retraction_reason", old_values."revision", old_values."slug", old_values."state", old_values."summary", old_values."updated_at", old_values."verified_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='f9ec2c4daee7260ef11598e20c022c58794e8cec', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_7e06f', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_base', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deployment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_deploymenthistory" ("actor_id", "as_of", "as_of_earliest", "as_of_latest", "base_id", "confidence", "confidence_reason", "created_at", "end", "end_earliest", "end_latest", "host_position", "id", "merged_into_id", "own_position", "personnel_max", "personnel_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "role", "slug", "start", "start_earliest", "start_latest", "state", "status", "summary", "updated_at", "verified_on") SELECT new_values."actor_id", new_values."as_of", new_values."as_of_earliest", new_values."as_of_latest", new_values."base_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."end", new_values."end_earliest", new_values."end_latest", new_values."host_position", new_values."id", new_values."merged_into_id", new_values."own_position", new_values."personnel_max", new_values."personnel_min", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."retraction_reason", new_values."revision", new_values."role", new_values."slug", new_values."start", new_values."start_earliest", new_values."start_latest", new_values."state", new_values."status", new_values."summary", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='cda316928ee8058ae46cbb5e00d03b3540158b8d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_01300', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_deployment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deployment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_deploymenthistory" ("actor_id", "as_of", "as_of_earliest", "as_of_latest", "base_id", "confidence", "confidence_reason", "created_at", "end", "end_earliest", "end_latest", "host_position", "id", "merged_into_id", "own_position", "personnel_max", "personnel_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "role", "slug", "start", "start_earliest", "start_latest", "state", "status", "summary", "updated_at", "verified_on") SELECT new_values."actor_id", new_values."as_of", new_values."as_of_earliest", new_values."as_of_latest", new_values."base_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."end", new_values."end_earliest", new_values."end_latest", new_values."host_position", new_values."id", new_values."merged_into_id", new_values."own_position", new_values."personnel_max", new_values."personnel_min", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."retraction_reason", new_values."revision", new_values."role", new_values."slug", new_values."start", new_values."start_earliest", new_values."start_latest", new_values."state", new_values."status", new_values."summary", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='325ab794ca333a1a2f451c589e455498c803e8f8', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e9abc', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_deployment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deployment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_deploymenthistory" ("actor_id", "as_of", "as_of_earliest", "as_of_latest", "base_id", "confidence", "confidence_reason", "created_at", "end", "end_earliest", "end_latest", "host_position", "id", "merged_into_id", "own_position", "personnel_max", "personnel_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "role", "slug", "start", "start_earliest", "start_latest", "state", "status", "summary", "updated_at", "verified_on") SELECT old_values."actor_id", old_values."as_of", old_values."as_of_earliest", old_values."as_of_latest", old_values."base_id", old_values."confidence", old_values."confidence_reason", old_values."created_at", old_values."end", old_values."end_earliest", old_values."end_latest", old_values."host_position", old_values."id", old_values."merged_into_id", old_values."own_position", old_values."personnel_max", old_values."personnel_min", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."retraction_reason", old_values."revision", old_values."role", old_values."slug", old_values."start", old_values."start_earliest", old_values."start_latest", old_values."state", old_values."status", old_values."summary", old_values."updated_at", old_values."verified_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='192e0795c0c6f71c5ccbd0a8a46c78fc02b4f911', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_ca17a', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_deployment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_eventhistory" ("actor_id", "base_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_end", "date_end_earliest", "date_end_latest", "date_latest", "id", "kind", "lat", "lon", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "target_actor_id", "updated_at", "verified_on") SELECT new_values."actor_id", new_values."base_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."date", new_values."date_earliest", new_values."date_end", new_values."date_end_earliest", new_values."date_end_latest", new_values."date_latest", new_values."id", new_values."kind", new_values."lat", new_values."lon", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."region_id", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."state", new_values."summary", new_values."target_actor_id", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='23760f26f1c805bd391af3b175ef0246ee0a92a6', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_9526d', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_event', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_eventhistory" ("actor_id", "base_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_end", "date_end_earliest", "date_end_latest", "date_latest", "id", "kind", "lat", "lon", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "target_actor_id", "updated_at", "verified_on") SELECT new_values."actor_id", new_values."base_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."date", new_values."date_earliest", new_values."date_end", new_values."date_end_earliest", new_values."date_end_latest", new_values."date_latest", new_values."id", new_values."kind", new_values."lat", new_values."lon", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."region_id", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."state", new_values."summary", new_values."target_actor_id", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c7977bc354e04805958c397bafddff56fe15f818', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a4c52', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_event', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_eventhistory" ("actor_id", "base_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_end", "date_end_earliest", "date_end_latest", "date_latest", "id", "kind", "lat", "lon", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "region_id", "retraction_reason", "revision", "slug", "state", "summary", "target_actor_id", "updated_at", "verified_on") SELECT old_values."actor_id", old_values."base_id", old_values."confidence", old_values."confidence_reason", old_values."created_at", old_values."date", old_values."date_earliest", old_values."date_end", old_values."date_end_earliest", old_values."date_end_latest", old_values."date_latest", old_values."id", old_values."kind", old_values."lat", old_values."lon", old_values."merged_into_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."region_id", old_values."retraction_reason", old_values."revision", old_values."slug", old_values."state", old_values."summary", old_values."target_actor_id", old_values."updated_at", old_values."verified_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='076f443b6a49afae353dee3291a4da7457ec1cb6', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_173eb', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_event', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_statementhistory" ("actor_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_latest", "id", "language", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "retraction_reason", "revision", "slug", "speaker_description", "speaker_id", "stance", "state", "summary", "topics", "updated_at", "venue", "verified_on") SELECT new_values."actor_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."date", new_values."date_earliest", new_values."date_latest", new_values."id", new_values."language", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quotation", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."speaker_description", new_values."speaker_id", new_values."stance", new_values."state", new_values."summary", new_values."topics", new_values."updated_at", new_values."venue", new_values."verified_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='38de7766f36b8164d5bd946da805db305e1a660a', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a909c', referencing='REFERENCING NEW TABLE AS new_values ', table='presence_statement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_statementhistory" ("actor_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_latest", "id", "language", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "retraction_reason", "revision", "slug", "speaker_description", "speaker_id", "stance", "state", "summary", "topics", "updated_at", "venue", "verified_on") SELECT new_values."actor_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."date", new_values."date_earliest", new_values."date_latest", new_values."id", new_values."language", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quotation", new_values."retraction_reason", new_values."revision", new_values."slug", new_values."speaker_description", new_values."speaker_id", new_values."stance", new_values."state", new_values."summary", new_values."topics", new_values."updated_at", new_values."venue", new_values."verified_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='504fc62c6187c2d6afff1f610c01a0b756aa74bc', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_b28de', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_statement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_statementhistory" ("actor_id", "confidence", "confidence_reason", "created_at", "date", "date_earliest", "date_latest", "id", "language", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "retraction_reason", "revision", "slug", "speaker_description", "speaker_id", "stance", "state", "summary", "topics", "updated_at", "venue", "verified_on") SELECT old_values."actor_id", old_values."confidence", old_values."confidence_reason", old_values."created_at", old_values."date", old_values."date_earliest", old_values."date_latest", old_values."id", old_values."language", old_values."merged_into_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quotation", old_values."retraction_reason", old_values."revision", old_values."slug", old_values."speaker_description", old_values."speaker_id", old_values."stance", old_values."state", old_values."summary", old_values."topics", old_values."updated_at", old_values."venue", old_values."verified_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='4bf0bdac1ae974392bdaf6f15b47c488ba122200', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_1ffad', referencing='REFERENCING OLD TABLE AS old_values ', table='presence_statement', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('state', 'retracted'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='presence_agreement_merged', violation_error_message='A record that was merged is retracted, and merged into another one.'),
        ),
        migrations.AddConstraint(
            model_name='agreementstage',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('state', 'retracted'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='presence_agreementstage_merged', violation_error_message='A record that was merged is retracted, and merged into another one.'),
        ),
        migrations.AddConstraint(
            model_name='base',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('state', 'retracted'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='presence_base_merged', violation_error_message='A record that was merged is retracted, and merged into another one.'),
        ),
        migrations.AddConstraint(
            model_name='deployment',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('state', 'retracted'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='presence_deployment_merged', violation_error_message='A record that was merged is retracted, and merged into another one.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('state', 'retracted'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='presence_event_merged', violation_error_message='A record that was merged is retracted, and merged into another one.'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('state', 'retracted'), models.Q(('merged_into', models.F('id')), _negated=True)), _connector='OR'), name='presence_statement_merged', violation_error_message='A record that was merged is retracted, and merged into another one.'),
        ),
        *(
            migrations.RunSQL(f"CREATE INDEX {table}_slug ON {table} (slug)", f"DROP INDEX {table}_slug")
            for table in SLUGS
        ),
    ]
