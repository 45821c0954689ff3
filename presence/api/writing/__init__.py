"""What programs may write with a key: articles, suggestions, decisions, whole datasets (docs/writing.md)."""
