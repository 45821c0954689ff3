from django.db.models import Prefetch, QuerySet

from actors.models import Actor, Person
from presence import shown
from presence.api.serializers.who import ActorSerializer, PersonSerializer
from presence.api.views.base import RecordViewSet
from presence.filters import ActorFilters, PersonFilters
from presence.models import Citation


class ActorViewSet(RecordViewSet):
    kind = "actors"
    title = "Actors"
    about = "States, coalitions, international organisations and armed groups."
    example = "russia"
    filters = ActorFilters
    serializer_class = ActorSerializer

    def get_queryset(self) -> QuerySet[Actor]:
        return shown.actors()


class PersonViewSet(RecordViewSet):
    kind = "people"
    title = "People"
    about = "Those who speak and sign, with the offices they hold and have held."
    example = "al-sharaa"
    filters = PersonFilters
    serializer_class = PersonSerializer

    def get_queryset(self) -> QuerySet[Person]:
        cited = Citation.objects.select_related("article__source").defer("article__text")
        return shown.people().prefetch_related(Prefetch("offices__citations", cited))
