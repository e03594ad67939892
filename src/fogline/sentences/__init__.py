"""One report in, its sentences, tokens, parse and quotations out."""
