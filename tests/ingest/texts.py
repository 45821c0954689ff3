"""Articles written for these tests."""

ENGLISH = """Russia will keep its air base at Hmeimim in Syria, the Kremlin said on Thursday.

“We told all parties that this military presence must be consistent with Syrian law,” Ahmed al-Sharaa said. \
He added that no foreign force in Syria may threaten its neighbours.

Israeli aircraft struck the Kuweires air base in Aleppo on 2 April 2025, residents said."""

ARABIC = """قال الرئيس السوري أحمد الشرع إن أي وجود عسكري أجنبي في سوريا يجب أن يتوافق مع القانون السوري.

وأضاف أن المحادثات مع روسيا بشأن قاعدة حميميم مستمرة في دمشق."""

FOOTBALL = """The home team won the cup on Saturday after extra time, and thousands sang in the streets until dawn.

The coach said that he was proud of his players and that they would rest for a week before training again."""


def page(text: str = ENGLISH, title: str = "Russia to keep its base", head: str = "", charset: str = "utf-8") -> str:
    paragraphs = "".join(f"<p>{p}</p>" for p in text.split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="{charset}"><title>{title}</title>{head}</head><body>'
        f"<nav><a href='/'>Home</a></nav><main><article><h1>{title}</h1>{paragraphs}</article>"
        "</main><footer>Subscribe to our newsletter</footer></body></html>"
    )
