"""The search index, and the triggers that keep it in step (docs/search.md)."""

from pathlib import Path

from django.db import migrations

FOLDER = Path(__file__).parent.parent / "search" / "sql"

DROP = """
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT tgname, tgrelid::regclass AS watched FROM pg_trigger WHERE tgname LIKE 'presence\\_search\\_%' LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', one.tgname, one.watched);
    END LOOP;
    DROP TABLE public.presence_searchname, public.presence_searchtext, public.presence_searchtyped, public.presence_searchmoment,
        public.presence_searchnamepast, public.presence_searchtextpast, public.presence_searchtypedpast CASCADE;
    FOR one IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND (proname LIKE 'presence\\_search\\_%' OR proname IN ('presence_fold', 'presence_trigrams', 'presence_core', 'presence_moment'))
    LOOP
        EXECUTE format('DROP FUNCTION %s', one.name);
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("presence", "0003_evidence_demanded"), ("actors", "0001_initial")]

    operations = [
        migrations.RunSQL("\n".join(part.read_text(encoding="utf-8") for part in sorted(FOLDER.glob("*.sql"))), DROP),
        migrations.RunSQL("SELECT public.presence_search_rebuild()", migrations.RunSQL.noop),
    ]
