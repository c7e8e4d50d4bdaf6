"""Tender documents (PDF, Word, text): read safely, and searched for the words of signals."""
