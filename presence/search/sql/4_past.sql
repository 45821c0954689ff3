-- What was to be found and is not any more: rows that were replaced or taken out, with the transaction that did it. With
-- the rows that hold now they answer of any moment (presence/knowledge.py).
CREATE TABLE IF NOT EXISTS public.presence_searchnamepast (LIKE public.presence_searchname, until bigint NOT NULL);
CREATE INDEX IF NOT EXISTS presence_searchnamepast_thing ON public.presence_searchnamepast (kind, object_id);
CREATE INDEX IF NOT EXISTS presence_searchnamepast_folded ON public.presence_searchnamepast (folded text_pattern_ops);
CREATE INDEX IF NOT EXISTS presence_searchnamepast_core ON public.presence_searchnamepast (core) WHERE core IS NOT NULL;
CREATE INDEX IF NOT EXISTS presence_searchnamepast_trigrams ON public.presence_searchnamepast USING gin (trigrams) WITH (fastupdate = off);

-- `told`: the text of an article as it was, once it is another one or gone; null as long as it can be read there.
CREATE TABLE IF NOT EXISTS public.presence_searchtextpast (LIKE public.presence_searchtext, until bigint NOT NULL, told text);
CREATE INDEX IF NOT EXISTS presence_searchtextpast_thing ON public.presence_searchtextpast (kind, object_id);
CREATE INDEX IF NOT EXISTS presence_searchtextpast_source ON public.presence_searchtextpast (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS presence_searchtextpast_words ON public.presence_searchtextpast USING gin (words) WITH (fastupdate = off);

CREATE TABLE IF NOT EXISTS public.presence_searchtypedpast (LIKE public.presence_searchtyped, until bigint NOT NULL);
CREATE INDEX IF NOT EXISTS presence_searchtypedpast_thing ON public.presence_searchtypedpast (kind, object_id);
CREATE INDEX IF NOT EXISTS presence_searchtypedpast_words ON public.presence_searchtypedpast USING gin (words) WITH (fastupdate = off);

-- A row as it was goes to the past, unless it came in this same transaction and nobody ever saw it. One that is put as it
-- is already is left alone.
CREATE OR REPLACE FUNCTION public.presence_search_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    own bigint;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        NEW.written := OLD.written;
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NULL;
        END IF;
    END IF;
    own := public.presence_search_writing();
    IF OLD.written <> own THEN
        EXECUTE format('INSERT INTO public.%I SELECT ($1).*, $2', TG_TABLE_NAME || 'past') USING OLD, own;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    NEW.written := own;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER presence_search_keep BEFORE UPDATE OR DELETE ON public.presence_searchname
    FOR EACH ROW EXECUTE FUNCTION public.presence_search_keep();
CREATE OR REPLACE TRIGGER presence_search_keep BEFORE UPDATE OR DELETE ON public.presence_searchtext
    FOR EACH ROW EXECUTE FUNCTION public.presence_search_keep();
CREATE OR REPLACE TRIGGER presence_search_keep BEFORE UPDATE OR DELETE ON public.presence_searchtyped
    FOR EACH ROW EXECUTE FUNCTION public.presence_search_keep();
