from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests.ingest.model_stand_in import count_of_tokens


@pytest.fixture
def no_tokens_spent() -> Iterator[None]:
    """Of the day's budget of a language model."""
    cache.delete(count_of_tokens())
    yield
    cache.delete(count_of_tokens())
