"""Reading by a language model behind an OpenAI-compatible endpoint, when one is set. It may fail: the rules never do.

An article's text is hostile and so is what a model makes of it. Of an answer only this passes: words of fixed lists,
dates, and stretches of the article's own text. Nothing that the model wrote itself is kept or shown.
"""
