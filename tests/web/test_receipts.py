"""“Keep this answer”: a page for good with what was asked, every row and its SHA-256, and what became of it since."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from presence.models import Base, Deployment, Receipt
from presence.review.retract import retract
from tests import everything, world
from tests.knowledge.versions import now

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def nothing_counted() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def kept(client: Client, address: str, status: int = 303, **headers: Any) -> Any:
    answer = client.post("/r/", {"address": address}, **headers)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return answer


def rows(client: Client, address: str) -> list[dict[str, Any]]:
    return told(client, address)["rows"]  # type: ignore[no-any-return]


def told(client: Client, address: str) -> dict[str, Any]:
    where = kept(client, address)["Location"]
    found: dict[str, Any] = client.get(f"{where.rstrip('/')}.json").json()
    return found


def page(client: Client, where: str) -> str:
    answer = client.get(where)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_list_is_kept_with_its_rows_and_their_sum(client: Client) -> None:
    world.deployment()
    where = kept(client, "/deployments/?actor=russia&on=2020")["Location"]
    receipt = Receipt.objects.get()
    assert where == f"/r/{receipt.id}/"
    shown = page(client, where)
    file = client.get(f"/r/{receipt.id}.json")
    assert hashlib.sha256(file.content).hexdigest() == receipt.sha256
    assert receipt.sha256 in shown and "Russia" in shown and "Version " in shown
    read = json.loads(file.content)
    assert (read["path"], read["query"], read["on"]) == ("/deployments/", "actor=russia&on=2020", "2020")
    (row,) = read["rows"]
    assert (row["slug"], row["presence"], row["start"]) == ("kuweires-russia-2019-10-15", "present", "2019-10-15")
    assert file["ETag"] == f'"{receipt.sha256}"' and "immutable" in file["Cache-Control"]


@pytest.mark.parametrize("kind", everything.LISTS)
def test_every_list(client: Client, kind: str) -> None:
    everything.paths()
    found = rows(client, f"/{kind}/")
    assert found and [row["slug"] for row in found] == sorted(row["slug"] for row in found)
    assert f'value="/{kind}/"' in page(client, f"/{kind}/")
    assert "<h2" in page(client, Receipt.objects.get().get_absolute_url())


def test_a_search_of_an_earlier_moment_and_of_a_day(client: Client) -> None:
    world.base("tiyas", name_en="Tiyas")
    then = now().isoformat().replace("+00:00", "Z")
    Base.objects.update(name_en="Elsewhere", aliases=[])
    assert rows(client, "/search/?q=tiyas&kind=base") == []
    answer = told(client, f"/search/?q=tiyas&kind=base&known_at={then}")
    assert (answer["known_at"], answer["rows"]) == (then, [{"kind": "base", "slug": "tiyas", "name": "Tiyas"}])
    answer = told(client, "/search/?q=tiyas&on=2019")
    assert (answer["on"], answer["rows"]) == ("2019", [])


def test_the_matrix_a_comparison_and_the_search(client: Client) -> None:
    world.deployment()
    world.deployment("tiyas", "iran", start="2015", end="2016", status="vacated")
    assert rows(client, "/matrix/?on=2020") == [
        {"actor": "russia", "actor_name": "Russia", "region": "aleppo", "region_name": "Aleppo", "present": 1,
         "possible": 0}
    ]  # fmt: skip
    changes = rows(client, "/compare/?from=2014&to=2020")
    assert [(row["base"], row["change"]) for row in changes] == [("kuweires", "appeared")]
    assert {"kind": "base", "slug": "tiyas", "name": "Tiyas"} in rows(client, "/search/?q=tiyas")
    for address in ("/matrix/?on=2020", "/compare/?from=2014&to=2020", "/search/?q=tiyas"):
        assert "Keep this answer" in page(client, address)


def test_a_comparison_without_days_is_kept_with_those_it_was_made_of(client: Client) -> None:
    world.deployment()
    assert "from=" in told(client, "/compare/")["query"] and "to=" in told(client, "/compare/")["query"]


def test_the_same_answer_has_one_receipt(client: Client) -> None:
    world.deployment()
    first = kept(client, "/bases/?region=aleppo&kind=air_base&page=1")["Location"]
    assert kept(client, "/bases/?order=-name&kind=air_base&region=aleppo")["Location"] == first
    arabic = client.post("/ar/r/", {"address": "/ar/bases/?kind=air_base&region=aleppo&status="})
    assert arabic["Location"] == f"/ar{first}"
    assert Receipt.objects.count() == 1
    world.base("tiyas", kind="outpost")  # a further version
    assert kept(client, "/bases/?region=aleppo&kind=air_base")["Location"] != first


def test_still_so(client: Client) -> None:
    world.deployment()
    where = kept(client, "/deployments/?on=2020")["Location"]
    answer = client.get(f"{where}today/")
    assert "Yes: the same row" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_what_came_went_and_changed(client: Client) -> None:
    world.deployment()
    gone = world.deployment("tiyas")
    where = kept(client, "/deployments/?actor=russia")["Location"]
    world.deployment("deir", start="2021")
    Deployment.objects.filter(base__slug="kuweires").update(status="reduced", personnel_max=300)
    retract(gone, by=world.editor(), reason="It was another place.")
    shown = page(client, f"{where}today/")
    assert "1 added, 1 gone, 1 changed, 0 the same" in shown
    found = client.get(f"{where}today/").context["found"]
    assert [row["slug"] for row in found.added] == ["deir-russia-2021"]
    assert [row["slug"] for row in found.gone] == ["tiyas-russia-2019-10-15"]
    fields = {turned.field: (turned.before, turned.after) for turned in found.changed[0][1]}
    assert fields["status"] == ("active", "reduced") and fields["personnel_max"] == (None, 300)
    assert "retracted since" in page(client, where)
    assert "retracted since" in shown


def test_nothing_is_an_answer(client: Client) -> None:
    world.deployment()
    where = kept(client, "/events/?kind=visit")["Location"]
    assert "there is nothing" in page(client, where)
    world.event(kind="visit")
    assert "1 added" in page(client, f"{where}today/")


def test_of_an_earlier_moment(client: Client) -> None:
    world.base("one")
    then = now()
    world.base("two")
    asked = f"/bases/?known_at={then.isoformat().replace('+00:00', 'Z')}"
    found = told(client, asked)
    assert [row["slug"] for row in found["rows"]] == ["one"]
    assert found["known_at"] == then.isoformat().replace("+00:00", "Z")
    assert found["version_at"] == found["known_at"] and found["query"] == ""
    receipt = Receipt.objects.get()
    assert "as it stood on" in page(client, receipt.get_absolute_url())
    assert "1 added" in page(client, f"{receipt.get_absolute_url()}today/")


def test_the_page_of_that_version_says_the_same(client: Client) -> None:
    world.deployment()
    kept(client, "/deployments/?on=2020")
    Deployment.objects.update(status="reduced")
    then = client.get(Receipt.objects.get().get_absolute_url()).context["then"]
    again = told(client, then.removeprefix("http://testserver"))
    assert again["rows"] == Receipt.objects.order_by("made_at")[0].rows


def test_only_what_is_public(client: Client) -> None:
    world.base("open")
    Base.objects.filter(pk=world.base("hidden").pk).update(state="draft")
    assert [row["slug"] for row in rows(client, "/bases/")] == ["open"]


def test_kept_for_good_and_known_when_altered(client: Client) -> None:
    world.deployment()
    where = kept(client, "/bases/")["Location"]
    receipt = Receipt.objects.get()
    for change in (receipt.delete, lambda: Receipt.objects.update(rows=[])):
        with pytest.raises(ProgrammingError), transaction.atomic():
            change()
    assert "was altered" not in page(client, where)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # whoever has the database may do all
        cursor.execute("""UPDATE presence_receipt SET rows = jsonb_set(rows, '{0,kind}', '"outpost"')""")
        cursor.execute("SET session_replication_role = DEFAULT")
    assert "was altered" in page(client, where)


@pytest.mark.parametrize(
    "path", ["/r/aaaaaaaaaaaaaaaa/", "/r/aaaaaaaaaaaaaaaa/today/", "/r/aaaaaaaaaaaaaaaa.json", "/r/1/"]
)
def test_unknown(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_only_what_they_take(client: Client) -> None:
    world.deployment()
    where = kept(client, "/bases/")["Location"]
    assert client.get("/r/").status_code == 405
    assert client.post(where).status_code == 405
    assert client.get(f"{where}?colour=red").status_code == 400


def test_a_question_that_can_be_asked_no_more(client: Client) -> None:
    world.deployment()
    where = kept(client, "/bases/?actor=russia")["Location"]
    Deployment.objects.get().actor.__class__.objects.filter(slug="russia").update(slug="rossiya")
    shown = page(client, f"{where}today/")
    assert "cannot be answered any more" in shown and "rossiya" in shown
    assert "russia" in page(client, where)


def test_in_arabic(client: Client) -> None:
    world.actor("russia", name_ar="روسيا")
    world.deployment()
    where = kept(client, "/deployments/?actor=russia&on=2020")["Location"]
    shown = page(client, f"/ar{where}")
    assert "روسيا" in shown and 'dir="rtl"' in shown
