"""The words records are written in. Codes are those of the dataset's files; labels are what pages show."""

from django.db.models import TextChoices


class State(TextChoices):
    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    PUBLISHED = "published", "Published"
    RETRACTED = "retracted", "Retracted"


class Confidence(TextChoices):
    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"


class RegionLevel(TextChoices):
    COUNTRY = "country", "Country"
    GOVERNORATE = "governorate", "Governorate"
    DISTRICT = "district", "District"
    ZONE = "zone", "Zone"


class BaseKind(TextChoices):
    AIR_BASE = "air_base", "Air base"
    NAVAL_BASE = "naval_base", "Naval base"
    MILITARY_BASE = "military_base", "Military base"
    OUTPOST = "outpost", "Outpost"
    OBSERVATION_POINT = "observation_point", "Observation point"
    HEADQUARTERS = "headquarters", "Headquarters"
    RADAR_OR_AIR_DEFENCE = "radar_or_air_defence", "Radar or air defence"
    TRAINING_SITE = "training_site", "Training site"
    LOGISTICS_SITE = "logistics_site", "Logistics site"


class LocationPrecision(TextChoices):
    EXACT = "exact", "Exact"
    SETTLEMENT = "settlement", "Nearest settlement"
    DISTRICT = "district", "District only"


class DeploymentStatus(TextChoices):
    ACTIVE = "active", "Active"
    REDUCED = "reduced", "Reduced"
    CONTESTED = "contested", "Contested"
    VACATED = "vacated", "Vacated"
    HANDED_OVER = "handed_over", "Handed over"
    UNKNOWN = "unknown", "Unknown"


STANDING = (DeploymentStatus.ACTIVE, DeploymentStatus.REDUCED, DeploymentStatus.CONTESTED)
OVER = (DeploymentStatus.VACATED, DeploymentStatus.HANDED_OVER)


class DeploymentRole(TextChoices):
    COMBAT = "combat", "Combat"
    AIR = "air", "Air operations"
    NAVAL = "naval", "Naval support"
    OBSERVATION = "observation", "Observation"
    PATROL = "patrol", "Patrol hub"
    TRAINING = "training", "Training or advice"
    LOGISTICS = "logistics", "Logistics"
    PEACEKEEPING = "peacekeeping", "Peacekeeping"


class HostPosition(TextChoices):
    INVITED = "invited", "Invited"
    TOLERATED = "tolerated", "Tolerated"
    PROTESTED = "protested", "Protested"


class OwnPosition(TextChoices):
    ADMITS = "admits", "Admits it"
    DENIES = "denies", "Denies it"
    SILENT = "silent", "Silent"


class AgreementKind(TextChoices):
    BASING = "basing", "Basing"
    STATUS_OF_FORCES = "status_of_forces", "Status of forces"
    CEASEFIRE = "ceasefire", "Ceasefire"
    DE_ESCALATION = "de_escalation", "De-escalation"
    DISENGAGEMENT = "disengagement", "Disengagement"
    SECURITY_COOPERATION = "security_cooperation", "Security cooperation"
    INTEGRATION = "integration", "Integration"
    MEMORANDUM = "memorandum", "Memorandum"
    PROTOCOL = "protocol", "Protocol"


class AgreementStatus(TextChoices):
    PROPOSED = "proposed", "Proposed"
    UNDER_NEGOTIATION = "under_negotiation", "Under negotiation"
    SIGNED = "signed", "Signed"
    IN_FORCE = "in_force", "In force"
    SUSPENDED = "suspended", "Suspended"
    TERMINATED = "terminated", "Terminated"
    LAPSED = "lapsed", "Lapsed"
    DISPUTED = "disputed", "Disputed"


class StageKind(TextChoices):
    PROPOSED = "proposed", "Proposed"
    TALKS = "talks", "Talks"
    UNDER_NEGOTIATION = "under_negotiation", "Under negotiation"
    SIGNED = "signed", "Signed"
    RATIFIED = "ratified", "Ratified"
    IN_FORCE = "in_force", "In force"
    AMENDED = "amended", "Amended"
    VIOLATED = "violated", "Violated"
    SUSPENDED = "suspended", "Suspended"
    DISPUTED = "disputed", "Disputed"
    TERMINATED = "terminated", "Terminated"
    LAPSED = "lapsed", "Lapsed"


class PartyRole(TextChoices):
    PARTY = "party", "Party"
    GUARANTOR = "guarantor", "Guarantor"
    MEDIATOR = "mediator", "Mediator"


class Stance(TextChoices):
    SUPPORTS = "supports", "Supports"
    CONDITIONAL = "conditional", "Conditional"
    OPPOSES = "opposes", "Opposes"
    NEUTRAL = "neutral", "Neutral"


class EventKind(TextChoices):
    AIR_STRIKE = "air_strike", "Air strike"
    GROUND_INCURSION = "ground_incursion", "Ground incursion"
    DEPLOYMENT = "deployment", "Deployment"
    WITHDRAWAL = "withdrawal", "Withdrawal"
    HANDOVER = "handover", "Handover"
    ATTACK_ON_BASE = "attack_on_base", "Attack on base"
    CLASH = "clash", "Clash"
    PATROL = "patrol", "Patrol"
    TALKS = "talks", "Talks"
    VISIT = "visit", "Visit"
    CONSTRUCTION = "construction", "Construction"


class Reliability(TextChoices):
    """NATO AJP-2.1, the "Admiralty" letters for the reliability of a source."""

    A = "A", "A: completely reliable"
    B = "B", "B: usually reliable"
    C = "C", "C: fairly reliable"
    D = "D", "D: not usually reliable"
    E = "E", "E: unreliable"
    F = "F", "F: cannot be judged"


class CitationStance(TextChoices):
    SUPPORTS = "supports", "Supports"
    DISPUTES = "disputes", "Disputes"


class Attests(TextChoices):
    """What a sighting attests over its span (the Security Force Monitor's distinction of every day and some day)."""

    THROUGHOUT = "throughout", "Present throughout"
    SOME_TIME = "some_time", "Present at some time"
    STARTED = "started", "Started"
    ENDED = "ended", "Ended"
    ABSENT = "absent", "Absent"


class ArticleState(TextChoices):
    LISTED = "listed", "Listed (cited by address, text not taken in)"
    QUEUED = "queued", "Waiting to be read"
    FETCHED = "fetched", "Fetched, being read"
    READ = "read", "Read"
    DUPLICATE = "duplicate", "Duplicate"
    FAILED = "failed", "Failed"


class SuggestionState(TextChoices):
    PENDING = "pending", "Pending"
    ACCEPTED = "accepted", "Accepted"
    REJECTED = "rejected", "Rejected"
