import pytest

from config import engines


@pytest.mark.parametrize(
    ("gigabytes", "buffers", "cache"), [(1, "64MB", "256MB"), (8, "256MB", "2048MB"), (64, "512MB", "16384MB")]
)
def test_a_share_of_the_machine_within_bounds(gigabytes: int, buffers: str, cache: str) -> None:
    assert engines._of_memory(gigabytes * 1024**3) == {"shared_buffers": buffers, "effective_cache_size": cache}
