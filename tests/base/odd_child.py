"""A child of `kiosk.base.line_process` that does what it is told, however odd."""

import os
import sys
import threading

from kiosk.base.line_child import LineSpeaker, die_with_parent, read_messages


def main() -> None:
    die_with_parent()
    speaker = LineSpeaker()
    print("a library's chatter")
    for message in read_messages():
        match message["do"]:
            case "answer":
                speaker.say({"id": message["id"], "said": message["text"], "pid": os.getpid()})
            case "talk":
                speaker.say({"said": "still here"})
            case "junk":
                os.write(speaker._output.fileno(), b"\xff\x00 not json\n[1]\n")
            case "end":
                sys.exit(3)
            case "hang":
                threading.Event().wait()
