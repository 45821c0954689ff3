from presence.models import Base
from tests.search.ask import cited, slugs


def test_no_endings_taken_off(db: None) -> None:
    cited("one", "The base was empty.")
    cited("two", "The bases were empty.")
    assert slugs("bases") == {"one", "two"}
    assert slugs("bases", exact=True) == {"two"}


def test_no_other_names_and_no_mistakes_forgiven(hmeimim: Base) -> None:
    cited("arabic", "غادرت طائرتان حميميم اليوم.", "ar")
    assert slugs("hmeimim", exact=True) == {"khmeimim"}
    assert slugs("hmeimem", exact=True) == set()


def test_words_too_common_to_be_kept_are_found(db: None) -> None:
    cited("one", "It was not to be.")
    assert slugs('"not to be"', exact=True) == {"one"}
    assert slugs("the") == set()
    assert slugs("not") == {"one"}
