"""What the process holds while pictures come and go."""

import subprocess
import sys

import pytest

CHURN = """
import sys
if sys.argv[1] == "held":
    from kiosk.base.memory import hold_memory_down
    hold_memory_down()
import ctypes
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.free.argtypes = None
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
libc.malloc.argtypes = [ctypes.c_size_t]
libc.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
libc.free(libc.malloc(4_000_000))  # the first picture: from now on the next ones would come out of the heap
pictures, between = [], []
for _ in range(20):
    picture = libc.malloc(2_000_000)
    libc.memset(picture, 1, 2_000_000)
    pictures.append(picture)
    between.append(libc.malloc(2000))
for picture in pictures:
    libc.free(picture)
print(next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS")))
"""


def resident_kb(how: str) -> int:
    done = subprocess.run([sys.executable, "-c", CHURN, how], capture_output=True, text=True, timeout=60, check=True)
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heap: only on Linux")
def test_pictures_that_are_let_go_are_given_back() -> None:
    assert resident_kb("held") < resident_kb("left alone") - 20_000
