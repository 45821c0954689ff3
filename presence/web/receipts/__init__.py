"""“Keep this answer”: a page for good with what a list, the matrix, a comparison or the search said."""
