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

from actors.models import Person
from presence.models import Record, RejectedFor, Suggestion
from presence.models.labels import FIELDS
from presence.models.vocabulary import SuggestionState
from presence.problems import AlreadyDecided, InvalidRecord, StaleRevision
from presence.review import decide
from presence.review.evidence import excerpt_of
from presence.review.forms import AnyForm
from presence.review.further import fields_borne
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.editorial.differences import differences
from presence.web.editorial.marked_text import paragraphs
from presence.web.editorial.marks import evidence_marks, legend_of, mention_marks
from presence.web.editorial.queue import figures_of, pending, summary_of

CITE = "cite"  # the button's word for taking a repetition for one


class Neighbours(NamedTuple):
    before: Suggestion | None
    after: Suggestion | None


def known() -> QuerySet[Suggestion]:
    return Suggestion.objects.select_related("article__source", "decision__decided_by", "submitted_by", "person")


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
        told = {name: request.POST.get(name, "") for name in ("reason", "rejected_for")}
        decide.reject(pk, by=request.user, **told)
    except AlreadyDecided as problem:
        return _decided(request, get_object_or_404(known(), pk=pk), status=problem.status)
    except InvalidRecord as problem:
        context = {"reason_errors": next(iter(problem.errors.values()), [problem.detail])}
        # The button stands under the form: what was typed into it is kept as well.
        form = decide.form_for(shown, request.POST if {"confidence", "aliases"} & {*request.POST} else None)
        return _page(request, shown, form, context, status=problem.status)
    messages.success(request, _("Rejected. Its reason is kept with it."))
    return _onwards(shown)


def _accept(request: EditorRequest, shown: Suggestion) -> HttpResponse:
    seen = request.POST.get("against_revision", "")
    revision = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else None
    try:
        as_new = request.POST.get("decision") != CITE
        cites = shown.repeats and not as_new
        data = None if cites else request.POST
        record = decide.accept(shown.pk, by=request.user, data=data, against_revision=revision, as_new=as_new)
    except AlreadyDecided as problem:
        return _decided(request, get_object_or_404(known(), pk=shown.pk), status=problem.status)
    except StaleRevision as problem:
        return _page(request, shown, decide.form_for(shown), {"stale": problem.detail}, status=problem.status)
    except InvalidRecord as problem:
        form = decide.form_for(shown, data)
        if data is None:
            return _page(request, shown, form, {"stale": problem.detail}, status=problem.status)
        if form.is_valid():  # what only the database could see
            form.add_error(None, problem.detail)
        return _page(request, shown, form, status=problem.status)
    messages.success(request, _published(record, _("Cited once more:") if cites else _("Published:")))
    return _onwards(shown)


def _published(record: Record | Person, told: str) -> str:
    return format_html('{} <a href="{}">{}</a>', told, record.get_absolute_url(), record)  # type: ignore[union-attr]


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
    form: AnyForm,
    extra: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "suggestion": shown,
        "form": form,
        "target": shown.changed or shown.person,
        "differences": differences(shown),
        "repeated": shown.record if shown.repeats else None,
        "borne": [FIELDS[name] for name in fields_borne(shown) if name in FIELDS] if shown.repeats else [],
        "rejected_for": request.POST.get("rejected_for", ""),
        "rejections": RejectedFor.choices,
        "neighbours": _neighbours(shown),
        "paragraphs": (text := _text(shown)),
        "legend": legend_of(text),
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
    start, end = excerpt_of(shown, len(shown.article.text))
    return shown.article.text[start:end]


def _decided(request: EditorRequest, shown: Suggestion, *, status: int) -> HttpResponse:
    decision = getattr(shown, "decision", None)
    context = {
        "suggestion": shown,
        "decision": decision,
        "summary": summary_of(shown),
        "figures": figures_of(shown),
        "record": decision and (decision.record or decision.person),
        "too_late": status == AlreadyDecided.status,
        "paragraphs": (text := _text(shown)),
        "legend": legend_of(text),
    }
    return render(request, "editor/decided.html", context, status=status)
