"""Every kind of fault that a lesson, a device profile or a picture can have, and what its author does about it.

The kinds are data: `kiosk check --kinds` and the authors' guide list them.
"""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """An error leaves the lesson out of the kiosk; a warning does not. A note asks for nothing in the text."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault; `message` and `remedy` are templates for `str.format`."""

    kind_id: str
    severity: Severity
    message: str
    remedy: str


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

KINDS: dict[str, Kind] = {
    kind.kind_id: kind
    for kind in (
        # The file
        Kind("unreadable", _E, "this file cannot be read: {cause}", "check that it exists and that you may read it"),
        Kind("not-a-file", _E, "this is {what}, not a file", "put an ordinary file in its place"),
        Kind("text-outside", _E, "this is a link to something outside {folder}", "put what it leads to in its place"),
        Kind("not-text", _E, "this is not UTF-8 text{found}", "save the file as UTF-8, or take it out of the folder"),
        Kind("too-large", _E, "this file has {size}, the most is {most}", "{advice}"),
        Kind("file-name", _E, "“{name}” is no language", "{advice}"),
        Kind(
            "name-not-text",
            _E,
            "the name of this file, or of its folder, is not UTF-8",
            "name it anew, best with the letters a to z; it may come from an archive unpacked in another way",
        ),
        Kind("folder-name", _E, "“{name}” is no id of a lesson", "name the folder so: {example}"),
        Kind("stray-file", _W, "the kiosk does not read this", "{advice}"),
        Kind(
            "no-lesson",
            _E,
            "there is no lesson here",
            "name a lesson, its folder, or a folder that holds lessons/; a lesson is lessons/guides/<id>/<language>.md",
        ),
        Kind("empty-folder", _W, "this folder holds no lesson", "write one, or take the folder out"),
        Kind(
            "too-slow", _E, "reading this file takes longer than {seconds} s", "simplify it; nobody can read it either"
        ),
        Kind("too-hungry", _E, "reading this file ended in a crash or took too much memory", "simplify it"),
        # Front matter
        Kind("no-front-matter", _E, "the file does not start with front matter", "{advice}"),
        Kind("open-front-matter", _E, "the front matter has no end", "{advice}"),
        Kind(
            "front-matter-comment",
            _W,
            "what follows # is not read here: “{value}”",
            "put the whole text in straight quotes, or take it out",
        ),
        Kind(
            "curly-quotes",
            _W,
            "these are the quotes of a text, not of front matter: {value}",
            'write straight ones ("…"), or none',
        ),
        Kind("front-matter-syntax", _E, "the {what} cannot be read: {cause}", "{advice}"),
        Kind(
            "front-matter-anchor",
            _E,
            "& and * at the start of a value are signs of YAML, which are not allowed here",
            "put the whole text in quotes, or write the value out",
        ),
        Kind("front-matter-size", _E, "the {what} is too large or too deep", "keep only the keys of the guide"),
        Kind("repeated-key", _E, "“{key}” stands here twice", "keep one of them"),
        Kind("unknown-key", _E, "unknown key “{key}”", "{suggestion}"),
        Kind("later-key", _E, "“{key}” is not yet supported", "take it out for now"),
        Kind("missing-key", _E, "“{key}” is missing", "add a line “{key}: …” ({expected})"),
        Kind("bad-value", _E, "“{value}” does not fit {key}", "write {expected}"),
        Kind("empty-title", _E, "the title is empty", "say in a few words what the customer will be able to do"),
        Kind("long-title", _W, "the title has {count} characters, a card holds {most}", "shorten it"),
        Kind("marks-in-front", _W, "“{sign}” is shown as it stands: “{key}” has no marks", "write the words alone"),
        Kind("unknown-topic", _E, "unknown topic “{value}”", "{suggestion}"),
        Kind("later-topic", _E, "the topic “{value}” is not yet supported", "choose another for now"),
        Kind(
            "bad-help",
            _E,
            "“{value}” is no web address a phone can open",
            "write a whole https:// address, and nothing round it",
        ),
        Kind("example-help", _W, "“{value}” leads to nothing", "give the address of a real page before releasing"),
        Kind(
            "long-help",
            _W,
            "the address of the help page has {count} signs to type, the most is {most}",
            "give a page with a shorter address; until then the recap names its site alone",
        ),
        Kind("missing-help", _W, "this lesson has no help page for its QR", "add “help: https://…”"),
        Kind("unknown-device", _E, "no device or class is called “{value}”", "{suggestion}"),
        Kind("repeated-code", _E, "“{other}” has the code {code}, too", "give one of them another"),
        Kind(
            "missing-code",
            _W,
            "this lesson has no code, and others have: the QR of a visit opens those alone",
            "add “code: …”, up to four of A–Z and 0–9 that no other lesson has",
        ),
        # The other languages
        Kind("missing-twin", _W, "there is no “{language}” text of this lesson", "translate it into {name}"),
        Kind("twin-steps", _E, "its steps differ from {other}: {difference}", "give the same steps the same {{#id}}"),
        Kind("twin-front-matter", _E, "“{key}” differs from {other}", "write the same value in every language"),
        # The voice
        Kind(
            "no-voice",
            _N,
            "no voice speaks {name}: its texts are lit up sentence by sentence, and heard where they are recorded",
            "nothing is wrong with the text; a person’s voice is heard from media/<lesson>/<step>.{tag}.ogg",
        ),
        Kind("stray-recording", _W, "{source} says no step of this lesson", "{suggestion}"),
        Kind("lost-recording", _W, "the kiosk looks for no recording here", "if it is one, move it to {place}"),
        Kind("large-recording", _W, "{source} has over {most} MB and is not heard", "save it as Ogg Vorbis or MP3"),
        Kind("two-recordings", _W, "{source} is not heard: {other} says the same step", "take one of them away"),
        Kind(
            "broken-recording",
            _W,
            "{source} is no sound that the kiosk can play, and another voice reads this step",
            "put a file there, no folder and no link, saved as Ogg Vorbis, MP3 or WAV",
        ),
        # Steps
        Kind("no-step", _E, "the lesson has no step", "begin each step with a line “## Its title {{#its-id}}”"),
        Kind("text-before-step", _E, "this text stands before the first step", "put a line “## …” above it"),
        Kind(
            "top-heading",
            _E,
            "a line with one # is no step, and the title of the lesson stands only in the front matter",
            "write ## if it begins a step, else take it out",
        ),
        Kind("half-heading", _E, "“{value}” begins no step", "put a space after the signs: ## {title}"),
        Kind("deep-heading", _E, "a step has no headings of its own", "make it a step with ## or a **bold** line"),
        Kind(
            "underlined-heading",
            _E,
            "“{title}” with a line of {sign} under it begins no step",
            "write ## {title} if it begins a step; else take the line out",
        ),
        Kind("empty-step-title", _E, "this step has no title", "say what the customer does here"),
        Kind(
            "bad-step-id",
            _E,
            "“{value}” is no step id",
            "write lower-case letters, digits and dashes: {{#{example}}}",
        ),
        Kind("open-step-id", _E, "“{value}” lacks a brace", "put the id between two braces: {{#{example}}}"),
        Kind("missing-step-id", _W, "this step has no id", "add {{#{example}}} so that its translations match"),
        Kind("repeated-step-id", _E, "another step is called {{#{value}}}", "give each step an id of its own"),
        Kind("step-without-text", _E, "this step has no text to read", "say in one sentence what the picture shows"),
        Kind(
            "step-only-if",
            _E,
            "in homes where no condition holds, this step has nothing to read",
            "write a sentence above the condition that holds for every home",
        ),
        Kind(
            "step-only-said",
            _E,
            "this step shows nothing but its title",
            "add a picture or a sentence beside what is said",
        ),
        Kind(
            "long-step-title", _W, "the title of this step has {count} characters, two lines hold {most}", "shorten it"
        ),
        Kind("link-in-title", _W, "a title cannot be touched", "put the link into the text"),
        Kind("too-many-steps", _W, "the lesson has {count} steps, the most is {most}", "make it two lessons"),
        Kind("early-note", _W, "a note for the technician stands before text of the step", "put it last"),
        Kind("late-picture", _W, "this picture stands after text of the step", "put it first, under the title"),
        Kind("second-picture", _E, "a step shows one picture, this is another", "give it a step of its own"),
        Kind("step-without-picture", _W, "this step has no picture", "show what the words speak of"),
        Kind("unspoken-step", _W, "“{text}” cannot be said aloud", "add it to lessons/lexicon/{language}.tsv"),
        # Blocks
        Kind("unknown-block", _E, "unknown block “{name}”", "{suggestion}"),
        Kind("later-block", _E, "the block “{name}” is not yet supported", "take it out for now"),
        Kind("open-block", _E, "the block “{name}” has no end", "close it with a line of {slashes}"),
        Kind("stray-end", _E, "nothing ends here", "take this line out, or name the block that starts"),
        Kind(
            "uneven-end",
            _E,
            "“{value}” does not end the block “{name}” of line {start}",
            "end it with {slashes} alone on a line",
        ),
        Kind("indented-block", _E, "a block starts at the edge of the page", "take the spaces before {slashes} out"),
        Kind("half-block", _E, "“{value}” starts or ends no block", "write three slashes and a space: {example}"),
        Kind("misplaced-block", _E, "“{name}” cannot stand inside “{outer}”", "put it beside, not inside"),
        Kind("repeated-say", _E, "a step is spoken once", "join the two “say” blocks"),
        Kind("bad-argument", _E, "“{name}” takes {expected}, not “{value}”", "write for example “{example}”"),
        Kind("empty-block", _E, "the block “{name}” is empty", "fill it or take it out"),
        Kind("unknown-fact", _E, "{device} has no fact “{fact}”", "{suggestion}"),
        Kind("impossible-value", _E, "{device}.{fact} is never “{value}”", "{advice}"),
        Kind("ask-without-options", _E, "the question has fewer than two answers", "write them as - [ ] and - [x]"),
        Kind("ask-without-right", _E, "no answer is marked as right", "mark one with - [x]"),
        Kind("ask-two-right", _W, "{count} answers are marked as right", "mark one with - [x]; the others are [ ]"),
        Kind("many-answers", _W, "this question has {count} answers, the most is {most}", "keep two or three"),
        Kind("same-answer", _E, "the answer “{text}” stands here twice", "take one out, or mark the difference"),
        Kind("half-answer", _E, "“{sign}” marks no answer", "write - [ ] or - [x], each sign and space as here"),
        Kind("second-ask", _W, "this step asks {count} questions", "keep one; the other is a step of its own"),
        Kind(
            "many-show-me",
            _W,
            "this lesson asks for {count} gestures to be shown back",
            "keep the one that matters most",
        ),
        Kind("ask-with-other", _E, "a question holds only its answers and a quote", "put the rest outside"),
        Kind("explanation-with-other", _E, "only text explains an answer; this is not shown", "write it as sentences"),
        Kind("ask-without-explanation", _W, "nothing explains the answer", "add an empty line and “> because …”"),
        Kind("quote-under-option", _E, "this quote belongs to the answer above it", "put an empty line before it"),
        Kind("quote-without-kind", _W, "a plain quote is shown as a note", "start it with > [!NOTE]"),
        Kind("unknown-callout", _E, "unknown callout “{name}”", "{suggestion}"),
        Kind("stray-callout", _W, "“{name}” starts no callout here", "put an empty line above it, and > before it"),
        Kind(
            "half-callout",
            _W,
            "“{value}” starts no callout",
            'write !!! {name} "title", the title in double quotes, and four spaces before the lines below',
        ),
        Kind(
            "tabs",
            _W,
            "“{value}” starts no tab and is shown as it stands",
            "write what the tabs hold one below the other, or as steps of their own",
        ),
        Kind("nested-too-deep", _E, "this is nested too deep", "at most two lists or quotes inside each other"),
        Kind("line-too-long", _E, "this paragraph has {count} characters, the most is {most}", "make it several steps"),
        Kind(
            "list-in-tasks",
            _E,
            "boxes to tick and another list cannot stand inside each other",
            "put one after the other, without the spaces before it",
        ),
        Kind(
            "uneven-tasks",
            _W,
            "this entry has no box, others of its list have one",
            "write - [ ] before each, or before none",
        ),
        Kind("numbered-tasks", _W, "numbers are not shown beside boxes to tick", "write - [ ] without the number"),
        Kind("indented-code", _W, "four spaces make this a code block", "take the spaces out, or use ``` around code"),
        Kind("list-indent", _W, "this entry is not inside the one above", "indent it by four spaces, or by none"),
        Kind("half-item", _W, "“{value}” starts no list", "did you mean “{example}”?"),
        Kind(
            "definition-list",
            _W,
            "a colon at the start of a line makes no list of words and what they mean",
            "write - **Word**: what it means",
        ),
        Kind("long-list", _W, "this list has {count} entries, the most is {most}", "make it two steps"),
        Kind("large-table", _W, "this table has {size}, the most is {most}", "keep what the customer needs today"),
        Kind(
            "table-without-rule",
            _E,
            "these bars are no table",
            "put a line of dashes under its first line: | --- | --- |",
        ),
        Kind(
            "table-without-head",
            _E,
            "a table does not begin with its line of dashes",
            "put the line that names the columns above it",
        ),
        Kind(
            "text-in-item", _W, "a list entry holds one text", "put the rest after the list or in an entry of its own"
        ),
        Kind(
            "tab-table",
            _W,
            "tabs make no table: these words are shown one behind the other",
            "write a table with bars: | a | b |",
        ),
        Kind("uneven-table", _W, "this row has {count} cells, the head {most}", "give each row the same cells"),
        Kind(
            "lost-cells",
            _E,
            "this row has {count} cells, the head {most}: what is in the others is not shown",
            "give each row the same cells; a bar inside a cell is written \\|",
        ),
        Kind("rule-line", _W, "a line across the page is not shown", "take it out; a new idea is a new step"),
        # Words
        Kind(
            "raw-html",
            _E,
            "HTML is not part of a lesson: {snippet}",
            "{advice}",
        ),
        Kind("bad-link", _E, "“{value}” is no https:// link", "{advice}"),
        Kind(
            "half-link", _E, "“{snippet}” is no link as it stands", "did you mean [words](https://…), without a space?"
        ),
        Kind(
            "bare-link",
            _W,
            "customers cannot touch “{value}”, and it is long to hear",
            "take it out; a page is given as “help:”",
        ),
        Kind(
            "open-sign",
            _W,
            "“{sign}” has no partner and is shown as it stands",
            "did you mean {sign}words{sign}, no spaces inside? To show the sign itself, put \\ before it",
        ),
        Kind(
            "unknown-mark",
            _W,
            "“{snippet}” is shown with its signs",
            "write **bold** or *italic*; to show the signs themselves, put \\ before the first ones",
        ),
        Kind(
            "raised-sign",
            _W,
            "“{snippet}” is shown with its signs",
            "type the small sign itself, as ² or ₂; to show the signs, put \\ before the first one",
        ),
        Kind(
            "shortcode",
            _W,
            "“{snippet}” is shown as it stands",
            "say it in words; to show the colons, put \\ before the first one",
        ),
        Kind(
            "formula",
            _W,
            "formulas are not drawn: “{snippet}” is shown with its signs",
            "say it in words; to show the signs, put \\ before the first one",
        ),
        Kind(
            "wiki-link",
            _W,
            "“{snippet}” is shown with its brackets",
            "write the words alone; customers open nothing from a text",
        ),
        Kind("contents", _E, "no list of contents is made of “{snippet}”", "take it out; each step is a screen"),
        Kind("unknown-entity", _W, "“{snippet}” is shown as it stands", "type the sign itself"),
        Kind(
            "comment",
            _E,
            "a lesson has no comments: this would be shown",
            "take it out, or put it into a “technician” block, which customers do not see",
        ),
        Kind(
            "hard-break",
            _W,
            "a line is not broken by {sign} at its end",
            "put an empty line between, or make it a list",
        ),
        Kind("reference-link", _E, "links by reference are not read: {snippet}", "write [words](https://…)"),
        Kind("footnote", _E, "footnotes are not shown", "say it in the text"),
        Kind(
            "value-without-words",
            _E,
            "{{{{ {name} }}}} has no words for when it is not known",
            "add them: {{{{ {name} | … }}}}",
        ),
        Kind(
            "misplaced-value",
            _E,
            "a value has no place {where}: {name}",
            "put it into the words, in **bold** if it matters",
        ),
        Kind(
            "marks-in-value",
            _W,
            "“{sign}” is shown as it stands: the words of a value have no marks",
            "put the marks round the braces: **{{{{ … }}}}**",
        ),
        Kind(
            "open-value",
            _E,
            "“{snippet}” lacks a brace",
            "begin a value with two braces and end it with two: {{{{ wifi.guest_name | … }}}}",
        ),
        Kind("single-brace", _E, "“{snippet}” is shown as it stands", "did you mean {{{{ {value} }}}}?"),
        Kind("unknown-value", _E, "nobody fills in “{name}”", "{suggestion}"),
        Kind(
            "secret-value",
            _E,
            "“{name}”: keys and passwords are never values",
            "say where the customer finds it: on the label",
        ),
        Kind(
            "bad-value-name", _E, "“{name}” is no name of a value", "write lower-case words with dots: wifi.guest_name"
        ),
        Kind("stray-braces", _E, "{snippet} is not understood", "take it out"),
        Kind("hidden-character", _W, "an invisible control character ({code}) stands here", "remove it"),
        Kind("no-glyph", _W, "no font of the kiosk has “{character}” (U+{code})", "write it in words"),
        Kind("too-many-lines", _W, "this step fills {count} lines, the most is {most}", "make it two steps"),
        Kind("too-many-words", _W, "this step has {count} words, the most is {most}", "make it two steps"),
        Kind("two-lists", _W, "this step has {count} lists", "keep one; one idea a step"),
        Kind(
            "inner-number",
            _W,
            "this list within another begins at {number}",
            "indent it as the list around it, if it goes on with that; else begin at 1",
        ),
        Kind("two-callouts", _W, "this step has {count} callouts", "keep the one that matters most"),
        Kind("long-sentence", _W, "this sentence has {count} words", "make it two: one idea a sentence"),
        # Pictures
        Kind("missing-picture", _E, "there is no picture “{source}”", "{suggestion}"),
        Kind(
            "missing-alt",
            _E,
            "this picture has no words for those who do not see it",
            "write them: ![what it shows](…)",
        ),
        Kind(
            "idle-alt",
            _W,
            "“{value}” tells nothing to those who do not see the picture",
            "say in one sentence what it shows",
        ),
        Kind("half-picture", _E, "“{snippet}” is no picture as it stands", "{advice}"),
        Kind("picture-in-text", _E, "a picture stands alone on its line", "put empty lines around it"),
        Kind("picture-from-pack", _E, "“{source}” is looked for in the lesson's own folder", "write ../../../{source}"),
        Kind("picture-outside", _E, "“{source}” lies outside media/", "copy it there and write ../../../media/…"),
        Kind(
            "remote-picture",
            _E,
            "“{source}” is not on this machine",
            "copy the picture into media/; nothing is fetched",
        ),
        Kind("unknown-part", _E, "the picture has no part “{part}”", "{suggestion}"),
        Kind("empty-part", _E, "the part “{part}” shows nothing", "draw it, or take its id away"),
        Kind("bad-picture-option", _E, "“{value}” is no option of a picture", "write {{focus=part}}"),
        Kind("picture-kind", _E, "this is no SVG, PNG, JPEG or WebP picture", "save it as one of these"),
        Kind("picture-name", _E, "the file holds {found}, its name says {named}", "rename it"),
        Kind("picture-size", _E, "the picture measures {found}, the most is {most}", "make it smaller"),
        Kind(
            "picture-too-large",
            _E,
            "this picture has {size}, the most is {most}",
            "save a photo smaller, as JPEG or WebP; draw with fewer shapes, or take hidden ones out",
        ),
        Kind(
            "empty-picture",
            _E,
            "this picture shows nothing",
            "draw what it shall show inside its viewBox, in a class of media/palette.toml",
        ),
        Kind("picture-broken", _E, "the picture cannot be drawn: {cause}", "{advice}"),
        Kind(
            "svg-element", _E, "<{name}> is not allowed in a picture", "take it out; use shapes, groups and gradients"
        ),
        Kind("svg-link", _E, "the picture refers to “{value}” outside itself", "draw what it needs inside the file"),
        Kind("svg-bomb", _E, "the picture repeats itself without measure", "draw it with fewer copies"),
        Kind("svg-script", _E, "“{name}” would run a program", "take it out"),
        Kind("unknown-colour", _E, "no colour is called “{name}”", "{suggestion}"),
        Kind(
            "colour-literal",
            _E,
            "“{value}” is a colour of its own",
            "use a class of media/palette.toml: fill-ink, stroke-…",
        ),
        Kind(
            "svg-style",
            _E,
            "“{value}” does not belong in a picture's style",
            "keep one line per class: .fill-ink{{fill:#…}}",
        ),
        Kind("bad-palette", _E, "the colours of the pictures: {cause}", "{advice}"),
        # Device profiles and lexicons
        Kind("profile-id", _E, "the id “{value}” is not the file's name", "make them the same"),
        Kind("unknown-class", _E, "unknown class “{value}”", "{suggestion}"),
        Kind("unknown-word", _W, "unknown word “{value}” for {key}", "{suggestion}"),
        Kind("unknown-language", _E, "“{value}” is no language", "{suggestion}"),
        Kind("missing-name", _W, "this device has no name in “{language}”", "add what it is called in {name}"),
        Kind("profile-picture", _E, "“{source}” lies outside media/", "write it from the pack's root: media/…"),
        Kind("profile-part", _W, "no picture of this device has a part “{part}”", "{suggestion}"),
        Kind("unknown-lesson", _E, "no lesson is called “{value}”", "{suggestion}"),
        Kind("bad-coverage", _E, "the list of what the fonts have: {cause}", "take it out: the kiosk's own holds then"),
        Kind("bad-lexicon", _E, "{cause}", "{advice}"),
    )
}
