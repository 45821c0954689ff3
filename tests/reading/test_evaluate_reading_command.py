"""`manage.py evaluate_reading`: what it prints, and what it says to bad input."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from presence.models import Article, Mention, Suggestion
from tests.ingest.loopback import reply
from tests.ingest.model_stand_in import TEXT, answer, completion, model
from tests.ingest.stored_names import known_names
from tests.reading.test_answer_is_checked import article, event, statement, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    known_names()
    said = statement(
        excerpt="“Every foreign  soldier will obey Syrian law,”", speaker="Ahmed al-Sharaa", stance="conditional"
    )
    strike = event(kind="air_strike", actor="israel", place="homs", date="2025-06-08")
    gold: dict[str, Any] = {"statements": [said], "events": [strike], "people": ["Ahmed al-Sharaa", "Nobody Else"]}
    stored(tmp_path, article(text=TEXT, published="2025-06-10", set="held_out", **gold), "one.json")
    stored(tmp_path, article(text="Rain in Paris.", relevant=False, set="development"), "two.json")
    return tmp_path


def evaluated(*options: Any) -> str:
    out = io.StringIO()
    call_command("evaluate_reading", *options, stdout=out)
    return out.getvalue()


def test_it_prints_each_kind_and_writes_nothing(folder: Path) -> None:
    said = evaluated(folder)
    assert "Reader: rules · 2 articles" in said
    assert "Off topic: 1 articles, 0 of them gave suggestions" in said
    (people,) = [line.split() for line in said.splitlines() if line.startswith("people")][:1]
    assert people == ["people", "1.00", "0.50", "0.67", "2", "1"]
    assert not Article.objects.exists() and not Suggestion.objects.exists() and not Mention.objects.exists()


def test_misses_and_false_alarms_are_listed_on_request(folder: Path) -> None:
    assert "Nobody Else" not in evaluated(folder)
    assert "  people: miss: Nobody Else" in evaluated(folder, "--misses")


def test_json_holds_everything(folder: Path) -> None:
    told = json.loads(evaluated(folder, "--json"))
    assert told["tables"]["en"]["people"] == {
        "answer": 2, "found": 1, "precision": 1.0, "recall": 0.5, "f1": pytest.approx(2 / 3)
    }  # fmt: skip
    assert {"article": "one", "language": "en", "about": "people", "note": "miss", "text": "Nobody Else"} in told[
        "notes"
    ]
    assert told["off_topic"] == {"two": {"suggestions": 0, "names_marked": 0}}


def test_markdown_is_a_table(folder: Path) -> None:
    lines = evaluated(folder, "--markdown").splitlines()
    assert lines[:2] == ["| F1 | all languages | en | precision | recall |", "|---|---:|---:|---:|---:|"]


def test_one_set_alone(folder: Path) -> None:
    assert "· 1 articles" in evaluated(folder, "--set", "held_out")


def test_without_names_it_says_what_to_do(tmp_path: Path) -> None:
    stored(tmp_path, article())
    with pytest.raises(CommandError, match="load a dataset first"):
        evaluated(tmp_path)


def test_bad_input_is_told(folder: Path) -> None:
    with pytest.raises(CommandError, match="Name a folder"):
        evaluated()
    stored(folder, "{", "three.json")
    with pytest.raises(CommandError, match=r"three\.json: cannot be read as JSON"):
        evaluated(folder)


def test_the_rules_of_matching_stand_in_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        call_command("evaluate_reading", "--help")
    assert "spans that share half of the shorter one" in capsys.readouterr().out


def test_a_model_that_is_not_set_is_told(folder: Path, settings: Settings) -> None:
    settings.READER_LLM_URL = ""
    with pytest.raises(CommandError, match="set READER_LLM_URL"):
        evaluated(folder, "--reader", "llm")


def test_both_readers_side_by_side(folder: Path, settings: Settings) -> None:
    settings.READER_LLM_MODEL = "a-model"
    with model(completion(answer())) as asked:
        settings.READER_LLM_URL = asked.endpoint.url
        said = evaluated(folder, "--compare")
    heading = next(line for line in said.splitlines() if line.startswith("F1"))
    assert heading.split()[-2:] == ["rules", "llm"]
    assert "llm: Off topic: 1 articles, 1 of them gave suggestions" not in said  # its words are not in that text


def test_a_model_that_fails_is_not_measured_as_if_it_had_read(
    folder: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.READER_LLM_MODEL = "a-model"
    with model(reply("no", status=500)) as asked:
        settings.READER_LLM_URL = asked.endpoint.url
        evaluated(folder, "--reader", "llm")
    assert "2 of 2 articles were read by rules" in capsys.readouterr().err


def test_a_second_persons_answers_are_judged_as_a_readers(folder: Path) -> None:
    with pytest.raises(CommandError, match="holds no article with a second answer"):
        evaluated(folder, "--second")
    one = json.loads((folder / "one.json").read_text())
    (said,), (strike,) = one["gold"]["statements"], one["gold"]["events"]
    second = {
        **one["gold"],
        "statements": [{**said, "stance": "opposes"}],
        "events": [{**strike, "place": "aleppo"}, strike],
    }
    (folder / "one.json").write_text(json.dumps({**one, "second": second}))
    told = json.loads(evaluated(folder, "--second", "--json"))["tables"]["en"]
    assert (told["relevance"]["answer"], told["people"]["f1"], told["speaker"]["precision"]) == (1, 1.0, 1.0)
    assert (told["stance"]["precision"], told["events"]["precision"], told["events"]["recall"]) == (0.0, 0.5, 1.0)


def test_a_second_answer_is_checked_too(folder: Path) -> None:
    one = json.loads((folder / "one.json").read_text())
    bad = {**one["gold"], "statements": [{**one["gold"]["statements"][0], "excerpt": "Not there."}]}
    (folder / "one.json").write_text(json.dumps({**one, "second": bad}))
    with pytest.raises(CommandError, match=r"one\.json: second\.statements"):
        evaluated(folder, "--second")
