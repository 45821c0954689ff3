"""English: what is told of a deed after it, by whom it is said to be and where and when it was."""

from presence.ingest.reading.rules.patterns import terms

BLAMES = terms(
    "blam(?:ed|es|ing)(?: \\w+ on)?(?: the)?|point(?:ed|s|ing) (?:the|a) finger at|attributed (?:it|them|the \\w+) to"
    "|(?:was|were) (?:carried out|launched|fired|conducted|the work of)(?: by)?(?: the)?"
    "|accus(?:ed|es|ing)(?= (?:[\\w-]+ ){1,3}of (?:being behind|carrying out|launching|striking|attacking|bombing|targeting"
    "|firing|shelling|raiding|killing|the (?:attack|strike|raid|bombing)))"
)
INCIDENT = terms(
    "(?:the|this) (?:incident|attack|strike|raid|clash|ambush|explosion|blast|shooting|collision|encounter|assault|bombing"
    "|operation|exchange|confrontation|airstrike|shelling)s? (?:happened|occurred|took place|came|began|was carried out"
    "|unfolded|started|were carried out)"
)

REPELS = terms("shot down|downed|intercepted|destroyed|repelled|foiled|brought down|knocked out|thwarted")
"""They stand for a drone or rocket that was stopped: who did that attacked nothing."""
