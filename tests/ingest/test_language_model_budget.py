"""The tokens that a day may cost: counted, set aside before each request, and never overspent."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

import pytest
from django.core.cache import cache
from redis import RedisError

from presence.ingest.reading.llm.endpoint import ModelFailed
from tests.ingest.loopback import reply
from tests.ingest.model_stand_in import Model, answer, completion, model, reading_by, spent

pytestmark = pytest.mark.usefixtures("no_tokens_spent")


def test_the_budget_counts_what_the_endpoint_tells() -> None:
    with model(completion(answer(), usage={"total_tokens": 1234})) as asked:
        reading_by(asked)
    assert spent() == 1234


@pytest.mark.parametrize(
    "usage", [{}, {"total_tokens": -5}, {"total_tokens": 10**12}, {"total_tokens": "many"}, "free"]
)
def test_a_cost_that_cannot_be_is_not_believed(usage: object) -> None:
    with model(completion(answer(), usage=usage)) as asked:
        reading_by(asked)
    assert 6_000 < spent() < 20_000


def test_a_used_up_budget_asks_nobody() -> None:
    with model(completion(answer()), tokens_a_day=5_000) as asked:
        with pytest.raises(ModelFailed, match="budget of tokens is used up"):
            reading_by(asked)
        assert asked.site.bodies == []
    assert spent() == 0


def test_many_workers_at_once_do_not_overspend() -> None:
    """Six ask at the same moment; the budget reaches for three of them."""

    def one(asked: Model) -> bool:
        with suppress(ModelFailed):
            reading_by(asked)
            return True
        return False

    with model(completion(answer())) as asked:
        reading_by(asked)
        cost = spent()
        asked.endpoint = replace(asked.endpoint, tokens_a_day=4 * cost)
        with ThreadPoolExecutor(6) as workers:
            done = list(workers.map(one, [asked] * 6))
    assert (done.count(True), spent()) == (3, 4 * cost)


def test_what_a_failed_request_may_have_cost_stays_spent() -> None:
    with model(reply("no", status=500)) as asked, pytest.raises(ModelFailed):
        reading_by(asked)
    assert spent() > 6_000


def test_without_the_count_nothing_is_spent(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*args: object) -> int:
        raise RedisError

    with model(completion(answer())) as asked:
        monkeypatch.setattr(cache, "incr", gone)
        with pytest.raises(ModelFailed, match="count of tokens cannot be reached"):
            reading_by(asked)
        assert asked.site.bodies == []
