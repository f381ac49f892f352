"""The header and the foot: where the body begins and ends, and what is said of the report around it."""
