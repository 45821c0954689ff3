"""A town of the answer is found however its name is written in Latin letters, and no other town is taken for it."""

import pytest

from presence.ingest.reading.measured.places import same_town


@pytest.mark.parametrize(
    ("gold", "key", "written"),
    [
        ("ruwayhina", "rwihinah", "رويحينة"),
        ("al-malikiyah", "malikiyah", "المالكية"),
        ("tell-rifaat", "tal-rifaat", "Телль-Рифаат"),
        ("koya", "kuia", "كويا"),
        ("al-shaab", "shaab", "الشعاب"),
        ("samadaniyah", "samdaniyah-al-sharqiyah", ""),
        ("khasham", "khusham", "Хашама"),
        ("derik", "malikiyah", ""),
    ],
)
def test_one_town(gold: str, key: str, written: str) -> None:
    assert same_town(gold, key, written)


@pytest.mark.parametrize(
    ("gold", "key"),
    [
        ("koya", "nawa"),
        ("hama", "homs"),
        ("tal-tamr", "tal-rifaat"),
        ("beit-jinn", "beit-saber"),
        ("ain-issa", "ain-dakar"),
        ("manbij", ""),
        ("", "manbij"),
    ],
)
def test_two_towns(gold: str, key: str) -> None:
    assert not same_town(gold, key, "")
