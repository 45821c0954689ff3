"""The newest texts are looked for in fewer steps (presence/search/sql/8_ask.sql)."""

from pathlib import Path

from django.db import migrations

ASK = Path(__file__).parent.parent / "search" / "sql" / "8_ask.sql"

# With whatever arguments: 0004 may have made it as it is now.
DROP = """
DO $$
DECLARE
    one regprocedure;
BEGIN
    FOR one IN SELECT oid FROM pg_proc
        WHERE proname = 'presence_search_newest' AND pronamespace = 'public'::regnamespace
    LOOP
        EXECUTE 'DROP FUNCTION ' || one;
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("presence", "0009_disputed_days")]

    operations = [
        migrations.RunSQL(DROP, migrations.RunSQL.noop),
        migrations.RunSQL(ASK.read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
