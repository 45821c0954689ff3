"""The words records are written in. Codes are those of the dataset's files; labels are what pages show."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(TextChoices):
    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    PUBLISHED = "published", _("Published")
    RETRACTED = "retracted", _("Retracted")


class Confidence(TextChoices):
    HIGH = "high", _("High")
    MEDIUM = "medium", _("Medium")
    LOW = "low", _("Low")


class RegionLevel(TextChoices):
    COUNTRY = "country", _("Country")
    GOVERNORATE = "governorate", _("Governorate")
    DISTRICT = "district", _("District")
    ZONE = "zone", _("Zone")


class BaseKind(TextChoices):
    AIR_BASE = "air_base", _("Air base")
    NAVAL_BASE = "naval_base", _("Naval base")
    MILITARY_BASE = "military_base", _("Military base")
    OUTPOST = "outpost", _("Outpost")
    OBSERVATION_POINT = "observation_point", _("Observation point")
    HEADQUARTERS = "headquarters", _("Headquarters")
    RADAR_OR_AIR_DEFENCE = "radar_or_air_defence", _("Radar or air defence")
    TRAINING_SITE = "training_site", _("Training site")
    LOGISTICS_SITE = "logistics_site", _("Logistics site")


class LocationPrecision(TextChoices):
    EXACT = "exact", _("Exact")
    SETTLEMENT = "settlement", _("Nearest settlement")
    DISTRICT = "district", _("District only")


class DeploymentStatus(TextChoices):
    ACTIVE = "active", _("Active")
    REDUCED = "reduced", _("Reduced")
    CONTESTED = "contested", _("Contested")
    VACATED = "vacated", _("Vacated")
    HANDED_OVER = "handed_over", _("Handed over")
    UNKNOWN = "unknown", _("Unknown")


STANDING = (DeploymentStatus.ACTIVE, DeploymentStatus.REDUCED, DeploymentStatus.CONTESTED)
OVER = (DeploymentStatus.VACATED, DeploymentStatus.HANDED_OVER)


class DeploymentRole(TextChoices):
    COMBAT = "combat", _("Combat")
    AIR = "air", _("Air operations")
    NAVAL = "naval", _("Naval support")
    OBSERVATION = "observation", _("Observation")
    PATROL = "patrol", _("Patrol hub")
    TRAINING = "training", _("Training or advice")
    LOGISTICS = "logistics", _("Logistics")
    PEACEKEEPING = "peacekeeping", _("Peacekeeping")


class HostPosition(TextChoices):
    INVITED = "invited", _("Invited")
    TOLERATED = "tolerated", _("Tolerated")
    PROTESTED = "protested", _("Protested")


class OwnPosition(TextChoices):
    ADMITS = "admits", _("Admits it")
    DENIES = "denies", _("Denies it")
    SILENT = "silent", _("Silent")


class AgreementKind(TextChoices):
    BASING = "basing", _("Basing")
    STATUS_OF_FORCES = "status_of_forces", _("Status of forces")
    CEASEFIRE = "ceasefire", _("Ceasefire")
    DE_ESCALATION = "de_escalation", _("De-escalation")
    DISENGAGEMENT = "disengagement", _("Disengagement")
    SECURITY_COOPERATION = "security_cooperation", _("Security cooperation")
    INTEGRATION = "integration", _("Integration")
    MEMORANDUM = "memorandum", _("Memorandum")
    PROTOCOL = "protocol", _("Protocol")


class AgreementStatus(TextChoices):
    PROPOSED = "proposed", _("Proposed")
    UNDER_NEGOTIATION = "under_negotiation", _("Under negotiation")
    SIGNED = "signed", _("Signed")
    IN_FORCE = "in_force", _("In force")
    SUSPENDED = "suspended", _("Suspended")
    TERMINATED = "terminated", _("Terminated")
    LAPSED = "lapsed", _("Lapsed")
    DISPUTED = "disputed", _("Disputed")


class StageKind(TextChoices):
    PROPOSED = "proposed", _("Proposed")
    TALKS = "talks", _("Talks")
    UNDER_NEGOTIATION = "under_negotiation", _("Under negotiation")
    SIGNED = "signed", _("Signed")
    RATIFIED = "ratified", _("Ratified")
    IN_FORCE = "in_force", _("In force")
    AMENDED = "amended", _("Amended")
    VIOLATED = "violated", _("Violated")
    SUSPENDED = "suspended", _("Suspended")
    DISPUTED = "disputed", _("Disputed")
    TERMINATED = "terminated", _("Terminated")
    LAPSED = "lapsed", _("Lapsed")


class PartyRole(TextChoices):
    PARTY = "party", _("Party")
    GUARANTOR = "guarantor", _("Guarantor")
    MEDIATOR = "mediator", _("Mediator")


class Stance(TextChoices):
    SUPPORTS = "supports", _("Supports")
    CONDITIONAL = "conditional", _("Conditional")
    OPPOSES = "opposes", _("Opposes")
    NEUTRAL = "neutral", _("Neutral")


class EventKind(TextChoices):
    AIR_STRIKE = "air_strike", _("Air strike")
    GROUND_INCURSION = "ground_incursion", _("Ground incursion")
    DEPLOYMENT = "deployment", _("Deployment")
    WITHDRAWAL = "withdrawal", _("Withdrawal")
    HANDOVER = "handover", _("Handover")
    ATTACK_ON_BASE = "attack_on_base", _("Attack on base")
    CLASH = "clash", _("Clash")
    PATROL = "patrol", _("Patrol")
    TALKS = "talks", _("Talks")
    VISIT = "visit", _("Visit")
    CONSTRUCTION = "construction", _("Construction")


class Reliability(TextChoices):
    """NATO AJP-2.1, the "Admiralty" letters for the reliability of a source."""

    A = "A", _("A: completely reliable")
    B = "B", _("B: usually reliable")
    C = "C", _("C: fairly reliable")
    D = "D", _("D: not usually reliable")
    E = "E", _("E: unreliable")
    F = "F", _("F: cannot be judged")


class CitationStance(TextChoices):
    SUPPORTS = "supports", pgettext_lazy("a citation", "Supports")
    DISPUTES = "disputes", pgettext_lazy("a citation", "Disputes")


class Attests(TextChoices):
    """What a sighting attests over its span (the Security Force Monitor's distinction of every day and some day)."""

    THROUGHOUT = "throughout", _("Present throughout")
    SOME_TIME = "some_time", _("Present at some time")
    STARTED = "started", _("Started")
    ENDED = "ended", _("Ended")
    ABSENT = "absent", _("Absent")


class IdentifierScheme(TextChoices):
    """Public registers in which others number the same things."""

    WIKIDATA = "wikidata", "Wikidata"
    GEONAMES = "geonames", "GeoNames"
    PCODE = "pcode", _("OCHA p-code")


class NumberedKind(TextChoices):
    """What registers number, as in addresses."""

    ACTORS = "actors", _("Actors")
    PEOPLE = "people", _("People")
    REGIONS = "regions", _("Regions")
    BASES = "bases", _("Bases")


class ArticleState(TextChoices):
    LISTED = "listed", _("Listed (cited by address, text not taken in)")
    QUEUED = "queued", _("Waiting to be read")
    FETCHED = "fetched", _("Fetched, being read")
    READ = "read", _("Read")
    DUPLICATE = "duplicate", _("Duplicate")
    FAILED = "failed", _("Failed")


class SuggestionState(TextChoices):
    PENDING = "pending", _("Pending")
    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Rejected")
