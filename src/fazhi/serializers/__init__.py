"""From a Report to the formats that other programs read, one module a format."""
