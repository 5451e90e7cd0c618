"""This customer, today: the plan, the walk through it, and where both are kept."""
