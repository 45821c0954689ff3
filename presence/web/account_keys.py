"""The keys of one's own programs: made, shown once, listed, revoked."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from presence.models import ApiKey
from presence.problems import Problem
from presence.review.keys import make_key, revoke, scopes_of

P = ParamSpec("P")
DAYS = (30, 90, 365)


class SignedInRequest(HttpRequest):
    user: User


def signed_in_only(
    view: Callable[Concatenate[SignedInRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Whoever is not is asked to sign in and comes back."""

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return view(cast(SignedInRequest, request), *args, **kwargs)

    return cast(Callable[Concatenate[HttpRequest, P], HttpResponse], guarded)


class KeyForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("What it may do"), required=False, widget=forms.CheckboxSelectMultiple
    )
    days = forms.TypedChoiceField(
        label=gettext_lazy("Stands for"),
        coerce=int,
        initial=90,
    )

    def __init__(self, owner: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = [(scope.value, scope.label) for scope in scopes_of(owner)]
        cast(forms.MultipleChoiceField, self.fields["scopes"]).choices = self.offered
        days = [(n, ngettext("%(n)s day", "%(n)s days", n) % {"n": n}) for n in DAYS]
        cast(forms.ChoiceField, self.fields["days"]).choices = days
        self.fields["name"].error_messages["required"] = _("This cannot be empty.")


@signed_in_only
@require_http_methods(["GET", "HEAD", "POST"])
def keys_page(request: SignedInRequest) -> HttpResponse:
    """A new key is shown in the answer to the form itself: nothing keeps it for a page after."""
    form = KeyForm(request.user, request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _page(request, form)
    if form.is_valid():
        try:
            key, token = make_key(request.user, **form.cleaned_data)
        except Problem as problem:
            form.add_error(None, problem.detail)
        else:
            return _page(request, KeyForm(request.user), status=201, made=key, token=token)
    return _page(request, form, status=422)


@signed_in_only
@require_http_methods(["GET", "HEAD", "POST"])
def key_revoke(request: SignedInRequest, pk: int) -> HttpResponse:
    """Asks first, for it cannot be undone."""
    key = get_object_or_404(ApiKey, pk=pk, owner=request.user, revoked_at=None)
    if request.method != "POST":
        return render(request, "account/key_revoke.html", {"key": key})
    revoke(key)
    messages.success(request, _("Revoked: “%(name)s” opens nothing any more.") % {"name": key.name})
    return redirect("keys")


def _page(request: SignedInRequest, form: KeyForm, *, status: int = 200, **more: Any) -> HttpResponse:
    keys = list(ApiKey.objects.filter(owner=request.user))
    context = {
        "form": form,
        "standing": [key for key in keys if key.stands],
        "ended": [key for key in keys if not key.stands],
        "address": request.build_absolute_uri("/api/v1/"),
        **more,
    }
    return render(request, "account/keys.html", context, status=status)
