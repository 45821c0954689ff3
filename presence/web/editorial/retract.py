"""Taking back a published record, merging it into another, publishing it again: with a reason that everybody reads."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from actors.names import fold
from presence.changes.sentences import phrase
from presence.history import SUBJECTS
from presence.models.vocabulary import State
from presence.problems import InvalidRecord, StaleRevision
from presence.review.merge import merge
from presence.review.retract import publish_again, retract
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.history import path_of
from presence.web.nearby import KINDS, like


@editors_only
@require_http_methods(["GET", "HEAD", "POST"])
def retract_page(request: EditorRequest, kind: str, slug: str) -> HttpResponse:
    subject = SUBJECTS.get(kind)
    if subject is None or not subject.is_record:
        raise Http404
    record: Any = get_object_or_404(subject.model, slug=slug, state__in=(State.PUBLISHED, State.RETRACTED))
    back = record.state == State.RETRACTED
    status = 200
    errors: Mapping[str, Sequence[str]] = {}
    if request.method == "POST":
        try:
            return _done(request, kind, record, back)
        except (InvalidRecord, StaleRevision) as problem:
            status, errors = problem.status, _by_field(problem)
    context = {
        "record": record,
        "title": phrase(record),
        "back": back,
        "errors": errors,
        "reason": request.POST.get("reason", ""),
        "into": request.POST.get("into", ""),
        "history_url": path_of(kind, slug),
    }
    return render(request, "editor/retract.html", context, status=status)


def _by_field(problem: InvalidRecord | StaleRevision) -> Mapping[str, Sequence[str]]:
    told = {name: said for name, said in problem.errors.items() if name in ("reason", "into")}
    return told or {"reason": [problem.detail]}


def _done(request: EditorRequest, kind: str, record: Any, back: bool) -> HttpResponse:
    """The revision seen is sent along: what somebody changed meanwhile is not taken back unseen."""
    seen, reason = request.POST.get("revision", ""), request.POST.get("reason", "")
    if seen != str(record.revision):
        raise StaleRevision(_("This record was changed while you had the page open. Read it again, then decide."))
    same = "" if back else request.POST.get("into", "").strip()
    if same:
        merge(record, into=named(kind, same), by=request.user, reason=reason)
        messages.success(request, _("Merged. Its address now leads to the other record."))
    elif back:
        publish_again(record, by=request.user, reason=reason)
        messages.success(request, _("Published again."))
    else:
        retract(record, by=request.user, reason=reason)
        messages.success(request, _("Retracted. Its page now gives your reason."))
    return redirect(path_of(kind, record.slug))


def named(kind: str, text: str) -> Any:
    """The published record of this kind with this slug, or the only one with this name.

    Raises:
        InvalidRecord: there is none or several; it says which are like it.
    """
    if kind not in KINDS:
        raise _refused(_("Records of this kind have no pages of their own, so there is nothing to lead to."))
    rows = KINDS[kind]()
    found = list(rows.filter(slug=text))
    if not found and hasattr(rows.model, "name_en"):
        wanted = fold(text)
        found = [row for row in rows if wanted in {fold(name) for name in row.names}]
    if not found and hasattr(rows.model, "title"):
        found = list(rows.filter(title__iexact=text))
    if len(found) == 1:
        return found[0]
    slugs = ", ".join([row.slug for row in found] or [near.value for near in like(kind, text)])
    if found:
        raise _refused(_("Several have this name; give the address of one: %(slugs)s.") % {"slugs": slugs})
    if slugs:
        raise _refused(_("There is no such record. Nearest: %(slugs)s.") % {"slugs": slugs})
    raise _refused(_("There is no such record: give its address (slug) as its page has it."))


def _refused(message: str) -> InvalidRecord:
    return InvalidRecord(message, errors={"into": [message]})
