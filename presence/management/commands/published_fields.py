"""`manage.py published_fields`: note the fields that the API publishes, so that a test can hold it to them."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from presence.api.published import published

FILE = Path(settings.BASE_DIR) / "docs" / "fields.json"


class Command(BaseCommand):
    help = "Write docs/fields.json: every published field of the API and its type. Fields that went are told."

    def handle(self, *args: Any, **options: Any) -> None:
        before = json.loads(FILE.read_text()) if FILE.exists() else {}
        now = published()
        for address, fields in before.items():
            for name in fields.keys() - now.get(address, {}).keys():
                self.stderr.write(f"{address}: {name} is not there any more.")
        FILE.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n")
        self.stdout.write(f"{sum(map(len, now.values()))} fields at {len(now)} addresses.")
