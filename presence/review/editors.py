"""Editors' accounts: one group holds what they may do."""

from django.contrib.auth.models import Group, Permission, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from presence.problems import Problem

GROUP = "Editors"
_VERBS = ("add_", "change_", "view_")


class BadAccount(Problem):
    """The name or the password will not do; the message says why."""

    code = "bad_account"


def editors_group() -> Group:
    """The group with exactly its permissions: everything in the dataset but deleting."""
    group, _ = Group.objects.get_or_create(name=GROUP)
    verbs = Q(codename="decide_suggestion")
    for verb in _VERBS:
        verbs |= Q(codename__startswith=verb)
    group.permissions.set(Permission.objects.filter(verbs, content_type__app_label__in=("presence", "actors")))
    return group


def make_editor(username: str, password: str | None) -> User:
    """An account that may edit; one that exists keeps its password when none is given.

    Raises:
        BadAccount: the name is not acceptable, a new account has no password, or the password is too weak.
    """
    with transaction.atomic():
        user = User.objects.select_for_update().filter(username=username).first() or User(username=username)
        if user.pk is None and password is None:
            raise BadAccount(f"“{username}” is new: give it a password.")
        try:
            User._meta.get_field("username").clean(username, user)
            if password is not None:
                validate_password(password, user)
        except ValidationError as error:
            raise BadAccount(" ".join(error.messages)) from error
        user.is_staff = user.is_active = True
        if password is not None:
            user.set_password(password)
        user.save()
        user.groups.add(editors_group())
    return user
