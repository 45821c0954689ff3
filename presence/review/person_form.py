"""The form a person is written with: the names, and an office that the article says is held."""

from typing import Any, ClassVar

from django import forms
from django.forms import ModelChoiceField
from django.utils.translation import gettext_lazy as _

from actors.models import Actor, Office, Person
from presence.models import Article
from presence.review.citing import citation_fields
from presence.review.labels import LABELS


class PersonForm(forms.ModelForm):
    kind: ClassVar[str] = "person"
    beside: ClassVar[tuple[str, ...]] = ("office", "office_actor", "origin")
    """Fields that are not of the person."""

    office = forms.CharField(
        required=False, max_length=200, label=_("Office"), help_text=_("The title held: “Minister of Defence”.")
    )
    office_actor = ModelChoiceField(
        Actor.objects.all(), to_field_name="slug", required=False, label=_("For whom the office is held")
    )
    origin = citation_fields(sighting=False)["origin"]

    class Meta:
        model = Person
        fields = ("name_en", "name_ar", "aliases")
        labels: ClassVar = {"name_en": _("Name"), "name_ar": _("Name in Arabic"), "aliases": LABELS["aliases"][0]}
        help_texts: ClassVar = {"aliases": LABELS["aliases"][1]}

    def __init__(self, *args: Any, cites: Article | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = _("This cannot be empty.")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        given = {name: bool(values.get(name)) for name in ("office", "office_actor")}
        for name, there in given.items():
            if not there and any(given.values()):
                self.add_error(name, _("An office is a title held for an actor: give both, or neither."))
        return values

    def cited(self) -> dict[str, Any]:
        """What the valid form says of the citation."""
        return {"origin": self.cleaned_data["origin"]}

    def held(self) -> Office | None:
        """The office the valid form speaks of, not yet anybody's."""
        values = self.cleaned_data
        return Office(title=values["office"], actor=values["office_actor"]) if values["office"] else None
