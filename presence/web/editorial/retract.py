"""Taking back a published record, and publishing it again: both with a reason that everybody reads."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from presence.changes.sentences import phrase
from presence.history import SUBJECTS
from presence.models.vocabulary import State
from presence.problems import InvalidRecord, StaleRevision
from presence.review.retract import publish_again, retract
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.history import path_of


@editors_only
@require_http_methods(["GET", "HEAD", "POST"])
def retract_page(request: EditorRequest, kind: str, slug: str) -> HttpResponse:
    subject = SUBJECTS.get(kind)
    if subject is None or not subject.is_record:
        raise Http404
    record: Any = get_object_or_404(subject.model, slug=slug, state__in=(State.PUBLISHED, State.RETRACTED))
    back = record.state == State.RETRACTED
    status, errors = 200, []
    if request.method == "POST":
        try:
            return _done(request, kind, record, back)
        except (InvalidRecord, StaleRevision) as problem:
            status, errors = problem.status, problem.errors.get("reason", [problem.detail])
    context = {
        "record": record,
        "title": phrase(record),
        "back": back,
        "errors": errors,
        "reason": request.POST.get("reason", ""),
        "history_url": path_of(kind, slug),
    }
    return render(request, "editor/retract.html", context, status=status)


def _done(request: EditorRequest, kind: str, record: Any, back: bool) -> HttpResponse:
    """The revision seen is sent along: what somebody changed meanwhile is not taken back unseen."""
    seen = request.POST.get("revision", "")
    if seen != str(record.revision):
        raise StaleRevision("This record was changed while you had the page open. Read it again, then decide.")
    turn = publish_again if back else retract
    turn(record, by=request.user, reason=request.POST.get("reason", ""))
    messages.success(request, "Published again." if back else "Retracted. Its page now gives your reason.")
    return redirect(path_of(kind, record.slug))
