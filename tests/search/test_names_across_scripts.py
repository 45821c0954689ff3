import pytest
from django.utils.translation import override

from actors.names import fold
from presence.models import Base
from presence.search import suggest
from presence.search.database import rows
from tests import world
from tests.search.ask import cited, hits, slugs


@pytest.mark.parametrize(
    "text", ["hmeimim", "Khmeimim", "حميميم", "Хмеймим", "KHMEIMIM", "قاعده حميميم", "khmeimim air base"]
)
def test_one_base_by_any_of_its_names(hmeimim: Base, text: str) -> None:
    assert hits(text)[0].slug == "khmeimim"


@pytest.mark.parametrize("text", ["hmeimim", "Khmeimim", "حميميم", "Хмеймим"])
def test_a_name_finds_articles_that_use_another(hmeimim: Base, text: str) -> None:
    cited("english", "Two aircraft left Hmeimim today.")
    cited("arabic", "غادرت طائرتان بحميميم اليوم.", "ar")
    cited("russian", "Самолёты вылетели из Хмеймима.", "ru")
    assert slugs(text) >= {"khmeimim", "english", "arabic", "russian"}


def test_why_it_was_found(hmeimim: Base) -> None:
    cited("arabic", "غادرت طائرتان حميميم اليوم.", "ar")
    found = {hit.slug: hit.why[0] for hit in hits("hmeimim")}
    assert (found["khmeimim"].because, found["khmeimim"].name) == ("name", "Hmeimim")
    assert (found["arabic"].because, found["arabic"].typed) == ("also", "hmeimim")


def test_a_statement_is_found_by_who_made_it(db: None) -> None:
    world.statement("sharaa", summary="Negotiations go on.")
    (hit,) = [hit for hit in hits("al-sharaa") if hit.kind == "statement"]
    assert hit.why[-1].because in ("also", "about")


def test_title_in_the_language_of_the_page(hmeimim: Base) -> None:
    with override("ar"):
        hit = hits("hmeimim")[0]
    assert (hit.title, hit.title_language) == ("قاعدة حميميم الجوية", "ar")


def test_suggestions_while_typing(hmeimim: Base) -> None:
    assert [one.matched_name for one in suggest("hme")] == ["Hmeimim"]
    assert suggest("حمي")[0].slug == "khmeimim"
    assert suggest("hmeymem")[0].slug == "khmeimim"
    assert suggest("air b")[0].name == "Khmeimim Air Base"
    assert suggest("") == suggest("\0") == suggest("x" * 300) == []


@pytest.mark.parametrize(
    "name",
    [
        "Deir ez-Zor",
        "al-Tanf",
        "Аль-Каим",
        "أبو الظهور",
        "Kamışlı",
        "İdlib",
        "Sha‘irat",
        "Ёлка",
        "مُحافظة",
        "Straße",
        "T4—Tiyas",
        "El Bab",
        "X  y",
    ],
)
def test_database_folds_as_ingest_does(db: None, name: str) -> None:
    assert rows("SELECT public.presence_fold(%s)", [name]) == [(fold(name),)]
