"""What heads a callout without a title of its own, a gesture to show back, and the answer to a question.

It stands above the lesson's words and is read with them by the lesson's voice: hence the lesson's language, whatever
that of the screens is. A test keeps it word for word what the screens say in the languages that they speak.
"""

from collections.abc import Mapping
from types import MappingProxyType

NOTHING: Mapping[str, str] = MappingProxyType({})
# By the callout's kind; "show" heads a gesture, "right" and "wrong" an answer: never a reproach.
HEADINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "fr": {
            "note": "Bon à savoir",
            "tip": "Un conseil",
            "warning": "Attention",
            "danger": "À ne jamais faire",
            "rule": "Une règle de la maison",
            "show": "Montrez\u2011moi",
            "right": "Oui, c’est cela.",
            "wrong": "Pas tout à fait. Voyez les choses ainsi\u00a0:",
        },
        "en": {
            "note": "Good to know",
            "tip": "A tip",
            "warning": "Please mind",
            "danger": "Never do this",
            "rule": "A rule of this house",
            "show": "Show me",
            "right": "Yes, that is it.",
            "wrong": "Not quite. Look at it this way:",
        },
        "ar": {
            "note": "معلومة مفيدة",
            "tip": "نصيحة",
            "warning": "انتبهوا",
            "danger": "لا تفعلوا هذا أبدًا",
            "rule": "من قواعد هذا البيت",
            "show": "أروني",
            "right": "نعم، هذا صحيح.",
            "wrong": "ليس تمامًا. انظروا إلى الأمر هكذا:",
        },
        "de": {
            "note": "Gut zu wissen",
            "tip": "Ein Tipp",
            "warning": "Bitte beachten",
            "danger": "Niemals tun",
            "rule": "Eine Regel dieses Hauses",
            "show": "Zeigen Sie es mir",
            "right": "Ja, genau so ist es.",
            "wrong": "Nicht ganz. Sehen Sie es einmal so:",
        },
        "es": {
            "note": "Es bueno saberlo",
            "tip": "Un consejo",
            "warning": "Atención",
            "danger": "No lo haga nunca",
            "rule": "Una norma de esta casa",
            "show": "Muéstremelo",
            "right": "Sí, eso es.",
            "wrong": "No del todo. Mírelo de esta manera:",
        },
        "it": {
            "note": "Buono a sapersi",
            "tip": "Un consiglio",
            "warning": "Attenzione",
            "danger": "Da non fare mai",
            "rule": "Una regola di questa casa",
            "show": "Me lo mostri",
            "right": "Sì, è così.",
            "wrong": "Non proprio. La veda in questo modo:",
        },
    }
)


def headings(language: str) -> Mapping[str, str]:
    """The headings of a lesson in this language (BCP 47); empty where none are known here."""
    return HEADINGS.get(language.replace("_", "-").partition("-")[0].lower(), NOTHING)
