"""The words of Italian: letters, signs, abbreviations. Plain data."""

from kiosk.lesson.spoken.language import Currency, Form, Joining, Unit, pairs, words

LETTERS = pairs("""
    a a
    b bi
    c ci
    d di
    e e
    f effe
    g gi
    h acca
    i i
    j i lunga
    k cappa
    l elle
    m emme
    n enne
    o o
    p pi
    q cu
    r erre
    s esse
    t ti
    u u
    v vu
    w doppia vu
    x ics
    y ipsilon
    z zeta
    ß eszett
""")

SIGNS = pairs("""
    - trattino
    – lineetta
    _ trattino basso
    . punto
    , virgola
    ; punto e virgola
    : due punti
    ! punto esclamativo
    ? punto interrogativo
    @ chiocciola
    # cancelletto
    * asterisco
    / barra
    \\ barra inversa
    & e commerciale
    + più
    = uguale
    $ dollaro
    € euro
    £ sterlina
    % per cento
    ( parentesi aperta
    ) parentesi chiusa
    [ parentesi quadra aperta
    ] parentesi quadra chiusa
    { graffa aperta
    } graffa chiusa
    < minore
    > maggiore
    | barra verticale
    ~ tilde
    ^ accento circonflesso
    ` accento grave
    ' apostrofo
    " virgolette
    § paragrafo
    ° grado
""") | {" ": "spazio"}

SYMBOLS = pairs("""
    № numero
    ∿ corrente alternata
    ⎓ corrente continua
    → poi
    ⇒ quindi
    ➜ poi
    ➔ poi
    ← freccia a sinistra
    ↑ freccia in su
    ↓ freccia in giù
    ↔ e
    > poi
    › poi
    < meno di
    ≤ al massimo
    ≥ almeno
    ≠ diverso da
    ≈ circa
    ~ circa
    ± più o meno
    + più
    − meno
    × per
    ÷ diviso
    = uguale
    & e
    % per cento
    @ chiocciola
    # cancelletto
    * asterisco
    € euro
    £ sterline
    $ dollari
    § paragrafo
    ° gradi
    Ø diametro
    ⌀ diametro
    ∞ infinito
    √ radice di
    π pi greco
    Ω ohm
    µ micro
    ½ mezzo
    ¼ un quarto
    ¾ tre quarti
    ⅓ un terzo
    ⅔ due terzi
    ✓ sì
    ✔ sì
    ✅ sì
    ☑ selezionato
    ☐ non selezionato
    ✗ no
    ✘ no
    ❌ no
    ⚠ attenzione
    ℹ informazione
    ⏻ pulsante di accensione
    ⏎ tasto invio
    ↵ tasto invio
    ⌫ tasto cancella
    ☎ telefono
    📞 telefono
    📶 segnale
    🔒 lucchetto
    🔋 batteria
    👍 molto bene
    ≙ equivale a
    ⌘ comando
    ★ stella
""")

CURRENCIES = {
    "€": Currency(Unit("euro", "euro"), Unit("centesimo", "centesimi")),
    "EUR": Currency(Unit("euro", "euro"), Unit("centesimo", "centesimi")),
    "$": Currency(Unit("dollaro", "dollari"), Unit("centesimo", "centesimi")),
    "US$": Currency(Unit("dollaro", "dollari"), Unit("centesimo", "centesimi")),
    "£": Currency(Unit("sterlina", "sterline", Form.FEMININE), Unit("penny", "pence")),
    "CHF": Currency(Unit("franco svizzero", "franchi svizzeri"), Unit("centesimo", "centesimi")),
}

ABBREVIATIONS = pairs("""
    sig. signor
    sig.ra signora
    sig.na signorina
    sigg. signori
    dott. dottor
    dott.ssa dottoressa
    ing. ingegner
    geom. geometra
    avv. avvocato
    prof. professor
    prof.ssa professoressa
    IVA iva
    rif. riferimento
    incl. inclusa
    escl. esclusa
    ecc. eccetera
    feb. febbraio
    gen. generazione
    sett. settembre
    ott. ottobre
    nov. novembre
    dic. dicembre
    sec. secondi
    gg. giorni
    cell. cellulare
    v.le viale
    p.zza piazza
    Spett.le spettabile
    S.p.A. esse pi a
    S.r.l. esse erre elle
    c.a. corrente alternata
    c.c. corrente continua
    P.IVA partita iva
    es. esempio
    p.es. per esempio
    ca. circa
    max. massimo
    max massimo
    min. minimo
    tel. telefono
    n° numero
    nr. numero
    pagg. pagine
    vs. contro
    c.so corso
    equiv. equivalente
    Scad. scadenza
    scad. scadenza
    L.go largo
    l.go largo
    c.m. corrente mese
""")

NUMBERED = pairs("""
    p. pagina
    pp. pagine
    pag. pagina
    n. numero
    cat. categoria
    cat categoria
    art. articolo
    cap. capitolo
    fig. figura
    int. interno
    vol. volume
    tab. tabella
    par. paragrafo
    nn. numeri
""")

PHRASES = {
    "AA": "doppia a",
    "AAA": "tripla a",
    "ΔT": "delta ti",
    "Δ": "delta",
    "50/50": "cinquanta e cinquanta",
    "Cat.6A": "categoria sei a",
    "Cat. 6A": "categoria sei a",
    "Cat 6A": "categoria sei a",
    "cat. 6A": "categoria sei a",
    "Cat.6a": "categoria sei a",
    "Cat. 6a": "categoria sei a",
    "Cat 6a": "categoria sei a",
    "S/N": "numero di serie",
    ">=": "almeno",
    "<=": "al massimo",
    "PoE": "pi o e",
    "UPnP": "u pi enne pi",
    "16:9": "sedici noni",
    "4:3": "quattro terzi",
    "Vol+": "volume più",
    "Vol-": "volume meno",
    "M.2": "emme due",
    "p. es.": "per esempio",
    "h24": "ventiquattro ore su ventiquattro",
    "SpO2": "esse pi o due",
    "Ctrl": "control",
    "Canc": "canc",
    "****": "quattro asterischi",
    "4K": "quattro cappa",
    "8K": "otto cappa",
    "24/7": "ventiquattro ore su ventiquattro, sette giorni su sette",
    "24 ore su 24": "ventiquattro ore su ventiquattro",
    "e/o": "e o",
    "n. di serie": "numero di serie",
    "P. IVA": "partita iva",
    "l'ing.": "l'ingegner",
    "l'avv.": "l'avvocato",
    "l'art.": "l'articolo",
    "l'all.": "l'allegato",
}

ELIDED = pairs("""
    il l'
    al all'
    del dell'
    dal dall'
    nel nell'
""")

FEMININE_NOUNS = frozenset(
    words(
        """
        app applicazione applicazioni auto base basi carta carte chiave chiavi compressa compresse cosa cose domanda
        domande dose dosi e-mail email fase fasi fine finestra finestre foto frase frasi immagine immagini lampada
        lampade lampadina lampadine led lettera lettere linea linee luce luci mail mani mano moto notte notti opzione
        opzioni ora ore pagina pagine parete pareti parte parti password persona persone pila pile porta porte presa
        prese radio regola regole rete reti risposta risposte scheda schede sede sedi settimana settimane sim spia
        spie stampante stampanti tazza tazze telecamera telecamere tv usb versione versioni vite viti voce voci volta
        volte
        """
    )
)

MASCULINE_NOUNS = frozenset(
    words(
        "a da alla dalla la o una problema programma sistema schema tema clima diagramma panorama pigiama sofà fa sta"
    )
)

ACCENTS = {
    "\u0301": "con accento acuto",
    "\u0300": "con accento grave",
    "\u0302": "con accento circonflesso",
    "\u0308": "con dieresi",
    "\u0327": "con cediglia",
    "\u0303": "con tilde",
}

FRACTIONS = {
    "1/2": "mezzo",
    "1/3": "un terzo",
    "2/3": "due terzi",
    "1/4": "un quarto",
    "3/4": "tre quarti",
    "1/8": "un ottavo",
    "3/8": "tre ottavi",
    "5/8": "cinque ottavi",
    "7/8": "sette ottavi",
}

PLAIN_CAPITALS = frozenset(
    words(
        "TU IO LUI LEI NOI VOI MI TI SI CI VI PIÙ MA SE HA HO LUCE GAS RETE DUE TRE SEI "
        "OTTO NOVE DIECI OGGI GIÀ SUA SUO MIO MIA FINE "
        "NO SÌ SI ON OFF STOP OK E O IL LA LE LO GLI UN UNA DI DEL IN AL CON PER CHE SOS MENU TEST NON MAI SU GIÙ"
    )
)

ORDINALS = words("primo secondo terzo quarto quinto sesto settimo ottavo nono decimo")

FUNCTION_WORDS = frozenset(
    words("a ad al alla alle con da dal dalla del della di e ed è fino gli i il in la le lo ma nel o per se sono su")
)

JOINING = Joining(
    times=Unit("volta", "volte", Form.FEMININE),
    between={
        **dict.fromkeys(("tra", "fra"), "{} e {}"),
        **dict.fromkeys(("ogni", "circa", "entro"), "{} o {}"),
        **dict.fromkeys(words("a in con per"), "{}, {}"),
        **dict.fromkeys(words("da dal dalle di del pagine pagg. pag. pp."), "{} a {}"),
        **dict.fromkeys(
            words("lunedì martedì mercoledì giovedì venerdì sabato domenica sab. dom. orario"), "dalle {} alle {}"
        ),
        "": "da {} a {}",
    },
    at="a",
    more_than="più di",
    rates=pairs("""
    sett. a settimana
    sett a settimana
    giorno al giorno
    notte a notte
    settimana a settimana
    mese al mese
    anno all'anno
    ora all'ora
    h all'ora
    s al secondo
    persona a persona
    min al minuto
    kWh al chilowattora
    kg al chilo
    m² al metro quadrato
    """),
    parts=frozenset(words("passo pagina parte schermata foto immagine livello domanda foglio")),
    powers=("{} al quadrato", "{} al cubo", "{} elevato a {}"),
    above="su",
    of="di",
    and_half="{} e mezzo",
    and_part="{counted} e {part}",
    metres="{} e {}",
    half_after={Form.MASCULINE: "e mezzo", Form.FEMININE: "e mezza"},
    ratio="a",
)
