"""The reconciliation service (W3C community group, version 0.2): other people's names to our ids. docs/reconcile.md."""
