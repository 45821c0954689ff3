"""What the database refuses when a transaction commits: a published record that cites nothing, stages out of order.

Deferred, so that a record and its citations may be written in any order within one transaction.
"""

from django.db import migrations

TABLES = {
    "base": "presence_base",
    "deployment": "presence_deployment",
    "agreement": "presence_agreement",
    "stage": "presence_agreementstage",
    "statement": "presence_statement",
    "event": "presence_event",
}

FUNCTIONS = """
CREATE FUNCTION presence_demand_citation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    uncited text;
BEGIN
    EXECUTE format(
        'SELECT slug FROM %1$I record WHERE record.id = $1 AND record.state = ''published'''
        ' AND NOT EXISTS (SELECT 1 FROM presence_citation citation WHERE citation.%2$I = record.id)',
        TG_ARGV[0], TG_ARGV[1]) INTO uncited USING (to_jsonb(coalesce(OLD, NEW)) ->> TG_ARGV[2])::bigint;
    IF uncited IS NOT NULL THEN
        RAISE EXCEPTION '“%” is published and cites nothing: a published record names its source.', uncited
            USING ERRCODE = 'check_violation', CONSTRAINT = 'presence_published_cites';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION presence_stages_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    early text;
BEGIN
    SELECT stage.stage || ' of ' || stage.date INTO early FROM presence_agreementstage stage
    WHERE stage.agreement_id = NEW.agreement_id
        AND stage.stage IN ('ratified', 'in_force', 'amended', 'violated', 'suspended', 'terminated', 'lapsed')
        AND stage.date_latest < (SELECT min(signed.date_earliest) FROM presence_agreementstage signed
            WHERE signed.agreement_id = NEW.agreement_id AND signed.stage = 'signed')
    LIMIT 1;
    IF early IS NOT NULL THEN
        RAISE EXCEPTION 'The stage “%” lies before the agreement was signed.', replace(early, '_', ' ')
            USING ERRCODE = 'check_violation', CONSTRAINT = 'presence_stages_in_order';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER presence_stages_in_order AFTER INSERT OR UPDATE ON presence_agreementstage
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION presence_stages_in_order();
"""
DROP = """
DROP FUNCTION presence_demand_citation() CASCADE;
DROP FUNCTION presence_stages_in_order() CASCADE;
"""


def triggers(name: str, table: str) -> str:
    """One on the record, when it is or becomes published; one on its citations, when one goes or is moved away."""
    return f"""
CREATE CONSTRAINT TRIGGER presence_cites AFTER INSERT OR UPDATE ON {table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'published')
    EXECUTE FUNCTION presence_demand_citation('{table}', '{name}_id', 'id');
CREATE CONSTRAINT TRIGGER presence_{name}_cites AFTER DELETE OR UPDATE ON presence_citation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.{name}_id IS NOT NULL)
    EXECUTE FUNCTION presence_demand_citation('{table}', '{name}_id', '{name}_id');
"""


class Migration(migrations.Migration):
    dependencies = [("presence", "0002_stamp_and_version")]

    operations = [
        migrations.RunSQL(FUNCTIONS, DROP),
        *(migrations.RunSQL(triggers(name, table), migrations.RunSQL.noop) for name, table in TABLES.items()),
    ]
