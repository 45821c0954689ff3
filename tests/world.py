"""A small world for tests: one call makes one thing, with everything it needs, published."""

from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.utils.text import slugify

from actors.models import Actor, Office, Person
from presence.models import (
    Agreement,
    Article,
    Base,
    Deployment,
    Event,
    Record,
    Region,
    Source,
    Statement,
    Suggestion,
)
from presence.models.vocabulary import ArticleState
from presence.review.write import CitationDraft, RecordDraft, write_record
from tests import once

R = TypeVar("R", bound=Record)


def editor(username: str = "editor") -> User:
    user = User.objects.create_user(username, password="correct-horse-battery", is_staff=True)
    once.give_all_permissions(user.pk)
    return user


def visitor(username: str = "visitor") -> User:
    return User.objects.create_user(username, password="correct-horse-battery")


def actor(slug: str = "russia", **values: Any) -> Actor:
    defaults = {"name_en": slug.replace("-", " ").title(), "kind": "state", **values}
    return Actor.objects.get_or_create(slug=slug, defaults=defaults)[0]


def person(slug: str = "al-sharaa", of: str = "syria", title: str = "President", **values: Any) -> Person:
    made, new = Person.objects.get_or_create(slug=slug, defaults={"name_en": "Ahmed al-Sharaa", **values})
    if new:
        Office.objects.create(person=made, actor=actor(of), title=title, start="2025-01-29")
    return made


def region(slug: str = "aleppo", level: str = "governorate", **values: Any) -> Region:
    if level != "country":
        values.setdefault("parent", region("syria", "country"))
    defaults = {"name_en": slug.replace("-", " ").title(), "level": level, **values}
    return Region.objects.get_or_create(slug=slug, defaults=defaults)[0]


def source(slug: str = "daily", **values: Any) -> Source:
    return Source.objects.get_or_create(slug=slug, defaults={"name": slug.title(), "reliability": "B", **values})[0]


def article(slug: str = "an-article", **values: Any) -> Article:
    defaults = {
        "source": source(),
        "title": "An article",
        "url": f"https://news.example/{slug}",
        "published": "2025-04-24",
        "language": "en",
        "state": ArticleState.LISTED,
        **values,
    }
    return Article.objects.get_or_create(slug=slug, defaults=defaults)[0]


def published(record: R, cites: Article | None = None, excerpt: str = "It was so.", **ties: Any) -> R:
    """Write a record the way the product does, published, citing an article."""
    record.state = "published"
    drafted = RecordDraft(record, ties=ties, citations=[CitationDraft(cites or article(), excerpt=excerpt)])
    write_record(drafted, by=None)
    return record


def base(slug: str = "kuweires", **values: Any) -> Base:
    defaults = {
        "name_en": slug.replace("-", " ").title(),
        "kind": "air_base",
        "lat": 36.187,
        "lon": 37.583,
        "location_precision": "exact",
        **values,
    }
    defaults.setdefault("region", region())
    found = Base.objects.filter(slug=slug).first()
    return found or published(Base(slug=slug, **defaults))


def deployment(base_slug: str = "kuweires", by: str = "russia", **values: Any) -> Deployment:
    defaults = {"start": "2019-10-15", "status": "active", "as_of": "2026-01", **values}
    slug = slugify(f"{base_slug} {by} {defaults['start']}")
    return published(Deployment(slug=slug, base=base(base_slug), actor=actor(by), **defaults))


def agreement(slug: str = "hmeimim-2015", **values: Any) -> Agreement:
    defaults = {
        "title": "Air group agreement",
        "kind": "basing",
        "status": "in_force",
        "signed": "2015-08-26",
    }
    return published(Agreement(slug=slug, **{**defaults, **values}))


def statement(slug: str = "sharaa-2025", **values: Any) -> Statement:
    defaults = {"date": "2025-04-24", "summary": "Said that talks go on.", "stance": "conditional", **values}
    defaults.setdefault("speaker", person())
    defaults.setdefault("actor", actor("syria"))
    return published(Statement(slug=slug, **defaults))


def event(slug: str = "strike-2025", **values: Any) -> Event:
    defaults = {"date": "2025-04-02", "kind": "air_strike", "summary": "Aircraft struck the base.", **values}
    defaults.setdefault("actor", actor("israel"))
    return published(Event(slug=slug, **defaults))


def suggestion(**values: Any) -> Suggestion:
    """A pending statement by Ahmed al-Sharaa, with its evidence in a read article."""
    text = "Ahmed al-Sharaa said that talks with Russia go on."
    read = article("read-article", text=text, state=ArticleState.READ, relevant=True, url="")
    payload = {
        "date": "2025-04-24",
        "speaker": person().slug,
        "actor": "syria",
        "summary": "Talks with Russia go on.",
        "stance": "neutral",
        "about_actors": [actor("russia").slug],
    }
    defaults = {
        "kind": "statement",
        "article": read,
        "payload": payload,
        "evidence": [{"start": 0, "end": len(text), "role": "sentence"}],
        "score": 0.8,
        "why": "“said that” → Ahmed al-Sharaa",
        "fingerprint": "one",
        **values,
    }
    return Suggestion.objects.create(**defaults)
