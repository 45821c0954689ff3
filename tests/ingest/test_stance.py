import pytest

from tests.ingest.known_names import reading_of

OPENING = "Russian troops are based at Hmeimim in Syria. "


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Hakan Fidan welcomed the departure of the Russian troops.", "opposes"),
        ("Hakan Fidan said a full withdrawal of the Russian troops was the main condition for talks.", "opposes"),
        ("Ahmed al-Sharaa called the presence of Israeli troops unacceptable.", "opposes"),
        ("Hakan Fidan opposed a withdrawal of the Russian troops.", "supports"),
        ("Hakan Fidan said the exit of the Russian troops would leave a vacuum.", "supports"),
        ("“If the Russians leave, the militants will come back,” Ahmed al-Sharaa said.", "supports"),
        ("Hakan Fidan said that the Russian bases could stay only if Damascus agreed.", "conditional"),
        ("The Kremlin rejected the allegations about the base.", "neutral"),
    ],
)
def test_what_the_verb_has_for_its_object_decides(text: str, stance: str) -> None:
    assert [s.stance for s in reading_of(OPENING + text).statements] == [stance]


@pytest.mark.parametrize(("speaker", "stance"), [("Israel Katz", "supports"), ("Ahmed al-Sharaa", "neutral")])
def test_only_the_forces_own_state_is_for_them_when_it_vows_to_strike(speaker: str, stance: str) -> None:
    reading = reading_of(OPENING + f"“We will retaliate against every attack on the base,” {speaker} said.")
    assert [s.stance for s in reading.statements] == [stance]


def test_a_monitor_only_tells() -> None:
    text = OPENING + "The Syrian Observatory for Human Rights said that the Russian base remains in use."
    assert [s.stance for s in reading_of(text).statements] == ["neutral"]
