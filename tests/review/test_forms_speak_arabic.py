"""What a form says beside its fields is in the language of the page."""

import re

import pytest
from django.utils.translation import override

from presence.review.forms import FIELDS, form_class

# Codes and examples stay as they are; a sentence has words side by side.
_ENGLISH = re.compile(r"[A-Za-z]{3,} [a-z]{3,}")


@pytest.mark.parametrize("kind", FIELDS)
@pytest.mark.django_db
def test_no_label_or_hint_is_english(kind: str) -> None:
    with override("ar"):
        fields = form_class(kind)().fields
        said = {name: f"{field.label} {field.help_text}" for name, field in fields.items()}
        labels = [str(field.label) for field in fields.values()]
    assert {name: words for name, words in said.items() if _ENGLISH.search(words)} == {}
    assert [label for label in labels if re.search("[A-Za-z]{3}", label)] == []
