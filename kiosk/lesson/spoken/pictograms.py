"""What pictures among the letters are called: a button that is drawn is said by what it does."""

_LANGUAGES = ("fr", "en", "de", "es", "it", "ar")
_NAMES = """
    ▶ lecture | play | Wiedergabe | reproducir | riproduci | تشغيل
    ➡ puis | then | dann | luego | poi | ثم
    ⏸ pause | pause | Pause | pausa | pausa | إيقاف مؤقت
    ⏹ arrêt | stop | Stopp | parar | ferma | إيقاف
    ⏯ lecture ou pause | play or pause | Wiedergabe oder Pause | reproducir o pausa | riproduci o pausa | تشغيل أو إيقاف
    ⏭ suivant | next | weiter | siguiente | successivo | التالي
    ⏮ précédent | previous | zurück | anterior | precedente | السابق
    ☰ menu | menu | Menü | menú | menù | قائمة
    ⚙ roue dentée | gear | Zahnrad | rueda dentada | ingranaggio | ترس
    🔊 haut-parleur | speaker | Lautsprecher | altavoz | altoparlante | مكبر الصوت
    🔇 son coupé | sound off | Ton aus | sonido apagado | audio spento | الصوت مغلق
    🔔 cloche | bell | Glocke | campana | campana | جرس
    🏠 maison | house | Haus | casa | casa | منزل
    ✉ enveloppe | envelope | Umschlag | sobre | busta | ظرف
    🔑 clé | key | Schlüssel | llave | chiave | مفتاح
    💡 ampoule | light bulb | Glühbirne | bombilla | lampadina | مصباح
    🔌 prise | plug | Stecker | enchufe | spina | قابس
    🗑 corbeille | bin | Papierkorb | papelera | cestino | سلة المهملات
    ⋮ trois points | three dots | drei Punkte | tres puntos | tre puntini | ثلاث نقاط
    ✱ étoile | star | Stern | asterisco | asterisco | نجمة
    ▸ puis | then | dann | luego | poi | ثم
    ▲ flèche vers le haut | up arrow | Pfeil nach oben | flecha hacia arriba | freccia in su | سهم لأعلى
    ▼ flèche vers le bas | down arrow | Pfeil nach unten | flecha hacia abajo | freccia in giù | سهم لأسفل
    ◀ flèche vers la gauche | left arrow | Pfeil nach links | flecha a la izquierda | freccia a sinistra | سهم لليسار
    ≡ menu | menu | Menü | menú | menù | قائمة
    ⟳ actualiser | refresh | aktualisieren | actualizar | aggiorna | تحديث
    ↻ actualiser | refresh | aktualisieren | actualizar | aggiorna | تحديث
    ↩ retour | back | zurück | volver | indietro | رجوع
    ❄ flocon | snowflake | Schneeflocke | copo de nieve | fiocco di neve | ندفة ثلج
    ☀ soleil | sun | Sonne | sol | sole | شمس
    🌙 lune | moon | Mond | luna | luna | قمر
    🔥 flamme | flame | Flamme | llama | fiamma | لهب
    💧 goutte | drop | Tropfen | gota | goccia | قطرة
    📷 appareil photo | camera | Kamera | cámara | fotocamera | كاميرا
    🖨 imprimante | printer | Drucker | impresora | stampante | طابعة
    📅 calendrier | calendar | Kalender | calendario | calendario | تقويم
    ⏰ réveil | alarm clock | Wecker | despertador | sveglia | منبه
    🔓 cadenas ouvert | open padlock | offenes Schloss | candado abierto | lucchetto aperto | قفل مفتوح
    🔍 loupe | magnifying glass | Lupe | lupa | lente | عدسة
    ➕ plus | plus | plus | más | più | زائد
    ➖ moins | minus | minus | menos | meno | ناقص
    ⭐ étoile | star | Stern | estrella | stella | نجمة
    🔄 actualiser | refresh | aktualisieren | actualizar | aggiorna | تحديث
    ✏ crayon | pencil | Stift | lápiz | matita | قلم
    ❤ cœur | heart | Herz | corazón | cuore | قلب
    👤 personne | person | Person | persona | persona | شخص
"""


def pictograms(language: str) -> dict[str, str]:
    """The names of the signs in one of the six languages."""
    column = _LANGUAGES.index(language)
    lines = (line.strip().split(" ", 1) for line in _NAMES.strip().splitlines())
    return {sign: names.split(" | ")[column] for sign, names in lines}
