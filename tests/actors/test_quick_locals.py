"""What Django asks itself thousands of times a page is as local as before, and found at once."""

from asyncio import gather, run
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from asgiref.sync import async_to_sync, sync_to_async
from django.urls import get_script_prefix, get_urlconf, set_script_prefix, set_urlconf
from django.utils.translation import activate, get_language, gettext, override

from actors.quick_locals import LOCALS, Quick


def test_all_are_in_place() -> None:
    assert all(isinstance(getattr(module, name), Quick) for module, name in LOCALS)


def test_a_language_is_one_threads() -> None:
    both = Barrier(2)

    def spoken(code: str) -> tuple[str | None, str]:
        activate(code)
        both.wait(5)
        return get_language(), gettext("Bases")

    with ThreadPoolExecutor(2) as threads:
        (one, arabic), (other, english) = threads.map(spoken, ["ar", "en"])
    assert (one, other, english) == ("ar", "en", "Bases")
    assert arabic != english


def test_a_language_is_one_tasks_and_goes_along_into_the_threads_it_starts() -> None:
    async def spoken(code: str) -> tuple[str | None, str | None]:
        activate(code)
        return get_language(), await sync_to_async(get_language)()

    async def both() -> list[tuple[str | None, str | None]]:
        return list(await gather(spoken("ar"), spoken("tr")))

    def in_a_thread() -> str | None:
        with override("en"):
            assert run(both()) == [("ar", "ar"), ("tr", "tr")]
            assert async_to_sync(both)() == [("ar", "ar"), ("tr", "tr")]
            return get_language()

    # Of its own: the browser of other tests may have left its loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(in_a_thread).result() == "en"


def test_what_was_set_is_forgotten_again() -> None:
    set_urlconf("config.urls")
    assert get_urlconf() == "config.urls"
    set_urlconf(None)
    assert get_urlconf() is None
    set_script_prefix("/presence/")
    try:
        assert get_script_prefix() == "/presence/"
    finally:
        set_script_prefix("/")
