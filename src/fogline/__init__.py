"""fogline: who claims what, about which event, each cell linked to the characters that say it."""
