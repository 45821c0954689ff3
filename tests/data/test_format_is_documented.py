"""The README of the starter dataset names every file, column and word that the loader knows, and the models agree."""

import re

import pytest
from django.db import models

from actors.models import Actor, Person
from presence.data import STARTER
from presence.data.cells import BadCell
from presence.data.columns import SHEETS
from presence.data.records import KINDS
from presence.models import Article, Identifier, Region, vocabulary

README = (STARTER / "README.md").read_text(encoding="utf-8")
MODELS: dict[str, type[models.Model]] = {
    "source": Article,
    "region": Region,
    "actor": Actor,
    "person": Person,
    "identifier": Identifier,
    **KINDS,
}


@pytest.mark.parametrize("file", SHEETS)
def test_columns_of_a_file(file: str) -> None:
    line = next(line for line in README.splitlines() if line.startswith(f"| `{file}` |"))
    told = [word.strip() for word in line.split("|")[2].split(",")]

    marked = {True: "*{}*", False: "{}"}
    expected = [f"**{c.name}**" if c.needed else marked[c.optional].format(c.name) for c in SHEETS[file].columns]
    assert told == expected


@pytest.mark.parametrize("words", [vocabulary.BaseKind, vocabulary.StageKind, vocabulary.EventKind, vocabulary.Stance])
def test_words(words: type[models.TextChoices]) -> None:
    assert set(words.values) <= set(re.findall(r"`(\w+)`", README))


@pytest.mark.parametrize("file", SHEETS)
def test_no_cell_is_accepted_that_is_too_long_for_its_field(file: str) -> None:
    model = MODELS[SHEETS[file].kind]
    fields = {field.name: field for field in model._meta.concrete_fields}
    for column in SHEETS[file].columns:
        longest = getattr(fields.get(column.name), "max_length", None)
        if longest and not column.refers:
            with pytest.raises(BadCell):
                column.read("a" * (longest + 1))
