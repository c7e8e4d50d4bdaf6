"""From the bytes of a file to ``domain.notices``; the only place that knows XML."""
