"""What a chart has hundreds of, written without a template: a page would spend a third of its time on them."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from presence.presence_over_time import Month
from presence.web.charts import Column


def chart_columns(columns: Iterable[Column]) -> Markup:
    """Hatched what may be there, with an edge on top, above what is."""
    return Markup("\n".join(_column(each) for each in columns))  # noqa: S704 - numbers


def chart_rows(rows: Iterable[tuple[str, Month]]) -> Markup:
    return Markup("".join(_row(months, month) for months, month in rows))  # noqa: S704 - escaped


def _column(each: Column) -> str:
    across = f'x="{each.across.x}" width="{each.across.width}"'
    possible = f"""<rect class="chart-possible" fill="url(#maybe)" {across} y="{each.possible_y}" height="{
        each.possible_height
    }"/><rect class="chart-edge" {across} y="{each.possible_y}" height="1.5"/>"""
    present = f'<rect class="chart-present" {across} y="{each.present_y}" height="{each.present_height}"/>'
    return f"{possible if each.possible else ''}{present if each.present else ''}"


def _row(months: str, month: Month) -> str:
    numbers = f'<td class="num">{month.present}</td><td class="num">{month.possible}</td>'
    return f'<tr><th scope="row">{escape(months)}</th>{numbers}</tr>'
