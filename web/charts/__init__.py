"""The charts, as plain data that the templates in ``templates/charts`` draw."""

from web.charts.bars import Bar, ShareBar, ShareBars, contribution_bars, share_bars
from web.charts.paint import Paint, Target
from web.charts.squares import SquareGroup, Squares, variant_squares
from web.charts.time_line import Tick, TimeBar, TimeLine, time_line
from web.charts.triangle import ThemeMarker, Triangle, empty_triangle, triangle

__all__ = [
    "Bar",
    "Paint",
    "ShareBar",
    "ShareBars",
    "SquareGroup",
    "Squares",
    "Target",
    "ThemeMarker",
    "Tick",
    "TimeBar",
    "TimeLine",
    "Triangle",
    "contribution_bars",
    "empty_triangle",
    "share_bars",
    "time_line",
    "triangle",
    "variant_squares",
]
