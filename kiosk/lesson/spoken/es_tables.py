"""The words of Spanish: letters, signs, abbreviations. Plain data."""

from kiosk.lesson.spoken.language import Currency, Form, Joining, Unit, pairs, words

LETTERS = pairs("""
    a a
    b be
    c ce
    d de
    e e
    f efe
    g ge
    h hache
    i i
    j jota
    k ka
    l ele
    m eme
    n ene
    o o
    p pe
    q cu
    r erre
    s ese
    t te
    u u
    v uve
    w uve doble
    x equis
    y i griega
    z zeta
    ñ eñe
    ç ce cedilla
""")

SIGNS = pairs("""
    - guion
    – raya
    _ guion bajo
    . punto
    , coma
    ; punto y coma
    : dos puntos
    ! signo de exclamación
    ? signo de interrogación
    @ arroba
    # almohadilla
    * asterisco
    / barra
    \\ barra invertida
    & y comercial
    + más
    = igual
    $ dólar
    € euro
    £ libra
    % por ciento
    ( abre paréntesis
    ) cierra paréntesis
    [ abre corchete
    ] cierra corchete
    { abre llave
    } cierra llave
    < menor que
    > mayor que
    | barra vertical
    ~ tilde
    ^ acento circunflejo
    ` acento grave
    ' apóstrofo
    " comillas
    § párrafo
    ° grado
""") | {" ": "espacio"}

SYMBOLS = pairs("""
    № número
    ∿ corriente alterna
    ⎓ corriente continua
    → luego
    ⇒ entonces
    ➜ luego
    ➔ luego
    ← flecha izquierda
    ↑ flecha arriba
    ↓ flecha abajo
    ↔ y
    > luego
    › luego
    < menos de
    ≤ como máximo
    ≥ como mínimo
    ≠ distinto de
    ≈ aproximadamente
    ~ aproximadamente
    ± más o menos
    + más
    − menos
    × por
    ÷ dividido por
    = igual a
    & y
    % por ciento
    @ arroba
    # almohadilla
    * asterisco
    € euros
    £ libras
    $ dólares
    § párrafo
    ° grados
    Ø diámetro
    ⌀ diámetro
    ∞ infinito
    √ raíz de
    π pi
    Ω ohmio
    µ micro
    ½ medio
    ¼ un cuarto
    ¾ tres cuartos
    ⅓ un tercio
    ⅔ dos tercios
    ✓ sí
    ✔ sí
    ✅ sí
    ☑ marcado
    ☐ sin marcar
    ✗ no
    ✘ no
    ❌ no
    ⚠ atención
    ℹ información
    ⏻ botón de encendido
    ⏎ tecla intro
    ↵ tecla intro
    ⌫ tecla borrar
    ☎ teléfono
    📞 teléfono
    📶 señal
    🔒 candado
    🔋 batería
    👍 muy bien
    ≙ equivale a
    ⌘ comando
    ★ estrella
""")

CURRENCIES = {
    "€": Currency(Unit("euro", "euros"), Unit("céntimo", "céntimos")),
    "EUR": Currency(Unit("euro", "euros"), Unit("céntimo", "céntimos")),
    "$": Currency(Unit("dólar", "dólares"), Unit("centavo", "centavos")),
    "US$": Currency(Unit("dólar", "dólares"), Unit("centavo", "centavos")),
    "£": Currency(Unit("libra", "libras", Form.FEMININE), Unit("penique", "peniques")),
    "CHF": Currency(Unit("franco suizo", "francos suizos"), Unit("céntimo", "céntimos")),
}

ABBREVIATIONS = pairs("""
    Sr. señor
    Sra. señora
    Srta. señorita
    Sres. señores
    D. don
    Dña. doña
    Dr. doctor
    Dra. doctora
    izda. izquierda
    Pza. plaza
    feb. febrero
    ene. enero
    sept. septiembre
    oct. octubre
    nov. noviembre
    dic. diciembre
    seg. segundos
    n° número
    núms. números
    Ud. usted
    Uds. ustedes
    etc. etcétera
    p.ej. por ejemplo
    aprox. aproximadamente
    máx. máximo
    mín. mínimo
    tel. teléfono
    tfno. teléfono
    n.º número
    nº número
    N.º número
    núm. número
    IVA iva
    ref. referencia
    incl. incluido
    excl. excluido
    págs. páginas
    avda. avenida
    izq. izquierda
    dcha. derecha
    equiv. equivalente
    gen. generación
    Cad. caducidad
    cad. caducidad
    Edif. edificio
    edif. edificio
    esc. escalera
    pta. puerta
    D.ª doña
    jul. julio
    ago. agosto
    sem. semana
""")

NUMBERED = pairs("""
    p. página
    pp. páginas
    pág. página
    cat. categoría
    cat categoría
    art. artículo
    cap. capítulo
    fig. figura
    vol. volumen
""")

PHRASES = {
    "AA": "doble a",
    "AAA": "triple a",
    "ΔT": "delta te",
    "Δ": "delta",
    "50/50": "cincuenta cincuenta",
    "c/c": "cuenta corriente",
    "Cat.6A": "categoría seis a",
    "Cat. 6A": "categoría seis a",
    "Cat 6A": "categoría seis a",
    "cat. 6A": "categoría seis a",
    "Cat.6a": "categoría seis a",
    "Cat. 6a": "categoría seis a",
    "Cat 6a": "categoría seis a",
    "S/N": "número de serie",
    ">=": "al menos",
    "<=": "como máximo",
    "PoE": "pe o e",
    "UPnP": "u pe ene pe",
    "16:9": "dieciséis novenos",
    "4:3": "cuatro tercios",
    "Vol+": "volumen más",
    "Vol-": "volumen menos",
    "M.2": "eme dos",
    "L a V": "lunes a viernes",
    "L a D": "lunes a domingo",
    "L-V": "lunes a viernes",
    "L–V": "lunes a viernes",
    "L-D": "lunes a domingo",
    "L–D": "lunes a domingo",
    "SpO2": "ese pe o dos",
    "Ctrl": "control",
    "Supr": "suprimir",
    "c/": "calle",
    "****": "cuatro asteriscos",
    "4K": "cuatro ka",
    "8K": "ocho ka",
    "24/7": "veinticuatro horas al día, siete días a la semana",
    "24 h": "veinticuatro horas",
    "y/o": "y o",
    "p. ej.": "por ejemplo",
    "EE. UU.": "Estados Unidos",
    "EE.UU.": "Estados Unidos",
    "EE.UU": "Estados Unidos",
    "RR. HH.": "Recursos Humanos",
    "n.°": "número",
    "los núm.": "los números",
    "s/n": "sin número",
    "1.os": "primeros",
    "3.os": "terceros",
}

FEMININE_NOUNS = frozenset(
    words(
        """
        aplicaciones aplicación app apps base bases bombilla bombillas caja cajas calle calles carta cartas clase
        clases clave claves cosa cosas cucharada cucharadas cámara cámaras fase fases flor flores foto fotos frase
        frases fuente fuentes hora horas imagen impresora impresoras imágenes led leds letra letras llamada llamadas
        llave llaves luces luz lámpara lámparas línea líneas mano manos noche noches nube nubes opciones opción
        pantalla pantallas pared paredes parte partes pastilla pastillas persona personas piel pila pilas pregunta
        preguntas puerta puertas pulgada pulgadas página páginas radio radios red redes regla reglas respuesta
        respuestas sal sales sede sedes semana semanas serie series señal señales sim tarjeta tarjetas taza tazas
        tecla teclas tele tonelada toneladas torre torres veces ventana ventanas versiones versión vez vuelta vueltas
        wifi
        """
    )
)

MASCULINE_NOUNS = frozenset(
    words(
        """
        a agua al ala alma arma aroma aula clima diagrama día días e esquema esquemas hambre hasta idioma idiomas la
        las mapa mapas o para planeta problema problemas programa programas sistema sistemas sofá síntoma síntomas
        telegrama tema temas tranvía una y área
        """
    )
)

ACCENTS = {
    "\u0301": "con acento",
    "\u0300": "con acento grave",
    "\u0302": "con acento circunflejo",
    "\u0308": "con diéresis",
    "\u0327": "con cedilla",
    "\u0303": "con tilde",
}

FRACTIONS = {
    "1/2": "medio",
    "1/3": "un tercio",
    "2/3": "dos tercios",
    "1/4": "un cuarto",
    "3/4": "tres cuartos",
    "1/8": "un octavo",
    "3/8": "tres octavos",
    "5/8": "cinco octavos",
    "7/8": "siete octavos",
}

PLAIN_CAPITALS = frozenset(
    words(
        "TU SU MI YO ÉL ELLA NOS SE TE LE ME YA MÁS MAL BIEN HAY SER VER LUZ GAS RED PIE MES DÍA DOS TRES SEIS "
        "DIEZ HOY NO SÍ SI ON OFF STOP OK Y O EL LA LOS LAS UN UNA DE DEL EN AL CON POR QUE SOS MENU TEST FIN ES SIN"
    )
)

ORDINALS = words("primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo")

FUNCTION_WORDS = frozenset(
    words("a al con de del desde e el en es está están hasta la las los o para pero por que se si sin son u y ya")
)

JOINING = Joining(
    times=Unit("vez", "veces", Form.FEMININE),
    between={
        "entre": "{} y {}",
        **dict.fromkeys(words("cada unos unas"), "{} o {}"),
        **dict.fromkeys(words("de desde del a en con por para hasta páginas pág. págs. artículos"), "{} a {}"),
        "": "de {} a {}",
    },
    at="a",
    more_than="más de",
    rates=pairs("""
    sem. por semana
    sem por semana
    día al día
    noche por noche
    semana a la semana
    mes al mes
    año al año
    hora por hora
    h por hora
    s por segundo
    persona por persona
    min por minuto
    kWh el kilovatio hora
    kg el kilo
    m² el metro cuadrado
    """),
    parts=frozenset(words("paso página parte pantalla foto imagen nivel pregunta hoja")),
    powers=("{} al cuadrado", "{} al cubo", "{} elevado a {}"),
    above="sobre",
    of="de",
    and_half="{} y medio",
    and_part="{counted} y {part}",
    metres="{} {}",
    half_after={Form.MASCULINE: "y medio", Form.FEMININE: "y media"},
    ratio="a",
)
