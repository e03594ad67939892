"""One holder, one predicate, its cells put together."""
