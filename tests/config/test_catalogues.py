"""The interface's texts: found where they are said, kept in locale/, and whole in every language."""

from gettext import GNUTranslations
from pathlib import Path

import pytest
from django.conf import settings

from config import catalogues

OTHERS = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
PAGE = """{% extends "base.html" %}
<p title="{{ _('A title') }}">{{ _("A text") }}</p>
    {% trans trimmed n=things.count, who=name %}
      {{ n }} thing of {{ who }}{% pluralize %}{{ n }} things of {{ who }}
    {% endtrans %}{{ pgettext("went away", "left") }}
"""
CODE = 'from django.utils.translation import gettext as _\n\nsaid = _("In code: %(name)s") % {"name": 1}\n'


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "presence").mkdir()
    (tmp_path / "templates" / "page.html").write_text(PAGE)
    (tmp_path / "presence" / "code.py").write_text(CODE)
    return tmp_path


def translated(root: Path, **strings: str | tuple[str, ...]) -> None:
    catalogue = catalogues.update(root, "ar")
    given = {"A title": "عنوان", "A text": "نص", "left": "غادر", "In code: %(name)s": "في %(name)s", **strings}
    for message in catalogue:
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            message.string = given.get(key, ("%(n)s شيء %(who)s",) * 6)
    catalogues.save(catalogue, catalogues.po_path(root, "ar"))


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated(language: str) -> None:
    assert catalogues.faults(Path(settings.BASE_DIR), language) == []


def test_texts_of_templates_and_code_are_found(sources: Path) -> None:
    found = {(text.ids, text.context) for text in catalogues.texts(sources)}
    assert found == {
        ("A title", None),
        ("A text", None),
        (("%(n)s thing of %(who)s", "%(n)s things of %(who)s"), None),
        ("left", "went away"),
        ("In code: %(name)s", None),
    }


def test_a_whole_catalogue_has_no_fault_and_survives_an_update(sources: Path) -> None:
    translated(sources)
    assert catalogues.faults(sources, "ar") == []
    before = catalogues.po_path(sources, "ar").read_bytes()
    catalogues.save(catalogues.update(sources, "ar"), catalogues.po_path(sources, "ar"))
    assert catalogues.po_path(sources, "ar").read_bytes() == before


def test_a_missing_translation_is_a_fault(sources: Path) -> None:
    translated(sources, **{"A text": ""})
    assert catalogues.faults(sources, "ar") == ["“A text”: not translated"]


def test_a_lost_placeholder_is_a_fault(sources: Path) -> None:
    translated(sources, **{"In code: %(name)s": "في %(nom)s"})
    assert catalogues.faults(sources, "ar") == ["“In code: %(name)s”: placeholders differ in “في %(nom)s”"]


def test_a_text_that_is_said_no_more_is_a_fault(sources: Path) -> None:
    translated(sources)
    (sources / "presence" / "code.py").write_text("")
    assert catalogues.faults(sources, "ar") == ["“In code: %(name)s”: in no source any more"]


def test_what_is_compiled_is_what_gettext_reads(sources: Path) -> None:
    translated(sources)
    path = catalogues.po_path(sources, "ar")
    catalogues.compile_catalogue(path, "ar")
    with path.with_suffix(".mo").open("rb") as file:
        spoken = GNUTranslations(file)
    assert spoken.gettext("A text") == "نص"
    assert spoken.pgettext("went away", "left") == "غادر"
