"""What is the same for all tests of a process is found out once: it took a third of the time of a test that asks for
a page."""

from django.db import connection
from whitenoise.base import Redirect, StaticFile
from whitenoise.middleware import WhiteNoiseMiddleware

_list_files = WhiteNoiseMiddleware.add_files_from_finders
_listed: dict[tuple[object, ...], dict[str, "StaticFile | Redirect"]] = {}


def list_static_files(middleware: WhiteNoiseMiddleware) -> None:
    """In the place of `add_files_from_finders`, which every new test client has look at some 300 files anew."""
    key = (middleware.static_prefix, middleware.max_age, middleware.charset, middleware.allow_all_origins)
    if key not in _listed:
        before = dict(middleware.files)
        _list_files(middleware)
        _listed[key] = {url: file for url, file in middleware.files.items() if before.get(url) is not file}
    else:
        middleware.files.update(_listed[key])


_GIVE_ALL = """
INSERT INTO auth_user_user_permissions (user_id, permission_id)
SELECT %s, permission.id
FROM auth_permission permission JOIN django_content_type kind ON kind.id = permission.content_type_id
WHERE kind.app_label IN ('presence', 'actors')
"""


def give_all_permissions(user_id: int) -> None:
    """In one statement: Django would fetch some hundreds of rows, to insert as many."""
    with connection.cursor() as cursor:
        cursor.execute(_GIVE_ALL, [user_id])
