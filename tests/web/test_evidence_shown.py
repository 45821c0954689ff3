"""Evidence on the pages: by field, the rule of confidence, sightings under the bar, positions, others' counts."""

from typing import Any

import pytest
from django.test import Client

from presence.models import Base, Citation, Deployment, Estimate
from presence.web.drawings import TimeBars
from presence.web.sightings import Lanes
from tests import world

pytestmark = pytest.mark.django_db


def shown(client: Client, thing: Any, **asked: str) -> str:
    answer = client.get(thing.get_absolute_url(), asked)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def cite(of: Any, slug: str, **values: Any) -> Citation:
    letter, origin = values.pop("letter", "B"), values.pop("by", slug)
    source = world.source(origin, name=origin, reliability=letter)
    article = world.article(slug, source=source, published=values.pop("published", "2026-06-01"), title=f"The {slug}")
    return Citation.objects.create(**{of._meta.model_name: of}, article=article, **values)


def test_each_field_with_what_supports_and_disputes_it(client: Client) -> None:
    made = world.deployment(start="2019-10-15")
    cite(made, "afp", fields=["start"])
    cite(made, "sana", fields=["start"], stance="disputes", attests="started", seen="2019-12", letter="D")
    page = shown(client, made)
    row = page[page.index('<th scope="row">Start</th>') :]
    row = row[: row.index("</tr>")]
    assert "15 October 2019" in row
    assert row.index("<bdi>afp</bdi>") < row.index("<bdi>sana</bdi>")
    assert 'title="not usually reliable">D</abbr>' in row
    assert "says: started, December 2019" in row


def test_an_unpublished_base_is_not_named_as_a_value(client: Client) -> None:
    event = world.event(base=world.base("secret-place"))
    cite(event, "afp", fields=["base"])
    Base.objects.update(state="draft")
    assert "Secret Place" not in shown(client, event)


def test_the_offsets_and_the_origin_of_an_excerpt(client: Client) -> None:
    made = world.base()
    cite(made, "daily-two", excerpt="It is so.", start=120, end=129, origin="SOHR")
    page = shown(client, made)
    assert "characters 120–129 of the text" in page
    assert "from <bdi>SOHR</bdi>" in page


class TestConfidence:
    def test_the_page_says_how_the_rule_comes_to_it(self, client: Client) -> None:
        made = world.base(confidence="medium")
        for n in range(2):
            cite(made, f"paper-{n}", origin="Daily")
        page = shown(client, made)
        assert "3 articles, 1 origin" in page
        assert "Why medium confidence?" in page
        assert "One origin with reliability C or better: Daily (B), in 3 articles that count as one." in page
        assert "The rule would propose" not in page

    def test_an_editors_other_choice_is_shown_with_its_reason(self, client: Client) -> None:
        made = world.base(confidence="high", confidence_reason="Seen on <satellite> pictures.")
        page = shown(client, made)
        assert "The rule would propose medium confidence." in page
        assert "Seen on &lt;satellite&gt; pictures." in page

    def test_what_an_import_stated_is_said_to_be_that(self, client: Client) -> None:
        assert "What was stated when the record came in is high confidence" in shown(
            client, world.base(confidence="high")
        )


class TestSightings:
    def seen(self, made: Deployment) -> None:
        cite(made, "one", attests="throughout", seen="2020", published="2021-01")
        cite(made, "two", attests="some_time", seen="2023-05", by="one")
        cite(made, "three", attests="absent", seen="2020-06", stance="disputes", by="one", letter="E")

    def lanes(self, drawing: TimeBars) -> Lanes:
        (bar,) = drawing.bars
        assert isinstance(bar.under, Lanes)
        return bar.under

    def test_are_drawn_under_the_bar(self, client: Client) -> None:
        made = world.deployment(start="2019-10-15", status="active", as_of="2026-01")
        self.seen(made)
        drawn = self.lanes(client.get(made.base.get_absolute_url()).context["drawing"])
        assert [mark.seen.how for mark in drawn.marks] == ["every", "against", "some"]
        assert [mark.firm is not None for mark in drawn.marks] == [True, False, False]
        # Two at the same time lie below each other.
        assert len({mark.top for mark in drawn.marks}) == 2
        assert next(gap.months for _, gap in drawn.gaps) == 28

    def test_stand_in_a_table_too(self, client: Client) -> None:
        made = world.deployment(start="2019-10-15", status="active", as_of="2026-01")
        self.seen(made)
        for thing in (made.base, made):
            page = shown(client, thing)
            assert "Present throughout" in page
            assert "disputes the record" in page
            assert "No sighting for 28 months" in page
            assert "4 articles, 2 origins" in page

    def test_against_the_dates_are_marked(self, client: Client) -> None:
        made = world.deployment(start="2019-10-15", status="active", as_of="2026-01")
        cite(made, "early", attests="throughout", seen="2018")
        assert "A source contradicts</strong>" not in shown(client, made)
        page = shown(client, made)
        assert "A source contradicts these dates</strong>: from 15 October 2019" in page
        assert "present throughout, 2018." in page
        assert "contradicted by a source" in shown(client, made.base)

    def test_propose_dates_on_the_page(self, client: Client) -> None:
        made = world.deployment(start="2019")
        cite(made, "one", attests="absent", seen="2019-01-01", seen_until="2019-03-31")
        cite(made, "two", attests="throughout", seen="2019-10")
        page = shown(client, made)
        assert "put its start between 1 April 2019 and 1 October 2019 and its end not before 31 October 2019." in page

    def test_a_base_nobody_attests_days_of_has_no_empty_table(self, client: Client) -> None:
        assert "What sources saw" not in shown(client, world.deployment().base)

    def test_cost_no_query_more_for_each(self, client: Client, django_assert_max_num_queries: Any) -> None:
        base = world.base()
        for n in range(4):
            made = world.deployment(by=f"actor-{n}", start=f"20{10 + n}", host_position="invited")
            made.host_statements.add(world.statement(f"said-{n}"))
            self.seen(made)
        with django_assert_max_num_queries(18):
            client.get(base.get_absolute_url())


class TestPositions:
    def test_with_the_statements_they_rest_on(self, client: Client) -> None:
        made = world.deployment(host_position="protested", own_position="denies")
        made.host_statements.add(world.statement("protest", summary="Called it an occupation."))
        for thing in (made, made.base):
            page = shown(client, thing)
            assert "Protested" in page
            assert "Called it an occupation." in page
            assert "Denies it" in page
            assert "no statement is recorded that this rests on" in page

    def test_never_by_a_statement_that_is_not_published(self, client: Client) -> None:
        made = world.deployment(host_position="protested")
        said = world.statement("secret", summary="Said in secret.")
        made.host_statements.add(said)
        type(said).objects.update(state="draft")
        assert "Said in secret." not in shown(client, made)


class TestEstimates:
    def counted(self, **values: Any) -> Estimate:
        defaults = {"actor": world.actor("turkey"), "date": "2020-02", "counted": "bases and outposts"}
        return Estimate.objects.create(article=world.article(), **{**defaults, "low": 50, "high": 60, **values})

    def test_beside_our_count_of_the_same(self, client: Client) -> None:
        world.deployment("kuweires", by="turkey", start="2019", status="active", as_of="2020-02")
        world.deployment("menagh", by="turkey", start="2020-02-15", status="active", as_of="2020-06")
        self.counted(region=world.region("aleppo"))
        for thing in (world.actor("turkey"), world.region("aleppo")):
            page = shown(client, thing)
            assert "50–60" in page
            assert "1 present, 1 possible" in page

    def test_a_narrower_thing_is_counted_narrowly(self, client: Client) -> None:
        world.deployment("kuweires", by="turkey", start="2019", status="active", as_of="2020-02")
        self.counted(counted="observation points")
        assert "0 present, 0 possible" in shown(client, world.actor("turkey"))

    def test_troops_are_summed_and_the_unknown_are_said(self, client: Client) -> None:
        given = {"by": "turkey", "start": "2019", "status": "active", "as_of": "2020-02"}
        world.deployment("kuweires", personnel_min=100, personnel_max=200, **given)
        world.deployment("menagh", **given)
        self.counted(counted="troops", low=1000, high=1000)
        page = shown(client, world.actor("turkey"))
        assert "100–200" in page
        assert "and 1 deployment present whose strength is not known" in page

    def test_what_we_do_not_count_is_said(self, client: Client) -> None:
        self.counted(counted="armoured vehicles")
        assert "this dataset does not count that" in shown(client, world.actor("turkey"))

    def test_of_the_whole_country_are_on_its_page(self, client: Client) -> None:
        self.counted()
        assert "50–60" in shown(client, world.region("syria", "country"))
