"""`known_at=` names publishers and articles as they were then: the same answer, whatever they are called since."""

import importlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from presence import knowledge
from presence.models import FOLLOWED_BESIDE, Article, Base, Citation, Deployment, Source
from tests import world
from tests.knowledge.versions import now, raised_by

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESSES = (
    "/api/v1/deployments/?fields=citations", "/api/v1/deployments/", "/api/v1/articles/", "/api/v1/sources/",
    "/api/v1/articles/{article}/", "/api/v1/sources/{source}/", "/api/v1/deployments/?format=csv",
    "/api/v1/articles/?format=ndjson", "/api/v1/articles/?source={source}", "/api/v1/sources/?reliability=B",
    "/deployments/{deployment}/", "/articles/{article}/", "/sources/{source}/",
)  # fmt: skip


def _redated() -> None:
    article = Article.objects.get()
    article.published = "2024-02"
    article.save()


def _deleted() -> None:
    Deployment.objects.all().delete()
    Base.objects.all().delete()
    Citation.objects.all().delete()
    Article.objects.all().delete()
    Source.objects.all().delete()


CHANGES: dict[str, Callable[[], Any]] = {
    "the title": lambda: Article.objects.update(title="Another title"),
    "the day": _redated,
    "the address at its publisher": lambda: Article.objects.update(url="https://other.example/"),
    "the language": lambda: Article.objects.update(language="ru"),
    "the letter of the article": lambda: Article.objects.update(reliability="A"),
    "the address here": lambda: Article.objects.update(slug="renamed"),
    "another publisher": lambda: Article.objects.update(source=world.source("other")),
    "the publisher's name": lambda: Source.objects.update(name="Renamed"),
    "the publisher's letter": lambda: Source.objects.update(reliability="E"),
    "the publisher's address": lambda: Source.objects.update(slug="renamed", homepage="https://other.example/"),
    "its deletion": _deleted,
}


def _cited() -> dict[str, str]:
    """A deployment with one article of a publisher with the letter B; what addresses are made of."""
    stay = world.deployment()
    Source.objects.update(reliability="B")
    Article.objects.exclude(citations__deployment=stay).delete()
    article = Article.objects.get()
    assert article.source is not None
    return {"deployment": stay.slug, "article": article.slug, "source": article.source.slug}


def _body(client: Client, address: str, at: datetime) -> str:
    """Without what differs each time a page is written: the nonce of its policy and tokens of its forms."""
    answer = client.get(address, {**_asked(address), "known_at": at.isoformat()})
    assert answer.status_code == 200, (address, answer.status_code)
    if address.startswith("/api/"):
        return b"".join(answer).decode()
    return answer.content.decode().split("<main", 1)[1].split("</main", 1)[0]


def _asked(address: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in address.partition("?")[2].split("&") if part)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_an_answer_of_then_stays_the_same(client: Client, change: Callable[[], Any]) -> None:
    made = _cited()
    addresses = [address.format(**made) for address in ADDRESSES]
    moment = timezone.now()
    before = [_body(client, address, moment) for address in addresses]
    assert all(before)
    change()
    after = [_body(client, address, moment) for address in addresses]
    assert dict(zip(addresses, after, strict=True)) == dict(zip(addresses, before, strict=True))


@pytest.mark.parametrize("change", [CHANGES["the title"], CHANGES["the publisher's name"]])
def test_a_version_is_made_of_what_the_public_sees(client: Client, change: Callable[[], Any]) -> None:
    made = _cited()
    address = "/deployments/{deployment}/".format(**made)
    assert raised_by(change) == 1
    cited = _body(client, address, now())
    assert raised_by(change) == 0
    CHANGES["the publisher's letter"]()
    assert _body(client, address, timezone.now()) != cited


def test_no_version_is_made_of_what_nothing_published_rests_on() -> None:
    _cited()

    def others() -> None:
        article = world.article("a-new-one", source=world.source("a-new-publisher"))
        article.title = "Renamed"
        article.save()
        Source.objects.filter(slug="a-new-publisher").update(name="Renamed")

    assert raised_by(others) == 0
    assert raised_by(lambda: Article.objects.update(text="The whole text.", updated_at=timezone.now())) == 0


def test_each_of_many_names_is_kept() -> None:
    _cited()
    moments: dict[datetime, str] = {}
    for name in ("First", "Second", "Third"):
        Source.objects.update(name=name)
        moments[timezone.now()] = name
    for moment, name in moments.items():
        with knowledge.at(moment):
            assert Source.objects.get().name == name


def test_how_far_ingest_got_is_no_history() -> None:
    _cited()
    history: Any = FOLLOWED_BESIDE[Article]
    rows = history.objects.count()
    Article.objects.update(text="The whole text.", attempts=3, reason="Fetched.")
    assert history.objects.count() == rows


def test_what_is_not_kept_of_then_reads_as_now() -> None:
    _cited()
    moment = timezone.now()
    Article.objects.update(text="The whole text.")
    with knowledge.at(moment):
        assert Article.objects.get().text == "The whole text."


def test_a_name_that_was_rolled_back_was_never_said() -> None:
    _cited()
    name = Source.objects.get().name
    with transaction.atomic():
        Source.objects.update(name="For a moment")
        transaction.set_rollback(True)
    with knowledge.at(timezone.now()):
        assert Source.objects.get().name == name


@pytest.mark.parametrize("kind", ["article", "source"])
def test_an_address_leads_to_the_one_of_the_moment_asked(client: Client, kind: str) -> None:
    made, models = _cited(), {"article": Article.objects, "source": Source.objects}
    then, old = timezone.now(), made[kind]
    models[kind].update(slug="renamed")
    asked = {"known_at": then.isoformat()}
    for prefix in ("", "/api/v1"):
        assert client.get(f"{prefix}/{kind}s/{old}/", asked).status_code == 200
        back = client.get(f"{prefix}/{kind}s/renamed/", asked)
        assert back.status_code in {301, 302, 307, 308}
        assert f"/{kind}s/{old}/" in back["Location"]
        assert f"/{kind}s/renamed/" in client.get(f"{prefix}/{kind}s/{old}/")["Location"]


def test_what_was_there_before_histories_reads_as_it_is_for_all_the_past() -> None:
    made = _cited()
    moment = timezone.now()
    module = importlib.import_module("presence.migrations.0020_followed_beside")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for history in FOLLOWED_BESIDE.values():
            cursor.execute(f"DELETE FROM {history._meta.db_table}")  # noqa: S608 - a table of ours
        cursor.execute(module.THERE_ALREADY)
    with knowledge.at(moment):
        assert Article.objects.get().slug == made["article"]
    before = Source.objects.get().name
    Source.objects.update(name="Renamed")
    with knowledge.at(moment):
        assert Source.objects.get().name == before
    with knowledge.at(timezone.now()):
        assert Source.objects.get().name == "Renamed"
