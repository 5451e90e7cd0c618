"""What a lesson is for; a module of its own, for the first screen needs it and not the rest of the model."""

from enum import Enum


class Topic(Enum):
    """What a lesson is about; the value is what its front matter says."""

    CONNECT = "connect"
    SET_UP = "set-up"
    FIX = "fix"
    CARE = "care"
    REPLACE = "replace"
    TOGETHER = "together"
    UPDATE = "update"
    ADD = "add"
    EXPLAIN = "explain"
    ENROL = "enrol"
