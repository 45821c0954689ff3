"""Keep an answer; its page; the file; and what has become of it since."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from presence.filters import known_only
from presence.knowledge import PARAMETER
from presence.models import Receipt
from presence.problems import Problem
from presence.publish.receipts import Answer, Turned, answer_of, difference, keep
from presence.publish.receipts.answer import Row
from presence.web.languages import of_page
from presence.web.receipts import limits, rows, words
from presence.web.receipts.asking import Asked, answered, read

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Changed:
    line: rows.Line
    turned: Sequence[Turned]


# The same page for all has the form, so it holds no token; see limits.from_our_own_page.
@csrf_exempt
@require_POST
def keep_answer(request: HttpRequest) -> HttpResponse:
    limits.from_our_own_page(request)
    asked = read(request.POST.get("address", ""))
    limits.one_more(request)
    kept = keep(answered(asked), of_page())
    answer = HttpResponseRedirect(reverse("receipt", args=[kept]))
    answer.status_code = 303
    return answer


@require_safe
def receipt_page(request: HttpRequest, id: str) -> HttpResponse:
    known_only(request.GET, ())
    receipt = _found(id)
    return render(request, "pages/receipt.html", _told(request, receipt))


@never_cache
@require_safe
def receipt_today(request: HttpRequest, id: str) -> HttpResponse:
    """The same question asked now; never kept, for it depends on the day."""
    known_only(request.GET, ())
    receipt = _found(id)
    context, answer, asked = _told(request, receipt), answer_of(receipt), _asked(receipt)
    try:
        now = answered(Asked(asked.path, asked.params))
    except Problem as problem:
        context["problem"] = problem.detail
        return render(request, "pages/receipt_today.html", context)
    return render(request, "pages/receipt_today.html", {**context, **_compared(asked, answer, now)})


@require_safe
def receipt_file(request: HttpRequest, id: str) -> HttpResponse:
    known_only(request.GET, ())
    answer = answer_of(_found(id))
    response = HttpResponse(answer.text, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="syria-presence-receipt-{id}.json"'
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["ETag"] = f'"{answer.sha256}"'
    return response


def _found(id: str) -> Receipt:
    found = Receipt.objects.filter(pk=id).first()
    if found is None:
        raise Http404
    return found


def _asked(receipt: Receipt) -> Asked:
    return read(f"{receipt.path}?{receipt.query}")


def _told(request: HttpRequest, receipt: Receipt) -> dict[str, Any]:
    asked, answer = _asked(receipt), answer_of(receipt)
    kind = asked.question.kind
    return {
        "receipt": receipt,
        "title": words.title(asked),
        "conditions": words.conditions(asked),
        "whole": answer.sha256 == receipt.sha256,
        "count": len(receipt.rows),
        "columns": rows.columns(kind, receipt.rows),
        "lines": list(rows.lines(kind, receipt.rows[:SHOWN])),
        "more": max(0, len(receipt.rows) - SHOWN),
        "address": request.build_absolute_uri(asked.address),
        "then": request.build_absolute_uri(_then(receipt, asked)),
        "page_url": request.build_absolute_uri(request.path),
    }


def _then(receipt: Receipt, asked: Asked) -> str:
    """The same question, of the version that it was answered from."""
    moment = (receipt.known_at or receipt.version_at).isoformat().replace("+00:00", "Z")
    sign = "&" if asked.query else "?"
    return f"{asked.address}{sign}{urlencode({PARAMETER: moment})}"


def _compared(asked: Asked, kept: Answer, now: Answer) -> dict[str, Any]:
    kind = asked.question.kind
    found = difference(kept.rows, now.rows, asked.question.key)

    def lines(some: Sequence[Row]) -> list[rows.Line]:
        return list(rows.lines(kind, some[:SHOWN]))

    changed_rows = [row for row, _turned in found.changed]
    turned = [[Turned(t.field, rows.said(t.before), rows.said(t.after)) for t in each] for _row, each in found.changed]
    return {
        "found": found,
        "now": now,
        "added": lines(found.added),
        "gone": lines(found.gone),
        "changed": [Changed(*pair) for pair in zip(lines(changed_rows), turned, strict=False)],
        "shown": SHOWN,
    }
