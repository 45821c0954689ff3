"""An editor's own choice: to be named to readers, or not."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from presence.models import Byline
from presence.web.editorial.access import EditorRequest, editors_only

BylineForm = forms.modelform_factory(Byline, fields=("name",))


@editors_only
@require_http_methods(["GET", "HEAD", "POST"])
def byline(request: EditorRequest) -> HttpResponse:
    own = Byline.objects.filter(user=request.user).first() or Byline(user=request.user)
    form = BylineForm(request.POST if request.method == "POST" else None, instance=own)
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, _("Readers now see “%(name)s” beside your revisions.") % {"name": own})
        return redirect("byline")
    return render(request, "editor/byline.html", {"form": form}, status=422 if form.errors else 200)
