"""Django's migrate, which takes the views of the past away first and makes them again after.

They show the columns of the history tables, which no column can change under. What lists say of citations is made again
where migrations, or the code, have it said otherwise.
"""

from typing import Any

from django.core.management.commands import migrate

from presence.api.rows import ready
from presence.knowledge import drop_views, rebuild_views
from presence.management import redrawing


class Command(migrate.Command):
    def handle(self, *arguments: Any, **options: Any) -> str | None:
        if options["check_unapplied"] or options["plan"]:
            return super().handle(*arguments, **options)
        drop_views()
        with redrawing.only_for_columns():
            told = super().handle(*arguments, **options)
        partial = options.get("app_label") is not None
        if not partial:
            rebuild_views()
            ready.rebuild()
        return told
