"""SQL that is written once answers as the queryset it was written from, whatever is asked and in whatever language."""

from datetime import date

import pytest
from django.db.models import QuerySet
from django.test.utils import override_settings
from django.utils import translation

from presence import shown, timeline
from presence.compiled import KEY, KEYS, SLUG, Compiled
from presence.models import Base, Deployment
from presence.timeline import Period
from tests import world

pytestmark = pytest.mark.django_db


def told(base: int, when: Period) -> QuerySet[Deployment]:
    return timeline.told(shown.deployments().filter(base=base), when).prefetch_related(shown.cited())


TOLD = Compiled(told, base=KEY, when=timeline.MARK)


@pytest.mark.parametrize("on", ["2019-10-14", "2019-10-15", "2019-10", "2027-07-01", "2027-07-02", "2040"])
def test_it_answers_as_the_queryset_does(on: str) -> None:
    world.deployment(start="2019-10-15", as_of="2026-01")
    other = world.deployment("tiyas", start="2018~", end="2020", status="vacated")
    when = timeline.period(on)
    for base in Base.objects.all():
        plain, once = told(base.pk, when), TOLD(base=base.pk, when=when)
        assert [(d.pk, timeline.verdict(d), timeline.in_words(d)) for d in once] == [
            (d.pk, timeline.verdict(d), timeline.in_words(d)) for d in plain
        ]
        assert [c.pk for d in once for c in d.citations.all()] == [c.pk for d in plain for c in d.citations.all()]
    assert [d.base for d in TOLD(base=other.base_id, when=when)] == [other.base]


def test_what_was_asked_before_stays_away() -> None:
    asked = Compiled(lambda slug: Base.objects.filter(slug=slug), slug=SLUG)
    one, two = world.base("one"), world.base("two")
    assert [asked(slug=slug) for slug in ("one", "two", "three", "one")] == [[one], [two], [], [one]]


def test_few_keys_and_many_are_one_question() -> None:
    asked = Compiled(lambda keys: Base.objects.filter(pk__among=keys).order_by("pk"), keys=KEYS)
    bases = [world.base(f"base-{n}") for n in range(5)]
    for count in (0, 1, 5, 3):
        assert asked(keys=[base.pk for base in bases[:count]]) == bases[:count]


def test_plain_values_come_as_they_do() -> None:
    asked = Compiled(lambda slug: Base.objects.filter(slug=slug).values_list("slug", "name_en"), slug=SLUG)
    world.base("one")
    assert asked(slug="one") == [("one", "One")]


def test_names_are_ordered_in_each_language() -> None:
    asked = Compiled(lambda keys: Base.objects.filter(pk__among=keys).order_by(*shown.by_name()), keys=KEYS)
    first, second = world.base("aa", name_ar="ي"), world.base("bb", name_ar="ا")
    keys = [first.pk, second.pk]
    assert asked(keys=keys) == [first, second]
    with translation.override("ar"):
        assert asked(keys=keys) == [second, first]


def test_fading_follows_the_setting() -> None:
    stay = world.deployment(start="2019", as_of="2024-01-31")
    when = timeline.period("2024-06-01")
    assert [d.presence for d in TOLD(base=stay.base_id, when=when)] == ["present"]
    with override_settings(FADE_MONTHS=2):
        assert [d.presence for d in TOLD(base=stay.base_id, when=when)] == ["possible"]
        assert [d.presence for d in timeline.on(Deployment.objects.all(), when)] == ["possible"]


def test_a_value_that_the_sql_does_not_hold_is_refused() -> None:
    asked = Compiled(lambda day: Base.objects.filter(slug=day.isoformat()), day=date(1001, 1, 1))
    with pytest.raises(AssertionError, match="day"):
        asked(day=date(2020, 1, 1))
