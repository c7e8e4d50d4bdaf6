"""Where the content that comes with the product stands."""

from pathlib import Path

SHIPPED = Path(__file__).resolve().parent / "content"
