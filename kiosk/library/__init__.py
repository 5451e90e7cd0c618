"""Which lessons, rules and device profiles this machine has."""
