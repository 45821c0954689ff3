"""Records written together: all of them, with their ties and citations, or none."""

import pytest
from django.contrib.auth.models import User

from presence.models import AgreementStage, Base, Citation, Event, Statement
from presence.problems import InvalidRecord, StaleRevision
from presence.review.write import CitationDraft, RecordDraft, write_record, write_records
from tests import world

pytestmark = pytest.mark.django_db


def new_event(slug: str = "talks", **values: object) -> Event:
    return Event(**{"slug": slug, "date": "2025-04", "kind": "talks", "summary": "Talks.", **values})


def cited(record: Event) -> RecordDraft:
    return RecordDraft(record, citations=[CitationDraft(world.article())])


def test_several_kinds_at_once(editor: User) -> None:
    world.base()
    event = new_event(state="published")
    statement = Statement(slug="said", date="2025", actor=world.actor(), summary="So it was said.")

    write_records([cited(event), RecordDraft(statement, ties={"about_actors": [world.actor()]})], by=editor)

    assert Event.objects.get(slug="talks").date_latest.isoformat() == "2025-04-30"
    assert list(Statement.objects.get(slug="said").about_actors.all()) == [world.actor()]


def test_one_bad_record_and_nothing_is_written() -> None:
    drafts = [cited(new_event()), cited(new_event("later", date="soon"))]

    with pytest.raises(InvalidRecord) as raised:
        write_records(drafts, by=None)

    assert "date" in raised.value.errors
    assert not Event.objects.exists()
    assert not Citation.objects.exists()


def test_a_change_raises_the_revision() -> None:
    event = world.event()

    event.summary = "Aircraft struck it twice."
    event.date = ""
    with pytest.raises(InvalidRecord):
        write_record(RecordDraft(event), by=None)
    event.date = "2025-04"
    write_record(RecordDraft(event), by=None)

    stored = Event.objects.get()
    assert (stored.revision, stored.summary, stored.date_earliest.day) == (2, "Aircraft struck it twice.", 1)


def test_a_copy_read_earlier_is_refused() -> None:
    event = world.event()
    earlier = Event.objects.get()
    write_record(RecordDraft(event), by=None)

    earlier.summary = "Old words."
    with pytest.raises(StaleRevision):
        write_record(RecordDraft(earlier), by=None)

    assert Event.objects.get().summary == event.summary
    assert earlier.revision == 1


def test_a_record_that_was_deleted_meanwhile_is_refused() -> None:
    event = world.event()
    Event.objects.all().delete()
    event.pk = 4711
    with pytest.raises(StaleRevision):
        write_record(RecordDraft(event), by=None)


def test_a_taken_address_is_explained_and_the_record_can_be_mended() -> None:
    world.event("talks")
    second = new_event(state="published")

    with pytest.raises(InvalidRecord, match="this address"):
        write_record(cited(second), by=None)
    second.slug = "talks-2"
    write_record(cited(second), by=None)

    assert Event.objects.count() == 2


def test_publishing_needs_a_source() -> None:
    with pytest.raises(InvalidRecord, match="names its source"):
        write_record(RecordDraft(new_event(state="published")), by=None)

    draft = new_event()
    write_record(RecordDraft(draft), by=None)
    draft.state = "published"
    with pytest.raises(InvalidRecord, match="names its source"):
        write_record(RecordDraft(draft), by=None)
    draft.state = "published"
    write_record(cited(draft), by=None)
    write_record(RecordDraft(draft), by=None)

    assert Event.objects.get().revision == 3


def test_the_same_words_of_an_article_are_cited_once() -> None:
    event = world.event()

    write_record(RecordDraft(event, citations=[CitationDraft(world.article(), excerpt="It was so.")]), by=None)

    assert event.citations.count() == 1


def test_ties_not_named_are_left() -> None:
    agreement = world.agreement()
    agreement.bases.add(world.base())

    write_record(RecordDraft(agreement, parties=[(world.actor(), "party")]), by=None)
    write_record(RecordDraft(agreement, ties={"regions": [world.region()]}), by=None)

    assert agreement.bases.count() == agreement.regions.count() == agreement.party_set.count() == 1


def test_text_the_database_cannot_keep() -> None:
    with pytest.raises(InvalidRecord):
        write_record(RecordDraft(new_event(summary="a\x00b")), by=None)


def test_what_the_database_refuses_is_in_the_words_of_the_constraint() -> None:
    base = world.base()
    base.lat = None
    with pytest.raises(InvalidRecord, match="both a latitude"):
        write_record(RecordDraft(base), by=None)
    assert Base.objects.get().lat is not None


def test_stages_out_of_order_are_explained() -> None:
    agreed = world.agreement()
    world.published(AgreementStage(slug="signed", agreement=agreed, date="2015-08-26", stage="signed"))
    early = AgreementStage(slug="early", agreement=agreed, date="2014", stage="in_force")

    with pytest.raises(InvalidRecord, match="“in force of 2014” lies before the agreement was signed"):
        world.published(early)
    assert not AgreementStage.objects.filter(slug="early").exists()
