"""What each sign of an actor meant weighs, made by `python -m bench.actors_meant`; and from where on one is taken."""

THRESHOLD = 0.7

ACTORS: dict[str, float] = {
    "acts": 0.63, "acts guest": 0.59, "acts host": 0.07, "always": -1.68, "before a verb of saying": 0.05,
    "does nothing": -0.16, "does nothing, named 1": -0.13, "enemy does nothing": 0.14, "host in passing all": -0.10,
    "host in passing never": 0.23, "host not in passing 0": -0.10, "host not in passing 2": -0.17,
    "host not in passing 3": 0.36, "is cjtf-oir": 0.24, "is france": -0.40, "is hezbollah": 0.49, "is hts": 0.67,
    "is iran": 0.89, "is iraq": -2.38, "is islamic-state": 0.41, "is israel": 0.24, "is jamaa-islamiya": 0.32,
    "is jordan": -0.41, "is kazakhstan": -0.96, "is pkk": 0.33, "is russia": 0.71, "is sdf": 0.85, "is sna": -0.20,
    "is syria": 0.28, "is syria-assad": -0.14, "is turkey": 0.66, "is united-kingdom": -0.27,
    "is united-nations": -0.76, "is united-states": 0.57, "martial 0": -0.42, "martial 1": 0.09, "martial 2": 0.37,
    "martial 3": 0.39, "named 0": -0.34, "named 1": 0.09, "named 2": 0.65, "named 3": 0.13, "named not": -0.23,
    "opens": 0.05, "people 0": -0.24, "people 1": 0.60, "people 2": 0.33, "rules False": 0.57,
    "rules False guest": 0.38, "rules False host": 0.20, "rules True": 4.07, "rules True guest": 0.09,
    "rules True host": -0.05, "share 1": -0.18, "share 3": 0.51, "share 4": 0.07, "speaks": 0.65,
    "speaks guest": 0.52, "speaks host": 0.24, "titled": 0.21, "titled guest": 0.52, "titled host": -0.38,
    "undergoes": -0.07, "undergoes guest": -0.29, "undergoes host": 0.24,
}  # fmt: skip
