"""The words of the trade: data only, with one loader."""
