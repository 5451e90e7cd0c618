"""The window: Qt from here up."""
