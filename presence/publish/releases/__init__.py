"""Releases: the published dataset frozen as a version, with everything that is needed to read it, or to load it."""
