"""What host and deploying state say of a deployment, with the statements that rests on."""

from django.db.models import Prefetch

from presence import shown


def positions() -> tuple[Prefetch, Prefetch]:
    """For deployments: only statements that are published."""
    return Prefetch("host_statements", shown.statements()), Prefetch("own_statements", shown.statements())
