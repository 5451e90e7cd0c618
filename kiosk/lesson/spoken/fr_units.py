"""What French measures and counts by. Plain data."""

from kiosk.lesson.spoken.language import Unit, compass_units, unit_table

UNITS = unit_table(
    """
    % = pour cent / pour cent
    ‰ = pour mille / pour mille
    " ″ = pouce
    °C = degré Celsius / degrés Celsius
    °F = degré Fahrenheit / degrés Fahrenheit
    ° = degré
    s sec = seconde : f
    min mn = minute : f
    h = heure : f
    ms = milliseconde : f
    j = jour
    km = kilomètre
    m = mètre
    cm = centimètre
    mm = millimètre
    µm μm = micromètre
    m² m2 = mètre carré / mètres carrés
    mm² mm2 = millimètre carré / millimètres carrés
    cm² = centimètre carré / centimètres carrés
    km² = kilomètre carré / kilomètres carrés
    m³ m3 = mètre cube / mètres cubes
    cm³ = centimètre cube / centimètres cubes
    kg = kilogramme
    g = gramme
    mg = milligramme
    t = tonne : f
    l L = litre
    cl cL = centilitre
    ml mL = millilitre
    V = volt
    kV = kilovolt
    mV = millivolt
    A = ampère
    mA = milliampère
    mAh = milliampère-heure / milliampères-heures
    Ah = ampère-heure / ampères-heures
    W = watt
    kW = kilowatt
    mW = milliwatt
    Wh = wattheure
    kWh = kilowattheure
    VA = voltampère
    kVA = kilovoltampère
    Ω ohm = ohm
    mmHg = millimètre de mercure / millimètres de mercure
    bpm = battement par minute / battements par minute
    g/l g/L = gramme par litre / grammes par litre
    mg/dl mg/dL = milligramme par décilitre / milligrammes par décilitre
    mmol/l mmol/L = millimole par litre / millimoles par litre : f
    kcal = kilocalorie : f
    Hz = hertz / hertz
    kHz = kilohertz / kilohertz
    MHz = mégahertz / mégahertz
    GHz = gigahertz / gigahertz
    dB = décibel
    dBm = décibel-milliwatt / décibels-milliwatts
    lm = lumen
    lx = lux / lux
    K = kelvin
    Pa = pascal
    hPa = hectopascal
    bar = bar
    mbar = millibar
    J = joule
    kJ = kilojoule
    N = newton
    Nm N·m = newton-mètre / newtons-mètres
    bit = bit
    bits = bit
    octet octets = octet
    o = octet
    ko Ko = kilooctet
    kB KB = kilooctet
    Mo MB = mégaoctet
    Go GB = gigaoctet
    To TB = téraoctet
    kbit/s kb/s = kilobit par seconde / kilobits par seconde
    Mbit/s Mb/s Mbps = mégabit par seconde / mégabits par seconde
    Gbit/s Gb/s Gbps = gigabit par seconde / gigabits par seconde
    ko/s Ko/s kB/s = kilooctet par seconde / kilooctets par seconde
    Mo/s MB/s = mégaoctet par seconde / mégaoctets par seconde
    Go/s GB/s = gigaoctet par seconde / gigaoctets par seconde
    km/h = kilomètre à l'heure / kilomètres à l'heure
    m/s = mètre par seconde / mètres par seconde
    l/min L/min = litre par minute / litres par minute
    m³/h = mètre cube par heure / mètres cubes par heure
    tr/min tr/mn = tour par minute / tours par minute
    g/m² = gramme par mètre carré / grammes par mètre carré
    mg/l mg/L = milligramme par litre / milligrammes par litre
    W/m² = watt par mètre carré / watts par mètre carré
    kWh/an = kilowattheure par an / kilowattheures par an
    images/s i/s = image par seconde / images par seconde : f
    kg/l kg/L = kilogramme par litre / kilogrammes par litre
    g/kg = gramme par kilogramme / grammes par kilogramme
    Bq/m³ Bq/m3 = becquerel par mètre cube / becquerels par mètre cube
    dB/km = décibel par kilomètre / décibels par kilomètre
    nm = nanomètre
    µs = microseconde : f
    ns = nanoseconde : f
    m²·K/W m2·K/W m².K/W = mètre carré kelvin par watt / mètres carrés kelvin par watt
    W/m·K W/(m·K) = watt par mètre kelvin / watts par mètre kelvin
    W/m²·K W/(m²·K) W/m²K = watt par mètre carré kelvin / watts par mètre carré kelvin
    ppm = partie par million / parties par million : f
    ppp dpi = point par pouce / points par pouce
    px = pixel
    Mpx MP = mégapixel
    po = pouce
    Mds = milliard
    h/j = heure par jour / heures par jour : f
    c€ ct cts = centime
    sem sem. = semaine : f
    M€ = million d'euros / millions d'euros
    Md€ Mds€ = milliard d'euros / milliards d'euros
    k€ = millier d'euros / milliers d'euros
    UI = unité internationale / unités internationales : f
    page/min pages/min = page par minute / pages par minute : f
    µg = microgramme
    µF = microfarad
    µA = microampère
    kΩ = kilohm
    MΩ = mégohm
    µg/m³ µg/m3 = microgramme par mètre cube / microgrammes par mètre cube
""",
    lambda one: f"{one}s",
)

UNITS |= {
    "% HR": Unit("pour cent d'humidité", "pour cent d'humidité"),
    "%HR": Unit("pour cent d'humidité", "pour cent d'humidité"),
    "V AC": Unit("volt courant alternatif", "volts courant alternatif"),
    "VAC": Unit("volt courant alternatif", "volts courant alternatif"),
    "V DC": Unit("volt courant continu", "volts courant continu"),
    "VDC": Unit("volt courant continu", "volts courant continu"),
    **compass_units("degré", "degrés", {"N": "nord", "S": "sud", "E": "est", "O": "ouest"}),
}
