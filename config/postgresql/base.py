"""Django's PostgreSQL backend, but that a kept connection is looked at and not asked whether it still is one."""

from select import POLLIN, poll

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    def is_usable(self) -> bool:
        """On an idle connection only a PostgreSQL that leaves speaks: there is something to read, or the end.

        Django asks `SELECT 1` at each request, which takes as long as most of our queries. After an error it does so
        here too.
        """
        if self.connection is None or self.connection.closed or _has_something_to_read(self.connection.fileno()):
            return False
        return bool(super().is_usable()) if self.errors_occurred else True


def _has_something_to_read(socket: int) -> bool:
    look = poll()
    look.register(socket, POLLIN)
    return bool(look.poll(0))
