"""One article through ingest: each step, each way it can stop, and that it may stop anywhere and go on."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from presence.ingest import work
from presence.ingest.intake import read_again, submit_text, submit_url
from presence.models import Article, Mention, Suggestion
from presence.models.vocabulary import ArticleState, SuggestionState
from tests import world
from tests.ingest.loopback import redirect, reply, serving
from tests.ingest.stored_names import known_names
from tests.ingest.texts import ARABIC, ENGLISH, FOOTBALL, page

pytestmark = pytest.mark.django_db


def fresh(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def test_a_text_is_read_into_mentions_and_suggestions() -> None:
    known_names()
    article = submit_text(ENGLISH, title="Russia to keep its base", published="2025-04-24")
    assert work.carry(article.pk) == ArticleState.READ
    read = fresh(article)
    assert (read.language, read.relevant, read.due_at, read.leased_until) == ("en", True, None, None)
    assert read.content_hash
    named = {m.named.slug: ENGLISH[m.start : m.end] for m in read.mentions.all()}  # type: ignore[attr-defined]
    assert named["hmeimim"].startswith("Hmeimim")
    assert {"russia", "al-sharaa", "kuweires"} <= set(named)
    statements = read.suggestions.filter(kind="statement")
    quoted = next(s for s in statements if s.payload["quotation"])
    assert quoted.payload["speaker"] == "al-sharaa"
    assert quoted.payload["quotation"].startswith("We told all parties")
    assert quoted.payload["date"] == "2025-04-24"
    evidence = next(e for e in quoted.evidence if e["role"] == "quote")
    assert ENGLISH[evidence["start"] : evidence["end"]].startswith("We told all parties")
    strike = read.suggestions.get(kind="event", payload__kind="air_strike")
    assert (strike.payload["actor"], strike.payload["date"]) == ("israel", "2025-04-02")
    assert strike.payload["summary"].startswith("Israeli aircraft struck")


def test_an_arabic_article_is_read_too() -> None:
    known_names()
    article = submit_text(ARABIC, published="2025-04-24")
    assert work.carry(article.pk) == ArticleState.READ
    read = fresh(article)
    assert read.language == "ar"
    assert read.suggestions.filter(kind="statement", payload__speaker="al-sharaa").exists()


def test_an_article_about_something_else_gets_no_suggestion() -> None:
    known_names()
    article = submit_text(FOOTBALL)
    assert work.carry(article.pk) == ArticleState.READ
    read = fresh(article)
    assert (read.relevant, read.suggestions.count()) == (False, 0)
    assert [reason["code"] for reason in read.reasons] == ["no_syria"]


def test_a_page_is_fetched_and_read(settings: Settings) -> None:
    known_names()
    dated = page(head='<meta property="article:published_time" content="2025-04-24T09:48:00Z">')
    with serving(old=redirect("/new"), new=reply(dated)) as site:
        settings.INGEST_ALLOW_HOSTS = [site.host]
        article = submit_url(site.url("/old"))
        assert work.carry(article.pk) == ArticleState.READ
    read = fresh(article)
    assert (read.title, read.published, read.url) == ("Russia to keep its base", "2025-04-24", site.url("/new"))
    assert str(read.published_earliest) == "2025-04-24"
    assert read.source is not None
    assert read.suggestions.exists()


def test_nothing_is_done_for_an_article_that_is_not_due_or_not_there() -> None:
    article = world.article()
    assert work.carry(article.pk) == ""
    assert work.carry(0) == ""


def test_reading_again_changes_nothing_and_repeats_nothing() -> None:
    known_names()
    article = submit_text(ENGLISH, published="2025-04-24")
    work.carry(article.pk)
    before = list(Suggestion.objects.order_by("pk").values("pk", "payload", "fingerprint"))
    mentions = Mention.objects.count()
    first, second = Suggestion.objects.order_by("pk")[:2]
    Suggestion.objects.filter(pk=first.pk).update(state=SuggestionState.REJECTED, why="as decided")
    Suggestion.objects.filter(pk=second.pk).update(state=SuggestionState.ACCEPTED)
    read_again(article)
    assert work.carry(article.pk) == ArticleState.READ
    assert list(Suggestion.objects.order_by("pk").values("pk", "payload", "fingerprint")) == before
    assert Mention.objects.count() == mentions
    assert Suggestion.objects.get(pk=first.pk).why == "as decided"


def test_a_second_reading_knows_more_names_and_keeps_its_suggestions() -> None:
    known_names()
    world.person().delete()
    article = submit_text(ENGLISH, published="2025-04-24")
    work.carry(article.pk)
    quoted = Suggestion.objects.get(payload__quotation__startswith="We told")
    assert quoted.payload["speaker"] == ""
    person_suggestion = Suggestion.objects.create(
        kind="event", article=article, fingerprint="by hand", submitted_by=world.editor()
    )
    known_names()
    read_again(article)
    work.carry(article.pk)
    quoted.refresh_from_db()
    assert quoted.payload["speaker"] == "al-sharaa"
    assert Suggestion.objects.filter(pk=person_suggestion.pk).exists()


def test_the_same_words_are_a_duplicate_of_the_earlier_article() -> None:
    known_names()
    first, second = submit_text(ENGLISH), submit_text(ENGLISH.upper().replace(",", " ,"), publisher="Another")
    assert work.carry(first.pk) == ArticleState.READ
    assert work.carry(second.pk) == ArticleState.DUPLICATE
    assert fresh(second).duplicate_of == first
    assert not fresh(second).suggestions.exists()


def test_the_order_of_reading_does_not_decide_which_is_the_duplicate() -> None:
    first, second = submit_text(ENGLISH), submit_text(ENGLISH)
    assert work.carry(second.pk) == ArticleState.READ
    assert work.carry(first.pk) == ArticleState.READ
    read_again(second)
    assert work.carry(second.pk) == ArticleState.DUPLICATE


def test_an_address_that_leads_to_a_known_one_is_a_duplicate(settings: Settings) -> None:
    with serving(short=redirect("/long"), long=reply(page())) as site:
        settings.INGEST_ALLOW_HOSTS = [site.host]
        first, second = submit_url(site.url("/long")), submit_url(site.url("/short"))
        assert work.carry(second.pk) == ArticleState.DUPLICATE
        assert work.carry(first.pk) == ArticleState.READ
    assert fresh(second).duplicate_of == first


def test_an_address_that_was_only_cited_is_taken_in_when_another_leads_to_it(settings: Settings) -> None:
    with serving(short=redirect("/long"), long=reply(page())) as site:
        settings.INGEST_ALLOW_HOSTS = [site.host]
        cited = world.article("cited", url=site.url("/long"))
        assert work.carry(submit_url(site.url("/short")).pk) == ArticleState.DUPLICATE
        assert work.due_articles(10) == [cited.pk]
        assert work.carry(cited.pk) == ArticleState.READ


def test_a_passing_failure_is_tried_again_later_and_not_for_ever(settings: Settings) -> None:
    with serving(a=reply("", status=503)) as site:
        settings.INGEST_ALLOW_HOSTS = [site.host]
        article = submit_url(site.url("/a"))
        pauses = []
        for _ in range(work.MOST_ATTEMPTS):
            work.carry(article.pk)
            failed = fresh(article)
            assert "503" in failed.reason
            pauses.append(failed.due_at and failed.due_at - timezone.now())
            assert work.carry(article.pk) == ""
            Article.objects.filter(pk=article.pk, due_at__isnull=False).update(due_at=timezone.now())
        assert len(site.requests) == work.MOST_ATTEMPTS
    assert failed.state == ArticleState.FAILED
    assert pauses[-1] is None
    assert [round(p.total_seconds() / 60) for p in pauses[:-1] if p] == [1, 4, 16, 64]


def test_a_lasting_failure_is_told_at_once(settings: Settings) -> None:
    with serving(
        gone=reply("", status=404), pdf=reply("%PDF-", "application/pdf"), bad=reply(b"\x80\x81" * 900)
    ) as site:
        settings.INGEST_ALLOW_HOSTS = [site.host]
        for path in ("/gone", "/pdf", "/bad"):
            article = submit_url(site.url(path))
            assert work.carry(article.pk) == ArticleState.FAILED
            assert (fresh(article).due_at, fresh(article).leased_until) == (None, None)
            assert fresh(article).reason


def test_an_inside_address_is_refused_by_the_worker() -> None:
    article = submit_url("http://127.0.0.1/")
    assert work.carry(article.pk) == ArticleState.FAILED
    assert "public internet" in fresh(article).reason


def test_a_worker_killed_between_two_steps_is_taken_over_after_its_lease(settings: Settings) -> None:
    known_names()
    with serving(a=reply(page())) as site:
        settings.INGEST_ALLOW_HOSTS = [site.host]
        article = submit_url(site.url("/a"))
        lease = work.claim(article.pk)
        assert lease
        work._take_in(lease, fresh(article))  # and here it is killed
    assert fresh(article).state == ArticleState.FETCHED
    assert work.carry(article.pk) == ""
    assert work.due_articles(10) == []
    Article.objects.filter(pk=article.pk).update(leased_until=timezone.now() - timedelta(seconds=1))
    assert work.due_articles(10) == [article.pk]
    assert work.carry(article.pk) == ArticleState.READ
    assert len(site.requests) == 1
    assert fresh(article).suggestions.exists()


def test_a_worker_that_lost_its_lease_writes_nothing() -> None:
    article = submit_text(ENGLISH)
    lease = work.claim(article.pk)
    assert lease
    Article.objects.filter(pk=article.pk).update(leased_until=lease.until + timedelta(seconds=9))
    with pytest.raises(work.LeaseLost):
        work._take_in(lease, fresh(article))
    work._stumble(lease, "Late.", retry=False)
    assert (fresh(article).state, fresh(article).reason) == (ArticleState.QUEUED, "")


def test_an_article_that_kills_its_workers_is_given_up() -> None:
    article = submit_text(ENGLISH)
    for _ in range(work.MOST_ATTEMPTS):
        assert work.claim(article.pk)
        Article.objects.filter(pk=article.pk).update(leased_until=timezone.now())
    assert work.carry(article.pk) == ArticleState.FAILED
    assert "5 times" in fresh(article).reason


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_one_takes_the_article() -> None:
    article = submit_text(ENGLISH)
    start = threading.Barrier(4)
    outcomes: list[str] = []

    def run() -> None:
        start.wait()
        outcomes.append(work.carry(article.pk))
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["", "", "", ArticleState.READ]
    assert fresh(article).attempts == 0
