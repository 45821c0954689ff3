"""Addresses for records that are written without one: readable, and free."""

from django.db import connection, models
from django.utils.text import slugify

from actors.models import Person
from presence.models import Agreement, AgreementStage, Base, Deployment, Event, Record, Statement

LONGEST = 150


def propose(record: Record | Person) -> str:
    match record:
        case Person():
            words = [record.name_en]
        case Base():
            words = [record.name_en]
        case Agreement():
            words = [record.title, record.signed[:4]]
        case AgreementStage():
            words = [record.agreement.slug, record.date, record.stage]
        case Deployment():
            words = [record.base.slug, record.actor.slug, record.start]
        case Statement():
            words = [record.speaker_name, record.date]
        case Event():
            where = record.base.slug if record.base else record.place or (record.region and record.region.slug) or ""
            words = [record.date, record.kind, where]
        case _:
            words = []
    return slugify(" ".join(filter(None, words)).replace("_", "-"))[:LONGEST].strip("-") or "record"


def free_slug(record: Record | Person) -> str:
    """The proposed slug, with a number behind it when others have it already.

    Inside a transaction it stays free until the end of it: another who wants the same one waits for this one.
    """
    model: type[models.Model] = type(record)
    wanted = propose(record)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [wanted])
    taken = set(model._default_manager.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(s for s in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)
