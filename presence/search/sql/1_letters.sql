-- Letters made comparable. The text search parser takes every character beyond ASCII for a letter where the database
-- was made with the locale C, so what separates words is turned into spaces here, for texts and questions alike.

-- A name in its folded form: what actors/names.py fold() gives, held to it by tests.
CREATE OR REPLACE FUNCTION public.presence_fold(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT regexp_replace(regexp_replace(
        replace(translate(
            regexp_replace(
                regexp_replace(
                    regexp_replace(
                        normalize(translate(name, U&'''\2019\2018\02BC\02BB`\00B4\2032\02B9\02BF\02BE\201B\0640\00AD', ''), NFKD),
                        '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0600-\u0605\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dd\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]',
                        '', 'g'),
                    '[-\u058a\u05be\u2010-\u2015\u2e3a\u2e3b]', '-', 'g'),
                '[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]', ' ', 'g'),
            U&'ABCDEFGHIJKLMNOPQRSTUVWXYZ\0410\0411\0412\0413\0414\0415\0416\0417\0418\0419\041A\041B\041C\041D\041E\041F\0420\0421\0422\0423\0424\0425\0426\0427\0428\0429\042A\042B\042C\042D\042E\042F\0402\0404\0405\0406\0408\0409\040A\040B\040F\0490\00C6\0152\00D8\0110\0141\00DE\0131\0629\0649\06CC\06A9\0671\00F8\0111\0142\01DD\018F',
            U&'abcdefghijklmnopqrstuvwxyz\0430\0431\0432\0433\0434\0435\0436\0437\0438\0439\043A\043B\043C\043D\043E\043F\0440\0441\0442\0443\0444\0445\0446\0447\0448\0449\044A\044B\044C\044D\044E\044F\0452\0454\0455\0456\0458\0459\045A\045B\045F\0491\00E6\0153odl\00FEi\0647\064A\064A\0643\0627odl\01DD\0259'),
            U&'\00DF', 'ss'),
        '(?<![0-9a-z_\u00aa-\u1fff\u2c00-\u2dff\u3040-\ufdff])((al|el|as|ash|at|an|ar|az|ad|es|esh|et|en|er|ez|ed|аль|эль|ас|аш|ат|ан|ар|аз|ад|эс|эш|эт|эн|эр|эз|эд)-|(al|el) )(?=[0-9a-z_\u00aa-\u1fff\u2c00-\u2dff\u3040-\ufdff])',
        '', 'g'), '[- ]+', ' ', 'g')
$$;

-- The trigrams of a folded name's words, each word with a space before it and one after: “ ha”, “ham”, “am ”.
CREATE OR REPLACE FUNCTION public.presence_trigrams(folded text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT coalesce(array_agg(DISTINCT substr(' ' || word || ' ', place, 3)), '{}')
    FROM regexp_split_to_table(left(folded, 200), '\s+') word, generate_series(1, greatest(length(word), 1)) place
    WHERE word <> ''
$$;

-- What is left of a folded name without the words that say what sort of thing it is: “khmeimim” of “khmeimim air base”;
-- of a person's the last word. Nothing, where that would say no more or no less than the name.
CREATE OR REPLACE FUNCTION public.presence_core(kind text, folded text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT nullif(nullif(CASE kind
        WHEN 'person' THEN substring(folded FROM '\S+ (\S{3,})$')
        ELSE (SELECT string_agg(word, ' ' ORDER BY place)
            FROM regexp_split_to_table(folded, '\s+') WITH ORDINALITY AS words (word, place)
            WHERE word <> ALL (ARRAY['air', 'airbase', 'airfield', 'airport', 'base', 'bases', 'barracks', 'camp', 'checkpoint',
                'district', 'facility', 'field', 'garrison', 'governorate', 'headquarters', 'hq', 'international', 'landing',
                'logistics', 'military', 'mount', 'naval', 'observation', 'outpost', 'point', 'port', 'post', 'province',
                'radar', 'site', 'station', 'strip', 'subdistrict', 'training', 'zone',
                'hava', 'havalimani', 'havaalani', 'il', 'ili', 'ilce', 'ilcesi', 'noktasi', 'gozlem', 'us', 'ussu', 'askeri',
                'авиабаза', 'аэродром', 'аэропорт', 'база', 'военная', 'военныи', 'губернаторство', 'мухафаза', 'провинция', 'раион',
                'قاعده', 'القاعده', 'مطار', 'الجويه', 'العسكري', 'العسكريه', 'الدولي', 'البحريه', 'معسكر', 'نقطه', 'مراقبه',
                'محافظه', 'منطقه', 'ناحيه', 'مدينه', 'ميناء', 'حقل'])) END, folded), '')
$$;

CREATE OR REPLACE FUNCTION public.presence_search_config(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE left(language, 2)
        WHEN 'en' THEN 'pg_catalog.english'::regconfig
        WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig
        WHEN 'tr' THEN 'pg_catalog.turkish'::regconfig
        WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
        ELSE 'pg_catalog.simple'::regconfig END
$$;

-- A text without apostrophes and with spaces for all other marks; this much is done to “exactly as typed” too.
CREATE OR REPLACE FUNCTION public.presence_search_words(body text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT pg_catalog.regexp_replace(
        pg_catalog.translate(body, U&'''\2019\2018\02BC\02BB`\00B4\2032\02B9\02BF\02BE\201B\0640\00AD\200C\200D\200E\200F\202A\202B\202C\202D\202E\2066\2067\2068\2069\FEFF', ''),
        '[!-/:-@\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u037e\u0387\u058a\u05be\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u1680\u2000-\u2070\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3020\u3030\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20]+',
        ' ', 'g')
$$;

-- … and with the letters that writers of a language use one for another made one.
CREATE OR REPLACE FUNCTION public.presence_search_letters(language text, body text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    told text := public.presence_search_words(body);
BEGIN
    IF octet_length(told) = char_length(told) THEN  -- nothing but ASCII
        RETURN CASE WHEN language LIKE 'tr%' THEN translate(told, 'I', U&'\0131') ELSE told END;
    END IF;
    IF language LIKE 'tr%' THEN
        RETURN translate(told, U&'I\0130', U&'\0131i');
    END IF;
    IF told ~ '[\u0610-\u06ff]' THEN
        -- The stemmer takes off ة and not ه, which is often written for it.
        told := regexp_replace(translate(
            regexp_replace(told, '[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g'),
            U&'\0623\0625\0622\0671\0649\06CC\06A9', U&'\0627\0627\0627\0627\064A\064A\0643'),
            U&'(\\S\\S\\S)\0647(?=\\s|$)', U&'\\1\0629', 'g');
    END IF;
    IF language LIKE 'ru%' THEN
        RETURN translate(told, U&'\0451\0401', U&'\0435\0435');
    END IF;
    IF told ~ '[\u00c0-\u024f]' THEN
        told := translate(regexp_replace(normalize(told, NFKD), '[\u0300-\u036f]', '', 'g'),
            U&'\0131\00F8\00D8\0111\0110\0142\0141', 'ioOdDlL');
    END IF;
    RETURN translate(told, U&'\0451\0401', U&'\0435\0435');
END $$;

-- At most so much of a text is searched: a vector has room for a megabyte.
CREATE OR REPLACE FUNCTION public.presence_search_vector(language text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT pg_catalog.to_tsvector(public.presence_search_config(language),
        public.presence_search_letters(language, pg_catalog.left(body, 60000)))
$$;

CREATE OR REPLACE FUNCTION public.presence_search_typed(body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT pg_catalog.to_tsvector('pg_catalog.simple', public.presence_search_words(pg_catalog.left(body, 60000)))
$$;

-- Marks of a kind and a day, which no text can hold, for the question to be put to the newest texts of a kind alone.
CREATE OR REPLACE FUNCTION public.presence_search_marks(kind text, day date) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT pg_catalog.array_to_tsvector(ARRAY['@' || kind, '@' || kind || ':' || left(day::text, 4),
        '@' || kind || ':' || left(day::text, 7), '@' || kind || ':' || day::text])
$$;
