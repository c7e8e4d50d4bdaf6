"""How much of a core a server uses: its first process and its children, where /proc tells."""

import os
from pathlib import Path

PROCESSES = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(first: int) -> float:
    """Return what a process, its children and those of them that ended used so far."""
    ticks = 0
    for path in PROCESSES.glob("[0-9]*/stat"):
        try:
            number, _name, rest = path.read_text().replace(")", "(").split("(")
        except (OSError, ValueError):
            continue
        numbers = rest.split()
        if int(number) == first:
            ticks += sum(int(one) for one in numbers[11:15])
        elif int(numbers[1]) == first:
            ticks += sum(int(one) for one in numbers[11:13])
    return ticks / TICKS
