"""What the admins of all kinds of records share: saving goes through `write_record`."""

from typing import Any, ClassVar

import pghistory
from django import forms
from django.contrib import admin
from django.forms import BaseModelForm
from django.http import HttpRequest

from presence.admin.citing import CitationForm, confidence_in_doubt
from presence.models import Citation, Record
from presence.models.vocabulary import State
from presence.problems import Problem
from presence.review.write import RecordDraft, write_record


class CitationInline(admin.StackedInline):
    model = Citation
    form = CitationForm
    extra = 0
    autocomplete_fields = ("article",)
    fields: ClassVar[Any] = (("article", "stance"), "excerpt", ("fields", "origin"))


class SightingInline(CitationInline):
    """On a deployment a citation may say what it saw."""

    fields: ClassVar[Any] = (*CitationInline.fields, ("attests", "seen", "seen_until"))


class RecordAdminForm(forms.ModelForm):
    """Publishing needs a citation, and somebody else's newer revision is not overwritten."""

    seen_revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen_revision"].initial = self.instance.revision

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        record = self.instance
        chosen, reason = values.get("confidence", ""), values.get("confidence_reason", "")
        if told := confidence_in_doubt(record, chosen, reason):
            self.add_error("confidence_reason", told)
        if record._state.adding:
            if values.get("state") == State.PUBLISHED:
                self.add_error("state", "A new record begins as a draft: save it with a citation, then publish it.")
            return values
        if values.get("seen_revision") != record.revision:
            raise forms.ValidationError(
                "Somebody changed this record while you had it open: open it again and repeat your change."
            )
        if values.get("state") == State.PUBLISHED and not record.citations.exists():
            self.add_error("state", "It cites nothing yet: save it with a citation first, then publish it.")
        return values


class RecordAdmin(admin.ModelAdmin):
    form = RecordAdminForm
    inlines: ClassVar[Any] = (CitationInline,)
    list_per_page = 50
    save_on_top = True
    computed: ClassVar[tuple[str, ...]] = ()

    def get_readonly_fields(self, request: HttpRequest, obj: Record | None = None) -> tuple[str, ...]:
        return (*self.computed, "revision", "created_at", "updated_at")

    def save_model(self, request: Any, obj: Record, form: BaseModelForm, change: bool) -> None:
        """The ties come in the same write: Django's `save_related` then finds them as they are."""
        many = {f.name for f in obj._meta.many_to_many}
        ties = {name: list(value) for name, value in form.cleaned_data.items() if name in many}
        write_record(RecordDraft(obj, ties=ties), by=request.user, why="Admin")

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        with pghistory.context(user=request.user.pk, why="Admin"):
            self._save_citations(request, formset)

    def _save_citations(self, request: HttpRequest, formset: Any) -> None:
        for made in formset.save(commit=False):
            if isinstance(made, Citation) and made.pk is None:
                made.created_by = request.user
            made.save()
        for gone in formset.deleted_objects:
            gone.delete()
        formset.save_m2m()

    def has_delete_permission(self, request: HttpRequest, obj: Record | None = None) -> bool:
        """What was published is retracted, not deleted."""
        if obj is not None and obj.state in (State.PUBLISHED, State.RETRACTED):
            return False
        return bool(super().has_delete_permission(request, obj))

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Problem as problem:
            self.message_user(request, problem.detail, level="ERROR")
            request.method = "GET"  # the form as it stands in the database
            return super().changeform_view(request, *args, **kwargs)
