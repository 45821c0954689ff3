"""Telling others of changes at addresses of theirs, in the form of Standard Webhooks."""
