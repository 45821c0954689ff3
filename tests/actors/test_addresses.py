"""The address of a thing's page, as `reverse` gives it."""

import pytest
from django.urls import reverse, set_script_prefix
from django.utils.translation import override

from actors.addresses import address_of, page_address


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("name", "slug"),
    [("actor", "russia"), ("base", "a_b-1"), ("deployment_history", "x"), ("source", "وكالة"), ("source", "SLUG")],
)
def test_address_is_what_reverse_gives_in_each_language(language: str, name: str, slug: str) -> None:
    with override(language):
        assert address_of(name, slug) == address_of(name, slug) == reverse(name, args=[slug])


def test_address_follows_where_the_site_is_mounted() -> None:
    plain = address_of("actor", "russia")
    set_script_prefix("/presence/")
    try:
        assert address_of("actor", "russia") == f"/presence{plain}"
    finally:
        set_script_prefix("/")


def test_an_address_without_a_slug_is_remembered_for_each_language() -> None:
    for language in ("en", "ar", "en"):
        with override(language):
            assert page_address("bases") == reverse("bases")
