"""What lists say of each citation, beside it: triggers have it said again whenever its article or publisher changes."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

# The function is replaced by that of the code when migrations are done (presence/api/rows/ready.py).
FUNCTIONS = """
ALTER TABLE presence_citation ADD COLUMN said text NOT NULL DEFAULT '';

CREATE FUNCTION presence_citation_said(citation record) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN '';
END $$;

-- Whoever changes the article or its publisher meanwhile is waited for, or waits for this citation and then finds it.
-- That holds for new ones: one that was there is found anyway, and to wait with its row locked could never end.
CREATE FUNCTION presence_say_citation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.article_id <> OLD.article_id THEN
        PERFORM FROM public.presence_article WHERE id = NEW.article_id FOR SHARE;
        PERFORM FROM public.presence_source source
        WHERE id = (SELECT source_id FROM public.presence_article WHERE id = NEW.article_id) FOR SHARE;
    END IF;
    NEW.said := public.presence_citation_said(NEW);
    RETURN NEW;
END $$;

CREATE FUNCTION presence_say_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE public.presence_citation citation SET said = NULL
    WHERE article_id = NEW.id AND said <> public.presence_citation_said(citation);
    RETURN NULL;
END $$;

CREATE FUNCTION presence_say_of_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE public.presence_citation citation SET said = NULL
    WHERE article_id IN (SELECT id FROM public.presence_article WHERE source_id = NEW.id)
        AND said <> public.presence_citation_said(citation);
    RETURN NULL;
END $$;

CREATE TRIGGER presence_say BEFORE INSERT OR UPDATE ON presence_citation
    FOR EACH ROW EXECUTE FUNCTION presence_say_citation();
CREATE TRIGGER presence_say AFTER UPDATE ON presence_article
    FOR EACH ROW EXECUTE FUNCTION presence_say_of_article();
CREATE TRIGGER presence_say AFTER UPDATE ON presence_source
    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION presence_say_of_source();
"""

DROP = """
DROP TRIGGER presence_say ON presence_source;
DROP TRIGGER presence_say ON presence_article;
DROP TRIGGER presence_say ON presence_citation;
DROP FUNCTION presence_say_of_source();
DROP FUNCTION presence_say_of_article();
DROP FUNCTION presence_say_citation();
ALTER TABLE presence_citation DROP COLUMN said;
DROP FUNCTION presence_citation_said(record);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('presence', '0018_event_figures'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='citation',
            name='update_update',
        ),
        migrations.RunSQL(FUNCTIONS, DROP),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "presence_citationhistory" ("agreement_id", "article_id", "attests", "base_id", "created_at", "created_by_id", "deployment_id", "end", "event_id", "excerpt", "fields", "id", "office_id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen", "seen_earliest", "seen_latest", "seen_until", "seen_until_earliest", "seen_until_latest", "stage_id", "stance", "start", "statement_id", "suggestion_id") SELECT new_values."agreement_id", new_values."article_id", new_values."attests", new_values."base_id", new_values."created_at", new_values."created_by_id", new_values."deployment_id", new_values."end", new_values."event_id", new_values."excerpt", new_values."fields", new_values."id", new_values."office_id", new_values."origin", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seen", new_values."seen_earliest", new_values."seen_latest", new_values."seen_until", new_values."seen_until_earliest", new_values."seen_until_latest", new_values."stage_id", new_values."stance", new_values."start", new_values."statement_id", new_values."suggestion_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."agreement_id" IS DISTINCT FROM (new_values."agreement_id") OR old_values."article_id" IS DISTINCT FROM (new_values."article_id") OR old_values."attests" IS DISTINCT FROM (new_values."attests") OR old_values."base_id" IS DISTINCT FROM (new_values."base_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."created_by_id" IS DISTINCT FROM (new_values."created_by_id") OR old_values."deployment_id" IS DISTINCT FROM (new_values."deployment_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."event_id" IS DISTINCT FROM (new_values."event_id") OR old_values."excerpt" IS DISTINCT FROM (new_values."excerpt") OR old_values."fields" IS DISTINCT FROM (new_values."fields") OR old_values."office_id" IS DISTINCT FROM (new_values."office_id") OR old_values."origin" IS DISTINCT FROM (new_values."origin") OR old_values."seen" IS DISTINCT FROM (new_values."seen") OR old_values."seen_earliest" IS DISTINCT FROM (new_values."seen_earliest") OR old_values."seen_latest" IS DISTINCT FROM (new_values."seen_latest") OR old_values."seen_until" IS DISTINCT FROM (new_values."seen_until") OR old_values."seen_until_earliest" IS DISTINCT FROM (new_values."seen_until_earliest") OR old_values."seen_until_latest" IS DISTINCT FROM (new_values."seen_until_latest") OR old_values."stage_id" IS DISTINCT FROM (new_values."stage_id") OR old_values."stance" IS DISTINCT FROM (new_values."stance") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."statement_id" IS DISTINCT FROM (new_values."statement_id") OR old_values."suggestion_id" IS DISTINCT FROM (new_values."suggestion_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3f329c7dec4c5e1b62654dadf30ebf16ba45d038', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_03a2f', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='presence_citation', when='AFTER')),
        ),
    ]
