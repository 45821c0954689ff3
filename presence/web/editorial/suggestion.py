"""One suggestion as a filled-in form beside the text it comes from, and the decision on it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from presence.models import Record, Suggestion
from presence.models.vocabulary import SuggestionState
from presence.problems import AlreadyDecided, InvalidRecord, StaleRevision
from presence.review import decide
from presence.review.forms import RecordForm
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.editorial.marked_text import paragraphs
from presence.web.editorial.marks import evidence_marks, mention_marks
from presence.web.editorial.queue import pending, summary_of


class Neighbours(NamedTuple):
    before: Suggestion | None
    after: Suggestion | None


def known() -> QuerySet[Suggestion]:
    return Suggestion.objects.select_related("article__source", "decision__decided_by", "submitted_by")


@editors_only
@require_http_methods(["GET", "HEAD", "POST"])
def suggestion(request: EditorRequest, pk: int) -> HttpResponse:
    shown = get_object_or_404(known(), pk=pk)
    if request.method == "POST":
        return _accept(request, shown)
    if shown.state != SuggestionState.PENDING:
        return _decided(request, shown, status=200)
    return _page(request, shown, decide.form_for(shown))


@editors_only
@require_POST
def reject(request: EditorRequest, pk: int) -> HttpResponse:
    shown = get_object_or_404(known(), pk=pk)
    try:
        decide.reject(pk, by=request.user, reason=request.POST.get("reason", ""))
    except AlreadyDecided as problem:
        return _decided(request, get_object_or_404(known(), pk=pk), status=problem.status)
    except InvalidRecord as problem:
        context = {"reason_errors": problem.errors.get("reason", [problem.detail])}
        # The button stands under the form: what was typed into it is kept as well.
        form = decide.form_for(shown, request.POST if "confidence" in request.POST else None)
        return _page(request, shown, form, context, status=problem.status)
    messages.success(request, _("Rejected. Its reason is kept with it."))
    return _onwards(shown)


def _accept(request: EditorRequest, shown: Suggestion) -> HttpResponse:
    seen = request.POST.get("against_revision", "")
    revision = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else None
    try:
        record = decide.accept(shown.pk, by=request.user, data=request.POST, against_revision=revision)
    except AlreadyDecided as problem:
        return _decided(request, get_object_or_404(known(), pk=shown.pk), status=problem.status)
    except StaleRevision as problem:
        return _page(request, shown, decide.form_for(shown), {"stale": problem.detail}, status=problem.status)
    except InvalidRecord as problem:
        form = decide.form_for(shown, request.POST)
        if form.is_valid():  # what only the database could see
            form.add_error(None, problem.detail)
        return _page(request, shown, form, status=problem.status)
    messages.success(request, _published(record))
    return _onwards(shown)


def _published(record: Record) -> str:
    return format_html('{} <a href="{}">{}</a>', _("Published:"), record.get_absolute_url(), record)  # type: ignore[attr-defined]


def _onwards(done: Suggestion) -> HttpResponseRedirect:
    """To the next suggestion of the same article, as long as there is one."""
    same = pending().filter(article=done.article_id) if done.article_id else Suggestion.objects.none()
    following = same.filter(_later_than(done)).first() or same.first()
    return redirect("suggestion", following.pk) if following else redirect("queue")


def _later_than(shown: Suggestion) -> Q:
    return Q(created_at__gt=shown.created_at) | Q(created_at=shown.created_at, pk__gt=shown.pk)


def _neighbours(shown: Suggestion) -> Neighbours:
    others = pending().exclude(pk=shown.pk).only("pk")
    return Neighbours(
        others.exclude(_later_than(shown)).order_by("-created_at", "-pk").first(),
        others.filter(_later_than(shown)).first(),
    )


def _page(
    request: EditorRequest,
    shown: Suggestion,
    form: RecordForm,
    extra: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "suggestion": shown,
        "form": form,
        "target": shown.record,
        "neighbours": _neighbours(shown),
        "paragraphs": _text(shown),
        "excerpt": _excerpt(shown),
        "reason": request.POST.get("reason", ""),
        **(extra or {}),
    }
    return render(request, "editor/suggestion.html", context, status=status)


def _text(shown: Suggestion) -> list[Any]:
    if shown.article is None:
        return []
    return paragraphs(shown.article.text, [*mention_marks(shown.article), *evidence_marks([shown])])


def _excerpt(shown: Suggestion) -> str:
    if shown.article is None:
        return ""
    start, end = decide.excerpt_of(shown, len(shown.article.text))
    return shown.article.text[start:end]


def _decided(request: EditorRequest, shown: Suggestion, *, status: int) -> HttpResponse:
    decision = getattr(shown, "decision", None)
    context = {
        "suggestion": shown,
        "decision": decision,
        "summary": summary_of(shown),
        "record": decision and decision.record,
        "too_late": status == AlreadyDecided.status,
        "paragraphs": _text(shown),
    }
    return render(request, "editor/decided.html", context, status=status)
