"""People are no records: they have no state of their own. They are written here, with the office an article attests."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from actors.models import Office, Person
from presence.problems import InvalidRecord
from presence.review.cite import CitationDraft, cite, signed
from presence.review.slugs import free_slug


def write_person(
    person: Person,
    *,
    office: Office | None = None,
    citations: Sequence[CitationDraft] = (),
    by: User | None,
    why: str = "",
) -> Person:
    """Save the person and, where one is given, the office with its citations; one held already is only cited.

    Raises:
        InvalidRecord: a value is not acceptable; nothing was written.
    """
    try:
        with signed(by, why), transaction.atomic():
            person.slug = person.slug or free_slug(person)
            person.full_clean()
            person.save()
            if office is not None:
                cite([(_held(person, office), each) for each in citations], by)
    except ValidationError as error:
        raise InvalidRecord(_("“%(name)s” was not accepted.") % {"name": person}, errors=error.message_dict) from error
    except IntegrityError as error:
        raise InvalidRecord(_("“%(name)s” was not accepted.") % {"name": person}) from error
    return person


def _held(person: Person, office: Office) -> Office:
    known = Office.objects.filter(person=person, actor=office.actor, title=office.title).first()
    if known is None:
        office.person = person
        office.full_clean()
        office.save()
    return known or office
