"""Pages of actors and people."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from actors.letters import capitalized
from actors.models import Actor, Office, Person
from presence import shown, timeline
from presence.compiled import KEY, SLUG, Compiled
from presence.kept import Maker, kept
from presence.models import Agreement, Party, Statement
from presence.timeline import Period
from presence.web import answers, charts, sentences
from presence.web.asked import period_asked
from presence.web.citing import evidence
from presence.web.details.where_it_is import presence_of
from presence.web.estimates import estimates_for
from presence.web.frame import frame_of
from presence.web.in_order import EVENTS, STATEMENTS, by_key, keys_of, only, picked
from presence.web.lines import offices_on_line
from presence.web.publishers import publishers_of
from presence.web.stream import told_of

LATEST = 5
MANY = 50
# Each is put into words; the list of agreements has the others.
TERMS = 15


def actor(request: HttpRequest, slug: str) -> HttpResponse:
    found = only(_ONE(slug=slug))
    when = period_asked(request)
    there = presence_of(found, when, request)
    keys = kept(NAME, found.slug, lambda: _keys_of(found))
    terms = _terms(found, when)
    context = {
        "actor": found,
        "when": when,
        "there": there,
        "chart": charts.of_actor(found, when),
        "terms": terms,
        "many": TERMS,
        **_speaking(found, when),
        **_said_and_done(keys),
        "estimates": estimates_for(actor=found),
        "sources": publishers_of(found),
        "frame": frame_of(request, found, answer=answers.of_actor(found, there, when), related=_partners(found, terms)),
    }
    return render(request, "pages/actor.html", context)


_ONE = Compiled(lambda slug: shown.actors().filter(slug=slug).order_by(), slug=SLUG)


def _partners(found: Actor, terms: Sequence[tuple[Agreement, str]]) -> list[tuple[str, Sequence[Actor]]]:
    partners = {party.actor for agreement, _stage in terms for party in agreement.party_set.all()} - {found}
    return [(_("Parties to the same agreements"), sorted(partners, key=str))]


def _terms(found: Actor, when: Period) -> list[tuple[Agreement, str]]:
    """The agreements it is a party to, each with what it had come to on the day."""
    return [(each, capitalized(answers.stage_of(each))) for each in _TERMS(actor=found.pk, when=when)]


def _terms_of(actor: int, when: Period) -> QuerySet[Agreement]:
    mine = Party.objects.filter(actor=actor).order_by().values("agreement")
    told = timeline.stage_on(shown.agreements().filter(pk__in=mine), when)
    return told.order_by(F("signed_earliest").desc(nulls_last=True), "pk")[:TERMS]


_TERMS = Compiled(_terms_of, actor=KEY, when=timeline.MARK)


def _speaking(found: Actor, when: Period) -> dict[str, Any]:
    """Who held an office of it on the day, and who did at another time."""
    offices = _OFFICES(actor=found.pk, when=when)
    return {
        "speaking": [office for office in offices if office.then][:MANY],
        "spoke": [office for office in offices if not office.then][:MANY],
    }


def _offices(actor: int, when: Period) -> QuerySet[Office]:
    then = Exists(timeline.held(Office.objects.filter(pk=OuterRef("pk")), when).order_by())
    offices = Office.objects.filter(actor=actor).select_related("person").annotate(then=then)
    return offices.order_by(F("start_earliest").desc(nulls_last=True), "pk")


_OFFICES = Compiled(_offices, actor=KEY, when=timeline.MARK)


def _said_and_done(keys: dict[str, list[int]]) -> dict[str, Any]:
    """What it said and what was said of it in one query, what it did and suffered in another."""
    statements = by_key(STATEMENTS, [*keys["statements"], *keys["said_about"]])
    events = by_key(EVENTS, [*keys["events"], *keys["suffered"]])
    return {
        "statements": picked(statements, keys["statements"]),
        "said_about": picked(statements, keys["said_about"]),
        "events": picked(events, keys["events"]),
        "suffered": picked(events, keys["suffered"]),
    }


def _keys_of(found: Actor) -> dict[str, list[int]]:
    return {
        "statements": keys_of(shown.statements().filter(actor=found), LATEST),
        "said_about": keys_of(shown.statements().filter(about_actors=found).exclude(actor=found), LATEST),
        "events": keys_of(shown.events().filter(actor=found), LATEST),
        "suffered": keys_of(shown.events().filter(target_actor=found), LATEST),
    }


def _again(slug: str) -> Any:
    found = shown.actors().filter(slug=slug).first()
    return _keys_of(found) if found else None


NAME = "told of actor"
MAKERS: dict[str, Maker] = {NAME: _again}


def person(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(_people(), slug=slug)
    when = period_asked(request)
    every = list(found.offices.all())
    now = set(timeline.held(Office.objects.filter(person=found), when).values_list("pk", flat=True))
    held, other = [o for o in every if o.pk in now], [o for o in every if o.pk not in now]
    count, latest = _said_by(found)
    cited = [(office, evidence(office)) for office in every]
    context = {
        "person": found, "when": when, "held": held,
        "offices": [(office, account, office.pk in now) for office, account in cited],
        "line": offices_on_line(every, when, timezone.localdate()),
        "other_names": found.names[2 if found.name_ar else 1 :],
        "said": told_of(latest),
        "count": count,
        "about": _spoken_of(found),
        "frame": frame_of(
            request, found,
            answer=f"{sentences.of_person(found, held, other, when)} {sentences.of_statements(count, latest)}",
            related=[(_("Speaks or spoke for"), {o.actor.pk: o.actor for o in every}.values())],
            cites=[each for _office, account in cited for each in account],
        ),
    }  # fmt: skip
    return render(request, "pages/person.html", context)


def _said_by(found: Person) -> tuple[int, list[Statement]]:
    statements = shown.statements().filter(speaker=found)
    return statements.count(), list(statements[:MANY])


def _people() -> QuerySet[Person]:
    """With their offices, the latest first, and what each rests on."""
    offices = Office.objects.select_related("actor").prefetch_related(shown.cited())
    offices = offices.order_by(F("start_earliest").desc(nulls_last=True), "pk")
    return shown.people().prefetch_related(None).prefetch_related(Prefetch("offices", offices))


def _spoken_of(found: Person) -> list[tuple[Actor, int]]:
    """The actors spoken of, the most often first. Counted apart: a view of the past cannot be grouped by its key."""
    mine = shown.statements().filter(speaker=found).order_by().values("pk")
    ties = Statement.about_actors.through.objects.filter(statement__in=mine).values("actor")
    counted = ties.annotate(times=Count("pk")).order_by("-times", "actor")[:MANY]
    actors = Actor.objects.in_bulk([each["actor"] for each in counted])
    return [(actors[each["actor"]], each["times"]) for each in counted]
