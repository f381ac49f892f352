"""WordprocessingML (ECMA-376): how Word writes text, numbers, styles and fields, and how a reader sees them."""
