"""What supports and what disputes each field; disagreement is shown."""

from dataclasses import dataclass

from presence.evidence.by_field import by_field


@dataclass
class Said:
    name: str
    fields: list[str]
    disputes: bool = False


def test_each_field_in_the_records_order_the_whole_first() -> None:
    said = [Said("a", ["end", "start"]), Said("b", []), Said("c", ["start"], disputes=True), Said("d", ["gone"])]
    found = [
        (on.name, [s.name for s in on.supports], [s.name for s in on.disputes])
        for on in by_field(said, ["start", "end"])
    ]
    assert found == [("", ["b"], []), ("start", ["a"], ["c"]), ("end", ["a"], []), ("gone", ["d"], [])]


def test_two_dates_on_one_field_are_two_citations() -> None:
    (start,) = by_field([Said("a", ["start", "start"]), Said("b", ["start"])], ["start"])
    assert [s.name for s in start.supports] == ["a", "b"]
