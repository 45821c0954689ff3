"""What a webhook is to be told: written in one transaction with how far it was told, so once and never lost."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from presence import changes
from presence.changes import About, Entry, VersionTold
from presence.models import DatasetVersion, HookEvent, Webhook
from presence.publish.webhooks.hooks import message

AT_ONCE = 50  # versions looked at in one go
_OF_RECORDS = {
    "published": HookEvent.PUBLISHED,
    "published again": HookEvent.PUBLISHED,
    "changed": HookEvent.CHANGED,
    "retracted": HookEvent.RETRACTED,
    "withdrawn": HookEvent.REMOVED,
    "removed": HookEvent.REMOVED,
}


def behind() -> list[int]:
    """The webhooks that were not told of the newest version."""
    newest = DatasetVersion.objects.aggregate(number=Max("number"))["number"] or 0
    rows = Webhook.objects.filter(disabled_at=None, told__lt=newest).order_by("told", "pk")
    return list(rows.values_list("pk", flat=True))


def tell(hook_id: int) -> list[int]:
    """Write what it is to be told next; the keys of the messages. Of two who do it at once, one does nothing."""
    with transaction.atomic():
        rows = Webhook.objects.select_for_update(skip_locked=True, of=("self",)).select_related("actor")
        hook = rows.filter(pk=hook_id, disabled_at=None).first()
        if hook is None:
            return []
        found = list(DatasetVersion.objects.filter(number__gt=hook.told).order_by("number")[:AT_ONCE])
        if not found:
            return []
        made = [message(hook, event, data, at).pk for event, data, at in _events(hook, found)]
        Webhook.objects.filter(pk=hook.pk).update(told=found[-1].number)
    return made


def _events(hook: Webhook, found: Sequence[DatasetVersion]) -> Iterator[tuple[str, dict[str, Any], datetime]]:
    told = changes.told(found, About(hook.actor))
    for event, data, at in (each for version in told for each in _of_version(hook, version)):
        if event in hook.events:
            yield event, data, at
    if HookEvent.VERSION in hook.events and any(_concerns(hook, version) for version in told):
        yield HookEvent.VERSION, _summary(hook, found, told), found[-1].at


def _concerns(hook: Webhook, version: VersionTold) -> bool:
    """Whether it changed something of what the webhook asks about."""
    if version.large or not (hook.kinds or hook.actor_id):
        return True
    return any(_asked(hook, entry) for entry in version.entries)


def _asked(hook: Webhook, entry: Entry) -> bool:
    return not hook.kinds or entry.kind in hook.kinds


def _summary(hook: Webhook, found: Sequence[DatasetVersion], told: Sequence[VersionTold]) -> dict[str, Any]:
    after = found[0].number - 1
    counts: dict[str, dict[str, int]] = {}
    for entry in (entry for version in told for entry in version.entries if _asked(hook, entry)):
        of_kind = counts.setdefault(entry.kind, {})
        of_kind[entry.what] = of_kind.get(entry.what, 0) + 1
    return {
        "version": found[-1].number,
        "after": after,
        "changed": counts,
        "summary": [words for version in told if version.large for words in version.counts],
        "changes": f"{hook.site}/api/v1/changes/?after={after}",
        "page": f"{hook.site}/changes/?after={after}",
    }


def _of_version(hook: Webhook, version: VersionTold) -> Iterator[tuple[str, dict[str, Any], datetime]]:
    """None of a version of very many changes: it is told as a whole."""
    for entry in version.entries:
        if _asked(hook, entry):
            yield _OF_RECORDS[entry.what], _record(hook, version, entry), version.at


def _record(hook: Webhook, version: VersionTold, entry: Entry) -> dict[str, Any]:
    here = entry.thing is not None
    return {
        "version": version.number,
        "kind": entry.kind,
        "slug": entry.slug,
        "former": entry.former or None,
        "change": entry.what,
        "reason": entry.reason or None,
        "url": f"{hook.site}/api/v1/{entry.kind}/{entry.slug}/" if here else None,
    }
