from actors.addresses import address_of
from presence import shown
from presence.models.vocabulary import StageKind
from presence.publish.tables.column import Column, Maker, Table
from presence.publish.tables.lists import cited
from presence.publish.tables.parts import addresses, date, plain, record, slug, word


def page_of_stage(site: str) -> Maker:
    """Its place on the page of its agreement."""
    return lambda agreement, stage: f"{site}{address_of('agreement', agreement)}#{stage}"


_PAGE = Column(
    "page", "string", "Its page for people.", ("agreement__slug", "slug"), page_of_stage, format="uri", needed=True
)

STAGES = Table(
    "stages",
    "Stages of agreements",
    "The dated history of agreements.",
    "slug",
    shown.stages,
    (
        slug(),
        Column("agreement", "string", "Of what.", ("agreement__slug",), refers=("agreements", "slug"), needed=True),
        plain("agreement_name", "The title of `agreement`.", "agreement__title", needed=True),
        *date("date", "When.", needed=True),
        *word("stage", "What it came to.", StageKind, needed=True),
        plain("summary", "In short."),
        *record(),
        _PAGE,
        addresses("agreement", "stages")[1],
    ),
    lambda _when: cited("stage"),
)
