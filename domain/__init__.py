"""The reasoning of Drieluik: plain Python that knows no Django, files, clock or language."""
