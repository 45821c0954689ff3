"""Which source an article is from: by the name somebody gave, or by the site it was found on."""

import hashlib

from django.utils.text import slugify

from presence.ingest.addresses import site_of
from presence.models import Source


def source_named(name: str, homepage: str = "") -> Source:
    """The source of this name, made when it is new. Its reliability is then for an editor to judge."""
    known = Source.objects.filter(name__iexact=name).first()
    if known:
        return known
    defaults = {"slug": _slug(name), "homepage": homepage}
    return Source.objects.get_or_create(name=name, defaults=defaults)[0]


def source_of_site(url: str) -> Source:
    """The source whose home page is on the site of this address, or one named after the site."""
    site = site_of(url)
    homes = [f"{scheme}://{prefix}{site}" for scheme in ("https", "http") for prefix in ("", "www.")]
    known = Source.objects.filter(homepage__in=[*homes, *(f"{home}/" for home in homes)]).order_by("pk").first()
    return known or source_named(site, f"https://{site}/")


def _slug(name: str) -> str:
    wanted = slugify(name, allow_unicode=True)[:100] or "source"
    if not Source.objects.filter(slug=wanted).exists():
        return wanted
    return f"{wanted}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
