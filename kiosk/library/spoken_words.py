"""How people ask: words that carry nothing, ways to say that something fails, other names for the same thing.

All of it folded, as `library.search` compares texts. A language without an entry is searched word by word.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

FAULT = "\N{WARNING SIGN}"  # stands for "it does not work" in a question and in a text; no word is spelled so


@dataclass(frozen=True, slots=True)
class Usage:
    """Of one language. `empty`: words that a question is full of; `phrases`: what several words stand for together."""

    empty: frozenset[str] = frozenset()
    phrases: tuple[tuple[re.Pattern[str], str], ...] = ()
    same: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def read(self, text: str) -> str:
        """Folded text with its phrases replaced."""
        for pattern, words in self.phrases:
            text = pattern.sub(f" {words} ", text)
        return text


def usage_of(language: str) -> Usage:
    """How a language is used; nothing is known of most."""
    return _USAGES.get(language.partition("-")[0], Usage())


def _phrases(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), words) for pattern, words in pairs)


_APOSTROPHE = "['\N{RIGHT SINGLE QUOTATION MARK} ]"
_EMPTY_FRENCH = """
    a ai alors au aussi aux avec bien bonjour c ca car ce cela celui ces cet cette chez comme comment d dans
    de des  dois donc du elle elles en encore entre es est et etait etre eu fait faire faut ici il ils j je
    jusqu l la le les  leur leurs lui m ma mais me meme merci mes moi mon n ne nos notre nous on ou par pas
    peu peut peux plus pour  pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son
    sont suis sur svp t ta te tes  temps toi ton toujours tous tout toute toutes tres tu un une va vais veut
    veux voila vont vos votre vous y
"""
_EMPTY_ENGLISH = """
    a about again all am an and any are as at be because been but by can could d did do does for from get
    getting go  has have hello help her here hi his how i if in into is it its just ll m me more my need no
    not of on or our  please re s so some t than that the their them then there they this time to too up us ve
    want was we what when  where which who why will with won would you your
"""
_FRENCH = Usage(
    frozenset(_EMPTY_FRENCH.split()),
    _phrases(
        (
            rf"\b(?:n(?:e |{_APOSTROPHE}))?(?:marche|fonctionne|repond|demarre|allume|va)\w* +(?:plus|pas|mal)\b"
            r"(?: du tout)?",
            FAULT,
        ),
        (r"\b(?:en panne|hors service|h\.?s\.?|cassee?s?|bloquee?s?|problemes?|bug\w*)(?!\w)", FAULT),
        (rf"\b(?:plus|pas) d(?:e |{_APOSTROPHE})", FAULT),
        (r"\bmots? de passe\b|\bmdp\b|\bcode secret\b", "motdepasse"),
        (r"\bpapier (?:bloque|bourre|coince)\b", "papier coince"),
        (r"\btout(?:e)? seule?\b", "seule"),
    ),
    {
        "motdepasse": ("passe", "code", "cle"),
        "routeur": ("box",),
        "modem": ("box",),
        "livebox": ("box",),
        "freebox": ("box",),
        "bbox": ("box",),
        "reseau": ("wifi", "internet"),
        "connexion": ("internet",),
        "ampoule": ("lampe",),
        "lumiere": ("lampe",),
        "eclairage": ("lampe",),
        "incendie": ("fumee",),
        "feu": ("fumee",),
        "alarme": ("detecteur", "sonne"),
        "ipad": ("tablette",),
        "ecran": ("tablette",),
        "cartouche": ("encre",),
        "toner": ("encre",),
        "scanner": ("numerisez",),
        "scan": ("numerisez",),
        "photocopie": ("copiez",),
        "amis": ("invites", "visiteurs"),
        "bipe": ("bip",),
        "clignote": ("voyant",),
        "bourrage": ("coince",),
        "nettoyer": ("depoussierez",),
        "batterie": ("chargez", "charge"),
        "recharger": ("chargez",),
        "relancer": ("redemarrez",),
        "rebooter": ("redemarrez",),
    },
)
_ENGLISH = Usage(
    frozenset(_EMPTY_ENGLISH.split()),
    _phrases(
        (
            rf"\b(?:do(?:es)?|is|are|wo|ca|did|has|have)(?:n{_APOSTROPHE}?t| not) "
            r"(?:work|start|respond|answer|connect|turn on|light|print)\w*(?: any ?more)?\b",
            FAULT,
        ),
        (r"\bnot (?:working|responding)\b|\bno longer (?:work|answer|respond)s?\b|\bout of order\b", FAULT),
        (r"\b(?:broken|dead|stuck|down|failing|stopped working|a problem|problems?|trouble)\b", FAULT),
        (r"\b(?:no|lost(?: the)?|without) (?=internet|wi\W?fi|connection|light)", f"{FAULT} "),
        (r"\bpass ?(?:word|code)s?\b", "password"),
        (r"\bfire (?:alarm|detector)\b|\bsmoke detector\b", "smoke alarm"),
    ),
    {
        "password": ("key", "code"),
        "router": ("box",),
        "modem": ("box",),
        "hub": ("box",),
        "connection": ("internet",),
        "network": ("wifi", "internet"),
        "bulb": ("lamp",),
        "fire": ("smoke",),
        "detector": ("alarm",),
        "ipad": ("tablet",),
        "screen": ("tablet",),
        "cartridge": ("ink",),
        "toner": ("ink",),
        "photocopy": ("copy",),
        "friends": ("guests", "visitors"),
        "beeping": ("beep",),
        "beeps": ("beep",),
        "battery": ("charge",),
        "restart": ("start",),
        "reboot": ("start",),
        "clean": ("dust",),
        "jam": ("jammed",),
        "forgot": ("forgotten",),
    },
)
_USAGES = {"fr": _FRENCH, "en": _ENGLISH}
