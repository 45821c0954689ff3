"""Django's admin: every table, for the operator. Records are written through presence.review like everywhere else."""

from django.contrib import admin

from presence.admin import evidence, ingest, records

admin.site.site_header = admin.site.site_title = "Syria Presence"
admin.site.index_title = "All tables"

__all__ = ["evidence", "ingest", "records"]
