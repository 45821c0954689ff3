"""Articles by the index of search, which holds those that something published rests on, now or at an earlier moment."""

from collections.abc import Iterable

from django.db.models.expressions import RawSQL

from presence.search.asked import Asked
from presence.search.database import begun_after, require_memory, rows
from presence.search.question import question


def count_by_source(sources: Iterable[int]) -> dict[int, int]:
    return dict(
        rows(
            "SELECT source_id, count(*) FROM presence_searchtext"
            " WHERE source_id = ANY(%s::bigint[]) GROUP BY source_id",
            [list(sources)],
        )
    )


def count(asked: Asked | None, most: int) -> int | None:
    """How many say what is asked, or how many there are; no further than `most`. No article is looked at.

    None where the moment that is read lies before what the index remembers.
    """
    if begun_after() is not None:
        return None
    if asked is None:
        of, params = "presence_searchtext WHERE kind = 'article'", []
    else:
        put = question(asked)
        table = "presence_searchtyped" if put.typed else "presence_searchtext"
        of, params = f"{table} WHERE kind = 'article' AND words @@ %s::tsquery", [put.query]
    ((number,),) = rows(f"SELECT count(*) FROM (SELECT FROM {of} LIMIT %s) AS few", [*params, most])  # noqa: S608
    return int(number)


def saying(asked: Asked) -> RawSQL:
    """The ids of the articles that say what is asked.

    Raises:
        InvalidParameter: the moment that is read lies before what the index remembers.
    """
    require_memory()
    put = question(asked)
    table = "presence_searchtyped" if put.typed else "presence_searchtext"
    return RawSQL(  # noqa: S611 — what is asked is a parameter
        f"(SELECT object_id FROM {table} WHERE kind = 'article' AND words @@ %s::tsquery)",  # noqa: S608
        [put.sought],
    )
