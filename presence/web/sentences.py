"""The sentence that the page of a person, an agreement, a statement or an event opens with."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actors.edtf_words import since_in_words, span_in_words, when_in_words
from actors.letters import capitalized
from actors.models import Office, Person
from presence.models import Agreement, Event, Party, Statement
from presence.timeline import Period
from presence.web.answers import joined, of_agreement
from presence.web.languages import apart, listed, of_page
from presence.web.titles import title_of


def of_person(person: Person, held: Sequence[Office], former: Sequence[Office], when: Period) -> str:
    """What office is held on the day, else which was last; `held` and `former` with the latest first."""
    if not held:
        return _of_no_office(person, former, when)
    office = held[0]
    told = {
        "person": person,
        "title": apart(office.title),
        "actor": office.actor,
        "since": since_in_words(office.start),
    }
    if when.last < timezone.localdate():
        told["at"] = when_in_words(when.text)
        return capitalized(_("%(at)s, %(person)s was %(title)s, %(actor)s.") % told)
    if not office.start:
        return _("%(person)s is %(title)s, %(actor)s; since when is not known.") % told
    if office.end:
        span = span_in_words(office.start, office.end)
        return _("%(person)s is %(title)s, %(actor)s, %(span)s.") % {**told, "span": span}
    return _("%(person)s has been %(title)s, %(actor)s, %(since)s, as far as is known.") % told


def _of_no_office(person: Person, former: Sequence[Office], when: Period) -> str:
    at = when_in_words(when.text)
    if not former:
        return _("No office of %(person)s is recorded.") % {"person": person}
    before = next((o for o in former if o.start_earliest and o.start_earliest <= when.last), None)
    if before is None:
        return _("%(person)s held no office that is recorded %(at)s.") % {"person": person, "at": at}
    told = {
        "person": person,
        "at": at,
        "title": apart(before.title),
        "actor": before.actor,
        "span": span_in_words(before.start, before.end),
    }
    return _("%(person)s held no office that is recorded %(at)s; before that: %(title)s, %(actor)s, %(span)s.") % told


def of_statements(count: int, latest: Sequence[Statement]) -> str:
    """“12 statements here, the last on 24 April 2025.”"""
    if not latest:
        return _("No statements are recorded.")
    said = ngettext(
        "%(count)s statement is recorded here, made %(at)s.",
        "%(count)s statements are recorded here, the last made %(at)s.",
        count,
    )
    return said % {"count": count, "at": when_in_words(latest[0].date)}


def of_terms(agreement: Agreement, parties: Sequence[Party], when: Period) -> str:
    """What it is, whom it binds, and what it had come to on the day."""
    stage = of_agreement(agreement, when)
    # A party that is a guarantor too has two entries.
    actors = joined(list(dict.fromkeys(str(party.actor) for party in parties)))
    told = {"kind": agreement.get_kind_display(), "parties": actors, "stage": stage}
    if not parties:
        return _("%(kind)s. %(stage)s.") % told
    return _("%(kind)s; parties: %(parties)s. %(stage)s.") % told


def of_statement(statement: Statement) -> str:
    """Who said it, for whom, when, and how it stands to the presence; what was said stands below in our own words."""
    told = {
        "speaker": statement.speaker_name,
        "actor": statement.actor or "",
        "at": when_in_words(statement.date),
        "stance": statement.get_stance_display(),
    }
    if statement.actor and str(statement.actor) != statement.speaker_name:
        return _("%(speaker)s, speaking for %(actor)s %(at)s. Stance towards the presence: %(stance)s.") % told
    return _("%(speaker)s, %(at)s. Stance towards the presence: %(stance)s.") % told


def of_event(event: Event) -> str:
    """What happened, as it is told here in English; in other languages what, where, when, who and how many."""
    if of_page() == "en":
        return event.summary
    sides = ((_("By whom"), event.actor), (_("Target or other side"), event.target_actor))
    told = [title_of(event), *(f"{side}: {apart(actor)}" for side, actor in sides if actor)]
    if event.figures:
        told.append(capitalized(listed(event.figures)))
    return f"{'. '.join(told)}."
