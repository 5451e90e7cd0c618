"""The words of English: letters, signs, abbreviations. Plain data."""

from kiosk.lesson.spoken.language import Currency, Joining, Unit, pairs, words

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
    viz. namely
    mos. months
    ea. each
    batt. battery
    batt battery
    Appt. appointment
    appt. appointment
    hrs hours
    ppl people
    pwd password
    Qty quantity
    Qty. quantity
    pcs. pieces
    b4 before
    thx thanks
    pls please
    Attn attention
    Attn. attention
    Inc. incorporated
    Hwy highway
    Blvd boulevard
    cnr. corner of
    rel. release
    hol. holiday
    w/in within
    b/t between
    p.a. a year
    p/a a year
    YoY year on year
    y/o years old
    Cmd command
    ⌥ option
    ⇧ shift
    ⌃ control
    approx approximately
    Rec. recommended
    Elev. elevation
    para. paragraph
    cont'd continued
    btwn between
    chars characters
    char. character
    chars. characters
    equiv. equivalent
    gen. generation
    bldg. building
    Bldg. building
    Apt. apartment
    apt. apartment
    Sq. square
    fl. floor
    Sgt. sergeant
    Capt. captain
    Hon. honourable
    Lt. lieutenant
    Col. colonel
    Jr. junior
    Sr. senior
    WWII world war two
    WWI world war one
    a/c account
    yr year
    yrs years
    wk week
    wks weeks
    mth month
    mths months
""")

NUMBERED = pairs("""
    p. page
    pp. pages
    no. number
    nos. numbers
    cat. category
    cat category
    ch. channel
    CH channel
    pg. page
    Opt. option
    opt. option
    Err. error
    Err error
    tab. tablet
    tabs. tablets
    ver. version
    rev. revision
    qty. quantity
    exp. expiry
    temp. temperature
    avg. average
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
    "s/n": "serial number",
    "T&Cs": "T and C's",
    "T&C": "T and C",
    "Dr.,": "drive,",
    "¼-turn": "quarter turn",
    "½-turn": "half turn",
    "50/50": "fifty fifty",
    "Vol–": "volume minus",
    "READ ME": "read me",
    "Card no.": "card number",
    "card no.": "card number",
    "per min.": "per minute",
    "9-to-5": "nine to five",
    "et al.": "and others",
    "n/a": "not applicable",
    "b/w": "black and white",
    "B/W": "black and white",
    "ΔT": "delta T",
    "TKIP": "T K I P",
    "'90s": "nineties",
    "'80s": "eighties",
    "'70s": "seventies",
    "'60s": "sixties",
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
    "ARC": "arc",
    "eARC": "E arc",
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
    "1/16": "a sixteenth",
    "3/16": "three sixteenths",
    "5/16": "five sixteenths",
    "7/16": "seven sixteenths",
    "9/16": "nine sixteenths",
    "11/16": "eleven sixteenths",
    "13/16": "thirteen sixteenths",
    "15/16": "fifteen sixteenths",
}

PLAIN_CAPITALS = frozenset(
    words(
        "ME MY HOW WHY WHO CAN HAS HAD HIS HER HIM SHE HE ITS USE TRY RUN RED BOX MAY ONE TWO SIX TEN BIG LOW HOT DRY "
        "WET BUY PAY SEE SAY ASK EAT CUT FIX GET PUT LET SIT AGE DAY ANY BUT YET AS AN AM BE NOW OLD FEW BED BAG CAR "
        "CUP GAS OIL AIR SUN MAN MEN TAP TIP WAY BIN LID PEN PAD PET KID KIDS DOG CAT BAD FAR "
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
    mth a month
    wk a week
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
