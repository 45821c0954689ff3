"""How well articles are read: answers by a careful person beside what a reader found, matched and counted."""
