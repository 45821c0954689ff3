"""Editors' accounts, by the command and by its function."""

import io
import re

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command

from presence.review.decide import may_decide
from presence.review.editors import BadAccount, make_editor

pytestmark = pytest.mark.django_db

PASSWORD = "correct-horse-battery"


def test_an_editor_may_decide_and_change_but_not_delete() -> None:
    user = make_editor("nadia", PASSWORD)

    assert user.check_password(PASSWORD)
    assert user.is_staff
    assert not user.is_superuser
    assert may_decide(User.objects.get())
    assert user.has_perms(["presence.add_base", "presence.change_citation", "actors.view_actor"])
    assert not user.has_perm("presence.delete_base")
    assert not user.has_perm("auth.change_user")


def test_again_changes_nothing_but_what_is_asked() -> None:
    make_editor("nadia", PASSWORD)
    make_editor("nadia", None)
    assert User.objects.get().check_password(PASSWORD)
    make_editor("nadia", "another-long-secret")

    assert User.objects.get().check_password("another-long-secret")
    assert Group.objects.get().user_set.count() == 1


def test_a_plain_account_becomes_an_editors() -> None:
    User.objects.create_user("nadia", password=PASSWORD)
    assert may_decide(make_editor("nadia", None))


@pytest.mark.parametrize(
    ("name", "password", "says"),
    [("nadia", None, "is new"), ("na dia!", PASSWORD, "valid username"), ("nadia", "12345", "too short")],
)
def test_what_will_not_do(name: str, password: str | None, says: str) -> None:
    with pytest.raises(BadAccount, match=says):
        make_editor(name, password)
    assert not User.objects.exists()


def test_the_command_prints_a_generated_password_once() -> None:
    out = io.StringIO()
    call_command("make_editor", "nadia", "--generate", stdout=out)
    shown = re.findall(r"once: (\S+)", out.getvalue())
    assert len(shown) == 1
    assert User.objects.get().check_password(shown[0])


def test_the_command_reads_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    out = io.StringIO()
    call_command("make_editor", "nadia", "--password-stdin", stdout=out)
    assert User.objects.get().check_password(PASSWORD)
    assert PASSWORD not in out.getvalue()


def test_the_command_without_a_password_for_a_new_account() -> None:
    with pytest.raises(CommandError, match="--generate"):
        call_command("make_editor", "nadia", stdout=io.StringIO())
