"""What is said to have happened, to whom, how many."""
