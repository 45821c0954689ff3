"""OGC API – Features, Part 1: core, GeoJSON and OpenAPI 3.0, at `/ogc/`."""
