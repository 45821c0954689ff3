"""Where editors work: the queue, a suggestion beside its article, the articles and how reading them goes."""
