"""Commit time: history rows are stamped and the dataset version is raised, by one deferred trigger.

Every table that ends in `history` and has the column `known` takes part; later migrations call `presence_follow()`
after adding one.
"""

from django.db import migrations

FUNCTIONS = """
-- A statement wrote history rows: the transaction has something to stamp when it commits.
CREATE FUNCTION presence_mark_fresh() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    fresh text := coalesce(current_setting('presence.fresh', true), '');  -- null in a session that never set it
BEGIN
    IF position(',' || TG_TABLE_NAME || ',' IN fresh || ',') = 0 THEN
        PERFORM set_config('presence.fresh', fresh || ',' || TG_TABLE_NAME, true);
    END IF;
    RETURN NULL;
END $$;

-- Is one of the fresh rows of this table, or the row it replaces, seen by the public?
CREATE FUNCTION presence_fresh_is_public(history text) RETURNS boolean LANGUAGE plpgsql AS $$
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
        seen := true;  -- names, offices, parties, estimates: all of them are public
    END IF;
    RETURN seen;
END $$;

CREATE FUNCTION presence_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    fresh text[] := string_to_array(trim(',' FROM coalesce(current_setting('presence.fresh', true), '')), ',');
    history text;
    public boolean := false;
    moment timestamptz;
    latest record;
BEGIN
    IF coalesce(array_length(fresh, 1), 0) = 0 THEN
        RETURN NULL;  -- an earlier row of this transaction has done it
    END IF;
    PERFORM set_config('presence.fresh', '', true);
    -- Taken last and by everyone alike, so commits queue here and cannot wait on each other in a circle.
    PERFORM pg_advisory_xact_lock(hashtext('presence.version'));
    SELECT number, at INTO latest FROM presence_datasetversion ORDER BY number DESC LIMIT 1;
    moment := greatest(clock_timestamp(), latest.at + interval '1 microsecond');
    FOREACH history IN ARRAY fresh LOOP
        public := public OR presence_fresh_is_public(history);
    END LOOP;
    FOREACH history IN ARRAY fresh LOOP
        EXECUTE format(
            'WITH last AS (SELECT pgh_obj_id, max(pgh_id) AS id FROM %1$I WHERE known IS NULL GROUP BY 1),'
            ' closed AS (UPDATE %1$I row SET known = tstzrange(lower(row.known), $1) FROM last'
            '  WHERE row.pgh_obj_id = last.pgh_obj_id AND upper_inf(row.known) AND NOT isempty(row.known))'
            ' UPDATE %1$I row SET known = CASE WHEN row.pgh_id = last.id AND row.pgh_label <> ''delete'''
            '  THEN tstzrange($1, NULL) ELSE ''empty'' END, pgh_created_at = $1'
            ' FROM last WHERE row.pgh_obj_id = last.pgh_obj_id AND row.known IS NULL', history) USING moment;
    END LOOP;
    IF public THEN
        INSERT INTO presence_datasetversion (number, at) VALUES (coalesce(latest.number, 0) + 1, moment);
    END IF;
    RETURN NULL;
END $$;

-- Give every history table its two triggers; one that has them already is left alone.
CREATE FUNCTION presence_follow() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    history text;
BEGIN
    FOR history IN
        SELECT class.relname FROM pg_class class JOIN pg_attribute attribute ON attribute.attrelid = class.oid
        WHERE class.relkind = 'r' AND class.relname LIKE '%history' AND attribute.attname = 'known'
            AND class.relnamespace = 'public'::regnamespace
            AND NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = class.oid AND tgname = 'presence_stamp')
    LOOP
        EXECUTE format('CREATE TRIGGER presence_mark_fresh AFTER INSERT ON %I'
            ' FOR EACH STATEMENT EXECUTE FUNCTION presence_mark_fresh()', history);
        EXECUTE format('CREATE CONSTRAINT TRIGGER presence_stamp AFTER INSERT ON %I'
            ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION presence_stamp()', history);
    END LOOP;
END $$;
"""

DROP = """
DROP FUNCTION presence_follow();
DROP FUNCTION presence_stamp() CASCADE;
DROP FUNCTION presence_fresh_is_public(text);
DROP FUNCTION presence_mark_fresh() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("presence", "0001_initial"), ("actors", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTIONS, DROP),
        migrations.RunSQL("SELECT presence_follow()", migrations.RunSQL.noop),
    ]
