"""A child process that is told things in lines of JSON and answers in lines of JSON.

It may crash, hang or be stopped at any moment; whoever talks to it never waits for it. It leads a process group of its
own and dies with its parent (`kiosk.base.line_child`).
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from kiosk.base.timers import Cancel, Post, Timers

Message = dict[str, Any]

FIRST_PAUSE_MS = 200  # after the second failure in a row; the first is mended at once, it costs the customer a word
ENDS_WITHIN_S = 0.2  # after the end of its output; a process that is killed ends at once
LONGEST_LINE = 32_000_000  # a four minutes' sentence is half of it; one without an end is not waited for
LONGEST_PAUSE_MS = 30_000  # a broken engine costs one start in half a minute, not a core


class LineProcess:
    """One child at a time, started with the first message, started anew with the first message after its end.

    All methods are called on one thread, none of them blocks, and every callback comes back to that thread through
    `post`. `on_message` gets what the child says; `on_exit` gets why it ended ("killed by signal 9", "no answer in
    time"), once for each child that ended without `close`. After failures in a row the child is left alone for a
    growing while; `send` then answers False.

    Args:
        module: its `main` is run; it speaks through `kiosk.base.line_child`.
    """

    def __init__(
        self,
        module: str,
        *,
        on_message: Callable[[Message], None],
        on_exit: Callable[[str], None],
        post: Post,
        timers: Timers,
        arguments: Sequence[str] = (),
    ) -> None:
        # `-m` would take 6 ms more. -P: what lies in the folder that the kiosk was started in is no part of it.
        self._command = [sys.executable, "-P", "-c", f"from {module} import main; main()", *arguments]
        self._on_message = on_message
        self._on_exit = on_exit
        self._post = post
        self._timers = timers
        self._child: _Child | None = None
        self._patience: dict[int, float] = {}
        self._cancel_watch: Cancel | None = None
        self._failure_count = 0
        self._left_alone_until = 0.0
        self._is_closed = False

    @property
    def is_running(self) -> bool:
        return self._child is not None

    @property
    def process_id(self) -> int | None:
        """The child's id; None while there is none or while it is being started."""
        return self._child.process_id if self._child else None

    def start(self) -> bool:
        """Have a child. False where it failed a moment ago and is left alone for a while."""
        if self._child is None:
            if self._is_closed or time.monotonic() < self._left_alone_until:
                return False
            self._child = _Child(self._command, self._post, self._heard, self._ended)
        return True

    def send(self, message: Message, *, answer_id: int | None = None, patience_ms: float = 2000) -> bool:
        """Tell the child something. False where there is no child to tell.

        With `answer_id` an answer carrying that `"id"` is expected: a child that owes answers and says nothing at all
        for `patience_ms` is killed. Whatever it says starts the count anew.
        """
        if not self.start():
            return False
        assert self._child is not None
        self._child.write(json.dumps(message, ensure_ascii=True).encode() + b"\n")
        if answer_id is not None:
            self._patience[answer_id] = patience_ms
            if self._cancel_watch is None:
                self._watch()
        return True

    def forget(self, answer_id: int) -> None:
        """An answer is no longer expected."""
        if self._patience.pop(answer_id, None) is not None:
            self._watch()

    def fail(self, cause: str) -> None:
        """Kill the child; `on_exit` is told `cause`."""
        if self._child is not None:
            self._child.kill()
            self._ended(self._child, cause)

    def close(self) -> None:
        """Kill the child for good and say nothing about it."""
        self._is_closed = True
        self._stop_watching()
        if self._child is not None:
            self._child.kill()
            self._child = None

    def _heard(self, child: "_Child", message: Message) -> None:
        if child is not self._child:
            return
        self._failure_count = 0
        answered = message.get("id")
        if isinstance(answered, int):
            self._patience.pop(answered, None)
        self._watch()
        self._on_message(message)

    def _ended(self, child: "_Child", cause: str) -> None:
        if child is not self._child:
            return
        self._child = None
        self._stop_watching()
        self._failure_count += 1
        pause_ms = 0 if self._failure_count == 1 else FIRST_PAUSE_MS * 2 ** min(self._failure_count - 2, 10)
        self._left_alone_until = time.monotonic() + min(pause_ms, LONGEST_PAUSE_MS) / 1000
        self._on_exit(cause)

    def _watch(self) -> None:
        if self._cancel_watch is not None:
            self._cancel_watch()
            self._cancel_watch = None
        if self._patience:
            patience_ms = min(self._patience.values())
            self._cancel_watch = self._timers.call_after(patience_ms, lambda: self.fail("no answer in time"))

    def _stop_watching(self) -> None:
        self._patience.clear()
        self._watch()


class _Child:
    """One run of the process: a thread that starts it and writes to it, and one that reads it and buries it."""

    def __init__(
        self,
        command: list[str],
        post: Post,
        heard: Callable[["_Child", Message], None],
        ended: Callable[["_Child", str], None],
    ) -> None:
        self._command = command
        self._post = post
        self._heard = heard
        self._ended = ended
        self._outbox: SimpleQueue[bytes | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_killed = False
        self._is_buried = False
        self.process_id: int | None = None
        threading.Thread(target=self._write_lines, name="to child", daemon=True).start()

    def write(self, line: bytes) -> None:
        self._outbox.put(line)

    def kill(self) -> None:
        with self._lock:
            self._is_killed = True
            if self._process is not None and not self._is_buried:
                _kill_group(self._process)
        self._outbox.put(None)

    def _write_lines(self) -> None:
        # The child is started here: the kernel kills it when the thread that started it ends, and this one outlives it.
        try:
            process = self._started()
        except OSError as error:
            self._tell_end(f"cannot be started: {error.strerror}")
            return
        reader = threading.Thread(target=self._read_lines, args=(process,), name="from child", daemon=True)
        reader.start()
        assert process.stdin is not None
        try:
            while (line := self._outbox.get()) is not None:
                process.stdin.write(line)
                process.stdin.flush()
        except OSError:
            pass  # its end is told by the reader
        reader.join()
        _close(process.stdin)

    def _started(self) -> "subprocess.Popen[bytes]":
        package_root = str(Path(__file__).resolve().parents[2])
        paths = [package_root, *filter(None, [os.environ.get("PYTHONPATH")])]
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            start_new_session=True,
        )
        with self._lock:
            self._process = process
            self.process_id = process.pid
            if self._is_killed:
                _kill_group(process)
        return process

    def _read_lines(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdout is not None
        with process.stdout:
            while line := process.stdout.readline(LONGEST_LINE):
                message = _message_of(line)
                if message is not None:
                    self._post(partial(self._heard, self, message))
        code = self._buried(process)
        self._outbox.put(None)
        self._tell_end(f"killed by signal {-code}" if code < 0 else f"ended with code {code}")

    def _buried(self, process: "subprocess.Popen[bytes]") -> int:
        """The exit code of a process that has closed its output, and so has nothing more to say."""
        try:
            return process.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            with self._lock:
                _kill_group(process)
            return process.wait()
        finally:
            with self._lock:
                self._is_buried = True  # from here its id may belong to another process

    def _tell_end(self, cause: str) -> None:
        self._post(partial(self._ended, self, cause))


def _message_of(line: bytes) -> Message | None:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None


def _kill_group(process: "subprocess.Popen[bytes]") -> None:
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def _close(stream: IO[bytes]) -> None:
    with suppress(OSError):
        stream.close()
