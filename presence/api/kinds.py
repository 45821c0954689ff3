"""Every kind of record that the API lists."""

from presence.api.views.base import RecordViewSet
from presence.api.views.evidence import ArticleViewSet, SourceViewSet
from presence.api.views.terms import AgreementViewSet, EventViewSet, StageViewSet, StatementViewSet
from presence.api.views.where import BaseViewSet, DeploymentViewSet, RegionViewSet
from presence.api.views.who import ActorViewSet, PersonViewSet

VIEWSETS: tuple[type[RecordViewSet], ...] = (
    ActorViewSet,
    PersonViewSet,
    RegionViewSet,
    BaseViewSet,
    DeploymentViewSet,
    AgreementViewSet,
    StageViewSet,
    StatementViewSet,
    EventViewSet,
    SourceViewSet,
    ArticleViewSet,
)
