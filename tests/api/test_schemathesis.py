"""Everything the OpenAPI description allows, asked of a running server, and much that it does not allow.

A short run, the same each time; `bench.schemathesis_run` makes 10,000 cases, in all of the phases.
"""

import pytest
from pytest_django.live_server_helper import LiveServer

from bench.schemathesis_run import run
from tests.api.starter import starter


@pytest.mark.django_db(transaction=True)
def test_nothing_is_found(live_server: LiveServer) -> None:
    starter()
    code, said = run(live_server.url, examples=2, seed=1, phases="fuzzing,stateful")
    assert code == 0, said
