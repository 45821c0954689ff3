"""Reading articles with answers: what is wrong is told with its file and field."""

import json
from pathlib import Path
from typing import Any

import pytest

from presence.ingest.reading.measured.gold import GoldError, read_article, read_folder


def article(**changes: Any) -> dict[str, Any]:
    gold: dict[str, Any] = {"relevant": True, "statements": [], "events": []}
    gold |= {kind: [] for kind in ("actors", "people", "regions", "bases", "agreements")}
    whole: dict[str, Any] = {
        "language": "en",
        "published": "2025-04-24",
        "title": "T",
        "text": "He said so.",
        "gold": gold,
    }
    for name, value in changes.items():
        (gold if name == "changes" or (name in gold and name != "gold") else whole)[name] = value
    return whole


def stored(folder: Path, content: object, name: str = "a.json") -> Path:
    file = folder / name
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


def statement(**changes: Any) -> dict[str, Any]:
    return {"speaker": "A", "kind": "direct", "excerpt": "said", "stance": "neutral", "named": True, **changes}


def test_an_article_is_read_with_its_answer(tmp_path: Path) -> None:
    patrol = event(kind="patrol", actor="russia", date="2025-04~")
    whole = article(statements=[statement()], events=[patrol], actors=["russia"], set="held_out")
    read = read_article(stored(tmp_path, whole))
    assert (read.name, read.set, read.named["actors"]) == ("a", "held_out", ("russia",))
    assert (read.statements[0].start, read.statements[0].end) == (3, 7)
    assert read.events[0].date == "2025-04~"
    assert read.changes is None  # this answer says nothing of them


def test_changes_are_read_where_the_answer_has_them(tmp_path: Path) -> None:
    stage = {"kind": "stage", "agreement": "adana-1998", "stage": "signed", "date": "1998"}
    read = read_article(stored(tmp_path, article(changes=[change(), stage])))
    assert read.changes and [(one.kind, one.base, one.agreement, one.stage) for one in read.changes] == [
        ("vacated", "qamishli-airport", "", ""),
        ("stage", "", "adana-1998", "signed"),
    ]


def event(**changes: str | int) -> dict[str, str | int]:
    return {"kind": "visit", "actor": "", "place": "", "date": "", **changes}


def change(**changes: str) -> dict[str, str]:
    return {"kind": "vacated", "actor": "russia", "base": "qamishli-airport", "date": "", **changes}


WRONG: list[tuple[object, str]] = [
    ("{", "a.json: cannot be read as JSON"),
    ([], "a.json: must be an object."),
    ({}, "a.json: published: is missing."),
    (article(published="April"), "a.json: published: “April” is no day like 2025-04-24."),
    (article(text=3), "a.json: text: must be text."),
    (article(set="test"), "a.json: set: “test” is not one of development, held_out."),
    (article(gold=[]), "a.json: gold: must be an object."),
    (article(relevant="yes"), "a.json: gold.relevant: must be true or false."),
    (article(actors=["russia", ""]), "a.json: gold.actors[1]: must be text."),
    (article(statements="none"), "a.json: gold.statements: must be a list."),
    (article(statements=[statement(excerpt="sang")]), "gold.statements[0].excerpt: “sang” is not in the text."),
    (article(statements=[statement(), statement(stance="for")]), "gold.statements[1].stance: “for” is not one of"),
    (article(events=[event(kind="party")]), "gold.events[0].kind: “party” is not one"),
    (article(events=[event(killed=-1)]), "gold.events[0].killed: must be a whole number."),
    (article(events=[event(date="soon")]), "gold.events[0].date: “soon” is not"),
    (article(changes=[change(kind="grown")]), "gold.changes[0].kind: “grown” is not one of"),
    (article(changes=[change(base="")]), "gold.changes[0]: names neither a base nor an agreement with its stage."),
    (article(relevant=False, actors=["russia"]), "gold: an article that is not relevant has an empty answer."),
]


@pytest.mark.parametrize(("content", "told"), WRONG)
def test_what_is_wrong_is_told_with_file_and_field(tmp_path: Path, content: object, told: str) -> None:
    with pytest.raises(GoldError) as raised:
        read_article(stored(tmp_path, content))
    assert told in str(raised.value)


def test_a_folder_is_read_in_order_and_by_set(tmp_path: Path) -> None:
    stored(tmp_path, article(set="held_out"), "b.json")
    stored(tmp_path, article(set="development"), "a.json")
    (tmp_path / "README.md").write_text("not an article")
    assert [one.name for one in read_folder(tmp_path)] == ["a", "b"]
    assert [one.name for one in read_folder(tmp_path, "held_out")] == ["b"]


def test_a_folder_that_is_none_or_empty_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="is no folder"):
        read_folder(tmp_path / "nowhere")
    with pytest.raises(GoldError, match="holds no article"):
        read_folder(tmp_path)
    stored(tmp_path, article(set="held_out"))
    with pytest.raises(GoldError, match="of the set “development”"):
        read_folder(tmp_path, "development")
