"""Figures: the numbers of a sentence, what they count, and how they moved."""
