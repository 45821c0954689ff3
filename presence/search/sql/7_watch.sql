-- Who does which duty (6_duties.sql).

SELECT public.presence_search_watch('public.actors_actor', 'name', 'actor', 'slug,name_en,name_ar,aliases'),
    public.presence_search_watch('public.actors_person', 'name', 'person', 'slug,name_en,name_ar,aliases'),
    public.presence_search_watch('public.presence_region', 'name', 'region', 'slug,name_en,name_ar,aliases'),
    public.presence_search_watch('public.presence_source', 'name', 'source', 'slug,name'),
    public.presence_search_watch('public.presence_base', 'name', 'base', 'slug,name_en,name_ar,aliases,state'),
    public.presence_search_watch('public.presence_agreement', 'name', 'agreement', 'slug,title,state');

SELECT public.presence_search_watch('public.presence_base', 'record', 'base', 'id',
        'state,name_en,name_ar,aliases,place,summary,region_id'),
    public.presence_search_watch('public.presence_agreement', 'record', 'agreement', 'id', 'state,title,summary,signed_earliest'),
    public.presence_search_watch('public.presence_statement', 'record', 'statement', 'id',
        'state,speaker_description,summary,venue,quotation,language,speaker_id,actor_id,date_earliest'),
    public.presence_search_watch('public.presence_event', 'record', 'event', 'id',
        'state,place,summary,actor_id,target_actor_id,base_id,region_id,date_earliest'),
    public.presence_search_watch('public.presence_agreementstage', 'record', 'agreement', 'agreement_id', 'state,summary,agreement_id'),
    public.presence_search_watch('public.presence_party', 'record', 'agreement', 'agreement_id', 'agreement_id,actor_id'),
    public.presence_search_watch('public.presence_agreement_bases', 'record', 'agreement', 'agreement_id', 'agreement_id,base_id'),
    public.presence_search_watch('public.presence_agreement_regions', 'record', 'agreement', 'agreement_id', 'agreement_id,region_id'),
    public.presence_search_watch('public.presence_statement_about_actors', 'record', 'statement', 'statement_id', 'statement_id,actor_id'),
    public.presence_search_watch('public.presence_statement_about_bases', 'record', 'statement', 'statement_id', 'statement_id,base_id'),
    public.presence_search_watch('public.presence_statement_about_regions', 'record', 'statement', 'statement_id', 'statement_id,region_id'),
    public.presence_search_watch('public.presence_statement_about_agreements', 'record', 'statement', 'statement_id', 'statement_id,agreement_id');

SELECT public.presence_search_watch('public.presence_base', 'state', 'base_id', 'state'),
    public.presence_search_watch('public.presence_deployment', 'state', 'deployment_id', 'state,base_id'),
    public.presence_search_watch('public.presence_agreement', 'state', 'agreement_id', 'state'),
    public.presence_search_watch('public.presence_agreementstage', 'state', 'stage_id', 'state,agreement_id'),
    public.presence_search_watch('public.presence_statement', 'state', 'statement_id', 'state'),
    public.presence_search_watch('public.presence_event', 'state', 'event_id', 'state');

SELECT public.presence_search_watch('public.presence_citation', 'citation',
        'article_id,base_id,deployment_id,agreement_id,stage_id,statement_id,event_id,office_id'),
    public.presence_search_watch('public.presence_article', 'article', 'title,text,language,published_earliest,source_id');

-- Nothing can be indexed of an article when it comes: only a citation makes it shown.
DROP TRIGGER presence_search_article_insert ON public.presence_article;

CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.actors_actor EXECUTE FUNCTION public.presence_search_on_truncate('actor');
CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.actors_person EXECUTE FUNCTION public.presence_search_on_truncate('person');
CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.presence_region EXECUTE FUNCTION public.presence_search_on_truncate('region');
CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.presence_source EXECUTE FUNCTION public.presence_search_on_truncate('source');
CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.presence_base EXECUTE FUNCTION public.presence_search_on_truncate('base');
CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.presence_agreement EXECUTE FUNCTION public.presence_search_on_truncate('agreement');
CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.presence_statement EXECUTE FUNCTION public.presence_search_on_truncate('statement');
CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.presence_event EXECUTE FUNCTION public.presence_search_on_truncate('event');
-- Without citations no article is shown; one cannot be emptied without the other.
CREATE TRIGGER presence_search_truncate AFTER TRUNCATE ON public.presence_citation EXECUTE FUNCTION public.presence_search_on_truncate('article');
