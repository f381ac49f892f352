"""The body: paragraphs, outline, statements, and where each required element stands."""
