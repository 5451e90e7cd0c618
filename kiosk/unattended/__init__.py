"""The kiosk alone in a shop: attract loop, idle time-out, nothing kept between visitors."""
