"""The content: parsing, publishing checks, editions, and the pages that explain the model."""
