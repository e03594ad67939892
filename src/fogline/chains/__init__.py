"""Which mentions are one; holders with role, organisation, side."""
