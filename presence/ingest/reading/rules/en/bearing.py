"""English: bearing."""

from presence.ingest.reading.rules.en.names import BASE
from presence.ingest.reading.rules.patterns import terms

TOPICS = (
    ("withdrawal", terms("withdraw(?:al|als|n|s|ing)?|withdrew|pull(?:ing|ed)? out|pullout|leave|leaving|depart(?:ure|ed)?|left")),
    ("basing", terms(f"{BASE}|military presence|troops? presence|stationed|deployed|remain|stay")),
    ("negotiation", terms("negotiat(?:e|es|ed|ing|ions?)|talks|agreements?|deal|offers?|understanding|mediat(?:e|ion)")),
    ("sovereignty", terms("sovereign(?:ty)?|occupation|occupier|territorial integrity|syrian territory")),
    ("buffer-zone", terms("buffer zone|area of separation|disengagement|demilitari[sz]ed zone")),
    ("air-strikes", terms("air ?strikes?|airstrikes?|air raids?|bomb(?:ed|ing|ings|s)?|missiles?|strikes")),
    ("counter-isis", terms("isis|isil|islamic state|daesh|counter-?terrorism")),
    ("demilitarisation", terms("demilitari[sz](?:e|ed|ation)|heavy weapons")),
    ("druze", terms("druze")),
    ("legal-framework", terms("legal framework|international law|legal basis|lawful|illegal")),
    ("regional-security", terms("regional security|neighbou?r(?:s|ing)? (?:countries|states)|neighbou?rs")),
    ("arms-supply", terms("weapons|arms|russian-made|ammunition")),
    ("energy", terms("energy|oil|gas|electricity")),
    ("assad-extradition", terms("extradit(?:e|ed|ion)")),
    ("humanitarian", terms("humanitarian|refugees?|aid")),
    ("deconfliction", terms("deconflict(?:ion)?|hotline|avoid clashes")),
    ("de-escalation", terms("de-?escalat(?:e|ion)|ceasefire|cease-fire|truce")),
    ("training", terms("training|advis[eo]rs?")),
    ("security", terms("security")),
)  # fmt: skip
