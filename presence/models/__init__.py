"""What the dataset holds: data and its invariants, one file for each family of records."""

from presence.models.agreement import Agreement, AgreementStage, Party
from presence.models.api_key import ApiKey, Scope
from presence.models.article import Article, Mention
from presence.models.byline import Byline
from presence.models.citation import Citation, Estimate
from presence.models.deployment import Deployment
from presence.models.event import Event
from presence.models.history import FOLLOWED, FOLLOWED_BESIDE, NOT_OF_THEN, TIES_FOLLOWED
from presence.models.idempotency import IdempotentAnswer
from presence.models.identifier import Identifier
from presence.models.kept import Kept
from presence.models.outside import OutsideChange
from presence.models.place import Base, Region
from presence.models.receipt import Receipt
from presence.models.record import Record
from presence.models.release import Release
from presence.models.source import Feed, FormerAddress, Source
from presence.models.statement import Statement
from presence.models.suggestion import Decision, RecordKind, RejectedFor, SuggestedKind, Suggestion
from presence.models.version import DatasetVersion
from presence.models.webhook import Delivery, Ended, Failure, HookEvent, Webhook

__all__ = [
    "FOLLOWED",
    "FOLLOWED_BESIDE",
    "NOT_OF_THEN",
    "TIES_FOLLOWED",
    "Agreement",
    "AgreementStage",
    "ApiKey",
    "Article",
    "Base",
    "Byline",
    "Citation",
    "DatasetVersion",
    "Decision",
    "Delivery",
    "Deployment",
    "Ended",
    "Estimate",
    "Event",
    "Failure",
    "Feed",
    "FormerAddress",
    "HookEvent",
    "IdempotentAnswer",
    "Identifier",
    "Kept",
    "Mention",
    "OutsideChange",
    "Party",
    "Receipt",
    "Record",
    "RecordKind",
    "Region",
    "RejectedFor",
    "Release",
    "Scope",
    "Source",
    "Statement",
    "SuggestedKind",
    "Suggestion",
    "Webhook",
]
