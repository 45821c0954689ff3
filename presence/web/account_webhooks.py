"""The webhooks of one's own programs: made, tried, watched, stopped, given another secret, deleted."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from actors.models import Actor
from presence.history import SUBJECTS
from presence.models import Delivery, Ended, Webhook
from presence.models.webhook import SUBSCRIBED
from presence.problems import Problem
from presence.publish.webhooks import hooks
from presence.publish.webhooks.tasks import enqueue
from presence.web.account_keys import SignedInRequest, signed_in_only

SHOWN = 100  # of the log


class WebhookForm(forms.Form):
    url = forms.CharField(label=gettext_lazy("Address"), max_length=2000)
    events = forms.MultipleChoiceField(label=gettext_lazy("Told of"), choices=SUBSCRIBED)
    kinds = forms.MultipleChoiceField(label=gettext_lazy("Only these kinds"), required=False)
    actor = forms.ModelChoiceField(
        Actor.objects.all(),
        label=gettext_lazy("Only about this actor"),
        required=False,
        to_field_name="slug",
        empty_label=gettext_lazy("Any"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered_events = [(value, label) for value, label in SUBSCRIBED]
        self.offered_kinds = [(kind, subject.one) for kind, subject in SUBJECTS.items()]
        cast(forms.MultipleChoiceField, self.fields["kinds"]).choices = self.offered_kinds
        for field in self.fields.values():
            field.error_messages["required"] = _("This cannot be empty.")


@signed_in_only
@require_http_methods(["GET", "HEAD", "POST"])
def webhooks_page(request: SignedInRequest) -> HttpResponse:
    """A new secret is shown in the answer to the form itself: no page shows it again."""
    form = WebhookForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            hook = hooks.created(request.user, site=request.build_absolute_uri("/"), **form.cleaned_data)
        except Problem as problem:
            form.add_error("url", problem.detail)
        else:
            return _one(request, hook, secret=hook.secret, status=201)
    own = Webhook.objects.filter(owner=request.user)
    context = {"form": form, "hooks": own}
    return render(request, "account/webhooks.html", context, status=422 if form.errors else 200)


@signed_in_only
@require_http_methods(["GET", "HEAD"])
def webhook_page(request: SignedInRequest, pk: int) -> HttpResponse:
    return _one(request, _own(request, pk))


@signed_in_only
@require_POST
def webhook_rotate(request: SignedInRequest, pk: int) -> HttpResponse:
    hook = hooks.rotated(_own(request, pk))
    return _one(request, hook, secret=hook.secret)


@signed_in_only
@require_POST
def webhook_ping(request: SignedInRequest, pk: int) -> HttpResponse:
    hook = _own(request, pk)
    if hook.disabled_at is None:
        enqueue(hooks.ping(hook).pk)
        messages.success(request, _("A test is on its way: its outcome is in the log below."))
    return redirect("webhook", pk)


@signed_in_only
@require_POST
def webhook_switch(request: SignedInRequest, pk: int) -> HttpResponse:
    hook = _own(request, pk)
    if hook.disabled_at is None:
        hooks.disabled(hook, Ended.OWNER)
    else:
        hooks.enabled(hook)
    return redirect("webhook", pk)


@signed_in_only
@require_POST
def webhook_replay(request: SignedInRequest, pk: int, delivery: int) -> HttpResponse:
    sent = get_object_or_404(Delivery.objects.select_related("webhook"), pk=delivery, webhook=_own(request, pk))
    try:
        hooks.replayed(sent)
    except Problem as problem:
        messages.error(request, problem.detail)
    else:
        enqueue(sent.pk)
        messages.success(request, _("The message is on its way once more."))
    return redirect("webhook", pk)


@signed_in_only
@require_http_methods(["GET", "HEAD", "POST"])
def webhook_delete(request: SignedInRequest, pk: int) -> HttpResponse:
    """Asks first, for the log goes with it."""
    hook = _own(request, pk)
    if request.method != "POST":
        return render(request, "account/webhook_delete.html", {"hook": hook})
    hook.delete()
    messages.success(request, _("Deleted: nothing is sent to %(url)s any more.") % {"url": hook.url})
    return redirect("webhooks")


def _own(request: SignedInRequest, pk: int) -> Webhook:
    return get_object_or_404(Webhook.objects.select_related("actor"), pk=pk, owner=request.user)


def _one(request: SignedInRequest, hook: Webhook, *, secret: str = "", status: int = 200) -> HttpResponse:
    kinds = [SUBJECTS[kind].one for kind in hook.kinds if kind in SUBJECTS]
    log = list(hook.deliveries.all()[:SHOWN])
    context = {"hook": hook, "secret": secret, "log": log, "kinds": kinds}
    return render(request, "account/webhook.html", context, status=status)
