"""The words a device profile is written in."""

# A lesson may name a class where it holds for every device of it.
CLASSES = (
    "sensor",
    "appliance",
    "heating",
    "light",
    "alarm",
    "box",
    "printer",
    "scanner",
    "3d-printer",
    "computer",
    "tablet",
    "phone",
    "watch",
    "tv",
    "payment-terminal",
    "health-monitor",
    "access-point",
    "camera",
    "lock",
    "plug",
    "speaker",
    "network-storage",
    "energy",
)
RADIOS = (
    "wifi",
    "bluetooth",
    "zigbee",
    "thread",
    "z-wave",
    "dect",
    "lora",
    "nfc",
    "infrared",
    "ethernet",
    "powerline",
    "usb",
    "cellular",
)
PROTOCOLS = ("matter", "homekit", "knx", "enocean", "mqtt", "modbus", "dlna", "airplay", "google-cast")
UPDATES = ("automatic", "app", "settings", "managed", "none")
