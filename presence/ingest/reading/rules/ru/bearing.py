"""Russian: bearing."""

from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.rules.ru.names import BASE

TOPICS = (
    ("withdrawal", terms("вывод\\w*|вывел\\w*|вывести|ухо[дж]\\w+|уход\\w*|покида\\w+|покин\\w+")),
    ("basing", terms(f"{BASE}|военн\\w+ присутстви\\w+|присутстви\\w+|контингент\\w*")),
    ("negotiation", terms("переговор\\w*|соглашени\\w+|договор\\w*|обсужд\\w+|консультаци\\w+|меморандум\\w*")),
    ("sovereignty", terms("суверенитет\\w*|территориальн\\w+ целостност\\w+|оккупаци\\w+")),
    ("buffer-zone", terms("буферн\\w+ зон\\w+|зон\\w+ разъединения")),
    ("air-strikes", terms("авиауд[а-я]+|удар\\w*|бомб\\w+|ракет\\w*|авианал[её]т\\w*")),
    ("counter-isis", terms("игил|террорист\\w*|терроризм\\w*|исламск\\w+ государств\\w+")),
    ("demilitarisation", terms("демилитариз\\w+")),
    ("druze", terms("друз\\w{0,3}")),
    ("de-escalation", terms("деэскалаци\\w+|перемири\\w+|прекращени\\w+ огня")),
    ("humanitarian", terms("гуманитарн\\w+|бежен\\w+")),
    ("arms-supply", terms("вооружени\\w+|оружи\\w+|техник\\w+")),
    ("assad-extradition", terms("выдач\\w+|экстрадици\\w+")),
    ("training", terms("обучени\\w+|советник\\w*")),
)  # fmt: skip
