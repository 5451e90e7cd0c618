"""The words of French: letters, signs, abbreviations. Plain data."""

from kiosk.lesson.spoken.language import Currency, Form, Joining, Unit, pairs, words

LETTERS = pairs("""
    a a
    b bé
    c cé
    d dé
    e euh
    f effe
    g gé
    h ache
    i i
    j ji
    k ka
    l elle
    m aime
    n enne
    o o
    p pé
    q ku
    r erre
    s esse
    t té
    u u
    v vé
    w double vé
    x ixe
    y i grec
    z zède
    œ e dans l'o
    æ e dans l'a
    ß eszett
""")

SIGNS = pairs("""
    - tiret
    – tiret
    _ tiret bas
    . point
    , virgule
    ; point-virgule
    : deux-points
    ! point d'exclamation
    ? point d'interrogation
    @ arobase
    # dièse
    * étoile
    / barre oblique
    \\ barre oblique inverse
    & et commercial
    + plus
    = égal
    $ dollar
    € euro
    £ livre
    % pour cent
    ( parenthèse ouvrante
    ) parenthèse fermante
    [ crochet ouvrant
    ] crochet fermant
    { accolade ouvrante
    } accolade fermante
    < inférieur
    > supérieur
    | barre verticale
    ~ tilde
    ^ accent circonflexe
    ` accent grave
    ' apostrophe
    " guillemet
    § paragraphe
    ° degré
    µ mu
    « guillemet ouvrant
    » guillemet fermant
""") | {" ": "espace"}

SYMBOLS = pairs("""
    № numéro
    ∿ courant alternatif
    ⎓ courant continu
    → puis
    ⇒ donc
    ➜ puis
    ➔ puis
    ← flèche vers la gauche
    ↑ flèche vers le haut
    ↓ flèche vers le bas
    ↔ et
    > puis
    › puis
    < en dessous de
    ≤ au plus
    ≥ au moins
    ≠ différent de
    ≈ environ
    ~ environ
    ± plus ou moins
    + plus
    − moins
    × fois
    ÷ divisé par
    = égale
    & et
    % pour cent
    @ arobase
    # dièse
    * étoile
    € euros
    £ livres
    $ dollars
    § paragraphe
    ° degrés
    Ø diamètre
    ⌀ diamètre
    ∞ infini
    √ racine de
    π pi
    Ω ohm
    µ micro
    ½ un demi
    ¼ un quart
    ¾ trois quarts
    ⅓ un tiers
    ⅔ deux tiers
    ✓ oui
    ✔ oui
    ✅ oui
    ☑ coché
    ☐ non coché
    ✗ non
    ✘ non
    ❌ non
    ⚠ attention
    ℹ information
    ⏻ marche-arrêt
    ⏎ touche entrée
    ↵ touche entrée
    ⌫ touche effacer
    ☎ téléphone
    📞 téléphone
    📶 signal
    🔒 cadenas
    🔋 batterie
    👍 très bien
    ≙ équivaut à
    ⌘ commande
    ★ étoile
""")

_EURO = Currency(Unit("euro", "euros"), Unit("centime", "centimes"))
CURRENCIES = {
    "€": _EURO,
    "EUR": _EURO,
    "$": Currency(Unit("dollar", "dollars"), Unit("cent", "cents")),
    "US$": Currency(Unit("dollar", "dollars"), Unit("cent", "cents")),
    "£": Currency(Unit("livre", "livres", Form.FEMININE), Unit("penny", "pence")),
    "CHF": Currency(Unit("franc suisse", "francs suisses"), Unit("centime", "centimes")),
}

ABBREVIATIONS = pairs("""
    M. monsieur
    MM. messieurs
    Mme madame
    Mmes mesdames
    Mlle mademoiselle
    Dr docteur
    Dr. docteur
    Pr professeur
    Me maître
    St saint
    Ste sainte
    etc. et cetera
    ex. exemple
    p.ex. par exemple
    c.-à-d. c'est-à-dire
    c.à.d. c'est-à-dire
    cf. voir
    env. environ
    max. maximum
    min. minimum
    n° numéro
    N° numéro
    tél. téléphone
    Tél. téléphone
    réf. référence
    Réf. référence
    fig. figure
    vol. volume
    av. avenue
    bd boulevard
    apr. après
    J.-C. Jésus-Christ
    qqn quelqu'un
    bât. bâtiment
    appt appartement
    ét. étage
    ext. extérieur
    int. intérieur
    cp comprimé
    qqch. quelque chose
    RDC rez-de-chaussée
    sf sauf
    w.-e. week-end
    doc. document
    svp s'il vous plaît
    SVP s'il vous plaît
    S.V.P. s'il vous plaît
    N.B. remarque
    NB remarque
    vs contre
    Drs docteurs
    pts points
    pers. personne
    petit-déj. petit-déjeuner
    ds. dans
    Gal général
    Gén. général
    gén. génération
    éq. équivalent
    Éq. équivalent
    Pr. professeur
    Sté société
    pdt pendant
    ds dans
    coul. couleur
    niv. niveau
    imp. impasse
    interph. interphone
    esc. escalier
    dte droite
    voit. voiture
    I.e. c'est-à-dire
    i.e. c'est-à-dire
    r.-d.-c. rez-de-chaussée
    r.d.c. rez-de-chaussée
    asap dès que possible
    ASAP dès que possible
    cdlt cordialement
    Cie compagnie
    janv. janvier
    févr. février
    fév. février
    avr. avril
    juil. juillet
    oct. octobre
    nov. novembre
    déc. décembre
    Janv. janvier
    Févr. février
    Juil. juillet
    Oct. octobre
    Nov. novembre
    Déc. décembre
""")

NUMBERED = pairs("""
    p. page
    pp. pages
    cat. catégorie
    cat catégorie
    art. article
    rév. révision
    al. alinéa
    chap. chapitre
    th. thermostat
    T. taille
    Err erreur
    Err. erreur
    pl. place
    prof. profondeur
    exp. expire
    fig. figure
    vol. volume
""")

PHRASES = {
    "Cat.6A": "catégorie six a",
    "Cat. 6A": "catégorie six a",
    "Cat 6A": "catégorie six a",
    "cat. 6A": "catégorie six a",
    "Cat.6a": "catégorie six a",
    "Cat. 6a": "catégorie six a",
    "Cat 6a": "catégorie six a",
    "NF C 15-100": "enne effe cé quinze cent",
    "C 15-100": "cé quinze cent",
    "pl. de": "place de",
    "pl. du": "place du",
    "pl. des": "place des",
    "car. min.": "caractères minimum",
    "car. max.": "caractères maximum",
    "maj.": "majuscule",
    "ΔT": "delta té",
    "nème": "énième",
    "Mi": "mi",
    "vol. de": "volume de",
    "vol. d'eau": "volume d'eau",
    "50/50": "cinquante cinquante",
    "S/N": "numéro de série",
    ">=": "au moins",
    "<=": "au plus",
    "PoE": "pé o euh",
    "UPnP": "u pé enne pé",
    "Vol+": "volume plus",
    "Vol-": "volume moins",
    "16:9": "seize neuvièmes",
    "4:3": "quatre tiers",
    "21:9": "vingt et un neuvièmes",
    "n°s": "numéros",
    "3-en-1": "trois en un",
    "2-en-1": "deux en un",
    "4-en-1": "quatre en un",
    "M.2": "aime deux",
    "1/2 h": "une demi-heure",
    "1/4 h": "un quart d'heure",
    "3/4 h": "trois quarts d'heure",
    "P.-S.": "post-scriptum",
    "RDV": "rendez-vous",
    "Rdv": "rendez-vous",
    "rdv": "rendez-vous",
    "T°": "température",
    "SpO2": "esse pé o deux",
    "Ctrl": "contrôle",
    "Suppr": "supprimer",
    "Maj": "majuscule",
    "****": "quatre étoiles",
    "4K": "quatre ka",
    "8K": "huit ka",
    "24/7": "vingt-quatre heures sur vingt-quatre, sept jours sur sept",
    "24h/24": "vingt-quatre heures sur vingt-quatre",
    "24 h/24": "vingt-quatre heures sur vingt-quatre",
    "24 h / 24": "vingt-quatre heures sur vingt-quatre",
    "24 heures/24": "vingt-quatre heures sur vingt-quatre",
    "7j/7": "sept jours sur sept",
    "7 j/7": "sept jours sur sept",
    "7 j / 7": "sept jours sur sept",
    "7 jours/7": "sept jours sur sept",
    "et/ou": "et ou",
    "p. ex.": "par exemple",
    "par ex.": "par exemple",
    "av. J.-C.": "avant Jésus-Christ",
    "apr. J.-C.": "après Jésus-Christ",
}

ELIDED = pairs("""
    de d'
    que qu'
    lorsque lorsqu'
    puisque puisqu'
    jusque jusqu'
""")

ACCENTS = {
    "\u0301": "accent aigu",
    "\u0300": "accent grave",
    "\u0302": "accent circonflexe",
    "\u0308": "tréma",
    "\u0327": "cédille",
    "\u0303": "tilde",
}

FRACTIONS = {
    "1/2": "un demi",
    "1/3": "un tiers",
    "2/3": "deux tiers",
    "1/4": "un quart",
    "3/4": "trois quarts",
    "1/8": "un huitième",
    "3/8": "trois huitièmes",
    "5/8": "cinq huitièmes",
    "7/8": "sept huitièmes",
}

PLAIN_CAPITALS = frozenset(
    words(
        "TU IL ELLE NOUS VOUS CE CES SES SON MON MA MES TON TA TES QUI QUE QUOI OÙ EST SI SE SA TOUT TOUS PLUS TROP "
        "PEU BAC CLÉ BOX EAU GAZ FEU AIR RUE JEU MUR SOL DEUX SIX DIX HUIT NEUF SEPT TRÈS SANS AVEC MAIS BAS "
        "NON OUI ON OFF STOP OK ET OU LE LA LES UN UNE DE DU DES EN AU AUX SUR ICI PAS BON FIN "
        "SOS MENU TEST MODE HAUT BAS PAR POUR NE"
    )
)

ORDINALS = words(
    "premièrement deuxièmement troisièmement quatrièmement cinquièmement sixièmement septièmement huitièmement "
    "neuvièmement dixièmement onzièmement douzièmement"
)

JOINING = Joining(
    times=Unit("fois", "fois", Form.FEMININE),
    between={"entre": "{} et {}", "à": "{}, {}"},
    at="à",
    more_than="au-dessus de",
    rates=pairs("""
    jour par jour
    nuit par nuit
    semaine par semaine
    mois par mois
    an par an
    heure par heure
    h par heure
    j par jour
    s par seconde
    min par minute
    kWh le kilowattheure
    m² le mètre carré
    kg le kilogramme
    personne par personne
    pièce par pièce
    sem par semaine
    sem. par semaine
    mn par minute
    """),
    parts=frozenset(words("étape page partie écran photo image niveau lot fiche diapo question")),
    powers=("{} au carré", "{} au cube", "{} puissance {}"),
    above="sur",
    of="sur",
    and_half="{} et demi",
    and_part="{counted} {part}",
    metres="{} {}",
    half_after={Form.MASCULINE: "et demi", Form.FEMININE: "et demie"},
    ratio="pour",
)
