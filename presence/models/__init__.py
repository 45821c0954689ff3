"""What the dataset holds: data and its invariants, one file for each family of records."""

from presence.models.agreement import Agreement, AgreementStage, Party
from presence.models.article import Article, Mention
from presence.models.citation import Citation, Estimate
from presence.models.deployment import Deployment
from presence.models.event import Event
from presence.models.place import Base, Region
from presence.models.record import Record
from presence.models.source import Feed, Source
from presence.models.statement import Statement
from presence.models.suggestion import Decision, RecordKind, Suggestion

__all__ = [
    "Agreement",
    "AgreementStage",
    "Article",
    "Base",
    "Citation",
    "Decision",
    "Deployment",
    "Estimate",
    "Event",
    "Feed",
    "Mention",
    "Party",
    "Record",
    "RecordKind",
    "Region",
    "Source",
    "Statement",
    "Suggestion",
]
