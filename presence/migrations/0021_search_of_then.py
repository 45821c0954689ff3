"""What was to be found is kept: search answers of any moment from this migration on (presence/search/sql/4_past.sql).

Where the index held something before, nobody noted since when: search refuses moments before this one there.
"""

from pathlib import Path

from django.db import migrations

FOLDER = Path(__file__).parent.parent / "search" / "sql"
DROP_ASKING = """
DROP FUNCTION IF EXISTS public.presence_search_step(boolean, tsquery, bigint[], integer, integer),
    public.presence_search_back(boolean, tsquery, tsquery[], integer[], bigint[], integer),
    public.presence_search_newest(
        text, boolean, tsquery, tsquery, tsquery, tsquery[], integer[], bigint[], integer, integer, integer, double precision);
"""
# An installation whose tables were made before rows carried the number of their transaction.
NUMBERED = """
DO $$
DECLARE
    watched text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'public.presence_searchtext'::regclass AND attname = 'written') THEN
        RETURN;
    END IF;
    FOREACH watched IN ARRAY ARRAY['presence_searchname', 'presence_searchtext', 'presence_searchtyped'] LOOP
        EXECUTE format('ALTER TABLE public.%I ADD COLUMN written bigint NOT NULL DEFAULT 0', watched);
        EXECUTE format('ALTER TABLE public.%I ALTER COLUMN written SET DEFAULT public.presence_search_writing()', watched);
    END LOOP;
    INSERT INTO public.presence_searchmoment (number, at) OVERRIDING SYSTEM VALUE
    SELECT 0, clock_timestamp() WHERE EXISTS (SELECT FROM public.presence_searchname);
END $$;
"""
STAMP = """
CREATE OR REPLACE FUNCTION presence_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    fresh text[] := string_to_array(trim(',' FROM coalesce(current_setting('presence.fresh', true), '')), ',');
    history text;
    public boolean := false;
    moment timestamptz;
BEGIN
    IF coalesce(array_length(fresh, 1), 0) = 0 THEN
        RETURN NULL;  -- an earlier row of this transaction has done it
    END IF;
    PERFORM set_config('presence.fresh', '', true);
    moment := presence_moment(true);
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
        INSERT INTO presence_datasetversion (number, at)
        SELECT coalesce(max(number), 0) + 1, moment FROM presence_datasetversion;
    END IF;
    RETURN NULL;
END $$;
"""


def said(*names: str) -> str:
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)


class Migration(migrations.Migration):
    dependencies = [("presence", "0020_followed_beside")]

    operations = [
        migrations.RunSQL(DROP_ASKING, migrations.RunSQL.noop),
        migrations.RunSQL(said("2_moments.sql"), migrations.RunSQL.noop),
        migrations.RunSQL(NUMBERED, migrations.RunSQL.noop),
        migrations.RunSQL(said("4_past.sql", "5_put.sql", "6_duties.sql", "8_ask.sql"), migrations.RunSQL.noop),
        migrations.RunSQL(STAMP, migrations.RunSQL.noop),
    ]
