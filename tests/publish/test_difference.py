"""Two answers to one question: what came, what went, what changed and in which fields."""

from presence.publish.receipts import difference

KEY = ("actor", "region")


def row(actor: str, present: int, **more: object) -> dict[str, object]:
    return {"actor": actor, "region": "aleppo", "present": present, **more}


def test_each_in_its_place() -> None:
    found = difference([row("a", 1), row("b", 2), row("c", 3)], [row("b", 2), row("c", 4), row("d", 5)], KEY)
    assert (found.added, found.gone, found.same) == ([row("d", 5)], [row("a", 1)], 1)
    ((changed, (turned,)),) = found.changed
    assert changed == row("c", 4)
    assert (turned.field, turned.before, turned.after) == ("present", 3, 4)
    assert found


def test_the_same() -> None:
    assert not difference([row("a", 1)], [row("a", 1)], KEY)
    assert not difference([], [], KEY)


def test_a_column_that_is_new_or_gone_is_no_news() -> None:
    assert not difference([row("a", 1, old=True)], [row("a", 1, new=True)], KEY)


def test_order_means_nothing() -> None:
    assert not difference([row("a", 1), row("b", 2)], [row("b", 2), row("a", 1)], KEY)
