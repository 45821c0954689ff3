"""The filters of every list. One FilterSet a kind serves its page, the map and the API."""

from presence.filters.changes import ChangeFilters
from presence.filters.compare import CompareFilters
from presence.filters.crosswalk import CrosswalkFilters
from presence.filters.evidence import ArticleFilters, SourceFilters
from presence.filters.of_day import standing
from presence.filters.parts import Filters, checked
from presence.filters.search import NEWEST, OnAndOrderFilters, OnFilters, SearchFilters, SuggestFilters
from presence.filters.strict import known_only
from presence.filters.terms import AgreementFilters, EventFilters, StageFilters, StatementFilters
from presence.filters.where import BaseFilters, DeploymentFilters, RegionFilters
from presence.filters.who import ActorFilters, PersonFilters

__all__ = [
    "NEWEST",
    "ActorFilters",
    "AgreementFilters",
    "ArticleFilters",
    "BaseFilters",
    "ChangeFilters",
    "CompareFilters",
    "CrosswalkFilters",
    "DeploymentFilters",
    "EventFilters",
    "Filters",
    "OnAndOrderFilters",
    "OnFilters",
    "PersonFilters",
    "RegionFilters",
    "SearchFilters",
    "SourceFilters",
    "StageFilters",
    "StatementFilters",
    "SuggestFilters",
    "checked",
    "known_only",
    "standing",
]
