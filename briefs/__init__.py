"""The brief: from advice to sections, HTML and PDF."""
