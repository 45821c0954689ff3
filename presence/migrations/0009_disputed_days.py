"""The days on which a deployment is disputed, beside it: triggers make them from its citations."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

import actors.fields

# Under known_at= the names lead to the citations of that moment. The fields are those that presence rests on; a dispute
# of the number of troops, say, leaves it as it is. Without a first or a last day it holds for all of the time before or
# after the other.
FUNCTIONS = """
CREATE FUNCTION presence_disputed_days(of bigint) RETURNS datemultirange LANGUAGE sql STABLE AS $$
    SELECT coalesce(range_agg(daterange(seen_earliest, coalesce(seen_until_latest, seen_latest), '[]')), '{}')
    FROM presence_citation
    WHERE deployment_id = of AND stance = 'disputes'
        AND (fields = '{}' OR fields && '{actor,base,start,end,status,as_of}')
        AND (coalesce(seen_until_latest, seen_latest) < seen_earliest) IS NOT TRUE
$$;

-- Volatile: after waiting for a row it sees what was committed meanwhile.
CREATE FUNCTION presence_make_disputed_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.disputed_days := public.presence_disputed_days(NEW.id);
    RETURN NEW;
END $$;

CREATE FUNCTION presence_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.stance = 'disputes' AND OLD.deployment_id IS NOT NULL THEN
        UPDATE public.presence_deployment SET disputed_days = NULL WHERE id = OLD.deployment_id;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.stance = 'disputes' AND NEW.deployment_id IS NOT NULL THEN
        UPDATE public.presence_deployment SET disputed_days = NULL WHERE id = NEW.deployment_id;
    END IF;
    RETURN NULL;
END $$;

ALTER TABLE presence_deployment ADD COLUMN disputed_days datemultirange NOT NULL DEFAULT '{}';
-- What comes from outside is never taken: null, or what was read before another dispute.
CREATE TRIGGER presence_disputed_days_new BEFORE INSERT ON presence_deployment
    FOR EACH ROW EXECUTE FUNCTION presence_make_disputed_days();
CREATE TRIGGER presence_disputed_days BEFORE UPDATE ON presence_deployment
    FOR EACH ROW WHEN (OLD.disputed_days IS DISTINCT FROM NEW.disputed_days)
    EXECUTE FUNCTION presence_make_disputed_days();
CREATE TRIGGER presence_dispute AFTER INSERT OR UPDATE OR DELETE ON presence_citation
    FOR EACH ROW EXECUTE FUNCTION presence_dispute();
CREATE INDEX presence_citationhistory_disputes ON presence_citationhistory (deployment_id)
    WHERE stance = 'disputes' AND deployment_id IS NOT NULL;
"""

DROP = """
DROP INDEX presence_citationhistory_disputes;
DROP TRIGGER presence_dispute ON presence_citation;
DROP TRIGGER presence_disputed_days ON presence_deployment;
DROP TRIGGER presence_disputed_days_new ON presence_deployment;
ALTER TABLE presence_deployment DROP COLUMN disputed_days;
DROP FUNCTION presence_dispute();
DROP FUNCTION presence_make_disputed_days();
DROP FUNCTION presence_disputed_days(bigint);
"""

FILL = """
UPDATE presence_deployment SET disputed_days = NULL WHERE id IN (
    SELECT deployment_id FROM presence_citation WHERE stance = 'disputes' AND deployment_id IS NOT NULL
)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('presence', '0008_kept'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='deployment',
            name='update_update',
        ),
        migrations.SeparateDatabaseAndState(
            [migrations.RunSQL(FUNCTIONS, DROP)],
            [
                migrations.AddField(
                    model_name="deployment",
                    name="disputed_days",
                    field=actors.fields.TriggerDaysField(editable=False, null=True),
                ),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deployment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_deploymenthistory" ("actor_id", "as_of", "as_of_earliest", "as_of_latest", "base_id", "confidence", "confidence_reason", "created_at", "end", "end_earliest", "end_latest", "host_position", "id", "merged_into_id", "own_position", "personnel_max", "personnel_min", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retraction_reason", "revision", "role", "slug", "start", "start_earliest", "start_latest", "state", "status", "summary", "updated_at", "verified_on") SELECT new_values."actor_id", new_values."as_of", new_values."as_of_earliest", new_values."as_of_latest", new_values."base_id", new_values."confidence", new_values."confidence_reason", new_values."created_at", new_values."end", new_values."end_earliest", new_values."end_latest", new_values."host_position", new_values."id", new_values."merged_into_id", new_values."own_position", new_values."personnel_max", new_values."personnel_min", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."retraction_reason", new_values."revision", new_values."role", new_values."slug", new_values."start", new_values."start_earliest", new_values."start_latest", new_values."state", new_values."status", new_values."summary", new_values."updated_at", new_values."verified_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."actor_id" IS DISTINCT FROM (new_values."actor_id") OR old_values."as_of" IS DISTINCT FROM (new_values."as_of") OR old_values."as_of_earliest" IS DISTINCT FROM (new_values."as_of_earliest") OR old_values."as_of_latest" IS DISTINCT FROM (new_values."as_of_latest") OR old_values."base_id" IS DISTINCT FROM (new_values."base_id") OR old_values."certain" IS DISTINCT FROM (new_values."certain") OR old_values."confidence" IS DISTINCT FROM (new_values."confidence") OR old_values."confidence_reason" IS DISTINCT FROM (new_values."confidence_reason") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."end_earliest" IS DISTINCT FROM (new_values."end_earliest") OR old_values."end_latest" IS DISTINCT FROM (new_values."end_latest") OR old_values."host_position" IS DISTINCT FROM (new_values."host_position") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."merged_into_id" IS DISTINCT FROM (new_values."merged_into_id") OR old_values."own_position" IS DISTINCT FROM (new_values."own_position") OR old_values."personnel_max" IS DISTINCT FROM (new_values."personnel_max") OR old_values."personnel_min" IS DISTINCT FROM (new_values."personnel_min") OR old_values."possible" IS DISTINCT FROM (new_values."possible") OR old_values."retraction_reason" IS DISTINCT FROM (new_values."retraction_reason") OR old_values."revision" IS DISTINCT FROM (new_values."revision") OR old_values."role" IS DISTINCT FROM (new_values."role") OR old_values."slug" IS DISTINCT FROM (new_values."slug") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."start_earliest" IS DISTINCT FROM (new_values."start_earliest") OR old_values."start_latest" IS DISTINCT FROM (new_values."start_latest") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."summary" IS DISTINCT FROM (new_values."summary") OR old_values."updated_at" IS DISTINCT FROM (new_values."updated_at") OR old_values."verified_on" IS DISTINCT FROM (new_values."verified_on")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a1e8c88bef9c5f73afbf884d28e120803d0e2e6f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e9abc', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_deployment', when='AFTER')),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
