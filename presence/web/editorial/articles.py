"""Articles as editors see them: how far reading has come, what was found, and a second try."""

from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_POST

from presence.filters.parts import Filters, TextFilter, checked, word
from presence.ingest.intake import read_again
from presence.ingest.tasks import enqueue
from presence.models import Article
from presence.models.vocabulary import ArticleState
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.editorial.marked_text import paragraphs
from presence.web.editorial.marks import evidence_marks, legend_of, mention_marks
from presence.web.editorial.queue import rows
from presence.web.paging import PastTheEnd, page_of

UNDER_WAY = (ArticleState.QUEUED, ArticleState.FETCHED)
WAITING_FOR_QUEUE = _("The queue does not answer: the article is kept, and is read as soon as the queue is back.")
_STEPS = (
    (ArticleState.QUEUED, pgettext_lazy("an article", "Waiting")),
    (ArticleState.FETCHED, _("Fetched, being read")),
    (ArticleState.READ, pgettext_lazy("an article", "Read")),
)


class EditorArticleFilters(Filters):
    state = word(ArticleState, pgettext_lazy("of a record", "State"))
    q = TextFilter("title", "url", "source__name")

    class Meta:
        model = Article
        fields: tuple[str, ...] = ()


def known() -> QuerySet[Article]:
    return Article.objects.select_related("source", "duplicate_of__source", "submitted_by")


@editors_only
def editor_articles(request: EditorRequest) -> HttpResponse:
    waiting = Count("suggestions", filter=Q(suggestions__state="pending"))
    listed = known().defer("text", "duplicate_of__text").annotate(waiting=waiting).order_by("-created_at", "-pk")
    if not request.GET.get("state"):
        listed = listed.exclude(state=ArticleState.LISTED)
    filters = checked(EditorArticleFilters, request.GET, listed, also=("page",))
    try:
        page = page_of(filters.qs, request.GET)
    except PastTheEnd as past:
        context = {"past": past, "listing": {"plural": _("articles")}}
        return render(request, "pages/past_the_end.html", context, status=404)
    counts = dict(Article.objects.order_by().values_list("state").annotate(Count("pk")))
    states = [(state, state.label, counts.get(state, 0)) for state in ArticleState]
    context = {"page": page, "filters": filters, "states": states, "asked": request.GET.get("state", "")}
    return render(request, "editor/articles.html", context)


@editors_only
def editor_article(request: EditorRequest, slug: str) -> HttpResponse:
    """The page; for htmx only how far reading has come, and the word to load the page again when it is done."""
    article = get_object_or_404(known(), slug=slug)
    under_way = article.state in UNDER_WAY
    status = {"article": article, "under_way": under_way, "steps": _steps(article), "retry_at": _retry_at(article)}
    if request.headers.get("HX-Request"):
        answer = render(request, "editor/_reading.html", status)
        if not under_way:
            answer["HX-Refresh"] = "true"
        return answer
    suggestions = list(article.suggestions.select_related("decision__decided_by"))
    marks = [*mention_marks(article), *evidence_marks(suggestions, linked=True)]
    text = paragraphs(article.text, marks)
    context = {**status, "rows": rows(suggestions), "paragraphs": text, "legend": legend_of(text)}
    return render(request, "editor/article.html", context)


@editors_only
@require_POST
def article_again(request: EditorRequest, slug: str) -> HttpResponse:
    article = get_object_or_404(Article.objects.defer("text"), slug=slug)
    read_again(article)
    tell_queue(request, article)
    return redirect("editor_article", slug)


def tell_queue(request: EditorRequest, article: Article) -> None:
    if enqueue(article.pk):
        messages.success(request, _("Queued: it is read as soon as a worker is free."))
    else:
        messages.warning(request, WAITING_FOR_QUEUE)


def _steps(article: Article) -> list[tuple[str, str]]:
    """Each step with whether it is done, under way (`now`) or still to come."""
    order = [state for state, _label in _STEPS]
    if article.state not in order:
        return []
    at = order.index(ArticleState(article.state))
    words = {True: "done", False: "to come"}
    return [
        (str(label), "now" if i == at and article.state in UNDER_WAY else words[i <= at])
        for i, (_state, label) in enumerate(_STEPS)
    ]


def _retry_at(article: Article) -> object:
    """When it is tried again, of an article that failed at least once."""
    due = article.due_at
    return due if due and article.attempts and due > timezone.now() else None
