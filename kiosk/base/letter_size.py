"""How large letters must be on this screen, from this far: EN 301 549, 5.1.4."""

# A capital H of 0.7 degrees: 4.9 mm at 400 mm, 7.3 mm at 600 mm (EN 301 549 V3.2.1, 5.1.4).
H_PER_DISTANCE = 4.9 / 400
CAPITAL_PER_EM = 0.668  # Atkinson Hyperlegible Next, OS/2 sCapHeight; tests/base/test_letter_size.py reads the font
BODY_PER_SHORT_SIDE = 34 / 1080  # body text of the look's type scale, at text scale 1
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)


def capital_mm(text_scale: float, short_side_mm: float) -> float:
    """The height of a capital H in body text on a screen whose shorter side is that long."""
    return CAPITAL_PER_EM * BODY_PER_SHORT_SIDE * text_scale * short_side_mm


def least_text_scale(short_side_mm: float, viewing_distance_mm: float) -> float:
    """The smallest text scale whose letters are large enough; the largest there is where none is.

    `short_side_mm` 0: not known, and nothing is asked for.
    """
    if short_side_mm <= 0:
        return TEXT_SCALES[0]
    wanted_mm = viewing_distance_mm * H_PER_DISTANCE
    return next((scale for scale in TEXT_SCALES if capital_mm(scale, short_side_mm) >= wanted_mm), TEXT_SCALES[-1])
