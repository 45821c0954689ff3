"""An EDTF date taken apart, as every language needs it."""

from dataclasses import dataclass

from actors import edtf


@dataclass(frozen=True, slots=True)
class Parts:
    """`last` is another year only of a decade or a century; `month` and `day` are 0 where there is none."""

    first: int
    last: int
    month: int = 0
    day: int = 0
    about: bool = False
    uncertain: bool = False
    month_unknown: bool = False
    day_unknown: bool = False

    @property
    def is_decade(self) -> bool:
        return self.last - self.first == 9

    @property
    def is_century(self) -> bool:
        return self.last - self.first == 99


def parts_of(text: str) -> Parts:
    """
    Raises:
        EDTFError: not a date of the accepted kinds.
    """
    edtf.parse(text)
    plain, mark = (text[:-1], text[-1]) if text[-1] in "?~%" else (text, "")
    year, month, day = [*plain.split("-"), "", ""][:3]
    return Parts(
        first=int(year.replace("X", "0")),
        last=int(year.replace("X", "9")),
        month=int(month) if month.isdigit() else 0,
        day=int(day) if day.isdigit() else 0,
        about=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
        month_unknown=month == "XX",
        day_unknown=day == "XX",
    )
