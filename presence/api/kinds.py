"""Every kind of record that the API lists."""

from presence.api.views.base import RecordViewSet
from presence.api.views.evidence import SourceViewSet
from presence.api.views.terms import AgreementViewSet, EventViewSet, StageViewSet, StatementViewSet
from presence.api.views.where import BaseViewSet, DeploymentViewSet, RegionViewSet
from presence.api.views.who import ActorViewSet, PersonViewSet
from presence.api.writing.articles import WritableArticleViewSet

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
    WritableArticleViewSet,
)
