"""Typed access to the data files that parsing and checks rest on."""
