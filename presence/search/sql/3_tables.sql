-- Every name of what the public may see by name. `place`: 0 the English name or title, 1 the Arabic one, then the others.
CREATE TABLE public.presence_searchname (
    kind text NOT NULL,
    object_id bigint NOT NULL,
    place smallint NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    folded text NOT NULL,
    core text,
    trigrams text[] NOT NULL,
    written bigint NOT NULL DEFAULT public.presence_search_writing(),
    PRIMARY KEY (kind, object_id, place)
);
CREATE INDEX presence_searchname_folded ON public.presence_searchname (folded text_pattern_ops);
CREATE INDEX presence_searchname_core ON public.presence_searchname (core) WHERE core IS NOT NULL;
CREATE INDEX presence_searchname_trigrams ON public.presence_searchname USING gin (trigrams) WITH (fastupdate = off);

-- The words of every text the public may find. A day that is not known is the first one there is.
CREATE TABLE public.presence_searchtext (
    kind text NOT NULL,
    object_id bigint NOT NULL,
    day date NOT NULL,
    source_id bigint,
    words tsvector NOT NULL,
    written bigint NOT NULL DEFAULT public.presence_search_writing(),
    PRIMARY KEY (kind, object_id)
);
CREATE INDEX presence_searchtext_day ON public.presence_searchtext (kind, day);
CREATE INDEX presence_searchtext_source ON public.presence_searchtext (source_id) WHERE source_id IS NOT NULL;
-- Without a list of what is still to be sorted in: every question would have to read it.
CREATE INDEX presence_searchtext_words ON public.presence_searchtext USING gin (words) WITH (fastupdate = off);
-- The words of long texts are kept aside: counting reads days alone, and has more of them on a page.
ALTER TABLE public.presence_searchtext SET (toast_tuple_target = 128);

-- The same words as they are written, for “exactly as typed”.
CREATE TABLE public.presence_searchtyped (
    kind text NOT NULL,
    object_id bigint NOT NULL,
    day date NOT NULL,
    words tsvector NOT NULL,
    written bigint NOT NULL DEFAULT public.presence_search_writing(),
    PRIMARY KEY (kind, object_id)
);
CREATE INDEX presence_searchtyped_words ON public.presence_searchtyped USING gin (words) WITH (fastupdate = off);
ALTER TABLE public.presence_searchtyped SET (toast_tuple_target = 128);
