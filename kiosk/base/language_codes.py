"""Which languages there are, by the first part of their tag; read only where a setting is checked."""

from functools import cache
from unicodedata import normalize

from kiosk.base.languages import own_name, parse_tag

TRIAL = "qps"  # the language of nobody, by which one sees what is not translated; ISO 639-2 leaves qaa to qtz for such
LONGEST_TAG = 35  # signs; no registered tag is longer (RFC 5646, 4.4.1)

# ISO 639-1, whole.
_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de "
    "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id "
    "ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu "
    "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
    "rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr "
    "ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
# Living languages that have no code of two letters: ISO 639-2, and of ISO 639-3 those spoken by many beside another.
_THREE_LETTERS = (
    "ace acf ach acm ada ady aeb afh ain ale alt anp apc arn arp arq arw ary arz ase ast awa azb bal ban "
    "bas bej bem bfi bho bik bin bla bra bua bug byn bzs cad car ceb chg chk chm chn cho chp chr chy ckb "
    "cmn cnr cop crh csb dak dar del den dgr din diq doi dsb dua dyu efi eka elx ewo fan fat fil fon frr "
    "frs fsl fur gaa gay gba gcf gil gon gor grb gsw gwi hai hak haw hil him hmn hsb hup iba ilo inh jbo "
    "jpr jrb kaa kab kac kam kaw kbd kha kho kmb kmr kok kos kpe krc krl kru kum kut lad lah lam lez lij "
    "lmo lol loz ltg lua lui lun luo lus mad mag mai mak man mas mdf mdr men mey mfe mic min mnc mni moh "
    "mos mus mwl mwr myv nan nap nds new nia niu nog nqo nso nym nyn nyo nzi osa pag pam pap pau pes pms "
    "pnb pon prs raj rap rar rcf rif rmy rom rup sad sah sas sat scn sco sdh sel sgs shi shn shy sid sma "
    "smj smn sms snk sog srn srr suk sus swb syr szl tem ter tet tig tiv tkl tlh tli tmh tog tpi tsi tum "
    "tvl tyv tzm udm umb vai vec vot wal war was wuu xal yao yap yue zap zbl zdj zen zgh zun zza "
)


@cache
def _codes() -> frozenset[str]:
    return frozenset((_TWO_LETTERS + _THREE_LETTERS).split())


def is_language(text: str) -> bool:
    """Whether a person may speak what this BCP 47 tag names, or translations are tried with it."""
    tag = parse_tag(text) if len(text) <= LONGEST_TAG else None
    return tag is not None and tag.language in _codes() | {TRIAL}


def nearest_language(text: str) -> str:
    """The tag that was probably meant, told by how languages call themselves: `fr` for `fra`; "" where none is near."""
    start = _folded(text)[:3]
    if len(start) < 3:
        return ""
    return next((code for code in _TWO_LETTERS.split() if _folded(own_name(code)).startswith(start)), "")


def _folded(text: str) -> str:
    return "".join(sign for sign in normalize("NFKD", text.casefold()) if sign.isalpha())
