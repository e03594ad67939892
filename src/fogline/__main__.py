"""`python -m fogline`."""

from fogline.cli.main import main

main()
