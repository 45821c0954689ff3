-- What keeps the index in step (7_watch.sql): triggers on statements, so that loading many rows costs one call. `fresh` and
-- `stale` are the rows after and before.

-- Values of the column `key` in rows that came, went, or changed in one of the `columns`.
CREATE OR REPLACE FUNCTION public.presence_search_changed(operation text, key text, columns text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT CASE operation
        WHEN 'INSERT' THEN format('SELECT array_agg(DISTINCT %1$I) FROM fresh', key)
        WHEN 'DELETE' THEN format('SELECT array_agg(DISTINCT %1$I) FROM stale', key)
        ELSE format('SELECT array_agg(DISTINCT changed.id) FROM fresh JOIN stale USING (id),'
            ' LATERAL (VALUES (fresh.%1$I), (stale.%1$I)) changed (id)'
            ' WHERE ROW(%2$s) IS DISTINCT FROM ROW(%3$s)', key,
            (SELECT string_agg('fresh.' || trim(name), ', ') FROM unnest(string_to_array(columns, ',')) name),
            (SELECT string_agg('stale.' || trim(name), ', ') FROM unnest(string_to_array(columns, ',')) name))
        END
$$;

CREATE OR REPLACE FUNCTION public.presence_search_on_name() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    ids bigint[];
BEGIN
    EXECUTE presence_search_changed(TG_OP, 'id', TG_ARGV[1]) INTO ids;
    IF ids IS NOT NULL THEN
        PERFORM presence_search_put_names(TG_ARGV[0], ids);
    END IF;
    RETURN NULL;
END $$;

-- On a record, or on what is told with it (its stages, parties and ties).
CREATE OR REPLACE FUNCTION public.presence_search_on_record() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    ids bigint[];
BEGIN
    EXECUTE presence_search_changed(TG_OP, TG_ARGV[1], TG_ARGV[2]) INTO ids;
    IF ids IS NOT NULL THEN
        PERFORM presence_search_put(TG_ARGV[0], ids);
    END IF;
    RETURN NULL;
END $$;

-- A record that became published, or is not any more: what it cites is shown, or not any more.
CREATE OR REPLACE FUNCTION public.presence_search_on_state() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    ids bigint[];
    articles bigint[];
BEGIN
    EXECUTE presence_search_changed(TG_OP, 'id', TG_ARGV[1]) INTO ids;
    IF ids IS NULL THEN
        RETURN NULL;
    END IF;
    EXECUTE format('SELECT array_agg(DISTINCT article_id) FROM presence_citation WHERE %I = ANY ($1)', TG_ARGV[0])
        INTO articles USING ids;
    IF TG_ARGV[0] = 'base_id' THEN
        articles := articles || ARRAY(SELECT citation.article_id FROM presence_citation citation
            JOIN presence_deployment deployment ON deployment.id = citation.deployment_id
            WHERE deployment.base_id = ANY (ids));
    ELSIF TG_ARGV[0] = 'agreement_id' THEN
        articles := articles || ARRAY(SELECT citation.article_id FROM presence_citation citation
            JOIN presence_agreementstage stage ON stage.id = citation.stage_id
            WHERE stage.agreement_id = ANY (ids));
    END IF;
    PERFORM presence_search_add_articles(articles), presence_search_drop_articles(articles);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.presence_search_on_citation() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    ids bigint[];
BEGIN
    EXECUTE presence_search_changed(TG_OP, 'article_id', TG_ARGV[0]) INTO ids;
    IF TG_OP <> 'DELETE' THEN
        PERFORM presence_search_add_articles(ids);
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM presence_search_drop_articles(ids);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.presence_search_on_article() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    ids bigint[];
BEGIN
    EXECUTE presence_search_changed(TG_OP, 'id', TG_ARGV[0]) INTO ids;
    ids := ARRAY(SELECT object_id FROM presence_searchtext WHERE kind = 'article' AND object_id = ANY (ids));
    IF TG_OP = 'DELETE' THEN
        PERFORM presence_search_forget('article', ids);
    ELSIF cardinality(ids) > 0 THEN
        PERFORM presence_search_put_articles(ids);
    END IF;
    -- What was to be found in it could so far be read in its text.
    IF TG_OP = 'DELETE' THEN
        UPDATE presence_searchtextpast past SET told = stale.text
        FROM stale WHERE past.kind = 'article' AND past.object_id = stale.id AND past.told IS NULL;
    ELSE
        UPDATE presence_searchtextpast past SET told = stale.text
        FROM stale JOIN fresh USING (id) WHERE fresh.text IS DISTINCT FROM stale.text
            AND past.kind = 'article' AND past.object_id = stale.id AND past.told IS NULL;
    END IF;
    RETURN NULL;
END $$;

-- To empty a table is no change of what was said: nothing of it is left in the past either.
CREATE OR REPLACE FUNCTION public.presence_search_on_truncate() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM presence_searchname WHERE kind = TG_ARGV[0];
    DELETE FROM presence_searchtext WHERE kind = TG_ARGV[0];
    DELETE FROM presence_searchtyped WHERE kind = TG_ARGV[0];
    DELETE FROM presence_searchnamepast WHERE kind = TG_ARGV[0];
    DELETE FROM presence_searchtextpast WHERE kind = TG_ARGV[0];
    DELETE FROM presence_searchtypedpast WHERE kind = TG_ARGV[0];
    RETURN NULL;
END $$;

-- Three triggers of one function: rows before and after are given to a trigger of one operation only.
CREATE OR REPLACE FUNCTION public.presence_search_watch(watched regclass, duty text, VARIADIC arguments text[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    told text := (SELECT string_agg(quote_literal(argument), ', ') FROM unnest(arguments) argument);
    operation text;
BEGIN
    FOREACH operation IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
        EXECUTE format('CREATE TRIGGER presence_search_%1$s_%2$s AFTER %2$s ON %3$s REFERENCING %4$s'
            ' FOR EACH STATEMENT EXECUTE FUNCTION public.presence_search_on_%1$s(%5$s)', duty, operation, watched,
            CASE operation WHEN 'insert' THEN 'NEW TABLE AS fresh' WHEN 'delete' THEN 'OLD TABLE AS stale'
                ELSE 'NEW TABLE AS fresh OLD TABLE AS stale' END, told);
    END LOOP;
END $$;
