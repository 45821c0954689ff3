"""What each sign of an actor meant weighs, made by `python -m bench.actors_meant`; and from where on one is taken."""

THRESHOLD = 0.7

ACTORS: dict[str, float] = {
    "acts": 0.58, "acts guest": 0.53, "acts host": 0.10, "always": -1.67, "before a verb of saying": 0.09,
    "does nothing": -0.12, "does nothing, named 1": -0.07, "does nothing, named 2": -0.08,
    "enemy does nothing": 0.23, "host in passing never": 0.31, "host in passing some": -0.11,
    "host not in passing 2": -0.23, "host not in passing 3": 0.43, "is cjtf-oir": 0.37, "is france": -0.40,
    "is hezbollah": 0.62, "is hts": 0.75, "is iran": 1.01, "is iraq": -2.52, "is islamic-state": 0.46,
    "is israel": 0.21, "is jamaa-islamiya": 0.38, "is jordan": -0.64, "is kazakhstan": -1.09, "is pkk": 0.27,
    "is russia": 0.77, "is sdf": 0.89, "is sna": -0.10, "is syria": 0.43, "is syria-assad": -0.23, "is turkey": 0.78,
    "is united-kingdom": -0.18, "is united-nations": -0.79, "is united-states": 0.67, "martial 0": -0.46,
    "martial 1": 0.12, "martial 2": 0.29, "martial 3": 0.50, "named 0": -0.42, "named 1": 0.18, "named 2": 0.63,
    "named 3": 0.18, "named not": -0.21, "people 0": -0.30, "people 1": 0.75, "people 2": 0.36, "rules False": 0.65,
    "rules False guest": 0.42, "rules False host": 0.28, "rules True": 4.05, "rules True guest": 0.07,
    "rules True host": -0.07, "share 0": -0.12, "share 1": -0.18, "share 3": 0.54, "share 4": 0.10, "speaks": 0.70,
    "speaks guest": 0.52, "speaks host": 0.33, "titled": 0.18, "titled guest": 0.59, "titled host": -0.56,
    "undergoes guest": -0.20, "undergoes host": 0.18,
}  # fmt: skip
