"""What can be checked in a report, and on what provision each check rests."""
