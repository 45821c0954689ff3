"""Turkish: what is told of a deed after it, by whom it is said to be and where and when it was."""

from presence.ingest.reading.rules.patterns import terms

BLAMES = terms(
    "(?:sorumlu tut|su[cç]la)\\w*|(?:\\w+ )?taraf[ıi]ndan (?:yap[ıi]l|d[uü]zenlen|ger[cç]ekle[sş]tiril|at[ıi]l)\\w*"
)
INCIDENT = terms(
    "(?:olay|sald[ıi]r[ıi]|patlama|[cç]at[ıi][sş]ma|bask[ıi]n|operasyon|kaza)(?:[ıi]?n[ıi]n|lar|lar[ıi]n|n[ıi]n|y[ıi]n|[ıi]n|ın)?"
    "(?: [\\w'.]+){0,12} (?:meydana gel|ger[cç]ekle[sş]|ya[sş]an)\\w*"
)

REPELS = terms("(?:d[uü][sş][uü]r|imha (?:et|ed)|etkisiz hale getir|[oö]nle|bertaraf (?:et|ed)|p[uü]sk[uü]rt)\\w*")
"""They stand for a drone or rocket that was stopped: who did that attacked nothing."""
