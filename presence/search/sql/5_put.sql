-- What is to be found, and putting it into the index. Functions, not views: a view would hold on to the columns it reads.

-- Which of these articles something published rests on: presence/shown.py citations(), said for the database.
CREATE OR REPLACE FUNCTION public.presence_search_resting(articles bigint[]) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 100 SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT article.id FROM unnest(articles) AS article (id)
    WHERE EXISTS (
        SELECT FROM presence_citation citation
        LEFT JOIN presence_deployment deployment ON deployment.id = citation.deployment_id AND deployment.state = 'published'
        LEFT JOIN presence_agreementstage stage ON stage.id = citation.stage_id AND stage.state = 'published'
        LEFT JOIN presence_base base ON base.id = coalesce(citation.base_id, deployment.base_id) AND base.state = 'published'
        LEFT JOIN presence_agreement agreement
            ON agreement.id = coalesce(citation.agreement_id, stage.agreement_id) AND agreement.state = 'published'
        LEFT JOIN presence_statement statement ON statement.id = citation.statement_id AND statement.state = 'published'
        LEFT JOIN presence_event event ON event.id = citation.event_id AND event.state = 'published'
        WHERE citation.article_id = article.id
            AND coalesce(citation.office_id, base.id, agreement.id, statement.id, event.id) IS NOT NULL
    );
END $$;

-- What is searched of each record: `ties` are things it is about, by which it is found whatever they are called now.
CREATE OR REPLACE FUNCTION public.presence_search_records(of_kind text, ids bigint[])
RETURNS TABLE (id bigint, day date, title text, body text, said text, language text, ties text[])
LANGUAGE plpgsql STABLE ROWS 100 SET search_path = public, pg_temp AS $$
BEGIN
    CASE of_kind
    WHEN 'base' THEN RETURN QUERY
        SELECT base.id, NULL::date, concat_ws(' . ', base.name_en, base.name_ar, array_to_string(base.aliases, ' . ')),
            concat_ws(' . ', base.place, base.summary), '', 'en', ARRAY['@region:' || base.region_id, '@base:' || base.id]
        FROM presence_base base WHERE base.id = ANY (ids) AND base.state = 'published';
    WHEN 'agreement' THEN RETURN QUERY
        SELECT agreement.id, agreement.signed_earliest, agreement.title::text, concat_ws(' . ', agreement.summary,
                (SELECT string_agg(stage.summary, ' . ' ORDER BY stage.id) FROM presence_agreementstage stage
                    WHERE stage.agreement_id = agreement.id AND stage.state = 'published')), '', 'en',
            ARRAY['@agreement:' || agreement.id]
            || ARRAY(SELECT '@actor:' || party.actor_id FROM presence_party party WHERE party.agreement_id = agreement.id)
            || ARRAY(SELECT '@base:' || tie.base_id FROM presence_agreement_bases tie WHERE tie.agreement_id = agreement.id)
            || ARRAY(SELECT '@region:' || tie.region_id FROM presence_agreement_regions tie WHERE tie.agreement_id = agreement.id)
        FROM presence_agreement agreement WHERE agreement.id = ANY (ids) AND agreement.state = 'published';
    WHEN 'statement' THEN RETURN QUERY
        SELECT statement.id, statement.date_earliest, statement.speaker_description::text,
            concat_ws(' . ', statement.summary, statement.venue), statement.quotation, statement.language::text,
            ARRAY['@person:' || statement.speaker_id, '@actor:' || statement.actor_id]
            || ARRAY(SELECT '@actor:' || tie.actor_id FROM presence_statement_about_actors tie WHERE tie.statement_id = statement.id)
            || ARRAY(SELECT '@base:' || tie.base_id FROM presence_statement_about_bases tie WHERE tie.statement_id = statement.id)
            || ARRAY(SELECT '@region:' || tie.region_id FROM presence_statement_about_regions tie WHERE tie.statement_id = statement.id)
            || ARRAY(SELECT '@agreement:' || tie.agreement_id FROM presence_statement_about_agreements tie WHERE tie.statement_id = statement.id)
        FROM presence_statement statement WHERE statement.id = ANY (ids) AND statement.state = 'published';
    WHEN 'event' THEN RETURN QUERY
        SELECT event.id, event.date_earliest, event.place::text, event.summary, '', 'en',
            ARRAY['@actor:' || event.actor_id, '@actor:' || event.target_actor_id, '@base:' || event.base_id,
                '@region:' || event.region_id]
        FROM presence_event event WHERE event.id = ANY (ids) AND event.state = 'published';
    END CASE;
END $$;

-- Bring these records' words up to date; one that is not published any more goes.
CREATE OR REPLACE FUNCTION public.presence_search_put(of_kind text, ids bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    WITH record AS MATERIALIZED (SELECT * FROM presence_search_records(of_kind, ids)), typed AS (
        INSERT INTO presence_searchtyped
        SELECT of_kind, id, coalesce(day, '0001-01-01'), presence_search_marks(of_kind, coalesce(day, '0001-01-01'))
            || presence_search_typed(concat_ws(' . ', title, body, said))
        FROM record ON CONFLICT (kind, object_id) DO UPDATE SET day = excluded.day, words = excluded.words)
    INSERT INTO presence_searchtext
    SELECT of_kind, id, coalesce(day, '0001-01-01'), NULL, presence_search_marks(of_kind, coalesce(day, '0001-01-01'))
        || array_to_tsvector(array_remove(ties, NULL))
        || setweight(presence_search_vector('en', title), 'A') || presence_search_vector('en', body)
        || presence_search_vector(language, said)
    FROM record ON CONFLICT (kind, object_id) DO UPDATE SET day = excluded.day, words = excluded.words;
    PERFORM presence_search_forget(of_kind, ARRAY(
        SELECT gone.id FROM unnest(ids) AS gone (id) EXCEPT SELECT record.id FROM presence_search_records(of_kind, ids) record));
END $$;

CREATE OR REPLACE FUNCTION public.presence_search_forget(of_kind text, ids bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF cardinality(ids) > 0 THEN
        DELETE FROM presence_searchtext WHERE kind = of_kind AND object_id = ANY (ids);
        DELETE FROM presence_searchtyped WHERE kind = of_kind AND object_id = ANY (ids);
    END IF;
END $$;

-- Articles that something published rests on, as they are now.
CREATE OR REPLACE FUNCTION public.presence_search_write_articles(resting bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    WITH article AS MATERIALIZED (
        SELECT article.id, article.source_id, article.language, article.title, article.text,
            coalesce(article.published_earliest, '0001-01-01') AS day
        FROM presence_article article JOIN unnest(resting) AS wanted (id) USING (id)
    ), typed AS (
        INSERT INTO presence_searchtyped
        SELECT 'article', id, day, presence_search_marks('article', day)
            || presence_search_typed(concat_ws(' . ', title, text))
        FROM article ON CONFLICT (kind, object_id) DO UPDATE SET day = excluded.day, words = excluded.words)
    INSERT INTO presence_searchtext
    SELECT 'article', id, day, source_id, presence_search_marks('article', day)
        || setweight(presence_search_vector(language, title), 'A') || presence_search_vector(language, text)
    FROM article ON CONFLICT (kind, object_id)
    DO UPDATE SET day = excluded.day, source_id = excluded.source_id, words = excluded.words;
END $$;

-- Bring these articles' words up to date; one that nothing published rests on any more goes.
CREATE OR REPLACE FUNCTION public.presence_search_put_articles(ids bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    resting bigint[];
BEGIN
    PERFORM FROM presence_article article WHERE article.id = ANY (ids) ORDER BY article.id FOR SHARE;
    resting := ARRAY(SELECT presence_search_resting(ids));
    PERFORM presence_search_write_articles(resting),
        presence_search_forget('article', ARRAY(SELECT unnest(ids) EXCEPT SELECT unnest(resting)));
END $$;

-- Something published rests on these from now on. Their rows are held until the transaction ends, so that another
-- one that takes away what else rested on them (presence_search_drop_articles) waits and sees this.
CREATE OR REPLACE FUNCTION public.presence_search_add_articles(ids bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    unknown bigint[];
BEGIN
    IF coalesce(cardinality(ids), 0) = 0 THEN
        RETURN;
    END IF;
    PERFORM FROM presence_article article WHERE article.id = ANY (ids) ORDER BY article.id FOR SHARE;
    unknown := ARRAY(SELECT DISTINCT article.id FROM unnest(ids) AS article (id) WHERE NOT EXISTS (
        SELECT FROM presence_searchtext indexed WHERE indexed.kind = 'article' AND indexed.object_id = article.id));
    PERFORM presence_search_write_articles(ARRAY(SELECT presence_search_resting(unknown)));
END $$;

-- Something that rested on these is gone: those on which nothing else does go too.
CREATE OR REPLACE FUNCTION public.presence_search_drop_articles(ids bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    lost bigint[];
BEGIN
    IF coalesce(cardinality(ids), 0) = 0 THEN
        RETURN;
    END IF;
    lost := ARRAY(SELECT article.id FROM unnest(ids) AS article (id) EXCEPT SELECT presence_search_resting(ids));
    IF cardinality(lost) = 0 THEN
        RETURN;
    END IF;
    PERFORM FROM presence_article article WHERE article.id = ANY (lost) ORDER BY article.id FOR NO KEY UPDATE;
    lost := ARRAY(SELECT article.id FROM unnest(lost) AS article (id) EXCEPT SELECT presence_search_resting(lost));
    PERFORM presence_search_forget('article', lost);
END $$;

-- Bring these things' names up to date.
CREATE OR REPLACE FUNCTION public.presence_search_put_names(of_kind text, ids bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    WITH called AS MATERIALIZED (
        SELECT id, place, slug, name, folded,
            CASE WHEN of_kind IN ('person', 'region', 'base') THEN presence_core(of_kind, folded) END AS core,
            presence_trigrams(folded) AS trigrams
        FROM (
            SELECT id, slug, name_en, name_ar, aliases FROM actors_actor WHERE of_kind = 'actor' AND id = ANY (ids)
            UNION ALL
            SELECT id, slug, name_en, name_ar, aliases FROM actors_person WHERE of_kind = 'person' AND id = ANY (ids)
            UNION ALL
            SELECT id, slug, name_en, name_ar, aliases FROM presence_region WHERE of_kind = 'region' AND id = ANY (ids)
            UNION ALL
            SELECT id, slug, name_en, name_ar, aliases FROM presence_base
            WHERE of_kind = 'base' AND id = ANY (ids) AND state = 'published'
            UNION ALL
            SELECT id, slug, title, '', '{}' FROM presence_agreement
            WHERE of_kind = 'agreement' AND id = ANY (ids) AND state = 'published'
            UNION ALL
            SELECT id, slug, name, '', '{}' FROM presence_source WHERE of_kind = 'source' AND id = ANY (ids)
        ) thing, LATERAL (
            SELECT min(n)::smallint - 1 AS place, each.name, trim(presence_fold(each.name)) AS folded
            FROM unnest(ARRAY[thing.name_en, thing.name_ar] || thing.aliases) WITH ORDINALITY AS each (name, n)
            WHERE each.name <> '' GROUP BY each.name
        ) names
    ), gone AS (
        DELETE FROM presence_searchname known WHERE known.kind = of_kind AND known.object_id = ANY (ids)
            AND NOT EXISTS (SELECT FROM called WHERE called.id = known.object_id AND called.place = known.place)
    )
    INSERT INTO presence_searchname (kind, object_id, place, slug, name, folded, core, trigrams)
    SELECT of_kind, id, place, slug, name, folded, core, trigrams FROM called
    ON CONFLICT (kind, object_id, place) DO UPDATE SET slug = excluded.slug, name = excluded.name,
        folded = excluded.folded, core = excluded.core, trigrams = excluded.trigrams;
END $$;

-- The whole index put right, should it ever be wanted (presence/search/sql changed): what is as it should be is left alone.
CREATE OR REPLACE FUNCTION public.presence_search_rebuild() RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    of_kind text;
    ids bigint[];
BEGIN
    FOREACH of_kind IN ARRAY ARRAY['actor', 'person', 'region', 'base', 'agreement', 'source'] LOOP
        EXECUTE format('SELECT array_agg(id) FROM %I', CASE WHEN of_kind IN ('actor', 'person') THEN 'actors_' ELSE 'presence_' END
            || of_kind) INTO ids;
        PERFORM presence_search_put_names(of_kind,
            ids || ARRAY(SELECT DISTINCT object_id FROM presence_searchname WHERE kind = of_kind));
    END LOOP;
    FOREACH of_kind IN ARRAY ARRAY['base', 'agreement', 'statement', 'event'] LOOP
        EXECUTE format('SELECT array_agg(id) FROM presence_%I', of_kind) INTO ids;
        PERFORM presence_search_put(of_kind, ARRAY(
            SELECT unnest(ids) UNION SELECT object_id FROM presence_searchtext WHERE kind = of_kind));
    END LOOP;
    PERFORM presence_search_put_articles(ARRAY(SELECT article_id FROM presence_citation
        UNION SELECT object_id FROM presence_searchtext WHERE kind = 'article'));
END $$;
