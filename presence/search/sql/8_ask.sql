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

-- From here on the index is looked for where the session looks for tables: as it is, or as it was (presence/knowledge.py).

-- Of what a question finds the newest `most`, or only that it is more than `bound`. Where `also` is given, only of these
-- things and of those dated in the `span`.
CREATE OR REPLACE FUNCTION public.presence_search_step(
    typed boolean, asked tsquery, left_out bigint[], also bigint[], span daterange, most integer, bound integer,
    OUT met integer, OUT ids bigint[], OUT days date[]
) LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    IF typed THEN
        WITH few AS MATERIALIZED (SELECT text.object_id, text.day FROM presence_searchtyped text
            WHERE text.words @@ asked AND text.object_id <> ALL (left_out)
                AND (also IS NULL OR text.object_id = ANY (also) OR text.day <@ span) LIMIT bound + 1)
        SELECT (SELECT count(*) FROM few), array_agg(newest.object_id), array_agg(newest.day) INTO met, ids, days
        FROM (SELECT few.object_id, few.day FROM few ORDER BY few.day DESC, few.object_id DESC LIMIT most) newest;
    ELSE
        WITH few AS MATERIALIZED (SELECT text.object_id, text.day FROM presence_searchtext text
            WHERE text.words @@ asked AND text.object_id <> ALL (left_out)
                AND (also IS NULL OR text.object_id = ANY (also) OR text.day <@ span) LIMIT bound + 1)
        SELECT (SELECT count(*) FROM few), array_agg(newest.object_id), array_agg(newest.day) INTO met, ids, days
        FROM (SELECT few.object_id, few.day FROM few ORDER BY few.day DESC, few.object_id DESC LIMIT most) newest;
    END IF;
END $$;

-- The newest of a kind that a question finds, by wider `steps` back in time until there are `most`, so that what a
-- question costs does not grow with what it could find. How many a step found among so many (`sizes`) tells which one
-- is made next: what is rare is looked for in all at once. Where that was mistaken, and far more were met than were to
-- be expected, every step is made.
CREATE OR REPLACE FUNCTION public.presence_search_back(
    typed boolean, question tsquery, steps tsquery[], sizes integer[], left_out bigint[], also bigint[], span daterange,
    most integer, OUT met integer, OUT ids bigint[], OUT days date[]
) LANGUAGE plpgsql STABLE AS $$
DECLARE
    last CONSTANT integer := cardinality(steps);
    step integer := 1;
    before integer := 0;
    guess boolean := true;
BEGIN
    LOOP
        SELECT one.* INTO met, ids, days FROM presence_search_step(typed, question && steps[step], left_out, also, span, most,
            CASE WHEN step > before + 1 THEN 20 * most END) one;
        IF step > before + 1 AND met > 20 * most THEN
            guess := false;
            step := before + 1;
            CONTINUE;
        END IF;
        EXIT WHEN met >= most OR step = last;
        before := step;
        step := CASE WHEN NOT guess THEN step + 1
            WHEN met::float8 * sizes[last] / sizes[before] <= 5 * most THEN last
            ELSE coalesce((SELECT min(wider) FROM generate_series(before + 1, last) wider
                WHERE met::float8 * sizes[wider] / sizes[before] >= 1.3 * most), last) END;
    END LOOP;
END $$;

-- Those of these texts that say what is asked in the order it is asked.
CREATE OR REPLACE FUNCTION public.presence_search_read(
    of_kind text, typed boolean, question tsquery, INOUT ids bigint[], INOUT days date[]
) LANGUAGE plpgsql STABLE SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    IF typed THEN
        SELECT array_agg(one.id ORDER BY one.place), array_agg(one.day ORDER BY one.place) INTO ids, days
        FROM unnest(ids, days) WITH ORDINALITY AS one (id, day, place)
        JOIN presence_searchtyped text ON text.kind = of_kind AND text.object_id = one.id WHERE text.words @@ question;
    ELSE
        SELECT array_agg(one.id ORDER BY one.place), array_agg(one.day ORDER BY one.place) INTO ids, days
        FROM unnest(ids, days) WITH ORDINALITY AS one (id, day, place)
        JOIN presence_searchtext text ON text.kind = of_kind AND text.object_id = one.id WHERE text.words @@ question;
    END IF;
END $$;

-- The newest of a kind that a question finds, those first `ranked` with a score by all that was asked. `loose` is the
-- question without the order of words, where it has any: the index knows what words a text has; where they stand is
-- looked up in the newest `looked` of those texts alone, and no longer than `patience`, in seconds, unless that is a
-- few. If there were more, the answer is `partial`.
CREATE OR REPLACE FUNCTION public.presence_search_newest(
    of_kind text, typed boolean, asked tsquery, question tsquery, loose tsquery, steps tsquery[], sizes integer[],
    left_out bigint[], also bigint[], span daterange, most integer, ranked integer, looked integer, patience double precision
) RETURNS TABLE (matched integer, partial boolean, ids bigint[], days date[], scores real[])
LANGUAGE plpgsql STABLE SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    few CONSTANT integer := 250;
    back record;
    said record;
    upto integer := 0;
    until timestamptz;
BEGIN
    SELECT one.* INTO back FROM presence_search_back(typed, coalesce(loose, question), steps, sizes, left_out, also, span,
        CASE WHEN loose IS NULL THEN most ELSE looked + 1 END) one;
    IF loose IS NULL THEN
        matched := back.met;
        ids := back.ids;
        days := back.days;
        partial := false;
    ELSE
        until := clock_timestamp() + patience * interval '1 second';
        WHILE upto < least(back.met, looked) AND coalesce(cardinality(ids), 0) < most
            AND (upto = 0 OR clock_timestamp() < until)
        LOOP
            said := presence_search_read(of_kind, typed, question,
                back.ids[upto + 1 : least(upto + few, looked)], back.days[upto + 1 : least(upto + few, looked)]);
            ids := ids || said.ids;
            days := days || said.days;
            upto := upto + few;
        END LOOP;
        matched := coalesce(cardinality(ids), 0);
        partial := matched < most AND back.met > least(upto, looked);
    END IF;
    ids := ids[1:most];
    days := days[1:most];
    IF typed THEN
        scores := ARRAY(SELECT ts_rank(text.words, asked) FROM unnest(ids[1:ranked]) WITH ORDINALITY AS one (id, place)
            JOIN presence_searchtyped text ON text.kind = of_kind AND text.object_id = one.id ORDER BY one.place);
    ELSE
        scores := ARRAY(SELECT ts_rank(text.words, asked) FROM unnest(ids[1:ranked]) WITH ORDINALITY AS one (id, place)
            JOIN presence_searchtext text ON text.kind = of_kind AND text.object_id = one.id ORDER BY one.place);
    END IF;
    RETURN NEXT;
END $$;

-- The text of an article as it stood at the moment that is read, where it is another one by now.
CREATE OR REPLACE FUNCTION public.presence_search_told(article bigint) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH since AS MATERIALIZED (SELECT number FROM presence_searchmoment
        WHERE at > current_setting('presence.known_at')::timestamptz)
    SELECT told FROM presence_searchtextpast WHERE kind = 'article' AND object_id = article
        AND written NOT IN (SELECT number FROM since) AND until IN (SELECT number FROM since)
$$;
