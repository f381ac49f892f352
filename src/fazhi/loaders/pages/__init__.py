"""Printed pages: characters with places, and the lines and paragraphs that a reader makes of them (PDF, OFD).

Lengths are in points, measured from the left and upper edges of the page as it is shown.
"""
