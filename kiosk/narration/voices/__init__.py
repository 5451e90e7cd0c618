"""The voices, one module each; none knows another."""
