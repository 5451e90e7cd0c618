"""Several pictures on one sheet, each with its name under it: to be looked at together."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

GAP, NAME_HEIGHT = 24, 34
MOST_WIDTH = 2400


def contact_sheet(pictures: Sequence[tuple[str, QImage]], cell_width: int = 760) -> QImage:
    """The pictures side by side, their names below. Raises ValueError where there is none.

    `cell_width` in pixels for landscape pictures; upright ones get a little over half of it.
    """
    if not pictures:
        raise ValueError("pictures: a sheet needs at least one")
    first = pictures[0][1]
    width = cell_width if first.width() >= first.height() else round(cell_width * 0.56)
    height = round(width * first.height() / first.width())
    columns = max(1, min(len(pictures), (MOST_WIDTH - GAP) // (width + GAP)))
    row_count = -(-len(pictures) // columns)
    sheet = QImage(
        GAP + columns * (width + GAP), GAP + row_count * (height + NAME_HEIGHT + GAP), QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("#707070"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    font = QFont("Atkinson Hyperlegible Next")
    font.setPixelSize(22)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    for index, (name, picture) in enumerate(pictures):
        x = GAP + index % columns * (width + GAP)
        y = GAP + index // columns * (height + NAME_HEIGHT + GAP)
        smaller = picture.scaled(
            width, height, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(x, y, smaller)
        painter.drawText(QRect(x, y + height, width, NAME_HEIGHT), Qt.AlignmentFlag.AlignVCenter, name)
    painter.end()
    return sheet
