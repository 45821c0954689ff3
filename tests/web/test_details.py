"""The page of one thing: the answer first, then facts, then what it is tied to."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from presence.models import AgreementStage, Party
from tests import world

pytestmark = pytest.mark.django_db


def shown(client: Client, thing: Any, **asked: str) -> str:
    """The page's words, with white space as a reader sees it."""
    answer = client.get(thing.get_absolute_url(), asked)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


class TestActor:
    def test_opens_with_where_it_is(self, client: Client) -> None:
        world.deployment("kuweires", by="russia", start="2019-10-15", status="active", as_of="2026-01")
        world.deployment("shayrat", by="russia", start="2015-11", status="unknown", as_of="2017")
        page = shown(client, world.actor("russia"), on="2026-02-01")
        assert "Russia was present at 1 base and possibly at 1 more on 1 February 2026." in page
        assert "Bases on 1 February 2026" in page

    def test_a_base_counts_once_however_often_it_is_there(self, client: Client) -> None:
        world.deployment("kuweires", by="russia", start="2019", status="active", as_of="2026-01")
        world.deployment("kuweires", by="russia", start="2020", status="unknown", as_of="2020")
        assert "was present at 1 base on 1 February 2026." in shown(client, world.actor("russia"), on="2026-02-01")

    def test_says_when_it_is_nowhere(self, client: Client) -> None:
        world.deployment("kuweires", by="russia", start="2019")
        page = shown(client, world.actor("russia"), on="2010")
        assert "Russia was not known to be at any base in 2010." in page
        assert "1 deployment at other times" in page

    def test_shows_both_sides_of_events_and_who_speaks_for_it(self, client: Client) -> None:
        israel, syria = world.actor("israel"), world.actor("syria")
        struck = world.event("by", actor=israel, target_actor=syria, summary="Aircraft struck.")
        suffered = world.event("towards", actor=syria, target_actor=israel, summary="Rockets were fired.")
        page = shown(client, israel)
        by, towards = page.index("By <bdi>Israel</bdi>"), page.index("Towards <bdi>Israel</bdi>")
        assert by < page.index(struck.summary) < towards < page.index(suffered.summary)
        world.person("al-sharaa", of="syria")
        assert "Ahmed al-Sharaa" in shown(client, syria)


class TestPerson:
    def test_shows_offices_statements_and_names_in_their_scripts(self, client: Client) -> None:
        speaker = world.person(name_ar="أحمد الشرع", aliases=["Ахмед аш-Шараа", "Ahmad al-Sharaa"])
        said = world.statement(speaker=speaker)
        page = shown(client, speaker)
        assert "has been President, Syria, since 29 January 2025" in page
        assert '<p class="name-ar" lang="ar" dir="rtl">أحمد الشرع</p>' in page
        assert '<bdi lang="ru">Ахмед аш-Шараа</bdi>' in page
        assert said.summary in page

    def test_says_which_office_was_held_on_the_day_asked(self, client: Client) -> None:
        speaker = world.person()
        assert "President, Syria" in shown(client, speaker, on="2026").partition("Offices held")[0]
        assert "held no office that is recorded in 2024." in shown(client, speaker, on="2024")


class TestRegion:
    def test_opens_with_who_is_there(self, client: Client) -> None:
        world.deployment("kuweires", by="russia", start="2019", status="active", as_of="2026-01")
        page = shown(client, world.region("aleppo"), on="2026-02-01")
        assert "Foreign forces were present at 1 base in Aleppo on 1 February 2026: Russia at 1." in page

    def test_a_zone_says_that_counting_is_by_governorate(self, client: Client) -> None:
        world.deployment("kuweires", by="russia", start="2019", status="active", as_of="2026-01")
        north = world.region("north", level="zone")
        north.members.add(world.region("aleppo"))
        page = shown(client, north, on="2026-02-01")
        assert "counting is by governorate" in page
        assert "Foreign forces were present at 1 base in North" in page

    def test_shows_what_was_agreed_said_and_done_in_its_districts_too(self, client: Client) -> None:
        aleppo = world.region("aleppo")
        manbij = world.region("manbij", level="district", parent=aleppo)
        agreed = world.agreement(title="Manbij roadmap")
        agreed.regions.add(manbij)
        happened = world.event(region=manbij, summary="A patrol in Manbij.")
        page = shown(client, aleppo)
        assert agreed.title in page
        assert happened.summary in page
        assert f'href="{manbij.get_absolute_url()}"' in page


class TestBase:
    def test_opens_with_who_holds_it(self, client: Client) -> None:
        world.deployment("kuweires", by="russia", start="2015-09", status="reduced", as_of="2026-01")
        page = shown(client, world.base("kuweires"), on="2026-02-01")
        assert "On 1 February 2026, Kuweires was held by Russia since September 2015 (reduced)." in page
        assert "<svg" in page
        assert 'style="' not in page

    def test_says_why_somebody_is_only_possibly_there(self, client: Client) -> None:
        world.deployment("kuweires", by="iran", start="2018", status="unknown", as_of="2019-02")
        page = shown(client, world.base("kuweires"), on="2026-02-01")
        assert "What became of it is not known. The sources last speak of it in February 2019." in page

    def test_never_prints_more_digits_than_are_known(self, client: Client) -> None:
        page = shown(client, world.base("vague", lat=36.1873, lon=37.5834, location_precision="settlement"))
        assert "36.19, 37.58" in page
        assert "within about 5 km" in page
        assert "36.187" not in page

    def test_without_coordinates_or_deployments_says_so(self, client: Client) -> None:
        page = shown(client, world.base("vague", lat=None, lon=None, location_precision="district"))
        assert "held by nobody that is recorded" in page
        assert "No deployment is recorded at this base" in page


class TestDeployment:
    def test_says_why_it_is_possible(self, client: Client) -> None:
        made = world.deployment(start="2018-03~", status="active", as_of="2020-05")
        page = shown(client, made, on="2026-02-01")
        assert "Russia was possibly present at Kuweires on 1 February 2026." in page
        assert "Nobody has confirmed it for more than 18 months. The sources last speak of it in May 2020." in page
        assert "about March 2018" in page

    def test_is_present_while_it_is_confirmed(self, client: Client) -> None:
        made = world.deployment(start="2018", status="active", as_of="2020-05")
        assert "the sources spoke of it as active in May 2020" in shown(client, made, on="2020-08-01")

    def test_is_absent_before_it_began_and_after_it_ended(self, client: Client) -> None:
        made = world.deployment(start="2018", end="2020", status="vacated")
        assert "It began later, in 2018." in shown(client, made, on="2017")
        assert "It had ended, in 2020." in shown(client, made, on="2022")

    @pytest.mark.parametrize(
        ("low", "high", "words"),
        [(None, None, "not known"), (5, None, "at least 5"), (None, 9, "at most 9"), (1000, 2000, "1,000–2,000")],
    )
    def test_gives_numbers_as_they_are_known(self, client: Client, low: Any, high: Any, words: str) -> None:
        assert words in shown(client, world.deployment(personnel_min=low, personnel_max=high))


class TestAgreement:
    def test_shows_parties_stages_in_order_and_what_it_amends(self, client: Client) -> None:
        first = world.agreement("first", title="The first one")
        made = world.agreement("second", title="The second one", amends=first)
        Party.objects.create(agreement=made, actor=world.actor("russia"))
        Party.objects.create(agreement=made, actor=world.actor("turkey"), role="guarantor")
        made.bases.add(world.base("kuweires"))
        for slug, date, stage in (("b", "2020-03", "suspended"), ("a", "2017-01-18", "signed")):
            world.published(AgreementStage(slug=slug, agreement=made, date=date, stage=stage))
        page = shown(client, made)
        assert "Guarantor" in page
        history = page[page.index("How it came to this") :]
        assert history.index("18 January 2017") < history.index("March 2020")
        assert '<tr id="a">' in page
        assert "The first one" in page
        assert "The second one" in shown(client, first)
        assert "Kuweires" in page

    def test_says_what_it_had_come_to_on_the_day_asked(self, client: Client) -> None:
        made = world.agreement(signed="2017-01-18", in_force="2017-12-29")
        world.published(AgreementStage(slug="b", agreement=made, date="2020-03", stage="suspended"))
        for on, words in (
            ("2016", "In 2016: nothing of it is known yet."),
            ("2019-10-15", "On 15 October 2019: in force since 29 December 2017."),
            ("2020-03-10", "On 10 March 2020: suspended since March 2020, or not yet."),
            ("2021", "In 2021: suspended since March 2020."),
        ):
            assert words in shown(client, made, on=on)
        listed = client.get(reverse("agreements"), {"on": "2019-10-15"}).content.decode()
        assert "On 15 October 2019: in force since 29 December 2017" in listed
        assert made.title not in client.get(reverse("agreements"), {"on": "2016"}).content.decode()


class TestStatement:
    def test_shows_the_office_held_then_and_marks_a_quotation(self, client: Client) -> None:
        said = world.statement(quotation="لن نبقى", language="ar", topics=["basing_rights"])
        page = shown(client, said)
        assert "<bdi>President</bdi>, <bdi>Syria</bdi> (from 29 January 2025)" in page
        assert '<blockquote dir="auto" lang="ar"><p>لن نبقى</p></blockquote>' in page
        assert "basing rights" in page

    def test_an_office_taken_later_is_not_shown(self, client: Client) -> None:
        assert "President" not in shown(client, world.statement(date="2024-12-29"))

    def test_without_a_quotation_says_that_the_words_are_ours(self, client: Client) -> None:
        assert "paraphrase in our own words" in shown(client, world.statement())

    def test_without_a_known_speaker_shows_the_description(self, client: Client) -> None:
        said = world.statement(speaker=None, speaker_description="a defence official")
        assert "a defence official" in shown(client, said)


class TestSource:
    def test_with_a_name_in_no_latin_letters(self, client: Client) -> None:
        agency = world.source("سانا", name="سانا")
        world.base().citations.update(article=world.article("one", source=agency))
        page = shown(client, agency)
        assert "Reliability B: usually reliable. 1 of its articles is cited here." in page
