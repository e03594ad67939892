"""The nouns of the ledger: frozen values, no input or output."""
