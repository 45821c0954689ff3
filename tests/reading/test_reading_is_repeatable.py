"""An article is read the same in every process: Python orders sets of texts by a seed of each process's own."""

import os
import subprocess
import sys

from django.conf import settings

READ = """
import sys
from pathlib import Path
import django
django.setup()
from presence.ingest.reading.measured.gold import read_article
from presence.ingest.reading.readers import RulesReader
from tests.reading import starter_names
reader = RulesReader(starter_names.gazetteer(), starter_names.offices())
for name in sys.argv[1:]:
    print(reader.read(read_article(Path("tests/reading/articles") / f"{name}.json").document))
"""
# The first named two bases in one breath, and was of one or of both.
ARTICLES = ("tr244", "en101", "ar101", "ru101")


def test_whatever_the_seed() -> None:
    made = [
        subprocess.Popen(
            [sys.executable, "-c", READ, *ARTICLES],
            cwd=settings.BASE_DIR,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "2")
    ]
    first, second = (each.communicate(timeout=120)[0] for each in made)
    assert first.count("Reading(relevant=True") == len(ARTICLES)
    assert first == second
