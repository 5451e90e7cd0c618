"""The words of English: units, letters, signs, abbreviations. Plain data."""

from kiosk.lesson.spoken.language import Currency, Joining, Unit, pairs, unit_table, words

UNITS = unit_table(
    """
    % = percent / percent
    ‰ = per mille / per mille
    " ″ inch = inch / inches
    °C = degree Celsius / degrees Celsius
    °F = degree Fahrenheit / degrees Fahrenheit
    ° = degree
    s sec secs = second
    min mins = minute
    h hr hrs = hour
    ms = millisecond
    km = kilometre
    m = metre
    cm = centimetre
    mm = millimetre
    µm μm = micrometre
    ft = foot / feet
    yd = yard
    mi = mile
    m² m2 sqm = square metre
    mm² mm2 = square millimetre
    cm² = square centimetre
    km² = square kilometre
    ft² = square foot / square feet
    m³ m3 = cubic metre
    cm³ = cubic centimetre
    kg = kilogram
    g = gram
    mg = milligram
    t = tonne
    lb lbs = pound
    oz = ounce
    l L = litre
    cl cL = centilitre
    ml mL = millilitre
    V = volt
    kV = kilovolt
    mV = millivolt
    A = amp
    mA = milliamp
    mAh = milliamp hour
    Ah = amp hour
    W = watt
    kW = kilowatt
    mW = milliwatt
    Wh = watt hour
    kWh = kilowatt hour
    VA = volt ampere
    kVA = kilovolt ampere
    Ω ohm = ohm
    mmHg = millimetre of mercury / millimetres of mercury
    bpm = beat per minute / beats per minute
    g/l g/L = gram per litre / grams per litre
    mg/dl mg/dL = milligram per decilitre / milligrams per decilitre
    mmol/l mmol/L = millimole per litre / millimoles per litre
    kcal = kilocalorie
    Hz = hertz / hertz
    kHz = kilohertz / kilohertz
    MHz = megahertz / megahertz
    GHz = gigahertz / gigahertz
    dB = decibel
    dBm = decibel milliwatt
    lm = lumen
    lx = lux / lux
    K = kelvin
    Pa = pascal
    hPa = hectopascal
    bar = bar / bar
    mbar = millibar
    psi = pound per square inch / pounds per square inch
    J = joule
    kJ = kilojoule
    N = newton
    bit bits = bit
    byte bytes = byte
    kB KB = kilobyte
    MB = megabyte
    GB = gigabyte
    TB = terabyte
    Kbit/s kbit/s kbps Kbps kb/s = kilobit per second / kilobits per second
    Mbit/s Mbps Mb/s = megabit per second / megabits per second
    Gbit/s Gbps Gb/s = gigabit per second / gigabits per second
    kB/s KB/s = kilobyte per second / kilobytes per second
    MB/s = megabyte per second / megabytes per second
    GB/s = gigabyte per second / gigabytes per second
    km/h kph = kilometre per hour / kilometres per hour
    mph = mile per hour / miles per hour
    m/s = metre per second / metres per second
    l/min L/min = litre per minute / litres per minute
    m³/h = cubic metre per hour / cubic metres per hour
    Nm = newton metre
    rpm = revolution per minute / revolutions per minute
    g/m² gsm = gram per square metre / grams per square metre
    mg/l mg/L = milligram per litre / milligrams per litre
    W/m² = watt per square metre / watts per square metre
    page/min pages/min = page per minute / pages per minute
    fps = frame per second / frames per second
    ppm = part per million / parts per million
    dpi = dot per inch / dots per inch
    px = pixel
    MP Mpx = megapixel
    µg = microgram
    µF = microfarad
    µA = microamp
    kΩ = kilohm
    MΩ = megohm
    µg/m³ µg/m3 = microgram per cubic metre / micrograms per cubic metre
    ft³ ft3 = cubic foot / cubic feet
    MiB = mebibyte
    KiB = kibibyte
    GiB = gibibyte
""",
    lambda one: f"{one}s",
)

LETTERS = {letter: letter.upper() for letter in "bcdefghijklmnopqrstuvwxyz"} | {"a": "eh", "ß": "sharp S"}

SIGNS = pairs("""
    - dash
    – dash
    _ underscore
    . dot
    , comma
    ; semicolon
    : colon
    ! exclamation mark
    ? question mark
    @ at
    # hash
    * star
    / slash
    \\ backslash
    & ampersand
    + plus
    = equals
    $ dollar
    € euro
    £ pound
    % percent
    ( open bracket
    ) close bracket
    [ open square bracket
    ] close square bracket
    { open brace
    } close brace
    < less than
    > greater than
    | vertical bar
    ~ tilde
    ^ caret
    ` backtick
    ' apostrophe
    " quote
    § section
    ° degree
    µ micro
    « open quote
    » close quote
""") | {" ": "space"}

SYMBOLS = pairs("""
    № number
    ∿ A C
    ⎓ direct current
    → then
    ⇒ so
    ➜ then
    ➔ then
    ← left arrow
    ↑ up arrow
    ↓ down arrow
    ↔ and
    > then
    › then
    < less than
    ≤ at most
    ≥ at least
    ≠ not equal to
    ≈ about
    ~ about
    ± plus or minus
    + plus
    − minus
    × times
    ÷ divided by
    = equals
    & and
    % percent
    @ at
    # hash
    * star
    € euros
    £ pounds
    $ dollars
    § section
    ° degrees
    Ø diameter
    ⌀ diameter
    ∞ infinity
    √ square root of
    π pi
    Ω ohm
    µ micro
    ½ a half
    ¼ a quarter
    ¾ three quarters
    ⅓ a third
    ⅔ two thirds
    ✓ yes
    ✔ yes
    ✅ yes
    ☑ ticked
    ☐ not ticked
    ✗ no
    ✘ no
    ❌ no
    ⚠ warning
    ℹ information
    ⏻ power button
    ⏎ enter key
    ↵ enter key
    ⌫ backspace key
    ☎ telephone
    📞 telephone
    📶 signal
    🔒 padlock
    🔋 battery
    👍 very good
    ≙ equals
    ⌘ command
    ★ star
""")

_CENT = Unit("cent", "cents")
CURRENCIES = {
    "£": Currency(Unit("pound", "pounds"), Unit("penny", "pence")),
    "GBP": Currency(Unit("pound", "pounds"), Unit("penny", "pence")),
    "€": Currency(Unit("euro", "euros"), _CENT),
    "EUR": Currency(Unit("euro", "euros"), _CENT),
    "$": Currency(Unit("dollar", "dollars"), _CENT),
    "US$": Currency(Unit("dollar", "dollars"), _CENT),
    "USD": Currency(Unit("US dollar", "US dollars"), _CENT),
    "CHF": Currency(Unit("Swiss franc", "Swiss francs"), _CENT),
}

ABBREVIATIONS = pairs("""
    Mr mister
    Mr. mister
    Mrs missis
    Mrs. missis
    Ms miz
    Ms. miz
    Dr doctor
    Dr. doctor
    Prof. professor
    e.g. for example
    eg. for example
    i.e. that is
    ie. that is
    etc. et cetera
    etc et cetera
    vs. versus
    vs versus
    approx. approximately
    max. maximum
    min. minimum
    incl. including
    excl. excluding
    tel. telephone
    Tel. telephone
    dept. department
    ref. reference
    Ltd limited
    Ltd. limited
    N.B. note
    a.k.a. also known as
    Rd. road
    Rd road
    Ave. avenue
    Blvd. boulevard
    Ln. lane
    w/o without
    c/o care of
""")

NUMBERED = pairs("""
    p. page
    pp. pages
    no. number
    nos. numbers
    cat. category
    cat category
    ch. channel
    ver. version
    rev. revision
    qty. quantity
    exp. expiry
    temp. temperature
    c. about
    ca. about
    ext. extension
    fig. figure
    figs. figures
    vol. volume
    sec. section
""")

PHRASES = {
    "Cat.6A": "category six A",
    "Cat. 6A": "category six A",
    "Cat 6A": "category six A",
    "cat. 6A": "category six A",
    "Cat.6a": "category six A",
    "Cat. 6a": "category six A",
    "Cat 6a": "category six A",
    "S/N": "serial number",
    ">=": "at least",
    "<=": "at most",
    "PoE": "P O E",
    "UPnP": "U P N P",
    "Vol+": "volume plus",
    "Vol-": "volume minus",
    "16:9": "sixteen by nine",
    "4:3": "four by three",
    "21:9": "twenty-one by nine",
    "AA": "double A",
    "AAA": "triple A",
    "3-in-1": "three in one",
    "2-in-1": "two in one",
    "4-in-1": "four in one",
    "M.2": "M two",
    "Serial no": "Serial number",
    "Serial no.": "Serial number",
    "serial no": "serial number",
    "serial no.": "serial number",
    "model no": "model number",
    "model no.": "model number",
    "customer no": "customer number",
    "customer no.": "customer number",
    "order no": "order number",
    "order no.": "order number",
    "exp. date": "expiry date",
    "account no": "account number",
    "account no.": "account number",
    "ref. no.": "reference number",
    "inc. VAT": "including V A T",
    "Co. Ltd": "company limited",
    "Co. Ltd.": "company limited",
    "Pro Max": "Pro Max",
    "w/": "with",
    "sq ft": "square feet",
    "sq. ft.": "square feet",
    "sq m": "square metres",
    "cu ft": "cubic feet",
    "½ h": "half an hour",
    "½ hour": "half an hour",
    "½ an hour": "half an hour",
    "SpO2": "S P O two",
    "Ctrl": "control",
    "Del": "delete",
    "Esc": "escape",
    "****": "four stars",
    "4K": "four K",
    "8K": "eight K",
    "24/7": "twenty-four seven",
    "24/24": "twenty-four hours a day",
    "and/or": "and or",
    "he/she": "he or she",
    "yes/no": "yes or no",
    "A/C": "A C",
    "N/A": "not applicable",
}

ACCENTS = {
    "\u0301": "acute",
    "\u0300": "grave",
    "\u0302": "circumflex",
    "\u0308": "umlaut",
    "\u0327": "cedilla",
    "\u0303": "tilde",
}

FRACTIONS = {
    "1/2": "a half",
    "1/3": "a third",
    "2/3": "two thirds",
    "1/4": "a quarter",
    "3/4": "three quarters",
    "1/5": "a fifth",
    "1/10": "a tenth",
    "1/8": "an eighth",
    "3/8": "three eighths",
    "5/8": "five eighths",
    "7/8": "seven eighths",
}

PLAIN_CAPITALS = frozenset(
    words(
        "NO YES ON OFF STOP OK AND OR THE ARE NOT YOU YOUR DO IN UP OUT GO NEW ALL FOR OUR WE IS TO OF AT "
        "BY IF SO BE SOS MENU TEST MODE OPEN DOWN LOCK HOLD TOP END ADD SET KEY NEVER"
    )
)

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

JOINING = Joining(
    times=Unit("time", "times"),
    between={"between": "{} and {}"},
    at="at",
    more_than="more than",
    rates=pairs("""
    day a day
    night a night
    week a week
    month a month
    mo a month
    year a year
    yr a year
    hour an hour
    hr an hour
    s a second
    sec a second
    person per person
    room per room
    min a minute
    kWh per kilowatt hour
    kg per kilogram
    m² per square metre
    """),
    parts=frozenset(words("step page part screen photo picture level lesson slide question sheet")),
    powers=("{} squared", "{} cubed", "{} to the power of {}"),
    above="over",
    of="of",
    and_half="{} and a half",
    and_part="{number} and {part} {many}",
    ratio="to",
)

DETERMINERS = frozenset(
    words("a an the this that these those your my our his her its their one each every any no another")
)

# What a quantity without an article before it is the kind of: "9 V batteries".
MEASURED_NOUNS = frozenset(
    words(
        """
        adaptor adaptors coupon deal fee note voucher charge deposit
        envelope envelopes photo photos print prints paper
        adapter adapters battery batteries bit bits breaker bulb bulbs cable cables camera cameras cell cells charger
        chargers connector display drill fuse fuses gap hole holes hose lamp lamps lead monitor network outlet pipe
        pipes plug power printer radiator range screen screw screws sensor sensors socket sockets strip supply switch
        tablet tablets tank television telly transformer tube tubes tv usb warranty wire
        """
    )
)

FUNCTION_WORDS = frozenset(
    words(
        """
        a about above after ago all an and apart are around as at away because been before behind below between but by
        can do does down each either else every except for from had has have he here how i if in into is it its later
        left less may more must my near no nor not of off on only onto or out over per plus should since so than that
        the their then there these they this those through till to together too under until up was we were what when
        where which while who will with within without you your
        """
    )
)
