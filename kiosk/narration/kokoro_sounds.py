"""What Kokoro's model knows: a number for each sign, and how espeak's IPA is written in them. Plain data.

The numbers are the model's own vocabulary. The respellings are those that its makers trained it with (misaki, MIT),
in the order in which they are applied.
"""

_SIGNS = (
    ";1 :2 ,3 .4 !5 ?6 —9 …10 (12 )13 “14 ”15 ʣ18 ʥ19 ʦ20 ʨ21 ᵝ22 ꭧ23 A24 I25 O31 Q33 S35 T36 W39 Y41 ᵊ42 a43 "
    "b44 c45 d46 e47 f48 h50 i51 j52 k53 l54 m55 n56 o57 p58 q59 r60 s61 t62 u63 v64 w65 x66 y67 z68 ɑ69 ɐ70 "
    "ɒ71 æ72 β75 ɔ76 ɕ77 ç78 ɖ80 ð81 ʤ82 ə83 ɚ85 ɛ86 ɜ87 ɟ90 ɡ92 ɥ99 ɨ101 ɪ102 ʝ103 ɯ110 ɰ111 ŋ112 ɳ113 ɲ114 "
    "ɴ115 ø116 ɸ118 θ119 œ120 ɹ123 ɾ125 ɻ126 ʁ128 ɽ129 ʂ130 ʃ131 ʈ132 ʧ133 ʊ135 ʋ136 ʌ138 ɣ139 ɤ140 χ142 ʎ143 "
    "ʒ147 ʔ148 ˈ156 ˌ157 ː158 ʰ162 ʲ164 ᵻ177 "
)
TOKENS = {entry[0]: int(entry[1:]) for entry in _SIGNS.split()} | {" ": 16, "\u0303": 17}

Respellings = tuple[tuple[str, str], ...]


def _respellings(text: str) -> Respellings:
    return tuple((sign, "" if other == "∅" else other) for sign, other in (pair.split(">") for pair in text.split()))


EVERYWHERE = _respellings("a^ɪ>I a^ʊ>W d^z>ʣ d^ʒ>ʤ e^ɪ>A o^ʊ>O s^s>S t^s>ʦ t^ʃ>ʧ ɔ^ɪ>Y ə^ʊ>Q")

_ENGLISH = (
    ("ʔˌn\u0329", "ʔn"),
    ("ʔn\u0329", "ʔn"),
    *_respellings("a^ɪ>I a^ʊ>W d^ʒ>ʤ e^ɪ>A t^ʃ>ʧ ɔ^ɪ>Y ə^l>ᵊl ʲo>jo ʲə>jə e>A ʲ>∅ ɚ>əɹ r>ɹ x>k ç>k ɐ>ə ɬ>l"),
    ("\u0303", ""),
)
BRITISH = (*_ENGLISH, *_respellings("A^ə>ɛː iə>ɪə ə^ʊ>Q ɾ>T ʔ>t"))
AMERICAN = (*_ENGLISH, *_respellings("o^ʊ>O ɜːɹ>ɜɹ ɜː>ɜɹ ɪə>iə ː>∅ ɾ>T ʔ>t"))
