"""A release, made into the dataset of an empty installation: everything in it, or nothing."""

from presence.data.releases.load import load_release

__all__ = ["load_release"]
