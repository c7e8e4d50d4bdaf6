"""What all pages share: form parts, formatter, charts, access gate."""
