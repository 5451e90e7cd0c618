"""The words of German: letters, signs, abbreviations. Plain data."""

from kiosk.lesson.spoken.language import Currency, Joining, Unit, pairs, words

LETTERS = pairs("""
    a ah
    b beh
    c zeh
    d deh
    e eh
    f eff
    g geh
    h hah
    i ih
    j jott
    k kah
    l ell
    m emm
    n enn
    o oh
    p peh
    q kuh
    r err
    s ess
    t teh
    u uh
    v fau
    w weh
    x iks
    y ypsilon
    z zett
    ß eszett
    ä ah Umlaut
    ö oh Umlaut
    ü uh Umlaut
""")

SIGNS = pairs("""
    - Bindestrich
    – Strich
    _ Unterstrich
    . Punkt
    , Komma
    ; Semikolon
    : Doppelpunkt
    ! Ausrufezeichen
    ? Fragezeichen
    @ ät
    # Raute
    * Stern
    / Schrägstrich
    \\ umgekehrter Schrägstrich
    & Und-Zeichen
    + Plus
    = gleich
    $ Dollar
    € Euro
    £ Pfund
    % Prozent
    ( Klammer auf
    ) Klammer zu
    [ eckige Klammer auf
    ] eckige Klammer zu
    { geschweifte Klammer auf
    } geschweifte Klammer zu
    < kleiner als
    > größer als
    | senkrechter Strich
    ~ Tilde
    ^ Zirkumflex
    ` Gravis
    ' Apostroph
    " Anführungszeichen
    § Paragraf
    ° Grad
""") | {" ": "Leerzeichen"}

SYMBOLS = pairs("""
    № Nummer
    ∿ Wechselstrom
    ⎓ Gleichstrom
    → dann
    ⇒ also
    ➜ dann
    ➔ dann
    ← Pfeil nach links
    ↑ Pfeil nach oben
    ↓ Pfeil nach unten
    ↔ und
    > dann
    › dann
    < weniger als
    ≤ höchstens
    ≥ mindestens
    ≠ ungleich
    ≈ ungefähr
    ~ ungefähr
    ± plus minus
    + plus
    − minus
    × mal
    ÷ geteilt durch
    = gleich
    & und
    % Prozent
    @ ät
    # Raute
    * Stern
    € Euro
    £ Pfund
    $ Dollar
    § Paragraf
    ° Grad
    Ø Durchmesser
    ⌀ Durchmesser
    ∞ unendlich
    √ Wurzel aus
    π pi
    Ω Ohm
    µ mikro
    ½ ein halb
    ¼ ein Viertel
    ¾ drei Viertel
    ⅓ ein Drittel
    ⅔ zwei Drittel
    ✓ ja
    ✔ ja
    ✅ ja
    ☑ angekreuzt
    ☐ nicht angekreuzt
    ✗ nein
    ✘ nein
    ❌ nein
    ⚠ Achtung
    ℹ Information
    ⏻ Ein-Aus-Taste
    ⏎ Eingabetaste
    ↵ Eingabetaste
    ⌫ Löschtaste
    ☎ Telefon
    📞 Telefon
    📶 Empfang
    🔒 Schloss
    🔋 Batterie
    👍 sehr gut
    ≙ entspricht
    ⌘ Befehlstaste
    ★ Stern
""")

CURRENCIES = {
    "€": Currency(Unit("Euro", "Euro"), Unit("Cent", "Cent")),
    "EUR": Currency(Unit("Euro", "Euro"), Unit("Cent", "Cent")),
    "$": Currency(Unit("Dollar", "Dollar"), Unit("Cent", "Cent")),
    "US$": Currency(Unit("Dollar", "Dollar"), Unit("Cent", "Cent")),
    "£": Currency(Unit("Pfund", "Pfund"), Unit("Penny", "Pence")),
    "CHF": Currency(Unit("Franken", "Franken"), Unit("Rappen", "Rappen")),
}

ABBREVIATIONS = pairs("""
    z.B. zum Beispiel
    d.h. das heißt
    u.a. unter anderem
    usw. und so weiter
    bzw. beziehungsweise
    ca. circa
    evtl. eventuell
    ggf. gegebenenfalls
    inkl. inklusive
    max. maximal
    min. mindestens
    mind. mindestens
    MwSt. Mehrwertsteuer
    MwSt Mehrwertsteuer
    USt. Umsatzsteuer
    USt Umsatzsteuer
    zw. zwischen
    u. und
    zzgl. zuzüglich
    exkl. exklusive
    einschl. einschließlich
    zzt. zurzeit
    sog. sogenannt
    lt. laut
    gem. gemäß
    jew. jeweils
    Haus-Nr. Hausnummer
    Best.-Nr. Bestellnummer
    Art.-Nr. Artikelnummer
    Tel.-Nr. Telefonnummer
    Kd.-Nr. Kundennummer
    Ser.-Nr. Seriennummer
    Nr. Nummer
    Min. Minuten
    Std. Stunden
    Sek. Sekunden
    Tel. Telefon
    Str. Straße
    Dr. Doktor
    Prof. Professor
    Hr. Herr
    Fa. Firma
    Abb. Abbildung
    Jan. Januar
    Feb. Februar
    Apr. April
    Aug. August
    Sept. September
    Okt. Oktober
    Nov. November
    Dez. Dezember
    St. Sankt
    vgl. vergleiche
    vs. gegen
    o.Ä. oder Ähnliches
    entspr. entsprechend
    geschl. geschlossen
    Jh. Jahrhundert
    Jhdt. Jahrhundert
    Wo. Woche
    Mon. Monat
    tägl. täglich
    wchtl. wöchentlich
    mtl. monatlich
    Whg. Wohnung
    Geb. Gebäude
    Pl. Platz
    li. links
    re. rechts
    Mio. Millionen
    Mrd. Milliarden
    Bed. Bedienung
    Einst. Einstellungen
    Gen. Generation
""")

NUMBERED = pairs("""
    Fr. Freitag
    v. vom
    Gen. Generation
    S. Seite
    Kat. Kategorie
    Kat Kategorie
    Cat. Kategorie
    Cat Kategorie
    Abb. Abbildung
    Abs. Absatz
    Art. Artikel
    Kap. Kapitel
""")

PHRASES = {
    "i. d. R.": "in der Regel",
    "s. o.": "siehe oben",
    "s. u.": "siehe unten",
    "ΔT": "Delta teh",
    "Δ": "Delta",
    "50:50": "fünfzig zu fünfzig",
    "1/4-Drehung": "Vierteldrehung",
    "1/2-Drehung": "halbe Drehung",
    "Cat.6A": "Kategorie sechs ah",
    "Cat. 6A": "Kategorie sechs ah",
    "Cat 6A": "Kategorie sechs ah",
    "cat. 6A": "Kategorie sechs ah",
    "Cat.6a": "Kategorie sechs ah",
    "Cat. 6a": "Kategorie sechs ah",
    "Cat 6a": "Kategorie sechs ah",
    "S/N": "Seriennummer",
    ">=": "mindestens",
    "<=": "höchstens",
    "PoE": "peh oh eh",
    "UPnP": "uh peh enn peh",
    "16:9": "sechzehn zu neun",
    "4:3": "vier zu drei",
    "Vol+": "lauter",
    "Vol-": "leiser",
    "M.2": "emm zwei",
    "z. Zt.": "zurzeit",
    "z. T.": "zum Teil",
    "o. g.": "oben genannt",
    "SpO2": "ess peh oh zwei",
    "Strg": "Steuerung",
    "Entf": "Entfernen",
    "****": "vier Sterne",
    "4K": "vier kah",
    "8K": "acht kah",
    "24/7": "rund um die Uhr",
    "und/oder": "und oder",
    "z. Hd.": "zu Händen",
    "s. Abb.": "siehe Abbildung",
    "s. S.": "siehe Seite",
    "o. Ä.": "oder Ähnliches",
    "Co. KG": "Co kah geh",
    "z. B.": "zum Beispiel",
    "d. h.": "das heißt",
    "u. a.": "unter anderem",
}

FEMININE_NOUNS = frozenset(
    words(
        """
        anzeige app bank batterie birne box cd datei drehung dvd e-mail farbe fernbedienung flasche frage frau
        funktion hand kamera karte klingel kraft lampe lampen led leiter leitung leuchte linie luft mail meldung
        minute nachricht nacht nummer patrone person sache seite sekunde sicherung sim sirene steckdose stelle stufe
        stunde tablette tasse taste tonne treppe tür umdrehung usb version wand waschmaschine woche zeile ziffer
        """
    )
)

ACCENTS = {"\u0301": "Akut", "\u0300": "Gravis", "\u0302": "Zirkumflex", "\u0308": "Umlaut", "\u0327": "Cedille"}

FRACTIONS = {
    "1/2": "ein halb",
    "1/3": "ein Drittel",
    "2/3": "zwei Drittel",
    "1/4": "ein Viertel",
    "3/4": "drei Viertel",
    "1/8": "ein achtel",
    "3/8": "drei achtel",
    "5/8": "fünf achtel",
    "7/8": "sieben achtel",
}

PLAIN_CAPITALS = frozenset(
    words(
        "ICH DU ER SIE WIR IHR MEIN DEIN SEIN WER WAS WIE WO BIS BEI MIT VON VOR FÜR IST SIND HAT ALT NEU "
        "ROT GUT TAG UHR EIS GAS ÖL BAD RAD WEG HIER DORT ALLE ZWEI DREI ACHT NEUN ZEHN "
        "EIN AUS AN AUF AB ZU NEIN JA STOP STOPP OK UND ODER DER DIE DAS NIE NUR SOS MENU TEST TOR TÜR NICHT"
    )
)

ORDINALS = words("erstens zweitens drittens viertens fünftens sechstens siebtens achtens neuntens zehntens")

JOINING = Joining(
    times=Unit("Mal", "mal"),
    between={"zwischen": "{} und {}"},
    at="bei",
    more_than="mehr als",
    rates=pairs("""
    Wo. pro Woche
    Wo pro Woche
    Mon im Monat
    Mon. im Monat
    Min pro Minute
    Tag pro Tag
    Nacht pro Nacht
    Woche pro Woche
    Monat pro Monat
    Jahr pro Jahr
    Stunde pro Stunde
    Std pro Stunde
    s pro Sekunde
    Person pro Person
    Raum pro Raum
    min pro Minute
    kWh pro Kilowattstunde
    kg pro Kilogramm
    m² pro Quadratmeter
    """),
    parts=frozenset(words("schritt seite teil bild foto stufe lektion folie frage blatt")),
    powers=("{} hoch zwei", "{} hoch drei", "{} hoch {}"),
    above="zu",
    of="von",
    and_half="{}einhalb",
    and_part="{number} {part} {many}",
    metres="{} {}",
    ratio="zu",
)

DATIVE = frozenset(words("ab aus außer bei binnen innerhalb in mit nach seit unter von vor zu"))

# After these a masculine noun is in the accusative, "gibt es" among them.
ACCUSATIVE = frozenset(
    words(
        """
        benötigen benötigt brauchen braucht durch drücken enthält es finden für gegen haben hat hören kaufen nehmen
        gibt nutzen ohne sehen sie setzen um verwenden wählen über
        """
    )
)

OTHER_NOUNS = frozenset(
    words("ende gebäude auge gelände kunde kollege junge name buchstabe gerade alle beide diese drahtlose")
)

MASCULINE_NOUNS = frozenset(
    words(
        """
        adapter akku alarm anruf anschluss aufkleber balken becher buchstabe computer dreher druck drucker eimer euro
        fehler finger fleck grad hahn heizkörper hub hörer kilometer klick knopf kontakt laden liter löffel lüfter
        melder meter millimeter monat name nutzer ordner pfeil pfennig platz punkt raum regler ring router satz
        schalter schlag schlüssel schritt sensor signalton stecker stern stick stift stock strich tag taster techniker
        teil thermostat tisch ton tropfen wert zentimeter zettel zoll
        """
    )
)
