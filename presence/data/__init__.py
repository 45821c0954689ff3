"""The starter dataset, region geometry, and what loads a folder of this format."""

from pathlib import Path

STARTER = Path(__file__).resolve().parent / "starter"
