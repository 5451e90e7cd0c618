"""Dernier Geste: the customer-training kiosk for the last gesture of an installation."""

__version__ = "0.1.0"
