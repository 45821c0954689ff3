-- A question's word or phrase in each of these languages. Nothing, where a word is too common in one of them to be kept.
CREATE OR REPLACE FUNCTION public.presence_search_term(term text, languages text[], together boolean) RETURNS tsquery
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
    language text;
    one tsquery;
    found tsquery := '';
BEGIN
    FOREACH language IN ARRAY languages LOOP
        IF language = 'typed' THEN
            one := phraseto_tsquery('pg_catalog.simple', presence_search_words(term));
        ELSIF together THEN
            one := phraseto_tsquery(presence_search_config(language), presence_search_letters(language, term));
        ELSE
            one := plainto_tsquery(presence_search_config(language), presence_search_letters(language, term));
        END IF;
        IF numnode(one) = 0 AND NOT together THEN
            RETURN NULL;
        ELSIF numnode(one) > 0 AND (numnode(found) = 0 OR position(one::text IN found::text) = 0) THEN
            found := CASE WHEN numnode(found) = 0 THEN one ELSE found || one END;
        END IF;
    END LOOP;
    RETURN CASE WHEN numnode(found) > 0 THEN found END;
END $$;

-- What a word of a text becomes in the index, for marking it where it was found.
CREATE OR REPLACE FUNCTION public.presence_search_lexeme(language text, word text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT (tsvector_to_array(CASE language WHEN 'typed' THEN presence_search_typed(word)
        ELSE presence_search_vector(language, word) END))[1]
$$;

-- The newest of a kind that a question finds, by ever wider `steps` back in time until there are `most`, so that what a
-- question costs does not grow with what it could find. Those first `ranked` come with a score. Where the next step
-- would take longer than `patience` it is not made, and the answer is `partial`.
CREATE OR REPLACE FUNCTION public.presence_search_newest(
    of_kind text, typed boolean, question tsquery, steps tsquery[], left_out bigint[], most integer, ranked integer,
    patience double precision
) RETURNS TABLE (matched integer, partial boolean, ids bigint[], days date[], scores real[])
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    began timestamptz := clock_timestamp();
    started timestamptz;
    step integer;
    asked tsquery;
BEGIN
    partial := false;
    FOR step IN 1 .. cardinality(steps) LOOP
        started := clock_timestamp();
        asked := question && steps[step];
        IF typed THEN
            SELECT count(*), array_agg(text.object_id ORDER BY text.day DESC, text.object_id DESC),
                array_agg(text.day ORDER BY text.day DESC, text.object_id DESC)
            INTO matched, ids, days FROM presence_searchtyped text
            WHERE text.words @@ asked AND text.object_id <> ALL (left_out);
        ELSE
            SELECT count(*), array_agg(text.object_id ORDER BY text.day DESC, text.object_id DESC),
                array_agg(text.day ORDER BY text.day DESC, text.object_id DESC)
            INTO matched, ids, days FROM presence_searchtext text
            WHERE text.words @@ asked AND text.object_id <> ALL (left_out);
        END IF;
        EXIT WHEN matched >= most OR step = cardinality(steps);
        IF extract(epoch FROM clock_timestamp() - began + 4 * (clock_timestamp() - started)) > patience THEN
            partial := true;
            EXIT;
        END IF;
    END LOOP;
    ids := ids[1:most];
    days := days[1:most];
    IF typed THEN
        scores := ARRAY(SELECT ts_rank(text.words, question) FROM unnest(ids[1:ranked]) WITH ORDINALITY AS one (id, place)
            JOIN presence_searchtyped text ON text.kind = of_kind AND text.object_id = one.id ORDER BY one.place);
    ELSE
        scores := ARRAY(SELECT ts_rank(text.words, question) FROM unnest(ids[1:ranked]) WITH ORDINALITY AS one (id, place)
            JOIN presence_searchtext text ON text.kind = of_kind AND text.object_id = one.id ORDER BY one.place);
    END IF;
    RETURN NEXT;
END $$;
