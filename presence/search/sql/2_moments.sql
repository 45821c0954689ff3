-- A transaction that changes what is to be found, by a number of its own, and the moment that it has in the histories:
-- not known before it commits. Rows carry the number, so that a commit has one row to stamp and not all that it put.
CREATE TABLE IF NOT EXISTS public.presence_searchmoment (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz
);
CREATE INDEX IF NOT EXISTS presence_searchmoment_at ON public.presence_searchmoment (at);

-- The number of this transaction.
CREATE OR REPLACE FUNCTION public.presence_search_writing() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    own bigint := nullif(current_setting('presence.writing', true), '')::bigint;
BEGIN
    IF own IS NULL THEN
        INSERT INTO public.presence_searchmoment DEFAULT VALUES RETURNING number INTO own;
        PERFORM set_config('presence.writing', own::text, true), set_config('presence.moment', '', true);
    END IF;
    RETURN own;
END $$;

-- The moment of this transaction, one for its history (presence_stamp) and for what is searched: the order of commits that
-- queue here is that of the versions. Where a transaction is stamped before its end, what it writes after that has a
-- moment `beyond` that version.
CREATE OR REPLACE FUNCTION public.presence_moment(beyond boolean) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
    own timestamptz := nullif(current_setting('presence.moment', true), '')::timestamptz;
    latest timestamptz;
BEGIN
    -- Taken last and by everyone alike, so commits cannot wait on each other in a circle.
    PERFORM pg_advisory_xact_lock(hashtext('presence.version'));
    SELECT at INTO latest FROM public.presence_datasetversion ORDER BY number DESC LIMIT 1;
    IF own IS NULL OR beyond AND own <= latest THEN
        own := greatest(clock_timestamp(), latest + interval '1 microsecond');
        PERFORM set_config('presence.moment', own::text, true);
    END IF;
    RETURN own;
END $$;

CREATE OR REPLACE FUNCTION public.presence_search_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE public.presence_searchmoment SET at = public.presence_moment(false) WHERE number = NEW.number;
    PERFORM set_config('presence.writing', '', true);
    RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS presence_search_stamp ON public.presence_searchmoment;
CREATE CONSTRAINT TRIGGER presence_search_stamp AFTER INSERT ON public.presence_searchmoment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.presence_search_stamp();
