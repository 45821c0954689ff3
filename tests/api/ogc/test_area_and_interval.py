"""How `bbox` and `datetime` are read, by the letter of OGC 17-069r4."""

from datetime import date

import pytest

from presence.api.ogc.area import BadArea, Rectangle, area
from presence.api.ogc.interval import BadInterval, interval


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("36,35,38,37", [Rectangle(36, 35, 38, 37)]),
        ("36.5,35,-5,38,37,1e3", [Rectangle(36.5, 35, 38, 37)]),
        ("-180,-90,180,90", [Rectangle(-180, -90, 180, 90)]),
        ("36,35,36,35", [Rectangle(36, 35, 36, 35)]),
        ("170,-10,-170,10", [Rectangle(170, -10, 180, 10), Rectangle(-180, -10, -170, 10)]),
        (" 36, 35 ,38,37", [Rectangle(36, 35, 38, 37)]),
    ],
)
def test_an_area_is_read(text: str, expected: list[Rectangle]) -> None:
    assert list(area(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "36",
        "36,35,38",
        "36,35,38,37,1",
        "36,35,38,37,1,2,3",
        "a,b,c,d",
        "36,35,38,",
        ",,,",
        "36 35 38 37",
        "36,37,38,35",
        "36,35,10,38,37,5",
        "36,35,38,91",
        "181,35,182,37",
        "-181,35,38,37",
        "nan,35,38,37",
        "36,35,inf,37",
    ],
)
def test_what_is_no_area_is_refused(text: str) -> None:
    with pytest.raises(BadArea):
        area(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019-10-15T12:00:00Z", date(2019, 10, 15), date(2019, 10, 15)),
        ("2019-10-15t12:00:00.25z", date(2019, 10, 15), date(2019, 10, 15)),
        ("2019-10-15T23:30:00-02:00", date(2019, 10, 16), date(2019, 10, 16)),
        ("2019-10-15T01:30:00 03:00", date(2019, 10, 14), date(2019, 10, 14)),
        ("2016-12-31T23:59:60Z", date(2016, 12, 31), date(2016, 12, 31)),
        ("2019-10-15", date(2019, 10, 15), date(2019, 10, 15)),
        ("2019-10-15/2019-10-20", date(2019, 10, 15), date(2019, 10, 20)),
        ("2019-10-15T08:00:00Z/2019-10-15T09:00:00Z", date(2019, 10, 15), date(2019, 10, 15)),
        ("../2019-10-15T00:00:00Z", None, date(2019, 10, 15)),
        ("/2019-10-15T00:00:00Z", None, date(2019, 10, 15)),
        ("2019-10-15T00:00:00Z/..", date(2019, 10, 15), None),
        ("2019-10-15T00:00:00Z/", date(2019, 10, 15), None),
        ("2019-10-15T/..", date(2019, 10, 15), None),
        ("2020-02-29/..", date(2020, 2, 29), None),
    ],
)
def test_an_interval_is_read(text: str, first: date | None, last: date | None) -> None:
    read = interval(text)
    assert (read.first, read.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "2019",
        "2019-10",
        "2019-13-01",
        "2019-02-29",
        "2019-10-15T12:00:00",
        "2019-10-15T25:00:00Z",
        "2019-10-15T12:00:00+25:00",
        "2019-10-15T12:00:00+03:75",
        "0001-01-01T00:00:00+14:00",
        "٢٠١٩-١٠-١٥",
        "..",
        "/",
        "../..",
        "/..",
        "2019-01-01/2019-02-01/2019-03-01",
        "2019-10-20/2019-10-15",
        "2019-10-15T09:00:00Z/2019-10-15T08:00:00Z",
        "2019-10-15/...",
    ],
)
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(BadInterval):
        interval(text)
