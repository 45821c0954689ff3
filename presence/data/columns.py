"""What each file of a dataset folder holds: one table, from which files are read, checked and described."""

from typing import Any

from actors.models import ActorKind
from presence.data import cells
from presence.data.sheet import Column, Sheet
from presence.models.vocabulary import (
    AgreementKind,
    AgreementStatus,
    BaseKind,
    Confidence,
    DeploymentRole,
    DeploymentStatus,
    EventKind,
    HostPosition,
    IdentifierScheme,
    LocationPrecision,
    OwnPosition,
    RegionLevel,
    Reliability,
    StageKind,
    Stance,
)

PERSONNEL = 2_000_000
SUMMARY = 4_000


def _slug(longest: int = 120, **more: Any) -> Column:
    return Column("slug", cells.slug(longest), **more)


def _text(name: str, longest: int = 200, **more: Any) -> Column:
    return Column(name, cells.text(longest), **more)


def _date(name: str, **more: Any) -> Column:
    return Column(name, cells.date, **more)


def _one(name: str, kind: str, **more: Any) -> Column:
    return Column(name, cells.slug(180), refers=kind, **more)


def _some(name: str, kind: str, **more: Any) -> Column:
    return Column(name, cells.slug(180), refers=kind, many=True, **more)


def _count(name: str, highest: int, **more: Any) -> Column:
    return Column(name, cells.whole(highest), empty=None, **more)


def _bounds(figure: str) -> tuple[Column, Column]:
    low, high = (_count(f"{figure}_{end}", PERSONNEL, optional=True) for end in ("min", "max"))
    return low, high


_NAMES = (
    _text("name_en", needed=True),
    _text("name_ar"),
    Column("aliases", cells.text(200), many=True),
)
_LANGUAGE = Column("language", cells.pattern(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", "en, ar or ckb"))
_SUMMARY = Column("summary", cells.text(SUMMARY, lines=True))
_SUMMARY_NEEDED = Column("summary", cells.text(SUMMARY, lines=True), needed=True)
_LATITUDE = Column("lat", cells.degrees(90), empty=None)
_LONGITUDE = Column("lon", cells.degrees(180), empty=None)
_CONFIDENCE = Column("confidence", cells.word(Confidence), needed=True)
_SOURCES = _some("sources", "source", needed=True)

SHEETS: dict[str, Sheet] = {
    "sources.csv": Sheet(
        "source",
        (
            Column("id", cells.slug(120), needed=True),
            _text("publisher", needed=True),
            Column("url", cells.address),
            _date("published"),
            _LANGUAGE,
            Column("reliability", cells.word(Reliability), needed=True),
            _text("title", 500, optional=True),
        ),
        keys=(("id",), ("url",)),
    ),
    "regions.csv": Sheet(
        "region",
        (
            _slug(needed=True),
            Column("pcode", cells.pattern(r"[A-Z]{2}\d{0,10}", "SY02")),
            *_NAMES,
            Column("level", cells.word(RegionLevel), needed=True),
            _one("parent", "region"),
            _some("members", "region", optional=True),
        ),
        keys=(("slug",), ("pcode",)),
    ),
    "actors.csv": Sheet(
        "actor",
        (
            _slug(needed=True),
            *_NAMES,
            Column("kind", cells.word(ActorKind), needed=True),
            Column("iso2", cells.pattern(r"[A-Z]{2}", "RU")),
            Column("wikidata", cells.pattern(r"Q\d{1,18}", "Q159")),
            _date("active_from", optional=True),
            _date("active_until", optional=True),
        ),
        keys=(("slug",),),
        spans=(("active_from", "active_until"),),
    ),
    "people.csv": Sheet(
        "person",
        (
            _slug(needed=True),
            *_NAMES,
            _text("office"),
            _one("actor", "actor"),
            _date("office_start"),
            _date("office_end"),
            _some("sources", "source"),
        ),
        keys=(("slug", "office", "actor", "office_start"),),
        spans=(("office_start", "office_end"),),
    ),
    "bases.csv": Sheet(
        "base",
        (
            _slug(needed=True),
            *_NAMES,
            Column("kind", cells.word(BaseKind), needed=True),
            _LATITUDE,
            _LONGITUDE,
            Column("location_precision", cells.word(LocationPrecision), needed=True),
            _one("governorate", "region", needed=True),
            _text("place"),
            _SUMMARY,
            _SOURCES,
        ),
        keys=(("slug",),),
    ),
    "identifiers.csv": Sheet(
        "identifier",
        (
            _one("actor", "actor", optional=True),
            _one("person", "person", optional=True),
            _one("region", "region", optional=True),
            _one("base", "base", optional=True),
            Column("scheme", cells.word(IdentifierScheme), needed=True),
            _text("value", 20, needed=True),
        ),
        keys=(("actor", "scheme"), ("person", "scheme"), ("region", "scheme"), ("base", "scheme")),
    ),
    "agreements.csv": Sheet(
        "agreement",
        (
            _slug(180, needed=True),
            _text("title", 250, needed=True),
            Column("kind", cells.word(AgreementKind), needed=True),
            _some("parties", "actor", needed=True),
            _some("guarantors", "actor"),
            _some("mediators", "actor", optional=True),
            _date("signed"),
            _date("in_force"),
            _date("expires"),
            _count("term_years", 999),
            Column("status", cells.word(AgreementStatus), needed=True),
            _date("as_of"),
            _some("bases", "base"),
            _some("regions", "region"),
            _one("amends", "agreement"),
            _SUMMARY,
            _SOURCES,
        ),
        keys=(("slug",),),
        spans=(("signed", "expires"), ("in_force", "expires")),
    ),
    "deployments.csv": Sheet(
        "deployment",
        (
            _slug(180, optional=True),
            _one("base", "base", needed=True),
            _one("actor", "actor", needed=True),
            _date("start"),
            _date("end"),
            Column("status", cells.word(DeploymentStatus), needed=True),
            Column("role", cells.word(DeploymentRole), optional=True),
            _count("personnel_min", PERSONNEL),
            _count("personnel_max", PERSONNEL),
            _date("as_of"),
            Column("host_position", cells.word(HostPosition), optional=True),
            Column("own_position", cells.word(OwnPosition), optional=True),
            _CONFIDENCE,
            _SUMMARY,
            _SOURCES,
        ),
        keys=(("slug",), ("base", "actor", "start")),
        spans=(("start", "end"),),
    ),
    "agreement_stages.csv": Sheet(
        "stage",
        (
            _one("agreement", "agreement", needed=True),
            _date("date", needed=True),
            Column("stage", cells.word(StageKind), needed=True),
            _SUMMARY,
            _SOURCES,
        ),
        keys=(("agreement", "date", "stage"),),
    ),
    "statements.csv": Sheet(
        "statement",
        (
            _slug(180, needed=True),
            _date("date", needed=True),
            _one("speaker", "person"),
            _one("actor", "actor"),
            _text("speaker_description", optional=True),
            _text("venue"),
            _LANGUAGE,
            _SUMMARY_NEEDED,
            Column("quotation", cells.text(SUMMARY, lines=True), optional=True),
            Column("topics", cells.slug(40), many=True),
            Column("stance", cells.word(Stance), needed=True),
            _some("about_actors", "actor"),
            _some("about_bases", "base"),
            _some("about_agreements", "agreement"),
            _some("about_regions", "region"),
            _SOURCES,
        ),
        keys=(("slug",),),
    ),
    "events.csv": Sheet(
        "event",
        (
            _slug(180, needed=True),
            _date("date", needed=True),
            _date("date_end"),
            Column("kind", cells.word(EventKind), needed=True),
            _one("actor", "actor"),
            _one("target_actor", "actor"),
            _one("base", "base"),
            _one("governorate", "region"),
            _text("place"),
            _LATITUDE,
            _LONGITUDE,
            *_bounds("killed"),
            *_bounds("wounded"),
            *_bounds("personnel"),
            _SUMMARY_NEEDED,
            _CONFIDENCE,
            _SOURCES,
        ),
        keys=(("slug",),),
        spans=(("date", "date_end"),),
    ),
}
