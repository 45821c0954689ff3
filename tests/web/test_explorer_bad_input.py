"""What the explorer cannot answer is a 400 that says what to do, as a page and to the script."""

from typing import Any

import pytest
from django.test import Client

from tests import world
from tests.web.test_explorer_answer import asked

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "name", "said"),
    [
        ({"bbox": "36,35,37"}, "bbox", "Write four numbers: west, south, east, north"),
        ({"bbox": "a,b,c,d"}, "bbox", "Write four numbers"),
        ({"bbox": "37,35,36,36"}, "bbox", "West has to lie before east"),
        ({"bbox": "36,-91,37,36"}, "bbox", "West has to lie before east"),
        ({"bbox": "36,nan,37,36"}, "bbox", "West has to lie before east"),
        ({"on": "2019-02-30"}, "on", "such as 2015, 2018-03 or 2015-09-30"),
        ({"actor": "rusia"}, "actor", "russia"),
        ({"actor": ["russia", "irann"]}, "actor", "iran"),
        ({"region": "alepo"}, "region", "aleppo"),
        ({"kind": "airbase"}, "kind", "air_base"),
        ({"presence": "absent"}, "presence", "possible"),
        ({"base": "kuwairis"}, "base", "kuweires"),
        ({"order": "size"}, "order", "size"),
        ({"tab": "chart"}, "tab", "map, list"),
        ({"at": "36"}, "at", "36.2,37.1,8"),
        ({"measure": "36,37"}, "measure", "latitude,longitude~latitude,longitude"),
        ({"page": "zero"}, "page", "whole number"),
        ({"aktor": "russia"}, "aktor", "actor"),
        ({"region": ["aleppo", "homs"]}, "region", "once"),
    ],
)
def test_it_is_named_and_what_is_accepted_is_said(client: Client, query: dict[str, Any], name: str, said: str) -> None:
    world.deployment("kuweires", "russia")
    world.deployment("tiyas", "iran")
    answer = asked(client, query, status=400)
    assert name in answer["errors"]
    assert said in f"{answer['detail']} {answer['errors']}"
    page = client.get("/", query)
    assert page.status_code == 400
    assert said in page.content.decode()
