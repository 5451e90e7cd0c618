"""The window: Qt from here up."""

import kiosk.ui.qt_bytecode  # noqa: F401  (before Qt)
