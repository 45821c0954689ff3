"""Lists as PostgreSQL writes them: the JSON of the usual shape, with no object for each record.

The serializers say what a record consists of. From them a plan is drawn up once for each kind and language: the SQL
that writes the fields it knows how to write, and the fields that Python has to say. tests/api/test_rows.py holds what
comes of it equal to the serializers, byte for byte.
"""

from presence.api.rows.listing import lines, page

__all__ = ["lines", "page"]
