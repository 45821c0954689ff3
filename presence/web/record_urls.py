"""The list and the page of every kind of record."""

from django.urls import path, re_path

from presence.history import SUBJECTS, named_in_addresses
from presence.web import lists
from presence.web.citations import citation_file
from presence.web.details import events, evidence, terms, where, who
from presence.web.feeds import ListFeed
from presence.web.history import history_page, or_tombstone

DETAILS = {
    "actors": ("actor", who.actor),
    "people": ("person", who.person),
    "regions": ("region", where.region),
    "bases": ("base", where.base),
    "deployments": ("deployment", where.deployment),
    "agreements": ("agreement", terms.agreement),
    "statements": ("statement", terms.statement),
    "events": ("event", events.event),
    "articles": ("article", evidence.article),
}

urlpatterns = [
    *(path(f"{kind}/", lists.show, {"kind": kind}, name=kind) for kind in lists.LISTS),
    *(path(f"{kind}.atom", ListFeed(), {"kind": kind}, name=f"{kind}-atom") for kind in lists.LISTS),
    *(path(f"{kind}/<slug:slug>/", or_tombstone(view, kind), name=name) for kind, (name, view) in DETAILS.items()),
    *(
        path(f"{kind}/<slug:slug>/history/", history_page, {"kind": kind}, name=f"{named_in_addresses(kind)}_history")
        for kind in SUBJECTS
    ),
    # A publisher's name may have no Latin letters.
    re_path(r"^cite/(?P<kind>[a-z]+)/(?P<slug>[-\w]+)\.(?P<form>bib|json)$", citation_file, name="cite"),
    re_path(r"^sources/(?P<slug>[-\w]+)/$", evidence.source, name="source"),
]
