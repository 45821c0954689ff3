"""A statement that wrote no row of history, such as a deletion that met nothing, raises no version."""

from django.db import migrations

UP = """
-- Is one of the fresh rows of this table, or the row it replaces, seen by the public?
CREATE OR REPLACE FUNCTION presence_fresh_is_public(history text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    seen boolean;
    has_state boolean;
BEGIN
    SELECT count(*) > 0 INTO has_state FROM pg_attribute
    WHERE attrelid = history::regclass AND attname = 'state' AND NOT attisdropped;
    IF has_state THEN
        EXECUTE format(
            'SELECT EXISTS (SELECT 1 FROM %1$I row WHERE row.state IN (''published'', ''retracted'') AND (row.known IS NULL'
            ' OR upper_inf(row.known) AND NOT isempty(row.known) AND row.pgh_obj_id IN'
            ' (SELECT pgh_obj_id FROM %1$I WHERE known IS NULL)))', history) INTO seen;
    ELSIF history = 'presence_citationhistory' THEN
        SELECT EXISTS (
            SELECT 1 FROM presence_citationhistory row
            LEFT JOIN presence_base base ON base.id = row.base_id
            LEFT JOIN presence_deployment deployment ON deployment.id = row.deployment_id
            LEFT JOIN presence_agreement agreement ON agreement.id = row.agreement_id
            LEFT JOIN presence_agreementstage stage ON stage.id = row.stage_id
            LEFT JOIN presence_statement statement ON statement.id = row.statement_id
            LEFT JOIN presence_event event ON event.id = row.event_id
            WHERE row.known IS NULL AND (row.office_id IS NOT NULL OR coalesce(base.state, deployment.state,
                agreement.state, stage.state, statement.state, event.state) IN ('published', 'retracted'))
        ) INTO seen;
    ELSIF history ~ '^presence_(agreement|deployment|statement).*tiehistory$' THEN
        EXECUTE format(
            'SELECT EXISTS (SELECT 1 FROM %1$I row JOIN %2$I owner ON owner.id = row.%3$I'
            ' WHERE row.known IS NULL AND owner.state IN (''published'', ''retracted''))',
            history, 'presence_' || substring(history from '^presence_(agreement|deployment|statement)'),
            substring(history from '^presence_(agreement|deployment|statement)') || '_id') INTO seen;
    ELSE
        -- Names, offices, parties, estimates, identifiers: all of them are public, if a row was written at all.
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE known IS NULL)', history) INTO seen;
    END IF;
    RETURN seen;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("presence", "0015_webhooks_outside")]

    # Backwards nothing changes: the function before this one differs only in what it takes for written.
    operations = [migrations.RunSQL(UP, migrations.RunSQL.noop)]
