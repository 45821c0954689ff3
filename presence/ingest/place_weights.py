"""What a feature of a place speaks for its being where the event was: `python -m bench.places FOLDER... --write`."""

WEIGHTS: dict[str, float] = {}
