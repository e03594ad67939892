"""A second, simpler reader: it looks at the words at each span, and knows none of the rules that wrote the cells."""
