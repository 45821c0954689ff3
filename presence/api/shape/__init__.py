"""How much of a record is answered, and in which words: `fields`, `expand`, `labels`, `lang`, `order`, `count`."""
